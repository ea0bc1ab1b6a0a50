import { DataValidationRenderMode, type ISheetDataValidationRule } from "@univerjs/core";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/sheets-data-validation";
import type { RangeAddress } from "../../../core/workbook/address";
import type { UniverWorkbook } from "./univer-workbook";

export type ValidationRule = Omit<ISheetDataValidationRule, "uid" | "ranges">;

/** Data validation of a Univer workbook. */
export class UniverValidation {
  private made = 0;
  constructor(private readonly book: UniverWorkbook) {}

  at(sheetId: string, row: number, col: number): ISheetDataValidationRule | undefined {
    return this.book.injector
      .get(SheetDataValidationModel)
      .getRuleByLocation(this.book.id, sheetId, row, col);
  }

  set(sheetId: string, range: RangeAddress, rule: ValidationRule): void {
    this.clear(sheetId, range);
    const uid = `validation-${this.book.id}-${++this.made}`;
    this.book.run(AddSheetDataValidationCommand.id, {
      subUnitId: sheetId,
      // Univer's own look puts the text into a chip, which narrow columns have no room for; Excel shows an arrow.
      rule: { renderMode: DataValidationRenderMode.ARROW, ...rule, uid, ranges: [univerRange(range)] },
    });
  }

  clear(sheetId: string, range: RangeAddress): void {
    this.book.run(ClearRangeDataValidationCommand.id, { subUnitId: sheetId, ranges: [univerRange(range)] });
  }
}

const univerRange = ({ top, left, bottom, right }: RangeAddress) => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});
