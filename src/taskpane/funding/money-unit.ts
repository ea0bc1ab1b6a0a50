import { formatWan, formatYuan, type Fen } from "../../core/model/money";
import type { fundingTexts } from "../texts/funding-texts";

/** One unit for the whole view: 元 and 万元 never stand in one column. */
export interface MoneyUnit {
  readonly id: "wan" | "yuan";
  readonly label: keyof Pick<typeof fundingTexts, "wan" | "yuan">;
  readonly format: (amount: Fen) => string;
}

export const moneyUnits: readonly MoneyUnit[] = [
  { id: "wan", label: "wan", format: (amount) => formatWan(amount) },
  { id: "yuan", label: "yuan", format: formatYuan },
];
