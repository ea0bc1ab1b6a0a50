import { digitsLeft, fitsMask, type Mask } from "../model/mask";
import { amountOf, subtract, sum, yuanOfFen } from "../model/money";
import type { Peers } from "./peers";
import { findSlip } from "./find-slip";
import type { PlanLine } from "../plan-book/plan-book";

/** Digits that must be left of a masked figure before sources, which need not be complete, may tell it. */
const enoughDigits = 2;

/**
 * The one number that a masked figure can be by the other figures of its line, once a slip of units in them is
 * repaired: 20xx000 beside sources of 1,500,000 and 500,000 is 2,000,000. Undefined where none or several fit.
 * @param column id of the masked figure's column
 */
export function unmasked(line: PlanLine, column: string, mask: Mask, peers: Peers): number | undefined {
  const repaired = new Map(findSlip(line, peers)?.changes.map((change) => [change.column, change.repaired]));
  const figure = (id: string, typed: number | null) => repaired.get(id) ?? (typed || undefined);
  const [quantity, unitCost] = [figure("quantity", line.quantity), figure("unitCost", line.unitCost)];
  const stated = figure("stated", line.stated);
  const product = quantity && unitCost ? amountOf(quantity, unitCost) : undefined;
  const others = line.sources.filter((source) => source.column.id !== column);
  const funded = sum(
    others.map(({ column: { id }, fen: money }) => {
      const yuan = repaired.get(id);
      return (yuan === undefined ? money : amountOf(yuan, 1)) ?? amountOf(0, 1)!;
    }),
  );
  const byEquation = (value: number | undefined) =>
    value !== undefined && Number.isInteger(value) && (digitsLeft(mask) === 0 || fitsMask(mask, value))
      ? value
      : undefined;
  const bySources = (value: number) =>
    digitsLeft(mask) >= enoughDigits && fitsMask(mask, value) ? value : undefined;
  switch (column) {
    case "stated":
      return product === undefined ? bySources(yuanOfFen(funded)) : byEquation(yuanOfFen(product));
    case "quantity":
      return byEquation(stated && unitCost && stated / unitCost);
    case "unitCost":
      return byEquation(stated && quantity && stated / quantity);
    default: {
      const amount = product ?? (stated === undefined ? undefined : amountOf(stated, 1));
      return amount === undefined ? undefined : bySources(yuanOfFen(subtract(amount, funded)));
    }
  }
}
