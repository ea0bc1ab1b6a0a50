import { sameFormulas } from "./same-formulas";
import {
  cellKind,
  type CellColumns,
  type CellStyle,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "./snapshot";

/**
 * A workbook with some of its sheets read again: what the part holds takes the place of the sheets of the same names,
 * and all else stays the very objects it was. Strings and styles of the part are added to the book's own tables.
 * @throws RangeError for a sheet the book doesn't have – then the whole book must be read
 */
export function withSheets(book: WorkbookSnapshot, part: WorkbookSnapshot): WorkbookSnapshot {
  const strings = grown(book.strings, part.strings, stringPlaces, (text) => text);
  const styles = grown(book.styles, part.styles, stylePlaces, (style) => JSON.stringify(style));
  const renewed = new Map(
    part.sheets.map((sheet) => [sheet.name, moved(sheet, strings.places, styles.places)]),
  );
  for (const name of renewed.keys())
    if (!book.sheets.some((sheet) => sheet.name === name))
      throw new RangeError(`withSheets(): the book has no sheet ${name}`);
  return {
    ...book,
    strings: strings.all,
    styles: styles.all,
    sheets: book.sheets.map((sheet) => {
      const again = renewed.get(sheet.name);
      // Few edits touch a formula; the list stays the very object it was, and need not be looked through once more.
      return again && sameFormulas(again.formulas, sheet.formulas)
        ? { ...again, formulas: sheet.formulas }
        : (again ?? sheet);
    }),
    notRead: [
      ...book.notRead.filter(({ sheet }) => sheet === undefined || !renewed.has(sheet)),
      ...part.notRead.filter(({ sheet }) => sheet !== undefined),
    ],
  };
}

/** Places of a table's entries by their key. Most edits bring nothing new, and the next one meets the same table. */
type Places<Item> = WeakMap<readonly Item[], ReadonlyMap<string, number>>;
const stringPlaces: Places<string> = new WeakMap();
const stylePlaces: Places<CellStyle> = new WeakMap();

/** A table with another's entries added where it lacks them; the table itself where it lacks none. */
function grown<Item>(
  table: readonly Item[],
  added: readonly Item[],
  placesKnown: Places<Item>,
  keyOf: (item: Item) => string,
) {
  const known = placesKnown.get(table) ?? new Map(table.map((item, at) => [keyOf(item), at]));
  placesKnown.set(table, known);
  const fresh: Item[] = [];
  const freshPlaces = new Map<string, number>();
  const places = added.map((item) => {
    const key = keyOf(item);
    const at = known.get(key) ?? freshPlaces.get(key) ?? table.length + fresh.push(item) - 1;
    if (at >= table.length) freshPlaces.set(key, at);
    return at;
  });
  return { all: fresh.length === 0 ? table : [...table, ...fresh], places };
}

function moved(sheet: SheetSnapshot, strings: readonly number[], styles: readonly number[]): SheetSnapshot {
  const { kind, value, style } = sheet.cells;
  const isText = (at: number) => kind[at] === cellKind.text || kind[at] === cellKind.error;
  const cells: CellColumns = {
    ...sheet.cells,
    value: value.map((held, at) => (isText(at) ? (strings[held] ?? held) : held)),
    style: style.map((one) => styles[one] ?? one),
  };
  return { ...sheet, cells };
}
