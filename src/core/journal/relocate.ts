import { referencePieces, shiftFormula } from "../formula/shift";
import { cellName, parseCell } from "../workbook/address";
import type { CellInput } from "../workbook/edit";
import type { JournalEntry } from "./journal-entry";
import { lineOf, type LineTable } from "./line-tables";

/**
 * Entries under the addresses their cells have now, formulas moved along with their line. Told apart are those whose
 * line or column is gone, and those whose formula looks beyond its own line: nobody can say what it would have become.
 * Entries that belong to no line keep their address, unless a line stands there by now.
 */
export function relocated(
  entries: readonly JournalEntry[],
  tables: readonly LineTable[],
): { readonly entries: readonly JournalEntry[]; readonly gone: readonly JournalEntry[] } {
  const placed = entries.map((entry) => ({ entry, now: entryNow(entry, tables) }));
  return {
    entries: placed.flatMap(({ now }) => now ?? []),
    gone: placed.flatMap(({ entry, now }) => (now ? [] : [entry])),
  };
}

function entryNow(entry: JournalEntry, tables: readonly LineTable[]): JournalEntry | undefined {
  const place = placeOf(entry, tables);
  const [from, to] = [parseCell(entry.cell), place && parseCell(place.cell)];
  if (!place || !from || !to) return undefined;
  const by = { rows: to.row - from.row, cols: to.col - from.col };
  const [before, after] = [entry.before, entry.after].map((input) => inputNow(input, from.row, by));
  return before === undefined || after === undefined ? undefined : { ...entry, ...place, before, after };
}

function placeOf(
  { sheet, cell, line }: JournalEntry,
  tables: readonly LineTable[],
): Pick<JournalEntry, "sheet" | "cell"> | undefined {
  // A cell that belonged to no line and now stands in one was moved: the line that is there now has its own content.
  if (!line) return lineOf(tables, sheet, cell) ? undefined : { sheet, cell };
  const table = tables.find(({ anchor }) => anchor.toLowerCase() === line.anchor.toLowerCase());
  // Without the table nobody can say better than the address; the comparison before writing guards the rest.
  if (!table) return { sheet, cell };
  const rows = [...table.ids].filter(([, id]) => id === line.id).map(([row]) => row);
  const col = table.headers.indexOf(line.column);
  // Of several rows with one id all but one are copies: the one that stands where the entry was is the line itself.
  const row = rows.find((one) => cellName(one, table.left + col) === cell) ?? rows[0];
  return row === undefined || col < 0
    ? undefined
    : { sheet: table.sheet, cell: cellName(row, table.left + col) };
}

/** What an input reads after its cell was moved, as spreadsheets move formulas; undefined where that can't be told. */
function inputNow(
  input: CellInput,
  row: number,
  { rows, cols }: { readonly rows: number; readonly cols: number },
): CellInput | undefined {
  if (typeof input !== "string" || !input.startsWith("=") || (rows === 0 && cols === 0)) return input;
  return cols === 0 && looksAlongRow(input, row) ? shiftFormula(input, rows, 0) : undefined;
}

/** Whether a formula refers to cells of its own row only. */
function looksAlongRow(formula: string, row: number): boolean {
  if (formula.includes("!")) return false;
  return [...formula.matchAll(referencePieces)].every(([piece, , , fixed, own, , columns, , , , rows]) =>
    own === undefined
      ? columns === undefined && rows === undefined && !piece.startsWith("[")
      : fixed === "" && Number(own) === row + 1,
  );
}
