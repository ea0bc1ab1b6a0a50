import { rangeName } from "../workbook/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { Area, PlacedArea } from "./area";

interface Remembered {
  readonly sums: Map<string, number>;
  /** Rows of columns by the text they hold, in small letters. */
  readonly rows: Map<string, ReadonlyMap<string, readonly number[]>>;
}

/**
 * What was worked out from the values that stand in sheets. A sheet read again is another snapshot: it has nothing
 * remembered, and what belongs to the one before goes with that.
 */
export class SheetMemory {
  private readonly known = new WeakMap<SheetSnapshot, Remembered>();

  /** What `work` gives for ranges of one sheet and values, worked out once; each time anew for ranges of several sheets. */
  sum(
    { sheets }: WorkbookSnapshot,
    areas: readonly PlacedArea[],
    values: readonly CellValue[],
    work: () => number,
  ): number {
    const [first, ...others] = areas.map(({ place }) => place);
    if (!first || others.some(({ sheet }) => sheet !== first.sheet)) return work();
    const { sums } = this.of(sheets[first.sheet]!);
    const ranges = [first, ...others].map(({ range }) => rangeName(range));
    const key = [...ranges, JSON.stringify(values)].join(" ");
    const sum = sums.get(key) ?? work();
    sums.set(key, sum);
    return sum;
  }

  /** Rows of a column, counted from its top, that hold a text in whatever case, from the top down. */
  rowsWith({ sheets }: WorkbookSnapshot, column: PlacedArea, text: string): readonly number[] {
    const { rows: known } = this.of(sheets[column.place.sheet]!);
    const key = rangeName(column.place.range);
    const rows = known.get(key) ?? rowsByText(column);
    known.set(key, rows);
    return rows.get(text.toLowerCase()) ?? [];
  }

  private of(sheet: SheetSnapshot): Remembered {
    const known = this.known.get(sheet) ?? { sums: new Map(), rows: new Map() };
    this.known.set(sheet, known);
    return known;
  }
}

function rowsByText(column: Area): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  column.forEach((value, row) => {
    if (typeof value !== "string") return;
    const text = value.toLowerCase();
    const same = rows.get(text);
    if (same) same.push(row);
    else rows.set(text, [row]);
  });
  return rows;
}
