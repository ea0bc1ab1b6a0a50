import { columnIndex } from "../workbook/address";
import { referencePieces } from "./shift";

/**
 * The cheap relative key of a formula: its text with every reference as distance from the formula's own cell.
 * Formulas filled from one another have one key; constants are part of it, so a changed rate is another shape.
 * @param row zero-based place of the formula, as `col`
 * @example shapeOf("ROUND(G6*$H$5,2)", 5, 8) // "ROUND(R[0]C[-2]*R5C8,2)" – fixed parts count from 1
 */
export function shapeOf(text: string, row: number, col: number): string {
  const rowPart = (fixed: string, digits: string) =>
    fixed ? `R${digits}` : `R[${Number(digits) - 1 - row}]`;
  const colPart = (fixed: string, letters: string) =>
    fixed ? `C${columnIndex(letters) + 1}` : `C[${columnIndex(letters) - col}]`;
  return text.replace(referencePieces, (whole, ...found: (string | undefined)[]) => {
    const [cFix, c, rFix, r, aFix, a, bFix, b, dFix, d, eFix, e] = found;
    if (c !== undefined && r !== undefined) return rowPart(rFix ?? "", r) + colPart(cFix ?? "", c);
    if (a !== undefined && b !== undefined) return `${colPart(aFix ?? "", a)}:${colPart(bFix ?? "", b)}`;
    if (d !== undefined && e !== undefined) return `${rowPart(dFix ?? "", d)}:${rowPart(eFix ?? "", e)}`;
    return whole;
  });
}
