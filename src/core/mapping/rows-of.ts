import { isNumberKind } from "../templates/columns";
import type { Mapping } from "./mapping";
import { sortRows, type SortedRows } from "./sort-rows";
import type { TableView } from "./table-view";
import { targetColumns } from "./target-columns";

/** The lines of a mapped table, and the rows that are none. */
export function rowsOf(view: TableView, { template, header, columns }: Mapping): SortedRows {
  const numbers = new Set(
    targetColumns(template).flatMap(({ id, kind }) => (isNumberKind(kind) ? [id] : [])),
  );
  const colsOf = (fits: (target: string) => boolean) =>
    columns.flatMap(({ col, target }) => (target !== null && fits(target) ? [col] : []));
  return sortRows(
    view,
    header.last + 1,
    colsOf((target) => numbers.has(target)),
    colsOf((target) => target === "quantity" || target === "unitCost"),
  );
}
