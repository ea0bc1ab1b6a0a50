import { HostError } from "../rich-api/host-error";
import { excelLimits } from "./assumptions";
import type { ExcelModel } from "./model";

/** Refuses what Excel doesn't take as a sheet name (`sheetNameRules`, `sheetExists`). */
export function assertSheetName(model: ExcelModel, name: string, ownId?: string): void {
  if (name === "" || name.length > excelLimits.sheetName || /[:\\/?*[\]]|^'|'$/.test(name))
    throw new HostError("InvalidArgument");
  const taken = model.book.findSheet(name);
  if (taken && taken.getSheetId() !== ownId) throw new HostError("ItemAlreadyExists");
}

/** @example freeSheetName(model) // "Sheet3" */
export function freeSheetName(model: ExcelModel): string {
  let number = model.book.sheets().length + 1;
  while (model.book.findSheet(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}
