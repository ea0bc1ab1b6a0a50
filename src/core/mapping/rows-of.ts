import { isNumberKind } from "../templates/columns";
import { isFigure } from "./find-header";
import type { Mapping } from "./mapping";
import { recognise } from "./recognise-header";
import { sortRows, type SortedRows, type TableRows } from "./sort-rows";
import type { TableView } from "./table-view";
import { targetColumns } from "./target-columns";

/** So many headers beside each other are no coincidence. */
const fewestHeaders = 3;

/**
 * The lines of a mapped table, and the rows that are none.
 * @param most lines that are enough
 */
export function rowsOf(
  view: TableView,
  { template, header, columns, rows }: Mapping,
  most?: number,
): SortedRows {
  const plan = targetColumns(template);
  const numbers = new Set(plan.flatMap(({ id, kind }) => (isNumberKind(kind) ? [id] : [])));
  const colsOf = (fits: (target: string) => boolean) =>
    columns.flatMap(({ col, target }) => (target !== null && fits(target) ? [col] : []));
  const meanings = new Map<string, string | null>();
  const meaningOf = (text: string): string | null => {
    const known = meanings.get(text);
    if (known !== undefined) return known;
    const { target, certainty } = recognise(text, plan);
    const meant = certainty === "sure" ? target : null;
    meanings.set(text, meant);
    return meant;
  };
  const figures = colsOf((target) => numbers.has(target));
  const table: TableRows = {
    header,
    figures,
    counts: colsOf((target) => target === "quantity" || target === "unitCost"),
    decided: new Map(rows),
    isHeader(row) {
      const texts = view.texts(row);
      if (texts.length < fewestHeaders || figures.some((col) => view.isNumber(row, col))) return false;
      const targets = new Set(texts.flatMap((text) => meaningOf(text) ?? []));
      return targets.size >= fewestHeaders && [...targets].some(isFigure);
    },
  };
  return sortRows(view, table, most);
}
