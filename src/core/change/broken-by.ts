import { applySteps } from "../workbook/structure/apply-steps";
import type { StructureStep } from "../workbook/structure/structure-step";
import { SheetReader } from "../workbook/sheet-reader";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** Formulas and names that steps leave without the cells they looked at, with the words for a question. */
export interface Broken {
  readonly count: number;
  readonly zh: string;
  readonly en: string;
}

/** What would read #REF! after the steps and does not now. */
export function brokenBy(book: WorkbookSnapshot, steps: readonly StructureStep[]): Broken {
  const count = refErrors(applySteps(book, steps)) - refErrors(book);
  if (count <= 0) return { count: 0, zh: "", en: "" };
  return {
    count,
    zh: `；别处有 ${count} 个公式或名称用到这些格，将变成 #REF!`,
    en: `; ${count} formulas or names elsewhere use these cells and will read #REF!`,
  };
}

function refErrors(book: WorkbookSnapshot): number {
  const broken = (formula: string) => formula.includes("#REF!");
  let count = book.names.filter(({ formula }) => broken(formula)).length;
  for (const sheet of book.sheets) {
    if (!sheet.formulas.some(({ text }) => broken(text))) continue;
    const reader = new SheetReader(book, sheet);
    for (let at = 0; at < reader.size; at++) if (broken(reader.formulaAt(at) ?? "")) count++;
  }
  return count;
}
