import { amountOf, yuanOfFen } from "../model/money";
import { readNumberText } from "../model/number-text";
import { findUnit } from "../model/units";
import type { LineChoice } from "./line-choices";
import type { LineSource } from "./share-sources";

/** Stands for a code where nobody pays: such a source is not laid out. */
export const noSource = "";

/** The sources to choose for: a line without any has one place that is open. */
export const sourcePlaces = (line: LineChoice): readonly LineSource[] =>
  line.sources.length > 0 ? line.sources : [{ name: "", code: noSource, amount: payableOf(line) }];

/** The line with another payer at a place of `sourcePlaces`. @param code of a funding source, or `noSource` */
export const withSource = (line: LineChoice, at: number, code: string): LineChoice => ({
  ...line,
  sources: sourcePlaces(line).map((one, index) => (index === at ? { ...one, code } : one)),
});

/**
 * The line with another quantity, and another unit where one is typed behind it; what is no quantity stays as typed. A payer
 * chosen by hand pays for all of it again.
 * @example withQuantity(line, "１，２００") // quantity 1200
 * @example withQuantity(line, "900米") // quantity 900, unit "米"
 */
export function withQuantity(line: LineChoice, typed: string): LineChoice {
  const corrected = { ...line, ...quantityOf(typed.trim(), line.unit) };
  return {
    ...corrected,
    sources: line.sources.map((one) => (one.name === "" ? { ...one, amount: payableOf(corrected) } : one)),
  };
}

function quantityOf(typed: string, unit: string): Pick<LineChoice, "quantity" | "unit"> {
  const read = readNumberText(typed);
  if (read.kind !== "number") return { quantity: typed === "" ? null : typed, unit };
  if (read.unit === "") return { quantity: read.value, unit };
  const found = findUnit(read.unit);
  return found ? { quantity: read.value, unit: found.name } : { quantity: typed, unit };
}

/** Yuan that the line has to be paid with: as the text states it, or what it comes to; "" where neither is known. */
function payableOf({ stated, quantity, unitCost }: LineChoice): number | "" {
  if (typeof stated === "number") return stated;
  if (typeof quantity !== "number" || typeof unitCost !== "number") return "";
  const amount = amountOf(quantity, unitCost);
  return amount === undefined ? "" : yuanOfFen(amount);
}
