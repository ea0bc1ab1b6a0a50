import type { RangeAddress } from "../../../core/workbook/address";
import { HostError } from "../rich-api/host-error";
import type { ExcelModel } from "./model";

/** Whether a cell is locked; it is, unless told otherwise. */
export const isLocked = (model: ExcelModel, sheetId: string, row: number, col: number): boolean =>
  (model.cells.cell(sheetId, row, col)?.custom as { locked?: boolean } | null | undefined)?.locked !== false;

/** Refuses to change content where a locked cell of a protected sheet is among the cells (`protectedCell`). */
export function assertContentWritable(model: ExcelModel, sheetId: string, range: RangeAddress): void {
  if (!model.book.settings.of(sheetId).protection) return;
  const { top, left, bottom, right } = model.cells.bounded(sheetId, range);
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++)
      if (isLocked(model, sheetId, row, col)) throw new HostError("AccessDenied");
}

/** Refuses what a protected sheet forbids unless one of its options allows it (`protectedFormat`). */
export function assertAllowed(model: ExcelModel, sheetId: string, option: ProtectionOption): void {
  const { protection } = model.book.settings.of(sheetId);
  if (protection && protection.options[option] !== true) throw new HostError("AccessDenied");
}

export const protectionOptions = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;
export type ProtectionOption = (typeof protectionOptions)[number];

/** The options as Excel reports them, all named. */
export const completeOptions = (given: unknown): Record<string, unknown> => ({
  ...Object.fromEntries(protectionOptions.map((option) => [option, false])),
  selectionMode: "Normal",
  ...(given as object | null),
});
