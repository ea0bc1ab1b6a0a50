import { defaultSettings } from "../settings/county-settings";
import { normsName } from "../summary/lay-out-norms";
import { coverNames } from "../templates/cover";
import { parseReference } from "../workbook/parse-reference";
import type { SheetReader } from "../workbook/sheet-reader";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { bookNorms } from "./book-norms";
import { normRows } from "./norm-rows";
import type { PlanBasis } from "./plan-book";
import { readSettings, settingsSheet } from "./plan-settings";
import { readCover } from "./read-cover";

/** Reads cover, settings and norms. */
export function readBasis(
  snapshot: WorkbookSnapshot,
  reader: (sheet: string) => SheetReader | undefined,
): PlanBasis {
  const laidOut = readSettings(reader(settingsSheet));
  const cover = readCover(snapshot, reader);
  const settings = laidOut.county ?? defaultSettings;
  return {
    place: cover.place ?? laidOut.place ?? null,
    years: cover.years.length > 0 ? cover.years : (laidOut.years ?? []),
    facts: cover.facts,
    settings,
    norms: bookNorms(normRows({ snapshot, reader }), settings),
    laidOut,
  };
}

/** Whether the basis is read from this sheet. */
export const isOfBasis = ({ names }: WorkbookSnapshot, sheet: string): boolean =>
  sheet === settingsSheet ||
  names.some(
    ({ name, formula }) =>
      (coverNames.has(name.toLowerCase()) || name.toLowerCase() === normsName) &&
      parseReference(formula)?.sheet === sheet,
  );
