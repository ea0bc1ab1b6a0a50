import { rangeName } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { summedRanges } from "./summed-ranges";
import { digitsOf } from "./typed-evidence";

/** A typed number that is the sum of the figures right above it, on a sheet whose other totals are calculated. */
export interface TypedTotal {
  readonly sheet: AuditSheet;
  readonly at: number;
  readonly typed: number;
  /** How many cells above it adds up. */
  readonly length: number;
  /** The formula it should be, without "=". */
  readonly formula: string;
}

/** Typed totals, told by whole rows: most figures of the row are the sums of what stands above them. */
export function typedTotals(book: AuditBook): readonly TypedTotal[] {
  const lengths = new Map<AuditSheet, Set<number>>();
  for (const { sheet, name, stands, range, at } of summedRanges(book, "down"))
    if (name === "SUM" && stands === "after" && sheet.row(at) === range.bottom + 1)
      (lengths.get(sheet) ?? lengths.set(sheet, new Set()).get(sheet)!).add(range.bottom - range.top + 1);
  return [...lengths].flatMap(([sheet, known]) =>
    [...rowsOf(candidates(sheet, known)).values()].filter((row) => convincing(book, row)).flat(),
  );
}

interface Candidate extends TypedTotal {
  readonly row: number;
  /** Whether it equals the sum above. */
  readonly fits: boolean;
}

/** Typed numbers at the end of just as many typed numbers as the sheet's calculated totals add up. */
function candidates(sheet: AuditSheet, lengths: ReadonlySet<number>): readonly Candidate[] {
  const found: Candidate[] = [];
  const { grid } = sheet;
  let [lastRow, lastCol, run, sum] = [-1, -1, 0, 0];
  for (let nth = 0; nth < grid.size; nth++) {
    const at = grid.downward(nth);
    const typed = sheet.role(at) === "number" ? sheet.number(at)! : undefined;
    const [row, col] = [sheet.row(at), sheet.col(at)];
    if (col !== lastCol || row !== lastRow + 1) [run, sum] = [0, 0];
    [lastRow, lastCol] = [row, col];
    if (typed === undefined) {
      [run, sum] = [0, 0];
      continue;
    }
    if (lengths.has(run)) {
      const range = rangeName({ top: row - run, left: col, bottom: row - 1, right: col });
      const fits = Math.abs(sum - typed) <= 1e-9 * Math.max(1, Math.abs(typed));
      found.push({ sheet, at, row, typed, length: run, fits, formula: `SUM(${range})` });
    }
    run++;
    sum += typed;
  }
  return found;
}

function rowsOf(items: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const rows = new Map<string, Candidate[]>();
  for (const item of items) {
    const key = `${item.row} ${item.length}`;
    const row = rows.get(key);
    if (row) row.push(item);
    else rows.set(key, [item]);
  }
  return rows;
}

function convincing({ thresholds }: AuditBook, row: readonly Candidate[]): boolean {
  const digits = row.reduce((sum, { typed }) => sum + digitsOf(typed), 0);
  return row.length >= 2 && row.every(({ fits }) => fits) && digits > thresholds.convincingDigits;
}
