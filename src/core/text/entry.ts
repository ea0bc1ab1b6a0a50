import type { Mark } from "./mark";

/** A budget line while its words are still being read: quantities, prices and the amount that belong together. */
export interface OpenLine {
  readonly kind: "line";
  readonly quantities: Mark[];
  readonly prices: Mark[];
  amount: Mark | undefined;
  /** 5期×40人×200元: everything multiplies. */
  chained: boolean;
  /** Quantities of the lines before it, for a price that finds none of its own (42户。每户300元). */
  readonly earlier: readonly Mark[];
  /** Dimensions (宽4米, 容积600立方米), which a price per 平方米 or 立方米 may want. */
  readonly sides: Mark[];
  /** Words that place it: its sentence up to the first figure. */
  readonly words: string;
}

/** A thing with an amount only: 圈舍4.5万元. */
export interface Lump {
  readonly kind: "lump";
  readonly amount: Mark;
  readonly name: string;
  /** Named by the clause before the amount (维修活动室,投资6万元), so that lines behind it in its sentence may break it down. */
  readonly told?: boolean;
}

/** principal × rate: 贷款600万元按3%贴息. */
export interface Interest {
  readonly kind: "interest";
  readonly principal: Mark;
  readonly rate: Mark;
  readonly amount: Mark;
}

export interface SourceEntry {
  readonly kind: "source";
  readonly name: string;
  /** Null where the text names a source without money of its own. */
  readonly amount: Mark | null;
  /** The amount is stated for a line as well (每村25万元互助资金,共75万元), so it heads no list of its own. */
  readonly shared: boolean;
  /** 其余由群众自筹: what the other sources leave, without an amount. */
  readonly rest?: boolean;
}

export interface PhaseEntry {
  readonly kind: "phase";
  readonly amount: Mark;
  /** A year or stage; otherwise what is still missing or there already. */
  readonly staged: boolean;
}

/** An amount without a name of its own: the sum of what stands before, the head of what follows, or a line's amount. */
export interface SumEntry {
  readonly kind: "sum";
  readonly amount: Mark;
  readonly words: string;
  /** 三项共计: how many parts it says it has. */
  readonly parts: number | undefined;
  /** The line before it that has no amount yet. */
  readonly candidate: OpenLine | undefined;
}

export type Entry = (OpenLine | Lump | Interest | SourceEntry | PhaseEntry | SumEntry) & {
  /** Sentence within the statement, and whether the words before open a list of parts (其中). */
  readonly sentence?: number;
};

/** A sum that only its amount is known of. */
export const bareSum = (amount: Mark): SumEntry => ({
  kind: "sum",
  amount,
  words: "",
  parts: undefined,
  candidate: undefined,
});
