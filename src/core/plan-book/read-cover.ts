import { placeSchema, type Place } from "../model/place";
import { coverNames, parseYears, type CoverField } from "../templates/cover";
import { cellName } from "../workbook/address";
import { parseReference } from "../workbook/parse-reference";
import type { SheetReader } from "../workbook/sheet-reader";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { PlanFact } from "./plan-book";

/** What the cover says; undefined or empty where it doesn't. */
export interface Cover {
  readonly place: Place | undefined;
  readonly years: readonly number[];
  /** The fields that are numbers above 0. */
  readonly facts: ReadonlyMap<CoverField, PlanFact>;
}

/** Reads the cover by the names of its cells. */
export function readCover(
  { names }: WorkbookSnapshot,
  reader: (sheet: string) => SheetReader | undefined,
): Cover {
  const cells = names.flatMap(({ name, formula }) => {
    const field = coverNames.get(name.toLowerCase());
    const target = field && parseReference(formula);
    if (!field || !target) return [];
    const { top: row, left: col } = target.range;
    return [{ field, sheet: target.sheet, row, col, value: reader(target.sheet)?.value(row, col) ?? null }];
  });
  const texts = new Map(
    cells.flatMap(({ field, value }) =>
      typeof value === "string" || typeof value === "number" ? [[field, String(value).trim()] as const] : [],
    ),
  );
  const place = placeSchema.safeParse(Object.fromEntries(texts));
  return {
    place: place.success ? place.data : undefined,
    years: parseYears(texts.get("years") ?? ""),
    facts: new Map(
      cells.flatMap(({ field, sheet, row, col, value }) =>
        typeof value === "number" && value > 0
          ? [[field, { value, sheet, cell: cellName(row, col) }] as const]
          : [],
      ),
    ),
  };
}
