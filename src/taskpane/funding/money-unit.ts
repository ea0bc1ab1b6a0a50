import { formatWan, formatYuan, type Fen } from "../../core/model/money";
import type { fundingTexts } from "../texts/funding-texts";

/** One unit for the whole view: 元 and 万元 never stand in one column. */
export interface MoneyUnit {
  readonly id: "wan" | "yuan";
  /** Beside a figure. */
  readonly label: keyof Pick<typeof fundingTexts, "wan" | "yuan">;
  /** Where the user picks it. */
  readonly choice: keyof Pick<typeof fundingTexts, "wanChoice" | "yuan">;
  readonly format: (amount: Fen) => string;
}

export const moneyUnits: readonly MoneyUnit[] = [
  { id: "wan", label: "wan", choice: "wanChoice", format: (amount) => formatWan(amount) },
  { id: "yuan", label: "yuan", choice: "yuan", format: formatYuan },
];
