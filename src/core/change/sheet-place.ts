import { moveAddress, sameSheet } from "../formula/move-references";
import { rewriteReferences } from "../formula/rewrite-references";
import type { PlanSheet } from "../plan-book/plan-book";
import { planRows } from "../templates/plan-rows";
import { quoteSheet, type RangeAddress } from "../workbook/address";

/**
 * Where the parts of a fresh layout stand in a workbook that people have worked on: its sheet may have another name,
 * its columns other neighbours, its lines more rows.
 */
export interface SheetPlace {
  /** Name of the sheet in a fresh layout, and its columns there, from left to right. */
  readonly fresh: { readonly name: string; readonly ids: readonly string[] };
  readonly name: string;
  readonly headerRow: number;
  readonly totalsRow: number;
  readonly lastLine: number;
  readonly colOf: ReadonlyMap<string, number>;
}

export function placeOfSheet(
  sheet: PlanSheet,
  fresh: SheetPlace["fresh"],
  colOf: ReadonlyMap<string, number> = new Map(sheet.columns.map(({ id, col }) => [id, col])),
): SheetPlace {
  const { name, headerRow, totalsRow, lastLine } = sheet;
  return { fresh, name, headerRow, totalsRow, lastLine, colOf };
}

/** Where a formula of a fresh layout comes from, and where it goes. */
export interface FormulaPlace {
  /** Undefined for sheets that are no plan sheets. */
  readonly own?: SheetPlace;
  /** Row of the line in the fresh layout and in the workbook, for formulas of lines. */
  readonly line?: { readonly from: number; readonly to: number };
  /** Row by row where an own sheet of another kind stands, such as the funding summary; undefined where it is gone. */
  readonly rowOf?: (row: number) => number | undefined;
}

/**
 * A formula of a fresh layout as it must read in the workbook.
 * @returns undefined where a column it needs is gone
 * @example with 金额 in column P instead of O: placedFormula("SUM(O$5:O$1005)", …) // "SUM(P$5:P$1005)"
 */
export function placedFormula(
  text: string,
  at: FormulaPlace,
  places: readonly SheetPlace[],
): string | undefined {
  let complete = true;
  const placed = rewriteReferences(text, ({ sheet, address }) => {
    const place = sheet === undefined ? at.own : places.find(({ fresh }) => sameSheet(fresh.name, sheet));
    const prefix = sheet === undefined ? "" : `${quoteSheet(place?.name ?? sheet)}!`;
    if (!place) {
      if (sheet !== undefined || !at.rowOf) return undefined;
      const moved = moveAddress(address, (range) => rowsMoved(range, at.rowOf!));
      if (moved === "#REF!") complete = false;
      return moved;
    }
    const moved = moveAddress(address, (range) =>
      rangeIn(range, place, sheet === undefined ? at.line : undefined),
    );
    if (moved === "#REF!") complete = false;
    return `${prefix}${moved}`;
  });
  return complete ? placed : undefined;
}

function rangeIn(
  range: RangeAddress,
  { fresh, colOf, headerRow, totalsRow, lastLine }: SheetPlace,
  line: FormulaPlace["line"],
): RangeAddress | undefined {
  const col = (at: number) => colOf.get(fresh.ids[at] ?? "");
  const row = (at: number) => {
    if (line && at === line.from) return line.to;
    if (at === planRows.totals) return totalsRow;
    if (at === planRows.lastLine) return lastLine;
    return headerRow + at - planRows.header;
  };
  const [left, right] = [col(range.left), col(range.right)];
  if (left === undefined || right === undefined) return undefined;
  return { top: row(range.top), left, bottom: row(range.bottom), right };
}

function rowsMoved(
  range: RangeAddress,
  rowOf: (row: number) => number | undefined,
): RangeAddress | undefined {
  const [top, bottom] = [rowOf(range.top), rowOf(range.bottom)];
  return top === undefined || bottom === undefined ? undefined : { ...range, top, bottom };
}
