import type { CellInput } from "./edit";
import type { SheetSpec, StyleSpec, WorkbookSpec } from "./sheet-spec";
import { plainStyle, type CellStyle, type CellValue, type Span, type WorkbookSnapshot } from "./snapshot";
import { SnapshotBuilder } from "./snapshot-builder";

/**
 * The snapshot a spec gives once it is laid out, before any formula has been calculated: formula cells are empty.
 * The file writer calculates it to store values beside the formulas.
 */
export function snapshotOfSpec(spec: WorkbookSpec): WorkbookSnapshot {
  const book = new SnapshotBuilder();
  for (const sheet of spec.sheets) {
    const builder = book.addSheet(sheet.name);
    const styles = new Map(
      Object.entries(sheet.styles).map(([key, style]) => [key, book.styleAt(cellStyle(style))]),
    );
    for (const { row, col, input, style } of sheet.cells) {
      const { value, formula } = contentOf(input);
      builder.add(row, col, value, formula, (style && styles.get(style)) || 0);
    }
    builder.facts = {
      visibility: sheet.visibility,
      protected: sheet.protect,
      hiddenCols: hiddenColumns(sheet),
      validations: sheet.validations.map(({ range, rule }) => ({
        ranges: [range],
        type: rule.kind === "at-least" ? "decimal" : "list",
        formula:
          rule.kind === "list"
            ? `"${rule.values.join(",")}"`
            : rule.kind === "list-from"
              ? rule.formula
              : String(rule.minimum),
      })),
    };
  }
  return book.build({ names: spec.names.map((name) => ({ ...name, hidden: false })) });
}

/** What an input puts into a cell: a value or a formula (without "="). The apostrophe in front of text is no part of it. */
export function contentOf(input: CellInput): { readonly value: CellValue; readonly formula?: string } {
  if (typeof input !== "string") return { value: input };
  if (input.startsWith("=")) return { value: null, formula: input.slice(1) };
  return { value: input.startsWith("'") ? input.slice(1) : input };
}

/** The part of a style that a snapshot keeps. Cells are locked unless the style says otherwise, as in spreadsheets. */
export function cellStyle({
  numberFormat = plainStyle.numberFormat,
  fill,
  color,
  bold,
  locked = true,
}: StyleSpec): CellStyle {
  return {
    numberFormat,
    ...(fill ? { fill } : {}),
    ...(bold ? { bold } : {}),
    ...(color && color !== "#000000" ? { ink: color } : {}),
    locked,
  };
}

function hiddenColumns({ columns }: SheetSpec): readonly Span[] {
  return columns.flatMap(({ hidden }, col) => (hidden ? [{ first: col, last: col }] : []));
}
