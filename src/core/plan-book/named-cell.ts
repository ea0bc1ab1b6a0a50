import { cellName } from "../workbook/address";
import type { Cell } from "../workbook/sheet-reader";
import { parseReference } from "../workbook/parse-reference";
import type { PlanBook } from "./plan-book";

/** The cell that a defined name points at. */
export interface NamedCell {
  readonly sheet: string;
  /** A1. */
  readonly at: string;
  readonly cell: Cell | undefined;
}

/** Finds a defined name's cell; undefined where the name is gone or points at none. */
export function namedCell(
  { snapshot, reader }: Pick<PlanBook, "snapshot" | "reader">,
  name: string,
): NamedCell | undefined {
  const formula = snapshot.names.find((one) => one.name.toLowerCase() === name)?.formula;
  const target = formula === undefined ? undefined : parseReference(formula);
  if (!target) return undefined;
  const { top, left } = target.range;
  return {
    sheet: target.sheet,
    at: cellName(top, left),
    cell: reader(target.sheet)?.cell(top, left),
  };
}
