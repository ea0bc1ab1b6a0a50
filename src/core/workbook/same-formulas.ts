import type { FormulaEntry } from "./snapshot";

/** Whether two sheets hold the same formulas in the same order, so that cells may be compared by their index. */
export const sameFormulas = (a: readonly FormulaEntry[], b: readonly FormulaEntry[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(({ text, row, col, array }, at) => {
      const other = b[at]!;
      return text === other.text && row === other.row && col === other.col && sameRange(array, other.array);
    }));

const sameRange = (a: FormulaEntry["array"], b: FormulaEntry["array"]): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
