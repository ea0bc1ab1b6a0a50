import type { SheetSpec, StyleSpec } from "../../src/core/workbook/sheet-spec";

const styles: Readonly<Record<string, StyleSpec>> = {
  text: { numberFormat: "@", fill: "#DCE6F1" },
  money: { numberFormat: "#,##0.00", bold: true, border: true, locked: false },
  date: { numberFormat: "yyyy-mm-dd", color: "#FF0000", align: "center" },
};
const cells: SheetSpec["cells"] = [
  { row: 1, col: 0, input: 6, style: "money" },
  { row: 1, col: 1, input: 40 },
  { row: 1, col: 2, input: "=ROUND(A2*B2,2)", style: "money" },
  { row: 1, col: 3, input: "'1,200", style: "text" },
  { row: 2, col: 0, input: "'007" },
  { row: 2, col: 2, input: "=SUM(C2:C2)" },
  { row: 2, col: 3, input: "'=不是公式", style: "text" },
  { row: 3, col: 1, input: 46082, style: "date" },
  { row: 3, col: 2, input: null, style: "date" },
];
/** The sheet of a story in a file: contents and looks of every kind. */
export const storySheetSpec = (name: string): SheetSpec => ({
  name,
  visibility: "visible",
  styles,
  cells,
  columns: [],
  validations: [],
  protect: false,
});
