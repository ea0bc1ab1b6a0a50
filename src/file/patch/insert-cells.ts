import type { TextChange } from "../xml/text-changes";
import { setAttribute, type ElementPlace } from "../xml/walk-xml";
import type { FoundRow, SheetLayout } from "./find-cells";

interface NewCell {
  readonly row: number;
  readonly col: number;
  readonly xml: string;
}

/** The changes that put cells where none were, rows and cells staying in ascending order. */
export function insertCells(xml: string, layout: SheetLayout, cells: readonly NewCell[]): TextChange[] {
  const rows = new Map<number, NewCell[]>();
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.col - b.col))
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const changes: TextChange[] = [];
  const newRows: { row: number; xml: string }[] = [];
  for (const [row, inRow] of rows) {
    const found = layout.rows.find((one) => one.row === row);
    if (found) changes.push(...insertIntoRow(xml, found, inRow));
    else newRows.push({ row, xml: rowXml(layout.prefix, row, inRow) });
  }
  return [...changes, ...insertRows(xml, layout, newRows)];
}

const joined = (cells: readonly { readonly xml: string }[]): string => cells.map(({ xml }) => xml).join("");

const rowXml = (prefix: string, row: number, cells: readonly NewCell[]): string =>
  `<${prefix}row r="${row + 1}">${joined(cells)}</${prefix}row>`;

function insertIntoRow(xml: string, { place, cells }: FoundRow, added: readonly NewCell[]): TextChange[] {
  // "spans" tells which columns a row uses; it is only a hint, and would now be wrong.
  const tag = setAttribute(xml.slice(place.start, place.openEnd), "spans", undefined);
  if (place.selfClosing)
    return [{ start: place.start, end: place.end, text: opened(tag, place, joined(added)) }];
  return [
    { start: place.start, end: place.openEnd, text: tag },
    ...added.map(({ col, xml: text }) => {
      const at = cells.find((cell) => cell.col > col)?.start ?? place.closeStart;
      return { start: at, end: at, text };
    }),
  ];
}

function insertRows(
  xml: string,
  { rows, sheetData }: SheetLayout,
  added: readonly { readonly row: number; readonly xml: string }[],
): TextChange[] {
  if (added.length === 0 || !sheetData) return [];
  if (sheetData.selfClosing) {
    const { start, end } = sheetData;
    return [{ start, end, text: opened(xml.slice(start, end), sheetData, joined(added)) }];
  }
  return added.map(({ row, xml: text }) => {
    const at = rows.find((one) => one.row > row)?.place.start ?? sheetData.closeStart;
    return { start: at, end: at, text };
  });
}

/** A self-closing element with content. @example opened("<row/>", …, "x") // "<row>x</row>" */
const opened = (tag: string, { name, prefix }: ElementPlace, content: string): string =>
  `${tag.replace(/\s*\/>$/, ">")}${content}</${prefix}${name}>`;
