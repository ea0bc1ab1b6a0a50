import { groupBy } from "../model/group-by";
import type { FindingPlace } from "../checks/define";
import type { PlanBook, PlanSheet } from "../plan-book/plan-book";
import { parseRange } from "../workbook/address";
import { lineKeys } from "./line-keys";

/** Where something stands, told so that it is found again after sheets were renamed and rows or columns moved. */
export interface Anchor {
  /** Name of the sheet and cell at the time, for people. */
  readonly sheet: string;
  readonly cell: string;
  /** Id of the template on plan sheets; the name of such a sheet may change. */
  readonly template?: string;
  /** The line's key, "#totals" or "#header"; only on plan sheets. */
  readonly line?: string;
  /** Id of the column; only where the column is the template's. */
  readonly column?: string;
}

/** The same for the same place, whatever was moved in between. */
export const anchorKey = ({ sheet, cell, template, line, column }: Anchor): string =>
  JSON.stringify(
    template === undefined
      ? [sheet, cell]
      : line === undefined
        ? [template, cell]
        : [template, line, column ?? cell.replace(/\d+/g, "")],
  );

/** Tells places of a book as anchors. Make one per book and keep it. */
export function anchorsOf(book: PlanBook): (place: FindingPlace) => Anchor {
  const sheets = new Map(
    [...groupBy(book.sheets, ({ name }) => name)].map(([name, [first]]) => [name, first!]),
  );
  const keys = new Map(book.sheets.map((sheet) => [sheet, lineKeys(sheet)]));
  return ({ sheet: name, cell }) => {
    const sheet = sheets.get(name);
    const range = parseRange(cell);
    if (!sheet || !range) return { sheet: name, cell, ...(sheet ? { template: sheet.template.id } : {}) };
    const column = sheet.columns.find(({ col }) => col === range.left)?.id;
    const line =
      range.top === range.bottom ? (partOf(sheet, range.top) ?? keys.get(sheet)!(range.top)) : undefined;
    return {
      sheet: name,
      cell,
      template: sheet.template.id,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined || range.left !== range.right ? {} : { column }),
    };
  };
}

function partOf({ totalsRow, headerRow }: PlanSheet, row: number): string | undefined {
  if (row === totalsRow) return "#totals";
  return row === headerRow ? "#header" : undefined;
}
