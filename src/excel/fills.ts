import type { Fill } from "../core/journal/kept-fills";
import { groupBy } from "../core/model/group-by";
import type { CellAddress, RangeAddress } from "../core/workbook/address";
import { rectanglesOf } from "../core/workbook/rectangles";
import type { Batch } from "./in-excel";
import { rangeAt } from "./range-at";
import { cellsIn } from "./read-blocks";

/** Cells of one fill; undefined for patterns and gradients, which can be seen but not put back exactly. */
export interface FilledRange {
  readonly range: RangeAddress;
  readonly fill: Fill | undefined;
}

/** A range with one property to read or write weighs some 300 bytes. */
const rangesPerSync = 4_000;
/** A cell's fill weighs some 60 bytes in the answer. */
const cellsPerSync = 20_000;

/**
 * The fills of ranges, each cut into rectangles of one fill, in the order of the ranges. A range of one fill – the
 * usual one – is asked for as a whole; the cells of others one by one.
 */
export async function readFills(
  { sync }: Batch,
  sheet: Excel.Worksheet,
  ranges: readonly RangeAddress[],
): Promise<readonly (readonly FilledRange[])[]> {
  const found: (readonly FilledRange[])[] = [];
  for (const part of chunks(ranges, rangesPerSync)) {
    const asked = part.map((range) => {
      const fill = rangeAt(sheet, range).format.fill;
      fill.load({ color: true, pattern: true });
      return { range, fill };
    });
    await sync();
    for (const { range, fill } of asked) {
      const { color, pattern } = fill as { readonly color: unknown; readonly pattern: unknown };
      const mixed = typeof pattern !== "string" || (pattern === "Solid" && !isColor(color));
      found.push(mixed ? await readEachCell(sync, sheet, range) : [{ range, fill: fillOf(color, pattern) }]);
    }
  }
  return found;
}

async function readEachCell(
  sync: Batch["sync"],
  sheet: Excel.Worksheet,
  range: RangeAddress,
): Promise<readonly FilledRange[]> {
  const cells: (CellAddress & { readonly fill: Fill | undefined })[] = [];
  for (const part of slices(range)) {
    const properties = rangeAt(sheet, part).getCellProperties({
      format: { fill: { color: true, pattern: true } },
    });
    await sync();
    properties.value.forEach((line, r) =>
      line.forEach(({ format }, c) => {
        const fill = fillOf(format?.fill?.color, format?.fill?.pattern);
        cells.push({ row: part.top + r, col: part.left + c, fill });
      }),
    );
  }
  return [...groupBy(cells, ({ fill }) => fill)].flatMap(([fill, own]) =>
    rectanglesOf(own).map((one) => ({ range: one, fill })),
  );
}

/** Queues one fill for every cell of a range. */
export function queueFill(
  sheet: Excel.Worksheet,
  { range, fill }: { range: RangeAddress; fill: Fill },
): void {
  const target = rangeAt(sheet, range).format.fill;
  if (fill === null) target.clear();
  else target.color = fill;
}

/** Writes fills in as few syncs as requests allow; what is queued already goes with the first. */
export async function writeFills(
  { sync }: Batch,
  sheet: Excel.Worksheet,
  fills: readonly { readonly range: RangeAddress; readonly fill: Fill }[],
): Promise<void> {
  for (const part of chunks(fills, rangesPerSync)) {
    for (const fill of part) queueFill(sheet, fill);
    await sync();
  }
}

function fillOf(color: unknown, pattern: unknown): Fill | undefined {
  if (pattern === "None") return null;
  return pattern === "Solid" && isColor(color) ? color.toUpperCase() : undefined;
}

const isColor = (color: unknown): color is string =>
  typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color);

/** A range in pieces of whole rows, each small enough for one answer. */
function slices(range: RangeAddress): readonly RangeAddress[] {
  const rows = Math.max(1, Math.floor(cellsPerSync / (cellsIn(range) / (range.bottom - range.top + 1))));
  const pieces: RangeAddress[] = [];
  for (let top = range.top; top <= range.bottom; top += rows)
    pieces.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  return pieces;
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
