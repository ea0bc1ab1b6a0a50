import { columnIndex, columnName, maxCols, maxRows } from "../workbook/address";

/**
 * References in formula text, tried only outside strings and quoted sheet names. A reference is not part of a
 * longer word, is no function (`LOG10(`) and no sheet prefix (`A1!`).
 */
export const referencePieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$\\])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!\\])|(?<![\p{L}\p{N}_.$:\\])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$\\])|(?<![\p{L}\p{N}_.$:\\])(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!$\\])/gu;

/**
 * A formula text as it reads when filled `rows` down and `cols` to the right, as spreadsheets do it:
 * relative parts move, `$` parts stay, a reference pushed off the sheet becomes #REF!.
 * @example shiftFormula("ROUND(G6*$H$5,2)", 1, 0) // "ROUND(G7*$H$5,2)"
 */
export function shiftFormula(text: string, rows: number, cols: number): string {
  if (rows === 0 && cols === 0) return text;
  return text.replace(referencePieces, (whole, ...found: (string | undefined)[]) => {
    const [colFix, col, rowFix, row, fixA, colA, fixB, colB, fixC, rowC, fixD, rowD] = found;
    if (col !== undefined && row !== undefined) {
      const [toCol, toRow] = [moveCol(colFix, col, cols), moveRow(rowFix, row, rows)];
      return toCol === undefined || toRow === undefined ? "#REF!" : colFix + toCol + rowFix + toRow;
    }
    if (colA !== undefined && colB !== undefined) {
      const [left, right] = [moveCol(fixA, colA, cols), moveCol(fixB, colB, cols)];
      return left === undefined || right === undefined ? "#REF!" : `${fixA}${left}:${fixB}${right}`;
    }
    if (rowC !== undefined && rowD !== undefined) {
      const [top, bottom] = [moveRow(fixC, rowC, rows), moveRow(fixD, rowD, rows)];
      return top === undefined || bottom === undefined ? "#REF!" : `${fixC}${top}:${fixD}${bottom}`;
    }
    return whole;
  });
}

function moveCol(fixed: string | undefined, name: string, by: number): string | undefined {
  if (fixed || by === 0) return name;
  const to = columnIndex(name) + by;
  return to >= 0 && to < maxCols ? columnName(to) : undefined;
}

function moveRow(fixed: string | undefined, text: string, by: number): string | undefined {
  if (fixed || by === 0) return text;
  const to = Number(text) + by;
  return to >= 1 && to <= maxRows ? String(to) : undefined;
}
