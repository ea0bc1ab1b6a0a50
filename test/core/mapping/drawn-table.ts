import { cellName } from "../../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { workbook, type CellGiven } from "../../support/workbook";

/**
 * A sheet drawn as text: a line for each row, "|" between cells; "<" belongs to the merged cell on its left, "^" to the
 * one above. What reads as a number is one, unless an apostrophe stands before it; "=A1*2 → 6" is a formula with value.
 */
export function drawnTable(name: string, drawing: string): WorkbookSnapshot {
  const rows = drawing
    .replace(/^\n|\n\s*$/g, "")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const at = (row: number, col: number) => rows[row]?.[col];
  const cells: Record<string, CellGiven> = {};
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  rows.forEach((row, top) =>
    row.forEach((text, left) => {
      if (text === "" || text === "<" || text === "^") return;
      cells[cellName(top, left)] = given(text.replaceAll("\\n", "\n"));
      let [right, bottom] = [left, top];
      while (at(top, right + 1) === "<") right++;
      while (at(bottom + 1, left) === "^") bottom++;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    }),
  );
  return workbook({ [name]: cells }, { sheets: { [name]: { merges } } });
}

function given(text: string): CellGiven {
  const [, formula, value] = /^(=.*?) → (.*)$/.exec(text) ?? [];
  if (formula !== undefined) return { input: formula, value: Number(value) };
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
