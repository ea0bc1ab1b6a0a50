import type { ICellData } from "@univerjs/core";

interface Kept {
  readonly formula: string;
  readonly value: ICellData["v"];
}

/** Marks a cell that shows a file's stored value because the engine can't calculate its formula. */
export const keptFormula = (formula: string, value: ICellData["v"]): { readonly kept: Kept } => ({
  kept: { formula, value },
});

/** The formula such a cell still stands for (without "="); undefined once something else was put into it. */
export function formulaKeptIn({ custom, v, f }: ICellData): string | undefined {
  const kept = custom?.["kept"] as Kept | undefined;
  return kept && !f && kept.value === v ? kept.formula : undefined;
}
