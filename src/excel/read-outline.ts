import type { RangeAddress } from "../core/workbook/address";
import type { NameSnapshot, Visibility } from "../core/workbook/snapshot";
import type { Batch } from "./in-excel";

/** What is known of a sheet before its cells are read. */
export interface SheetOutline {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly visibility: Visibility;
  readonly protected: boolean;
  /** The cells that hold something; formatted empty ones don't count. Undefined on an empty sheet. */
  readonly used: RangeAddress | undefined;
  readonly comments: readonly Excel.Comment[];
}

export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly NameSnapshot[];
}

const visibilities: Readonly<Record<string, Visibility>> = { Hidden: "hidden", VeryHidden: "veryHidden" };
const nameProperties = { name: true, formula: true, visible: true } as const;

/** Sheets, their used ranges and the defined names, in two syncs. */
export async function readOutline(
  { workbook, sync }: Batch,
  { comments }: { readonly comments: boolean },
): Promise<WorkbookOutline> {
  workbook.worksheets.load({ name: true, visibility: true, protection: { protected: true } });
  workbook.names.load(nameProperties);
  await sync();
  const sheets = workbook.worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    sheet.names.load(nameProperties);
    if (comments) sheet.comments.load({ content: true });
    return { sheet, used };
  });
  await sync();
  return {
    sheets: sheets.map(({ sheet, used }) => ({
      name: sheet.name,
      sheet,
      visibility: visibilities[sheet.visibility] ?? "visible",
      protected: sheet.protection.protected,
      used: used.isNullObject ? undefined : addressOf(used),
      comments: comments ? sheet.comments.items : [],
    })),
    names: [
      ...namesIn(workbook.names),
      ...sheets.flatMap(({ sheet }) => namesIn(sheet.names).map((name) => ({ ...name, sheet: sheet.name }))),
    ],
  };
}

/** Where a range lies. @param range with its indexes and counts loaded */
export const addressOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): RangeAddress => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

const namesIn = ({ items }: Excel.NamedItemCollection): readonly NameSnapshot[] =>
  items.map(({ name, formula, visible }) => ({
    name,
    formula: String(formula).replace(/^=/, ""),
    hidden: !visible,
  }));
