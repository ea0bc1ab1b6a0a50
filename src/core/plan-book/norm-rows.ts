import { normColumns, normsName, type NormColumn } from "../summary/lay-out-norms";
import { bareHeader } from "../templates/header-text";
import { cellName } from "../workbook/address";
import { parseReference } from "../workbook/parse-reference";
import type { PlanBook } from "./plan-book";

/** A row of the norms sheet as it stands. */
export interface NormRow {
  readonly sheet: string;
  readonly item: string;
  readonly unit: string;
  readonly year: string;
  /** Yuan; undefined where no number stands. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly source: string;
  readonly document: string;
  readonly at: (column: NormColumn) => string;
}

/** The rows of the norms sheet that name an item; none where the workbook has no norms sheet or its header is gone. */
export function normRows({
  snapshot,
  reader: readerOf,
}: Pick<PlanBook, "snapshot" | "reader">): readonly NormRow[] {
  const formula = snapshot.names.find(({ name }) => name.toLowerCase() === normsName)?.formula;
  const target = formula === undefined ? undefined : parseReference(formula);
  const reader = target && readerOf(target.sheet);
  if (!target || !reader) return [];
  const cols = new Map<NormColumn, number>();
  for (const { col, value } of reader.inRow(target.range.top))
    for (const { id, header } of normColumns)
      if (typeof value === "string" && Object.values(header).map(bareHeader).includes(bareHeader(value)))
        cols.set(id, col);
  if (cols.size < normColumns.length) return [];
  const value = (row: number, id: NormColumn) => reader.value(row, cols.get(id)!);
  const text = (row: number, id: NormColumn) => {
    const held = value(row, id);
    return held === null || typeof held === "object" ? "" : String(held).trim();
  };
  const number = (row: number, id: NormColumn) => {
    const held = value(row, id);
    return typeof held === "number" ? held : undefined;
  };
  const rows: NormRow[] = [];
  for (let row = target.range.top + 1; row <= Math.max(target.range.bottom, reader.lastRow); row++) {
    const item = text(row, "item");
    if (item === "") continue;
    rows.push({
      sheet: reader.name,
      item,
      unit: text(row, "unit"),
      year: text(row, "year"),
      low: number(row, "low"),
      high: number(row, "high"),
      source: text(row, "source"),
      document: text(row, "document"),
      at: (id) => cellName(row, cols.get(id)!),
    });
  }
  return rows;
}
