import { guessPlace } from "../../core/mapping/guess-place";
import { correctMapping, proposeMapping } from "../../core/mapping/propose-mapping";
import { TableView } from "../../core/mapping/table-view";
import { takeOver } from "../../core/mapping/take-over";
import { ok } from "../../core/model/result";
import type { HeadRow, TableQuestion, TableReading } from "./table-reading";

/** Rows offered as header. */
const mostHeads = 30;

/** Reads a table as its headers say and its user set right. */
export function readTable({ book, sheet, corrections, locale }: TableQuestion): TableReading {
  const heads = headsOf({ book, sheet });
  const proposed = proposeMapping(book, sheet, corrections.header);
  if (!proposed.ok) return { heads, read: proposed };
  const mapping = correctMapping(book, proposed.value, corrections);
  return {
    heads,
    read: ok({ mapping, taken: takeOver(book, mapping, locale), told: guessPlace(book, mapping) }),
  };
}

function headsOf({ book, sheet: name }: Pick<TableQuestion, "book" | "sheet">): readonly HeadRow[] {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) return [];
  const view = new TableView(book, sheet);
  return view
    .rowsFrom(0)
    .slice(0, mostHeads)
    .map((row) => ({ row, text: view.texts(row).join(" ") }));
}
