import { unitInHeader } from "../audit/cell-units";
import { conversion } from "../model/units";
import type { Column } from "../templates/columns";
import { normalise } from "../text/normalise";
import { scaleOfCaption } from "../text/table-columns";
import type { Span } from "../workbook/snapshot";
import type { Conversion } from "./mapping";
import { unitAlone, unitOfHeader } from "./header-unit";
import type { TableView } from "./table-view";

/**
 * The unit that 单位：万元 above the table gives the columns that don't say their own; "" where nobody says.
 * @example captionUnit(view, header) // "万元"
 */
export function captionUnit(view: TableView, { first }: Span): string {
  for (let row = first - 1; row >= 0; row--)
    for (const text of view.texts(row)) {
      const unit = scaleOfCaption(normalise(text)) === undefined ? undefined : unitInHeader(text);
      if (unit?.money !== undefined) return unit.text;
    }
  return "";
}

/** The unit that the words above a column state, the nearest first; "" where none does. */
export const columnUnit = (words: readonly string[]): string =>
  words.map((text) => (unitAlone(text) ?? unitOfHeader(text))?.text).find((unit) => unit !== undefined) ?? "";

/**
 * What the figures of a column must be multiplied by; null where they can stay as they are.
 * @example columnConversion("万元/公里", unit cost column) // { from: "万元/公里", to: "元/公里", factor: 10000 }
 */
export function columnConversion(unit: string, target: Column | undefined): Conversion | null {
  const told = unit === "" || !target ? undefined : unitInHeader(`(${unit})`);
  if (!told || !target) return null;
  if (target.kind === "money" || target.kind === "unit-cost") {
    if (told.money === undefined || told.money === 1) return null;
    const per = target.kind === "unit-cost" && told.per !== undefined ? `/${told.per}` : "";
    return { from: told.text, to: `元${per}`, factor: told.money };
  }
  const own = unitInHeader(target.header.zh)?.quantity;
  const factor = own && told.quantity ? conversion(told.quantity, own) : undefined;
  return own === undefined || factor === undefined || factor === 1
    ? null
    : { from: told.text, to: own, factor };
}
