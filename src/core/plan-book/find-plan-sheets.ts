import { templates } from "../templates";
import type { Template } from "../templates/define";
import { planRows, sheetAnchor } from "../templates/plan-rows";
import { parseReference } from "../workbook/parse-reference";
import type { SheetReader } from "../workbook/sheet-reader";
import type { NameSnapshot } from "../workbook/snapshot";
import { columnsIn } from "./columns-in";

/** Where a template's sheet was found. */
export interface FoundSheet {
  readonly template: Template;
  readonly reader: SheetReader;
  readonly headerRow: number;
  readonly lastLine: number;
}

/**
 * The plan sheets of a workbook: by defined name, so that a renamed sheet is found; where the name is gone or
 * broken, by the sheet's own name and a header row that reads like the template's.
 */
export function findPlanSheets(
  readers: readonly SheetReader[],
  names: readonly NameSnapshot[],
): readonly FoundSheet[] {
  return templates.flatMap(
    (template) => byAnchor(template, readers, names) ?? bySheetName(template, readers) ?? [],
  );
}

function byAnchor(
  template: Template,
  readers: readonly SheetReader[],
  names: readonly NameSnapshot[],
): FoundSheet | undefined {
  const anchor = sheetAnchor(template.id);
  const formula = names.find(({ name }) => name.toLowerCase() === anchor)?.formula;
  const target = formula === undefined ? undefined : parseReference(formula);
  const reader = target && readers.find(({ name }) => name === target.sheet);
  return reader && { template, reader, headerRow: target.range.top, lastLine: target.range.bottom };
}

function bySheetName(template: Template, readers: readonly SheetReader[]): FoundSheet | undefined {
  const reader = readers.find(({ name }) => name === template.sheet.zh || name === template.sheet.en);
  if (!reader) return undefined;
  for (let row = 0; row <= Math.min(reader.lastRow, 30); row++) {
    const ids = new Set(columnsIn(template, reader, row).map(({ id }) => id));
    if (["quantity", "unitCost", "amount"].every((id) => ids.has(id)))
      return { template, reader, headerRow: row, lastLine: row + planRows.lastLine - planRows.header };
  }
  return undefined;
}
