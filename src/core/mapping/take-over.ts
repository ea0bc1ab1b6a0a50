import type { Locale } from "../model/locale";
import type { PlacedLine } from "../templates/request-of-lines";
import type { LineInput } from "../templates/lay-out-sheet";
import type { CellInput } from "../workbook/edit";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { checkSums, type SumCheck } from "./check-sums";
import { withOrigin } from "./line-origin";
import type { Mapping } from "./mapping";
import { rowsOf } from "./rows-of";
import { settleLine } from "./settle-line";
import type { LeftOutRow } from "./sort-rows";
import { templateOfWords, wordsOfLine } from "./suggest-template";
import { TableView } from "./table-view";
import { takeCell } from "./take-cell";
import { targetColumns } from "./target-columns";

/** A line of the plan, and the row it came from (zero-based). */
export interface TakenLine extends PlacedLine {
  readonly row: number;
}
export interface TakenOver {
  readonly lines: readonly TakenLine[];
  readonly leftOut: readonly LeftOutRow[];
  /** The table's own total beside what was taken over, for each column of money. */
  readonly sums: readonly SumCheck[];
}

/**
 * The lines of a mapped table, in the plan's units, each with the row it came from in its remarks. Rows that are no
 * lines are named, and the table's totals compared with the lines.
 * @throws RangeError for a mapping of a sheet that the book does not have
 */
export function takeOver(book: WorkbookSnapshot, mapping: Mapping, locale: Locale): TakenOver {
  const sheet = book.sheets.find(({ name }) => name === mapping.sheet);
  if (!sheet) throw new RangeError(`takeOver(): the book has no sheet ${mapping.sheet}`);
  const view = new TableView(book, sheet);
  const { lines: rows, leftOut } = rowsOf(view, mapping);
  const cells = cellsOf(view, mapping);
  const carried = carryOver(mapping, leftOut);
  const title = titleOf(view, mapping);
  const lines = rows.map(({ row, group }): TakenLine => {
    const template =
      mapping.template === "by-line"
        ? templateOfWords(wordsOfLine(view, mapping, row), `${group} ${title}`)
        : mapping.template;
    const line = settleLine(carried(row, cells(row)), mapping, template, { group, title });
    return {
      row,
      template,
      sources: Object.keys(line).flatMap((id) =>
        id.startsWith("source:") && line[id] !== null ? [id.slice("source:".length)] : [],
      ),
      line: { ...line, remarks: withOrigin(line["remarks"] ?? null, mapping.sheet, row, locale) },
    };
  });
  return { lines, leftOut, sums: checkSums(mapping, lines, leftOut, cells) };
}

/** What each plan column gets of a row, in the plan's unit. */
function cellsOf(view: TableView, { template, columns }: Mapping): (row: number) => LineInput {
  const plan = new Map(targetColumns(template).map((column) => [column.id, column]));
  const used = columns.flatMap(({ col, target, conversion }) => {
    const column = target === null ? undefined : plan.get(target);
    return column ? [{ col, column, factor: conversion?.factor ?? 1 }] : [];
  });
  return (row) =>
    Object.fromEntries(
      used.map(({ col, column, factor }) => [
        column.id,
        takeCell(view.cell(row, col), column, factor, view.book.date1904),
      ]),
    );
}

/** Gives lines, from the top down, the labels that stand above theirs; a total, a subtotal or a heading ends them. */
function carryOver(
  { columns }: Mapping,
  leftOut: readonly LeftOutRow[],
): (row: number, cells: LineInput) => LineInput {
  const targets = columns.flatMap(({ target, carried }) => (carried && target !== null ? [target] : []));
  const ends = leftOut.map(({ row }) => row);
  const last = new Map<string, CellInput>();
  let before = -1;
  return (row, cells) => {
    if (targets.length === 0) return cells;
    if (ends.some((end) => end > before && end < row)) last.clear();
    before = row;
    const filled: Record<string, CellInput> = { ...cells };
    for (const target of targets) {
      const own = cells[target] ?? null;
      if (own === null) filled[target] = last.get(target) ?? null;
      else last.set(target, own);
    }
    return filled;
  };
}

/** What stands right above the header, where that is a title: a table of villages and sums names its lines there. */
function titleOf(view: TableView, { header }: Mapping): string {
  const texts = view.rowsBefore(header.first).map((row) => view.texts(row));
  return texts.find((row) => row.length === 1 && !/单位|附[件表]/.test(row[0]!))?.[0] ?? view.sheet.name;
}
