import type { SheetSnapshot } from "./snapshot";

/**
 * Whether any formula text of a sheet holds this text; asked once of a sheet's snapshot. Few sheets have any, and asking
 * every cell for its formula is dear.
 */
export function anyFormulaHas(sheet: SheetSnapshot, text: string): boolean {
  const answers = known.get(sheet) ?? new Map<string, boolean>();
  known.set(sheet, answers);
  const answer = answers.get(text) ?? sheet.formulas.some((formula) => formula.text.includes(text));
  answers.set(text, answer);
  return answer;
}

const known = new WeakMap<SheetSnapshot, Map<string, boolean>>();
