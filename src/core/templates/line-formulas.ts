import type { LineRefs } from "./columns";
import type { Template } from "./define";
import { sourceColumn } from "./source-columns";

/** Columns that start a line when filled, beside the funding sources. */
export const startingColumns = ({ derivedAmount }: Template): readonly string[] => [
  "quantity",
  "unitCost",
  "stated",
  ...(derivedAmount?.inputs ?? []),
];

/** The unit column's quantity: what is typed, else what the template's own columns give for this unit. */
function quantityFormula({ derived }: Template, ref: LineRefs): string {
  const typed = `N(${ref("quantity")})`;
  if (derived.length === 0) return typed;
  const worked = derived.reduceRight(
    (otherwise, { unit, column }) => `IF(${ref("unit")}="${unit}",N(${ref(column)}),${otherwise})`,
    "0",
  );
  return `IF(${typed}<>0,${typed},${worked})`;
}

/**
 * quantity × unit cost; without a unit cost what is stated as a whole, else what the template's own columns give. Less
 * what other sheets already hold of it.
 */
export function amountFormula(template: Template, ref: LineRefs): string {
  const whole = wholeFormula(template, ref);
  const { heldElsewhere } = template;
  return heldElsewhere ? `MAX(0,ROUND(${whole}-N(${ref(heldElsewhere)}),2))` : whole;
}

function wholeFormula(template: Template, ref: LineRefs): string {
  const stated = `N(${ref("stated")})`;
  const whole = template.derivedAmount
    ? `IF(${stated}<>0,${stated},N(${ref(template.derivedAmount.column)}))`
    : stated;
  const product = `ROUND(${quantityFormula(template, ref)}*N(${ref("unitCost")}),2)`;
  return `IF(N(${ref("unitCost")})=0,${whole},${product})`;
}

/**
 * What the check column says: nothing for a line not started, else 缺数 (no amount), 差额 (gap), 超出 (over) or 平 (even).
 * Sources are asked for money, not for content: a source that follows a financing rule holds a formula on every line.
 * The words are Chinese on English sheets too: formulas must read the same whoever laid the workbook out.
 */
export function checkFormula(template: Template, ref: LineRefs): string {
  const inputs = startingColumns(template).map(ref).join(",");
  const gap = `N(${ref("gap")})`;
  const { heldElsewhere } = template;
  // A package that other sheets hold in full has no amount of its own, and lacks none.
  const amount = `N(${ref("amount")})${heldElsewhere ? `+N(${ref(heldElsewhere)})` : ""}`;
  const verdict = `IF(${amount}=0,"缺数",IF(${gap}>0,"差额",IF(${gap}<0,"超出","平")))`;
  return `IF(AND(COUNTA(${inputs})=0,N(${ref("funded")})=0),"",${verdict})`;
}

/** The cells of one line's sources, in sheet order; they stand side by side as laid out. */
export function sourceRange(ref: LineRefs, sources: readonly string[]): string {
  const [first, last] = [ref(sourceColumn(sources[0]!)), ref(sourceColumn(sources.at(-1)!))];
  return first === last ? first : `${first}:${last}`;
}
