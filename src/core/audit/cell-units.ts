import { findUnit } from "../model/units";
import { cellKind } from "../workbook/snapshot";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";

/** What the figures of a column (or row) count, as its header says. */
export interface CellUnit {
  /** As written, e.g. "万元/公里". */
  readonly text: string;
  /** Yuan in one of them, where it is money. */
  readonly money?: number;
  /** Name of the unit of quantity, where it is none. */
  readonly quantity?: string;
  /** The quantity a price is for. */
  readonly per?: string;
}

const moneyUnits: Readonly<Record<string, number>> = {
  元: 1,
  人民币元: 1,
  百元: 100,
  千元: 1000,
  万元: 10_000,
  十万元: 100_000,
  百万元: 1_000_000,
  千万元: 10_000_000,
  亿元: 100_000_000,
};

/**
 * The unit in a header: in brackets, or behind 单位.
 * @example unitInHeader("单价（元/公里）") // { text: "元/公里", money: 1, per: "公里" }
 */
export function unitInHeader(text: string): CellUnit | undefined {
  const candidates = [
    ...[...text.matchAll(/[（(【[]\s*(?:单位\s*[:：]?)?\s*([^（）()【】[\]]{1,8}?)\s*[）)】\]]/g)].map(
      ([, unit]) => unit!,
    ),
    ...[...text.matchAll(/单位\s*[:：]\s*([^\s（）()，,；;]{1,8})/g)].map(([, unit]) => unit!),
  ];
  for (const candidate of candidates) {
    const unit = readUnit(candidate.trim());
    if (unit) return unit;
  }
  return undefined;
}

function readUnit(text: string): CellUnit | undefined {
  const [head = "", per, ...more] = text.split(/[/／每]/).map((part) => part.trim());
  if (more.length > 0) return undefined;
  const money = Object.hasOwn(moneyUnits, head) ? moneyUnits[head] : undefined;
  if (money !== undefined) {
    const quantity = per === undefined ? undefined : findUnit(per)?.name;
    return { text, money, ...(per === undefined ? {} : { per: quantity ?? per }) };
  }
  const quantity = per === undefined ? findUnit(head)?.name : undefined;
  return quantity === undefined ? undefined : { text, quantity };
}

/** Headers with units, by sheet and column. */
export class CellUnits {
  private readonly byColumn = new Map<
    string,
    { readonly row: number; readonly unit: CellUnit | undefined }[]
  >();
  private readonly sheets = new Set<number>();

  constructor(book: AuditBook) {
    const known = new Map<string, CellUnit | undefined>();
    for (const sheet of book.sheets) {
      const { kind } = sheet.snapshot.cells;
      for (let nth = 0; nth < sheet.grid.size; nth++) {
        const at = sheet.grid.downward(nth);
        if (kind[at] !== cellKind.text || sheet.role(at) !== "text") continue;
        const text = sheet.text(at)!;
        if (!/\p{L}/u.test(text)) continue;
        if (!known.has(text)) known.set(text, unitInHeader(text));
        const unit = known.get(text);
        if (unit) this.sheets.add(sheet.index);
        const key = `${sheet.index} ${sheet.col(at)}`;
        const column = this.byColumn.get(key);
        const entry = { row: sheet.row(at), unit };
        if (column) column.push(entry);
        else this.byColumn.set(key, [entry]);
      }
    }
  }

  /** Whether any header of the sheet names a unit. */
  some(sheet: AuditSheet): boolean {
    return this.sheets.has(sheet.index);
  }

  /**
   * Unit of a cell by the words above it in its column: the nearest ones, or those right above them (a header may
   * have its unit in a row of its own, or its name under a unit that columns share).
   */
  of(sheet: AuditSheet, row: number, col: number): CellUnit | undefined {
    const column = this.byColumn.get(`${sheet.index} ${col}`);
    if (!column) return undefined;
    let at = lastBefore(column, row);
    for (let last = -1; at >= 0 && (last < 0 || last - column[at]!.row === 1); at--) {
      const { unit } = column[at]!;
      if (unit) return unit;
      last = column[at]!.row;
    }
    return undefined;
  }
}

export const cellUnits = (book: AuditBook): CellUnits => new CellUnits(book);

function lastBefore(column: readonly { readonly row: number }[], row: number): number {
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
