import type { RangeAddress } from "../core/workbook/address";

/** The range of a rectangle on a sheet, addressed by numbers: no A1 text that could be cut off. */
export const rangeAt = (sheet: Excel.Worksheet, { top, left, bottom, right }: RangeAddress): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
