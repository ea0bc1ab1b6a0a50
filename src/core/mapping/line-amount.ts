import { amountOf, roundYuan, type Fen } from "../model/money";
import { findTemplate } from "../templates";
import type { LineInput } from "../templates/lay-out-sheet";
import type { TemplateId } from "../templates/define";

/** What the plan sheet counts for a line: the quantity typed, else the template's own measure for its unit; 0 where neither is a number. */
export function quantityOfLine(line: LineInput, template: TemplateId): number {
  const { quantity, unit } = line;
  if (typeof quantity === "number" && quantity !== 0) return quantity;
  const measure = findTemplate(template)?.derived.find((one) => one.unit === unit);
  const measured = measure && line[measure.column];
  return typeof measured === "number" ? measured : 0;
}

/** A line's amount as the plan sheet works it out: a unit cost goes before what is stated. Undefined where nothing tells. */
export function amountOfLine(line: LineInput, template: TemplateId): Fen | undefined {
  const { unitCost, stated } = line;
  if (typeof unitCost === "number" && unitCost !== 0)
    return amountOf(quantityOfLine(line, template), unitCost);
  return typeof stated === "number" ? roundYuan(stated) : undefined;
}
