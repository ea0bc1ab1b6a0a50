import { parseReference } from "../workbook/parse-reference";
import { lineIdHeader } from "../templates/line-id-header";
import { parseCell, type RangeAddress } from "../workbook/address";
import { SheetReader } from "../workbook/sheet-reader";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { JournalEntry } from "./journal-entry";

/** The lines of one plan sheet as they stand: enough to find a cell again after rows or columns were put in. */
export interface LineTable {
  /** Defined name of the table: the sheet may be renamed. */
  readonly anchor: string;
  readonly sheet: string;
  /** Zero-based column of the first header. */
  readonly left: number;
  readonly headers: readonly string[];
  /** Hidden ids by zero-based row. */
  readonly ids: ReadonlyMap<number, string>;
}

/** Where the header row and the ids of a named table stand: the ids are its last column. */
export function tableParts({
  top,
  left,
  bottom,
  right,
}: RangeAddress): Readonly<Record<"headers" | "ids", RangeAddress>> {
  return {
    headers: { top, left, bottom: top, right },
    ids: { top: top + 1, left: right, bottom, right },
  };
}

/** The tables that defined names point at. @example namedTables([{ name: "pb_roads", formula: "道路!$A$5:$AD$1005" }]) */
export const namedTables = (
  names: readonly { readonly name: string; readonly formula: string }[],
): readonly { readonly anchor: string; readonly sheet: string; readonly range: RangeAddress }[] =>
  names.flatMap(({ name, formula }) => {
    const target = /^pb_/i.test(name) ? parseReference(formula) : undefined;
    return target && target.range.bottom > target.range.top ? [{ anchor: name, ...target }] : [];
  });

/** A table out of what stands in its parts, by row; undefined where its last column holds no ids. */
export function lineTable(
  { anchor, sheet, range }: { readonly anchor: string; readonly sheet: string; readonly range: RangeAddress },
  headers: readonly unknown[],
  ids: readonly unknown[],
): LineTable | undefined {
  const texts = headers.map((header) => (typeof header === "string" ? header.trim() : ""));
  if (!Object.values(lineIdHeader).includes(texts.at(-1) ?? "")) return undefined;
  const known = ids.flatMap((id, at) =>
    typeof id === "string" && id !== "" ? [[range.top + 1 + at, id] as const] : [],
  );
  return { anchor, sheet, left: range.left, headers: texts, ids: new Map(known) };
}

/** The line tables of a snapshot. */
export const lineTablesOf = (snapshot: WorkbookSnapshot): readonly LineTable[] =>
  namedTables(snapshot.names).flatMap((named) => {
    const sheet = snapshot.sheets.find(({ name }) => name === named.sheet);
    if (!sheet) return [];
    const reader = new SheetReader(snapshot, sheet);
    const { headers, ids } = tableParts(named.range);
    const last = Math.min(ids.bottom, reader.lastRow);
    return (
      lineTable(
        named,
        Array.from({ length: headers.right - headers.left + 1 }, (_, at) =>
          reader.value(headers.top, headers.left + at),
        ),
        Array.from({ length: Math.max(0, last - ids.top + 1) }, (_, at) =>
          reader.value(ids.top + at, ids.left),
        ),
      ) ?? []
    );
  });

/** Which line and column a cell belongs to; undefined where no line table has it, or its line has no id of its own. */
export function lineOf(
  tables: readonly LineTable[],
  sheet: string,
  cell: string,
): JournalEntry["line"] | undefined {
  const at = parseCell(cell);
  const table = tables.find((one) => one.sheet.toLowerCase() === sheet.toLowerCase());
  const id = at && table?.ids.get(at.row);
  const column = at && table?.headers[at.col - table.left];
  if (!table || !at || !id || !column) return undefined;
  const ids = [...table.ids.values()].filter((one) => one === id);
  const headers = table.headers.filter((one) => one === column);
  return ids.length === 1 && headers.length === 1 ? { anchor: table.anchor, id, column } : undefined;
}
