import { plainStyle, type CellStyle } from "../core/workbook/snapshot";

/** What is asked of every cell's look. */
export const looksOptions = {
  format: { fill: { color: true }, font: { bold: true, color: true }, protection: true },
} as const satisfies Excel.CellPropertiesLoadOptions;

/** A cell's style out of its number format and, where it was asked for, its look. */
export function styleOf(numberFormat: string, look?: Excel.CellProperties): CellStyle {
  const { fill, font, protection } = look?.format ?? {};
  const [color, ink] = [fill, font].map((part) => part?.color?.toUpperCase());
  return {
    numberFormat,
    // Excel answers white for a cell that has no fill.
    ...(color && color !== "#FFFFFF" ? { fill: color } : {}),
    ...(font?.bold ? { bold: true } : {}),
    ...(ink && ink !== "#000000" ? { ink } : {}),
    locked: protection?.locked ?? plainStyle.locked,
  };
}
