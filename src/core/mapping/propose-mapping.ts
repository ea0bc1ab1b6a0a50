import { failed, ok, type Result } from "../model/result";
import { shownInput } from "../workbook/shown-input";
import type { Span, WorkbookSnapshot } from "../workbook/snapshot";
import { captionUnit, columnConversion, columnUnit } from "./column-conversion";
import { findHeader, readHeader, type HeaderColumn } from "./find-header";
import type { MappedColumn, MappedTemplate, Mapping, MappingCorrections } from "./mapping";
import type { Recognised } from "./recognise-header";
import { rowsOf } from "./rows-of";
import { suggestTemplate } from "./suggest-template";
import { TableView } from "./table-view";
import { takeCell } from "./take-cell";
import { targetColumns } from "./target-columns";

/** Lines shown with a proposal. */
const mostSamples = 3;

/**
 * Reads a township's own table: which columns of a plan its columns are, by their headers, and which template its lines
 * mean, by their words. The sheet is only read.
 * @returns why it can't be mapped: no such sheet, or no header over names and figures
 */
export function proposeMapping(book: WorkbookSnapshot, sheet: string): Result<Mapping> {
  const view = viewOf(book, sheet);
  if (!view.ok) return view;
  const common = targetColumns("by-line");
  const header = findHeader(view.value, common);
  if (!header)
    return failed({
      zh: `“${sheet}”上找不到表头：要有一行写着分项名称，旁边有数量、单价、金额或资金来源。`,
      en: `No header was found on "${sheet}": a row must name the lines, with quantity, unit cost, amount or a funding source beside it.`,
    });
  const first = mapped(view.value, header.rows, "by-line", header.columns);
  const template = suggestTemplate(view.value, first);
  // Columns of its own, such as length and width, are known only with the template.
  const columns =
    template === "by-line"
      ? header.columns
      : readHeader(view.value, header.rows, targetColumns(template)).columns;
  return ok(mapped(view.value, header.rows, template, columns));
}

/**
 * The mapping as a user wants it. A plan column given to one column is taken from the one that had it; what the template
 * does not have is left out.
 * @throws RangeError for a mapping of a sheet that the book does not have
 */
export function correctMapping(
  book: WorkbookSnapshot,
  mapping: Mapping,
  { template = mapping.template, targets = new Map() }: MappingCorrections,
): Mapping {
  const view = viewOf(book, mapping.sheet);
  if (!view.ok) throw new RangeError(view.reason.en);
  const given = new Set(targets.values());
  const header = readHeader(view.value, mapping.header, targetColumns(template));
  const before = new Map(mapping.columns.map((column) => [column.col, column]));
  const decided = header.columns.map((column): HeaderColumn => {
    const corrected = targets.get(column.col);
    if (corrected !== undefined) return { ...column, target: corrected, certainty: "sure" };
    const kept: Recognised = template === mapping.template ? (before.get(column.col) ?? column) : column;
    return kept.target !== null && given.has(kept.target)
      ? { ...column, target: null, certainty: "none" }
      : { ...column, target: kept.target, certainty: kept.certainty };
  });
  return mapped(view.value, mapping.header, template, decided);
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

function mapped(
  view: TableView,
  rows: Span,
  template: MappedTemplate,
  header: readonly HeaderColumn[],
): Mapping {
  const plan = new Map(targetColumns(template).map((column) => [column.id, column]));
  const caption = captionUnit(view, rows);
  const columns = header.map(({ col, words, target: wanted, certainty }): MappedColumn => {
    const target = wanted === null ? undefined : plan.get(wanted);
    const isMoney = target?.kind === "money" || target?.kind === "unit-cost";
    const unit = columnUnit(words, isMoney ? caption : "");
    return {
      ...{ col, header: words[0]!, unit, certainty },
      target: target?.id ?? null,
      conversion: columnConversion(unit, target),
      samples: [],
    };
  });
  const mapping: Mapping = { sheet: view.sheet.name, template, header: rows, columns };
  const samples = rowsOf(view, mapping).lines.slice(0, mostSamples);
  return {
    ...mapping,
    columns: columns.map((column) => {
      const target = column.target === null ? undefined : plan.get(column.target);
      return {
        ...column,
        samples: samples.map(({ row }) => ({
          shown: view.text(row, column.col),
          taken: target
            ? shownInput(
                takeCell(
                  view.cell(row, column.col),
                  target,
                  column.conversion?.factor ?? 1,
                  view.book.date1904,
                ),
              )
            : "",
        })),
      };
    }),
  };
}
