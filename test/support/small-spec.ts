import type { SheetSpec, WorkbookSpec } from "../../src/core/workbook/sheet-spec";

/** A sheet of two lines with everything a layout can hold. */
export const roadSheet: SheetSpec = {
  name: "道 路",
  visibility: "visible",
  tabColor: "#1F6F43",
  styles: {
    header: { bold: true, fill: "#DCE6F1", align: "center", wrap: true, border: true, locked: true },
    text: { numberFormat: "@", border: true, locked: false },
    input: { border: true, locked: false },
    money: { numberFormat: "#,##0.00", fill: "#F2F2F2", border: true, locked: true },
  },
  cells: [
    ...["编号", "数量(公里)", "单价(元)", "金额(元)"].map((input, col) => ({
      row: 0,
      col,
      input,
      style: "header",
    })),
    { row: 1, col: 0, input: "'007", style: "text" },
    { row: 1, col: 1, input: 6, style: "input" },
    { row: 1, col: 2, input: 400000, style: "input" },
    { row: 1, col: 3, input: "=ROUND(B2*C2,2)", style: "money" },
    { row: 2, col: 0, input: "'=说明", style: "text" },
    { row: 2, col: 1, input: null, style: "input" },
    { row: 2, col: 2, input: null, style: "input" },
    { row: 2, col: 3, input: "=ROUND(B3*C3,2)", style: "money" },
    { row: 4, col: 3, input: "=资金!B2" },
  ],
  columns: [{ width: 10 }, { width: 12 }, { width: 12 }, { width: 14 }, { width: 8, hidden: true }],
  rowHeights: { 0: 30 },
  validations: [
    {
      range: { top: 1, left: 1, bottom: 9, right: 1 },
      rule: { kind: "at-least", minimum: 0 },
      title: "数量(公里)",
      message: "请只填数字。",
    },
    {
      range: { top: 1, left: 0, bottom: 9, right: 0 },
      rule: { kind: "list", values: ["新建", "改造"] },
      title: "编号",
      message: "请从列表中选择。",
    },
  ],
  freeze: { rows: 1, cols: 1 },
  print: {
    orientation: "landscape",
    fitToWidth: true,
    titleRows: { first: 0, last: 0 },
    area: { top: 0, left: 0, bottom: 9, right: 3 },
    footer: { left: "编制人：", right: "&P / &N" },
  },
  protect: true,
};

/** Two sheets that refer to each other, a hidden one, and a name. */
export const smallSpec: WorkbookSpec = {
  sheets: [
    roadSheet,
    {
      name: "资金",
      visibility: "visible",
      styles: {},
      cells: [
        { row: 0, col: 0, input: "合计" },
        { row: 1, col: 1, input: "=SUM(pb_amounts)" },
        { row: 2, col: 1, input: true },
        { row: 3, col: 1, input: "=1/0" },
      ],
      columns: [],
      validations: [],
      protect: false,
      links: [{ row: 0, col: 0, sheet: "道 路" }],
    },
    {
      name: "_plan",
      visibility: "hidden",
      styles: { text: { numberFormat: "@" } },
      cells: [{ row: 0, col: 0, input: "schema", style: "text" }],
      columns: [],
      validations: [],
      protect: false,
    },
  ],
  names: [{ name: "pb_amounts", formula: "'道 路'!$D$1:$D$4" }],
};
