import type { KeptFills } from "../../core/journal/kept-fills";
import { contains } from "../../core/workbook/address";
import type { CellSpec, SheetSpec, StyleSpec, WorkbookSpec } from "../../core/workbook/sheet-spec";

/**
 * A workbook as it is under the pane's colours: what is saved meanwhile must hold the user's fills, and a file in
 * which nothing else was changed must stay as it is.
 */
export const withoutPaint = (spec: WorkbookSpec, kept: KeptFills): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) => (sheet.name === kept.sheet ? unpainted(sheet, kept.fills) : sheet)),
});

function unpainted(sheet: SheetSpec, fills: KeptFills["fills"]): SheetSpec {
  const styles: Record<string, StyleSpec> = { ...sheet.styles };
  const cells = sheet.cells.map((cell): CellSpec => {
    const style = cell.style === undefined ? undefined : sheet.styles[cell.style];
    const found = fills.find(
      ({ range, after }) => after === style?.fill?.toUpperCase() && contains(range, cell.row, cell.col),
    );
    if (!found || !style) return cell;
    const { fill: _, ...rest } = style;
    const key = `${cell.style} ${found.before ?? "-"}`;
    styles[key] = found.before === null ? rest : { ...rest, fill: found.before };
    return { ...cell, style: key };
  });
  return { ...sheet, styles, cells };
}
