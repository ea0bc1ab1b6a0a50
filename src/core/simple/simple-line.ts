import { productText, yuanText } from "../plan-book/line-text";
import type { TemplateId } from "../templates/define";
import { amountOfRow, type SimpleRow } from "./simple-rows";
import { templateOfRow } from "./template-of-row";

/** A line of a simple plan as it is looked at before the full plan is made of it. */
export interface SimpleLine {
  /** The same as long as the line stands where it stands and says the same. */
  readonly id: string;
  readonly what: string;
  readonly village: string;
  /** Quantity, unit cost and amount as far as they are told; "" where nothing is. */
  readonly figures: string;
  readonly payer: string;
  /** The template that the line names or that its words tell. */
  readonly template: TemplateId;
}

export function simpleLine(row: SimpleRow): SimpleLine {
  const what = row.text("what");
  return {
    id: `${row.row}:${what}`,
    what,
    village: row.text("village"),
    figures: figuresOf(row),
    payer: row.text("payer"),
    template: templateOfRow(row),
  };
}

function figuresOf(row: SimpleRow): string {
  const amount = amountOfRow(row);
  const [quantity, unitCost] = [row.number("quantity"), row.number("unitCost")];
  if (amount !== undefined && quantity !== undefined && unitCost !== undefined)
    return productText(quantity, unitCost, row.text("unit"), amount);
  if (amount !== undefined) return yuanText(amount);
  return [row.text("quantity"), row.text("unit")].filter((part) => part !== "").join(" ");
}
