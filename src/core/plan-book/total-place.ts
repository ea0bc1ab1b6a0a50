import { fundingName } from "../summary/lay-out-funding";
import { cellName } from "../workbook/address";
import { parseReference } from "../workbook/parse-reference";
import type { PlanBook } from "./plan-book";

/** Where the plan's total amount stands: in the funding summary, else in the first sheet's totals row. */
export function totalPlace({
  snapshot,
  sheets,
  reader,
}: PlanBook): { readonly sheet: string; readonly cell: string } | undefined {
  const formula = snapshot.names.find(({ name }) => name.toLowerCase() === fundingName)?.formula;
  const target = formula === undefined ? undefined : parseReference(formula);
  if (target && reader(target.sheet))
    return { sheet: target.sheet, cell: cellName(target.range.bottom, target.range.right) };
  const [first] = sheets;
  const amount = first?.column("amount");
  return first && amount && first.totalsRow >= 0
    ? { sheet: first.name, cell: cellName(first.totalsRow, amount.col) }
    : undefined;
}
