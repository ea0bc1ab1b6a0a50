import type { PlanBook, PlanLine, PlanSheet } from "../plan-book/plan-book";
import { isError, type CellValue } from "../workbook/snapshot";
import { fingerprintOf } from "./fingerprint";
import { lineKeys } from "./line-keys";
import type { MarkKind } from "./mark-kinds";
import type { Mark } from "./review-record";

/** A line as the reviewer sees it. */
export interface LineReview {
  /** Zero-based. */
  readonly row: number;
  readonly key: string;
  /** Of the line's contents as they are now. */
  readonly fingerprint: string;
  /** The latest mark; it may be of the line as it was before. */
  readonly mark: MarkKind | null;
  /** Whether the line was changed after it was marked. */
  readonly stale: boolean;
  /** Who marked it and when, "" where nobody did. */
  readonly name: string;
  readonly time: string;
  readonly note: string;
}
export interface SheetCoverage extends Counted {
  readonly sheet: string;
  readonly template: string;
  /** Started lines only. */
  readonly reviewed: readonly LineReview[];
}
/** How much was looked at. Marks of lines that were changed since count as not looked at. */
export interface Counted {
  readonly lines: number;
  readonly looked: number;
  readonly questioned: number;
  readonly accepted: number;
  readonly stale: number;
}
export interface Coverage extends Counted {
  readonly sheets: readonly SheetCoverage[];
  /** Sheets with lines, and those of them with every line looked at. */
  readonly sheetsWithLines: number;
  readonly sheetsLooked: number;
}

/** How far the review of a book has come. */
export function coverageOf({ sheets }: Pick<PlanBook, "sheets">, marks: readonly Mark[]): Coverage {
  const latest = new Map<string, { readonly mark: Mark; readonly fingerprint: string }>();
  for (const mark of marks)
    for (const [key, fingerprint] of Object.entries(mark.lines))
      latest.set(JSON.stringify([mark.template, key]), { mark, fingerprint });
  const covered = sheets.map((sheet) => {
    const lines = reviewOf(sheet, (key) => latest.get(JSON.stringify([sheet.template.id, key])));
    return { sheet: sheet.name, template: sheet.template.id, reviewed: lines, ...count(lines) };
  });
  const withLines = covered.filter(({ lines }) => lines > 0);
  return {
    sheets: covered,
    ...count(covered.flatMap(({ reviewed }) => reviewed)),
    sheetsWithLines: withLines.length,
    sheetsLooked: withLines.filter(({ lines, looked }) => looked === lines).length,
  };
}

function reviewOf(
  sheet: PlanSheet,
  latest: (key: string) => { readonly mark: Mark; readonly fingerprint: string } | undefined,
): readonly LineReview[] {
  const keyOf = lineKeys(sheet);
  return sheet.lines
    .filter(({ started }) => started)
    .map((line) => {
      const [key, fingerprint] = [keyOf(line.row)!, lineFingerprint(line)];
      const found = latest(key);
      const { mark = null, name = "", time = "", note = "" } = found?.mark ?? {};
      const stale = found !== undefined && found.fingerprint !== fingerprint;
      return { row: line.row, key, fingerprint, mark, stale, name, time, note };
    });
}

function count(lines: readonly LineReview[]): Counted {
  const holding = lines.filter(({ mark, stale }) => mark !== null && !stale);
  const of = (kind: MarkKind) => holding.filter(({ mark }) => mark === kind).length;
  return {
    lines: lines.length,
    looked: holding.length,
    questioned: of("questioned"),
    accepted: of("accepted"),
    stale: lines.filter(({ stale }) => stale).length,
  };
}

/** Numbering, the check's own words and the id say nothing of what the line plans. */
const aside = new Set(["number", "check", "lineId"]);

/**
 * Of what a line plans: its contents under the template's columns, wherever these stand. Results of formulas count
 * to twelve digits, since programs differ in the last ones.
 */
export function lineFingerprint({ sheet: { columns, reader }, row }: PlanLine): string {
  const { formula } = reader.sheet.cells;
  const parts: string[] = [];
  // Every line of a plan is read at every check: places and values do, without a cell object each.
  for (const { id, col } of columns) {
    const at = aside.has(id) ? -1 : reader.indexOf(row, col);
    const value = at < 0 ? null : reader.valueAt(at);
    if (value !== null && value !== "")
      parts.push(id, formula[at]! < 0 ? "typed" : "formula", heldText(value));
  }
  return fingerprintOf(parts);
}

/** A content with its kind in front: the text 7 is not the number. */
function heldText(value: Exclude<CellValue, null>): string {
  if (isError(value)) return `error ${value.error}`;
  return `${typeof value} ${typeof value === "number" ? Number(value.toPrecision(12)) : value}`;
}
