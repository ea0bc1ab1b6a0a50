import Big from "big.js";
import { decimal } from "../model/money";
import type { NumberText } from "../model/number-text";
import { conversion, findUnit } from "../model/units";
import type { PlanColumn, PlanLine } from "./plan-book";

/** The number a cell must hold for a text, in the cell's own unit. */
export interface CellNumber {
  readonly value: number;
  /** The unit that stood behind the number while the line has none; it belongs into the unit column. */
  readonly unit?: string;
}

/**
 * What a number text means in a column of a line: money in yuan, a quantity in the line's unit, a measure in the
 * unit of its header. Undefined where the units don't go together: then nothing is certain.
 * @example numberInCell(line in 公里, quantity, "6000米") // { value: 6 }
 * @example numberInCell(line in 公里, unit cost, "400元/米") // { value: 400000 }
 */
export function numberInCell(
  line: PlanLine,
  { id, kind, header }: PlanColumn,
  { value, unit }: Extract<NumberText, { kind: "number" }>,
): CellNumber | undefined {
  const lineUnit = line.text("unit");
  if (unit === "") return { value };
  if (kind === "percent") return unit === "%" ? { value: times(value, 0.01) } : undefined;
  if (kind === "money" || kind === "unit-cost") {
    const [money, per] = unit.split("/");
    if (money !== "元") return undefined;
    if (!per) return { value };
    return kind === "unit-cost" ? converted(value, conversion(lineUnit, per)) : undefined;
  }
  const own = id === "quantity" ? lineUnit : (/[(（]([^()（）]+)[)）]$/.exec(header.zh)?.[1] ?? "");
  if (id === "quantity" && own === "") {
    const found = findUnit(unit);
    return found && { value, unit: found.name };
  }
  return converted(value, conversion(unit, own));
}

const converted = (value: number, by: number | undefined): CellNumber | undefined =>
  by === undefined ? undefined : { value: times(value, by) };

const times = (value: number, by: number): number => new Big(decimal(value)).times(decimal(by)).toNumber();
