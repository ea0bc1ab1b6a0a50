import { failed, ok, type Result } from "../model/result";
import type { Span, WorkbookSnapshot } from "../workbook/snapshot";
import { findHeader, readHeader } from "./find-header";
import type { HeaderColumn } from "./header-column";
import { mapColumns } from "./map-columns";
import type { Mapping, MappingCorrections } from "./mapping";
import { noHeader } from "./no-header";
import type { Recognised } from "./recognise-header";
import { suggestTemplate } from "./suggest-template";
import { TableView } from "./table-view";
import { targetColumns } from "./target-columns";

/**
 * Reads a township's own table: which columns of a plan its columns are, by their headers, and which template its lines
 * mean, by their words. The sheet is only read.
 * @param rows of the header, zero-based, where a user says which; left out, they are looked for
 * @returns why it can't be mapped: no such sheet, nothing on it, or no header over names and figures
 */
export function proposeMapping(book: WorkbookSnapshot, sheet: string, rows?: Span): Result<Mapping> {
  const found = viewOf(book, sheet);
  if (!found.ok) return found;
  const view = found.value;
  const common = targetColumns("by-line");
  const read = rows ? readHeader(view, rows, common) : findHeader(view, common);
  if (!read || read.columns.length === 0) return failed(noHeader(view, rows));
  const { rows: header, columns } = read;
  const first = mapColumns(view, { header, template: "by-line", columns });
  const template = suggestTemplate(view, first);
  // Columns of its own, such as length and width, are known only with the template.
  if (template === "by-line") return ok(first);
  const own = readHeader(view, header, targetColumns(template)).columns;
  return ok(mapColumns(view, { header, template, columns: own }));
}

/**
 * The mapping as a user wants it. A plan column given to one column is taken from the one that had it; what the template
 * does not have is left out.
 * @throws RangeError for a mapping of a sheet that the book does not have
 */
export function correctMapping(
  book: WorkbookSnapshot,
  mapping: Mapping,
  { template = mapping.template, targets = new Map(), units = new Map(), rows }: MappingCorrections,
): Mapping {
  const found = viewOf(book, mapping.sheet);
  if (!found.ok) throw new RangeError(found.reason.en);
  const given = new Set(targets.values());
  const header = readHeader(found.value, mapping.header, targetColumns(template));
  const before = new Map(mapping.columns.map((column) => [column.col, column]));
  const columns = header.columns.map((column): HeaderColumn => {
    const corrected = targets.get(column.col);
    if (corrected !== undefined) return { ...column, target: corrected, certainty: "sure" };
    const kept: Recognised = template === mapping.template ? (before.get(column.col) ?? column) : column;
    return kept.target !== null && given.has(kept.target)
      ? { ...column, target: null, certainty: "none" }
      : { ...column, target: kept.target, certainty: kept.certainty };
  });
  const keptUnits = mapping.columns.flatMap(({ col, unit, unitFrom }) =>
    unitFrom === "user" ? [[col, unit] as const] : [],
  );
  return mapColumns(found.value, {
    ...{ header: mapping.header, template, columns },
    units: new Map([...keptUnits, ...units]),
    rows: rows ? [...rows] : mapping.rows,
  });
}

function viewOf(book: WorkbookSnapshot, name: string): Result<TableView> {
  const sheet = book.sheets.find((one) => one.name === name);
  return sheet
    ? ok(new TableView(book, sheet))
    : failed({
        zh: `工作簿里没有“${name}”这张表。`,
        en: `The workbook has no sheet "${name}".`,
      });
}
