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

export interface FoundSheets {
  /** One sheet for each template there is one of. */
  readonly sheets: readonly FoundSheet[];
  /** Sheets that read like those of a template which has its sheet already: a copy, or another plan's. */
  readonly doubles: readonly FoundSheet[];
}

/**
 * The plan sheets of a workbook: by defined name, so that a renamed sheet is found; where the name is gone or
 * broken, by the sheet's own name and a header row that reads like the template's; where that is changed, too, by the
 * header row alone.
 */
export function findPlanSheets(readers: readonly SheetReader[], names: readonly NameSnapshot[]): FoundSheets {
  const sheets = templates.flatMap(
    (template) => byAnchor(template, readers, names) ?? bySheetName(template, readers) ?? [],
  );
  const doubles: FoundSheet[] = [];
  const taken = new Set([...sheets.map(({ reader }) => reader.name), ...namedSheets(names)]);
  // A hidden sheet without its name was set aside on purpose, and counts nowhere.
  for (const reader of readers.filter(
    ({ name, sheet }) => !taken.has(name) && sheet.visibility === "visible",
  )) {
    const like = byHeaders(reader);
    if (!like) continue;
    const known = sheets.some(({ template }) => template === like.template);
    (known ? doubles : sheets).push(like);
  }
  return {
    sheets: sheets.sort((a, b) => templates.indexOf(a.template) - templates.indexOf(b.template)),
    doubles,
  };
}

/** Sheets that the plan's own names point at; names of one sheet only are a copied sheet's. */
const namedSheets = (names: readonly NameSnapshot[]): readonly string[] =>
  names.flatMap(({ name, formula, sheet }) =>
    sheet === undefined && /^pb_/i.test(name) ? (parseReference(formula)?.sheet ?? []) : [],
  );

function byAnchor(
  template: Template,
  readers: readonly SheetReader[],
  names: readonly NameSnapshot[],
): FoundSheet | undefined {
  const anchor = sheetAnchor(template.id);
  const named = names.filter(({ name }) => name.toLowerCase() === anchor);
  // A copied sheet brings the name along as its own; the book's is the one that was laid out.
  const formula = (named.find(({ sheet }) => sheet === undefined) ?? named[0])?.formula;
  const target = formula === undefined ? undefined : parseReference(formula);
  const reader = target && readers.find(({ name }) => name === target.sheet);
  return reader && { template, reader, headerRow: target.range.top, lastLine: target.range.bottom };
}

function bySheetName(template: Template, readers: readonly SheetReader[]): FoundSheet | undefined {
  const reader = readers.find(({ name }) => name === template.sheet.zh || name === template.sheet.en);
  const headerRow = reader && headerRowOf(template, reader, ["quantity", "unitCost", "amount"]);
  return reader && headerRow !== undefined ? foundAt(template, reader, headerRow) : undefined;
}

/** A sheet with the columns that only plan sheets have, and nearly all of one template's own. */
function byHeaders(reader: SheetReader): FoundSheet | undefined {
  const [first] = templates;
  const row =
    first && headerRowOf(first, reader, ["check", "quantity", "unitCost", "amount", "funded", "gap"]);
  if (row === undefined) return undefined;
  const likeness = (template: Template): number => {
    const own = [...template.measures, ...template.details];
    const ids = new Set(columnsIn(template, reader, row).map(({ id }) => id));
    return own.filter(({ id }) => ids.has(id)).length / own.length;
  };
  const [best] = templates
    .map((template) => ({ template, share: likeness(template) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= 0.75 ? foundAt(best.template, reader, row) : undefined;
}

function headerRowOf(template: Template, reader: SheetReader, needed: readonly string[]): number | undefined {
  for (let row = 0; row <= Math.min(reader.lastRow, 30); row++) {
    const ids = new Set(columnsIn(template, reader, row).map(({ id }) => id));
    if (needed.every((id) => ids.has(id))) return row;
  }
  return undefined;
}

const foundAt = (template: Template, reader: SheetReader, headerRow: number): FoundSheet => ({
  template,
  reader,
  headerRow,
  lastLine: headerRow + planRows.lastLine - planRows.header,
});
