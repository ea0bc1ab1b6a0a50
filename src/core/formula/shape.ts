import { columnIndex } from "../workbook/address";
import { referencePieces } from "./shift";

/**
 * The cheap relative key of a formula: its text with every reference as distance from the formula's own cell.
 * Formulas filled from one another have one key; constants are part of it, so a changed rate is another shape.
 * @param row zero-based place of the formula, as `col`
 * @example shapeOf("ROUND(G6*$H$5,2)", 5, 8) // "ROUND(R[0]C[-2]*R5C8,2)" – fixed parts count from 1
 */
export const shapeOf = (text: string, row: number, col: number): string =>
  plainShape(text, row, col) ?? thoroughShape(text, row, col);

function thoroughShape(text: string, row: number, col: number): string {
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

const code = { quote: 34, dollar: 36, apostrophe: 39, open: 40, colon: 58, exclamation: 33, bracket: 91 };

/** What an ASCII character is inside a formula: a digit, a letter, another part of a word, or none. */
const classes = Uint8Array.from({ length: 128 }, (_, char) => {
  if (char >= 48 && char <= 57) return 1;
  if ((char | 32) >= 97 && (char | 32) <= 122) return 2;
  return "_.$\\".includes(String.fromCharCode(char)) ? 3 : 0;
});

/**
 * The same, letter by letter and several times as fast, for formulas of single cells and ranges as most are.
 * @returns undefined for whole rows and columns, other workbooks and words in other scripts outside quotes
 */
function plainShape(text: string, row: number, col: number): string | undefined {
  const { length } = text;
  // Joined, not added up: a sum of texts is kept with all its parts.
  const pieces: string[] = [];
  let [copied, at] = [0, 0];
  while (at < length) {
    const char = text.charCodeAt(at);
    if (char >= 128 || char === code.bracket) return undefined;
    if (char === code.quote || char === code.apostrophe) {
      const end = text.indexOf(char === code.quote ? '"' : "'", at + 1);
      if (end < 0) return undefined;
      at = end + 1;
      continue;
    }
    if (classes[char] === 0) {
      at++;
      continue;
    }
    const start = at;
    while (at < length && classes[text.charCodeAt(at)]! > 0) at++;
    const next = at < length ? text.charCodeAt(at) : 0;
    if (next >= 128) return undefined;
    const word = readWord(text, start, at);
    if (word === "odd") return undefined;
    if (word === "line") {
      if (next === code.colon || (start > 0 && text.charCodeAt(start - 1) === code.colon)) return undefined;
      continue;
    }
    if (word === "other" || next === code.open || next === code.exclamation) continue;
    const rowPart = word.rowFixed ? `R${word.row + 1}` : `R[${word.row - row}]`;
    const colPart = word.colFixed ? `C${word.col + 1}` : `C[${word.col - col}]`;
    pieces.push(text.slice(copied, start), rowPart, colPart);
    copied = at;
  }
  pieces.push(text.slice(copied));
  return pieces.join("");
}

interface Cell {
  readonly row: number;
  readonly col: number;
  readonly rowFixed: boolean;
  readonly colFixed: boolean;
}

/** A cell; a word that could be a whole row or column beside a colon; or something else, with "$" in it or without. */
function readWord(text: string, start: number, end: number): Cell | "line" | "odd" | "other" {
  let at = start;
  const colFixed = text.charCodeAt(at) === code.dollar;
  if (colFixed) at++;
  let [col, letters] = [0, 0];
  for (; at < end && classes[text.charCodeAt(at)] === 2; at++, letters++)
    col = col * 26 + (text.charCodeAt(at) & 31);
  const rowFixed = text.charCodeAt(at) === code.dollar && letters > 0 && at < end;
  if (rowFixed) at++;
  let [row, digits] = [0, 0];
  for (; at < end && classes[text.charCodeAt(at)] === 1; at++, digits++)
    row = row * 10 + text.charCodeAt(at) - 48;
  if (at < end) return text.slice(start, end).includes("$") ? "odd" : "other";
  if (letters === 0 || digits === 0) return "line";
  const first = text.charCodeAt(end - digits);
  const isCell = letters <= 3 && digits <= 7 && first !== 48;
  if (isCell) return { row: row - 1, col: col - 1, rowFixed, colFixed };
  return colFixed || rowFixed ? "odd" : "other";
}
