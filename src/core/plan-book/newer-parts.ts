import { findTemplate } from "../templates";
import { sheetAnchor } from "../templates/plan-rows";
import type { SheetReader } from "../workbook/sheet-reader";
import type { NotRead, WorkbookSnapshot } from "../workbook/snapshot";
import { parseReference } from "../workbook/parse-reference";
import { schemaVersion, settingsSheet, type PlanSettings } from "./plan-settings";

/**
 * What of a plan was made with a newer version of this product than this one: settings, templates in a later version,
 * and templates it has never heard of. All that is known is checked all the same; what isn't must not pass for clean.
 */
export function newerParts(
  { names }: Pick<WorkbookSnapshot, "names">,
  settings: PlanSettings,
  reader: SheetReader | undefined,
): readonly NotRead[] {
  const schema = reader?.value(0, 1);
  const sheetOf = (id: string) => {
    const formula = names.find(({ name }) => name.toLowerCase() === sheetAnchor(id).toLowerCase())?.formula;
    return (formula === undefined ? undefined : parseReference(formula))?.sheet ?? id;
  };
  const newer = (sheet: string, detail: string): NotRead => ({ sheet, what: "newer-version", detail });
  return [
    ...(typeof schema === "number" && schema > schemaVersion
      ? [newer(settingsSheet, `${schema} > ${schemaVersion}`)]
      : []),
    ...(settings.templates ?? []).flatMap(({ id, version }) => {
      const known = findTemplate(id)?.version;
      if (known === undefined) return [newer(sheetOf(id), id)];
      return version > known ? [newer(sheetOf(id), `${version} > ${known}`)] : [];
    }),
  ];
}
