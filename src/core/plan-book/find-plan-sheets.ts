import { findSource } from "../model/funding-source";
import { templates } from "../templates";
import type { Template } from "../templates/define";
import { bareHeader, planColumns, sourceOfHeader, sourceColumnOf } from "../templates/plan-columns";
import { planRows, sheetAnchor } from "../templates/plan-rows";
import { parseRange, type RangeAddress } from "../workbook/address";
import type { SheetReader } from "../workbook/sheet-reader";
import type { NameSnapshot } from "../workbook/snapshot";
import { columnsByPlace } from "./damaged-headers";
import type { PlanColumn } from "./plan-book";

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

/** A reference to cells of one sheet, as defined names hold it. @example parseReference("'道 路'!$A$5:$B$9") */
export function parseReference(
  formula: string,
): { readonly sheet: string; readonly range: RangeAddress } | undefined {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formula);
  const range = found && parseRange(found[3]!);
  return range ? { sheet: (found[1] ?? found[2]!).replaceAll("''", "'"), range } : undefined;
}

/**
 * The columns of a plan sheet, by header text in either language; a header that can't be read is told by its place
 * where that is certain. Other columns are the user's own and left alone.
 * @param laidOutSources codes of the source columns as laid out, where known
 */
export function columnsIn(
  template: Template,
  reader: SheetReader,
  headerRow: number,
  laidOutSources?: readonly string[],
): readonly PlanColumn[] {
  // Formulas need the sheet's own sources, which the headers tell: the sources first, then all columns.
  const headers = [...reader.inRow(headerRow)].flatMap(({ col, value }) =>
    typeof value === "string" && value.trim() !== "" ? [{ col, text: value }] : [],
  );
  const known = new Map<string, string>();
  for (const column of planColumns(template, ["F98"]))
    if (!column.id.startsWith("source:"))
      for (const text of Object.values(column.header)) known.set(bareHeader(text), column.id);
  const ids = headers.map(({ text }) => known.get(bareHeader(text)));
  const sources = headers.flatMap(({ text }, at) => (ids[at] ? [] : (sourceOfHeader(text) ?? [])));
  const columns = new Map(
    planColumns(template, sources.length > 0 ? sources : ["F98"]).map((column) => [column.id, column]),
  );
  const taken = new Set<string>();
  const found = headers.flatMap(({ col, text }, at): PlanColumn[] => {
    const source = ids[at] ? undefined : sourceOfHeader(text);
    const id = ids[at] ?? (source && `source:${source}`);
    // A header that stands twice is read once, from the left.
    if (!id || taken.has(id)) return [];
    taken.add(id);
    return source ? [{ ...sourceColumnOf(source), col, source }] : [{ ...columns.get(id)!, col }];
  });
  if (found.length === 0) return [];
  const laidOut = planColumns(
    template,
    usableSources(laidOutSources) ?? (sources.length > 0 ? sources : ["F98"]),
  );
  const told = columnsByPlace(laidOut, found);
  if (told.length === 0) return found;
  // Formulas are worked out from all sources, those told by their place among them.
  const all = [...found, ...told].sort((a, b) => a.col - b.col);
  const full = new Map(
    planColumns(
      template,
      all.flatMap(({ source }) => source ?? []),
    ).map((column) => [column.id, column]),
  );
  return all.map((column) => ({ ...column, ...full.get(column.id) }));
}

/** Codes from a file may be any text. */
const usableSources = (codes: readonly string[] | undefined): readonly string[] | undefined =>
  codes && codes.length > 0 && codes.every((code) => findSource(code)) ? codes : undefined;
