import type { RangeAddress } from "../core/workbook/address";
import { rectanglesOf } from "../core/workbook/rectangles";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { KeptLooks } from "../core/workbook/structure/structure-change";
import type { LineSize, StructureStep } from "../core/workbook/structure/structure-step";
import { askCharts, type KnownCharts } from "./charts";
import { askFormats } from "./kept-formats";
import { charactersOf } from "./sheet-steps";

/**
 * Asks, in the same batch and just before the step, for the looks of everything it takes away or writes over.
 * @returns gives them after the next sync
 */
export function keepLooks(
  { worksheets }: Excel.Workbook,
  step: StructureStep,
  before: WorkbookSnapshot,
  charts: (sheet: string) => KnownCharts,
): () => KeptLooks {
  const nothing = () => ({ cells: [], sizes: [] });
  if (step.kind === "put-charts") {
    const names = step.charts.map(({ name }) => name);
    const asked = askCharts(worksheets.getItem(step.sheet), names, charts(step.sheet));
    return () => ({ ...nothing(), charts: asked() });
  }
  if (step.kind === "put") {
    if (step.fresh) return nothing;
    const styled = step.cells.filter(({ style }) => style !== undefined);
    if (styled.length === 0) return nothing;
    const asked = rectanglesOf(styled).map((at) => askFormats(worksheets.getItem(step.sheet), at));
    return () => ({ cells: asked.flatMap((take) => take()), sizes: [] });
  }
  if (step.kind !== "delete" && step.kind !== "move-row") return nothing;
  const sheet = worksheets.getItem(step.sheet);
  const used = usedOf(before, step.sheet);
  const lines = step.kind === "delete" ? step : { axis: "rows" as const, at: step.from, count: 1 };
  const range: RangeAddress =
    lines.axis === "rows"
      ? { top: lines.at, left: 0, bottom: lines.at + lines.count - 1, right: used.right }
      : { top: 0, left: lines.at, bottom: used.bottom, right: lines.at + lines.count - 1 };
  const asked = askFormats(sheet, range);
  const sizes = askSizes(sheet, lines.axis, range);
  return () => ({ cells: asked(), sizes: sizes() });
}

function askSizes(
  sheet: Excel.Worksheet,
  axis: "rows" | "cols",
  at: RangeAddress,
): () => readonly LineSize[] {
  const range = sheet.getRangeByIndexes(at.top, at.left, at.bottom - at.top + 1, at.right - at.left + 1);
  if (axis === "rows") {
    const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    return () =>
      rows.value.map(({ format, rowHidden = false }) => ({
        size: format?.rowHeight ?? 15,
        hidden: rowHidden,
      }));
  }
  const cols = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  return () =>
    cols.value.map(({ format, columnHidden = false }) => ({
      size: charactersOf(format?.columnWidth ?? 48),
      hidden: columnHidden,
    }));
}

function usedOf(book: WorkbookSnapshot, name: string): { readonly bottom: number; readonly right: number } {
  const cells = book.sheets.find((sheet) => sheet.name === name)?.cells;
  let right = 0;
  for (const col of cells?.col ?? []) if (col > right) right = col;
  return { bottom: cells?.row.at(-1) ?? 0, right };
}
