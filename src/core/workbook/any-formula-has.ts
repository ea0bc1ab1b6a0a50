import type { FormulaEntry, SheetSnapshot } from "./snapshot";

/**
 * Whether any formula text of a sheet holds this text; asked once of a list of formulas. Few sheets have any, and asking
 * every cell for its formula is dear.
 */
export function anyFormulaHas({ formulas }: SheetSnapshot, text: string): boolean {
  const answers = known.get(formulas) ?? new Map<string, boolean>();
  known.set(formulas, answers);
  const answer = answers.get(text) ?? formulas.some((formula) => formula.text.includes(text));
  answers.set(text, answer);
  return answer;
}

const known = new WeakMap<readonly FormulaEntry[], Map<string, boolean>>();
