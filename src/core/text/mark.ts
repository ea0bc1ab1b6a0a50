import type { Clause } from "./clauses";
import type { Figure } from "./figure";

/**
 * A figure with the words around it and the part it can play.
 * `price` multiplies, `amount` is money of the budget, `none` is no business of the budget.
 */
export interface Mark {
  readonly figure: Figure;
  readonly clause: Clause;
  /** Where its sentence begins: tells marks of one sentence from those of another. */
  readonly sentence: number;
  /** Words between the figure (or clause mark) before and this figure. */
  readonly before: string;
  /** Words between this figure (and its /unit) and the next figure or mark. */
  readonly after: string;
  /** What follows up to the next figure, over commas: 缺口6万元,由村集体自筹. */
  readonly tail: string;
  /** The clause from its start up to the figure. */
  readonly lead: string;
  /** A noun its clause goes on with behind a bracket: 中药材(桔梗) of 中药材(桔梗)基地200亩. */
  readonly aside: string;
  /** The clause before, where it has no figure: 开展技能培训,共9期. */
  readonly opening: string;
  /** 每户, /亩: what one of this figure belongs to; ["人", "月"] for 每人每月. */
  readonly per: readonly string[];
  /** 各 and 均: the figure holds for each of several named before. */
  readonly each: boolean;
  /** ×: this figure multiplies the one before. */
  readonly times: boolean;
  /** =: this figure is the result of what stands before. */
  readonly result: boolean;
  /** +: this figure is added to the one before, or the next one to it. */
  readonly added: boolean;
  readonly role: "price" | "amount" | "quantity" | "rate" | "none";
  /** For quantities: 0 the work itself, 1 whom it serves or where, 2 its dimensions or duration. */
  readonly level: 0 | 1 | 2;
}
