import type { RangeAddress } from "../core/workbook/address";
import { rectanglesOf } from "../core/workbook/rectangles";
import type { KeptFormat } from "../core/workbook/structure/structure-step";
import { rangeAt } from "./range-at";

/** Everything about a cell's look that Excel gives and takes back cell by cell. */
const wanted = {
  format: {
    fill: { color: true, pattern: true },
    font: {
      bold: true,
      color: true,
      italic: true,
      name: true,
      size: true,
      strikethrough: true,
      underline: true,
    },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    shrinkToFit: true,
    protection: true,
  },
} as const satisfies Excel.CellPropertiesLoadOptions;

/** Asks for the looks of a range; they can be taken after the next sync. */
export function askFormats(sheet: Excel.Worksheet, at: RangeAddress): () => readonly KeptFormat[] {
  const range = rangeAt(sheet, at);
  range.load({ numberFormat: true });
  const answer = range.getCellProperties(wanted);
  return () =>
    answer.value.flatMap((row, r) =>
      row.map((properties, c) => ({
        row: at.top + r,
        col: at.left + c,
        numberFormat: String(range.numberFormat[r]![c]),
        properties,
      })),
    );
}

/** Queues looks to be put back over cells whose formats were cleared. */
export function queueFormats(sheet: Excel.Worksheet, formats: readonly KeptFormat[]): void {
  const byPlace = new Map(formats.map((format) => [`${format.row}:${format.col}`, format]));
  for (const at of rectanglesOf(formats)) {
    const grid = <T>(pick: (format: KeptFormat) => T): T[][] =>
      Array.from({ length: at.bottom - at.top + 1 }, (_, r) =>
        Array.from({ length: at.right - at.left + 1 }, (__, c) =>
          pick(byPlace.get(`${at.top + r}:${at.left + c}`)!),
        ),
      );
    const range = rangeAt(sheet, at);
    range.numberFormat = grid(({ numberFormat }) => numberFormat);
    range.setCellProperties(grid(({ properties }) => settable(properties as Excel.CellProperties)));
  }
}

/** Without what Excel tells about every plain cell: a white fill and lines that are none would become real ones. */
function settable({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders, ...rest } = format;
  const lines = Object.entries(borders ?? {}).filter(([, line]) => line?.style && line.style !== "None");
  return {
    format: {
      ...rest,
      ...(fill?.color && fill.pattern !== "None" ? { fill: { color: fill.color } } : {}),
      ...(lines.length > 0 ? { borders: Object.fromEntries(lines) } : {}),
    },
  };
}
