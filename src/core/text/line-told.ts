import { amountOf, fenOfYuan, yuanOfFen } from "../model/money";
import { findUnit } from "../model/units";
import type { PlanLine } from "../plan-book/plan-book";
import type { LineChoice, TextFigure } from "./line-choices";

/** What a line says, on a sheet or in a text; money in yuan, null for what it does not say or masks. */
export interface LineTold {
  readonly template: string;
  readonly name: string;
  readonly village: string;
  readonly unit: string;
  readonly quantity: number | null;
  readonly unitCost: number | null;
  /** As stated as a whole, else quantity × unit cost. */
  readonly amount: number | null;
}

export function toldByText({ template, name, village, unit, ...figures }: LineChoice): LineTold {
  const [quantity, unitCost] = [numberIn(figures.quantity), numberIn(figures.unitCost)];
  const product = quantity === null || unitCost === null ? undefined : amountOf(quantity, unitCost);
  const amount = numberIn(figures.stated) ?? (product === undefined ? null : yuanOfFen(product));
  return { template, name, village, unit, quantity, unitCost, amount };
}

export function toldBySheet(line: PlanLine): LineTold {
  const { quantity, unitCost, stated, expectedAmount } = line;
  return {
    template: line.sheet.template.id,
    name: line.text("name") || line.text("item"),
    village: line.text("village"),
    unit: line.text("unit"),
    quantity,
    unitCost: unitCost || null,
    amount: stated || (expectedAmount ? yuanOfFen(expectedAmount) : null),
  };
}

/** Whether two amounts of yuan are the same to the fen; null is no amount. */
export const isSameMoney = (one: number | null, other: number | null): boolean =>
  one === other ||
  (one !== null && other !== null && fenOfYuan(one) === fenOfYuan(other) && isSameNumber(one, other));

export const isSameNumber = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.abs(one);

/** Whether two spellings mean one unit. */
export function isSameUnit(one: string, other: string): boolean {
  const unit = findUnit(one);
  return one === other || (unit !== undefined && unit === findUnit(other));
}

const numberIn = (figure: TextFigure): number | null => (typeof figure === "number" ? figure : null);
