import { amountOf } from "../model/money";
import type { Line } from "../model/plan";

/**
 * The unit cost of a line that comes to its amount by it; null for others. What a village package takes on beside its
 * other sheets, or an amount typed as a whole, is no product: stated with a unit cost it would be a fault.
 */
export const pricedAt = ({ quantity, unitCost, amount }: Line): number | null =>
  quantity !== null && unitCost && amountOf(quantity, unitCost) === amount ? unitCost : null;
