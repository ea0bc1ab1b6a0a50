/** @jest-environment jsdom */
import { startExcelHost, type StartedHost } from "../../support/excel-host";

let started: StartedHost;
const onSheet = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => started.Excel.run((context) => batch(context.workbook.worksheets.getItem("道路"), context));

beforeEach(async () => {
  started = await startExcelHost({ sheets: ["道路", "资金"] });
});
afterEach(() => started.close());

test("formats are kept per cell and read back", async () => {
  const format = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:C3");
    range.set({
      format: {
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        fill: { color: "#e2efda" },
        font: { bold: true, italic: true, color: "#C00000", size: 14, name: "宋体" },
        protection: { locked: false },
      },
    });
    range.numberFormat = [
      ["0.00", "#,##0.00"],
      ["General", "@"],
    ];
    const corner = sheet.getRange("C3");
    corner.load(
      "numberFormat,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/fill/color,format/font/bold,format/font/italic,format/font/color,format/font/size,format/font/name,format/protection/locked",
    );
    await context.sync();
    return corner.toJSON();
  });
  expect(format).toMatchObject({
    numberFormat: [["@"]],
    format: {
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      fill: { color: "#E2EFDA" },
      font: { bold: true, italic: true, color: "#C00000", size: 14, name: "宋体" },
      protection: { locked: false },
    },
  });
});

test("a later format leaves earlier ones and the content alone", async () => {
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.values = [["=1+1"]];
    cell.format.protection.locked = false;
    cell.format.font.bold = true;
    await context.sync();
    cell.format.fill.color = "#FFFF00";
    cell.format.protection.formulaHidden = true;
    cell.load("values,formulas,format/font/bold,format/protection/locked,format/protection/formulaHidden");
    await context.sync();
    expect(cell.toJSON()).toMatchObject({
      values: [[2]],
      formulas: [["=1+1"]],
      format: { font: { bold: true }, protection: { locked: false, formulaHidden: true } },
    });
  });
});

test("cell properties of many cells in one call, leaves and whole nodes", async () => {
  const [cells, rows, columns] = await onSheet(async (sheet, context) => {
    sheet.getRange("B1").format.fill.color = "#00FF00";
    sheet.getRange("B1").format.protection.locked = false;
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B:B").format.columnWidth = 90;
    const range = sheet.getRange("A1:B2");
    const found = [
      range.getCellProperties({
        address: true,
        format: { fill: { color: true }, protection: true },
      } as never),
      range.getRowProperties({ rowIndex: true, rowHidden: true }),
      range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    ] as const;
    await context.sync();
    return found.map(({ value }) => value as unknown);
  });
  const locked = { locked: true, formulaHidden: false };
  expect(cells).toMatchObject([
    [
      { address: "道路!A1", format: { fill: { color: "#FFFFFF" }, protection: locked } },
      {
        address: "道路!B1",
        format: { fill: { color: "#00FF00" }, protection: { ...locked, locked: false } },
      },
    ],
    [{}, {}],
  ]);
  expect(rows).toEqual([
    { rowIndex: 0, rowHidden: false },
    { rowIndex: 1, rowHidden: true },
  ]);
  expect(columns).toMatchObject([{ columnHidden: false }, { format: { columnWidth: 90 } }]);
});

test("setCellProperties sets what it names, cell by cell", async () => {
  await onSheet(async (sheet, context) => {
    sheet
      .getRange("A1:B1")
      .setCellProperties([
        [{ format: { fill: { color: "#112233" } } }, { format: { font: { bold: true } } }],
      ]);
    const [first, second] = [sheet.getRange("A1"), sheet.getRange("B1")];
    for (const cell of [first, second]) cell.load("format/fill/color,format/font/bold");
    await context.sync();
    expect([first.format.fill.color, first.format.font.bold]).toEqual(["#112233", false]);
    expect([second.format.fill.color, second.format.font.bold]).toEqual(["#FFFFFF", true]);
  });
});

test("borders by side", async () => {
  await onSheet(async (sheet, context) => {
    const { borders } = sheet.getRange("A1:B2").format;
    for (const side of ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const) {
      borders.getItem(side).style = "Continuous";
      borders.getItem(side).color = "#808080";
    }
    const top = sheet.getRange("B1").format.borders.getItem("EdgeTop").load("style,color");
    const left = sheet.getRange("A1").format.borders.getItem("EdgeLeft").load("style");
    await context.sync();
    expect([top.style, top.color, left.style]).toEqual(["Continuous", "#808080", "None"]);
  });
});

test.each([
  ["All", "", "General", "#FFFFFF"],
  ["Contents", "", "0.00", "#FFCC00"],
  ["Formats", 5, "General", "#FFFFFF"],
] as const)("clear %s", async (applyTo, value, numberFormat, fill) => {
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.values = [[5]];
    cell.numberFormat = [["0.00"]];
    cell.format.fill.color = "#FFCC00";
    cell.clear(applyTo);
    cell.load("values,numberFormat,format/fill/color");
    await context.sync();
    expect([cell.values[0]?.[0], cell.numberFormat[0]?.[0], cell.format.fill.color]).toEqual([
      value,
      numberFormat,
      fill,
    ]);
  });
});

test("text is what the number format shows", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:E1");
    range.numberFormat = [["#,##0.00", "0%", "yyyy-mm-dd", "General", "@"]];
    range.values = [[1234.5, 0.5, 45000, true, "007"]];
    range.load("text,values");
    await context.sync();
    expect(range.text).toEqual([["1,234.50", "50%", "2023-03-15", "TRUE", "007"]]);
    expect(range.values).toEqual([[1234.5, 0.5, 45000, true, "007"]]);
  });
});

test("hidden rows and columns", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("B:C").columnHidden = true;
    sheet.getRange("B:C").format.columnWidth = 60;
    const ranges = ["A1", "B1", "A1:B1"].map((address) =>
      sheet.getRange(address).load("columnHidden,rowHidden,hidden"),
    );
    await context.sync();
    expect(ranges.map((range) => range.columnHidden)).toEqual([false, true, null]);
    expect(ranges.map((range) => range.rowHidden)).toEqual([false, false, false]);
  });
});

test("frozen panes", async () => {
  await onSheet(async (sheet, context) => {
    const location = () => sheet.freezePanes.getLocationOrNullObject();
    const none = location();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    sheet.freezePanes.freezeAt(sheet.getRange("A1:C5"));
    const both = location().load("address");
    sheet.freezePanes.freezeRows(2);
    const rows = location().load("address");
    await context.sync();
    expect(both.address).toBe("道路!A1:C5");
    expect(rows.address).toBe("道路!1:2");
    sheet.freezePanes.unfreeze();
    const gone = location();
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("page layout is kept", async () => {
  await onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintTitleRows("$1:$5");
    pageLayout.setPrintArea("A1:P40");
    pageLayout.centerHorizontally = true;
    const footer = pageLayout.headersFooters.defaultForAllPages;
    footer.rightFooter = "&P / &N";
    pageLayout.load("orientation,zoom,centerHorizontally,paperSize");
    footer.load("rightFooter,leftFooter");
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      centerHorizontally: true,
    });
    expect([footer.rightFooter, footer.leftFooter, titles.address]).toEqual(["&P / &N", "", "道路!1:5"]);
  });
});

test.each<[string, Excel.DataValidationRule, string]>([
  ["a list in text", { list: { inCellDropDown: true, source: "公里,米,亩" } }, "List"],
  ["a list from cells", { list: { inCellDropDown: true, source: "=资金!$A$1:$A$9" } }, "List"],
  ["a lower bound", { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } }, "Decimal"],
  ["two bounds", { wholeNumber: { formula1: 1, formula2: 12, operator: "Between" } }, "WholeNumber"],
  ["a formula", { custom: { formula: "=A1>0" } }, "Custom"],
])("data validation: %s", async (_name, rule, type) => {
  await onSheet(async (sheet, context) => {
    const validation = sheet.getRange("B2:B9").dataValidation;
    validation.rule = rule;
    validation.prompt = { showPrompt: true, title: "单位", message: "请选择" };
    validation.errorAlert = { showAlert: true, style: "Warning", title: "单位", message: "不在列表中" };
    const inside = sheet.getRange("B9").dataValidation.load("rule,type,prompt,errorAlert,ignoreBlanks");
    const outside = sheet.getRange("B10").dataValidation.load("type");
    await context.sync();
    expect(inside.toJSON()).toMatchObject({
      type,
      rule,
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: "单位", message: "请选择" },
      errorAlert: { showAlert: true, style: "Warning", title: "单位", message: "不在列表中" },
    });
    expect(outside.type).toBe("None");
    validation.clear();
    inside.load("type");
    await context.sync();
    expect(inside.type).toBe("None");
  });
});

test("sheets: tab colour, grid lines, order, visibility, removal", async () => {
  await onSheet(async (sheet, context) => {
    const { worksheets } = context.workbook;
    sheet.tabColor = "#00B050";
    sheet.showGridlines = false;
    sheet.position = 1;
    const hidden = worksheets.add("_plan");
    hidden.visibility = "Hidden";
    worksheets.load("items/name,items/tabColor,items/showGridlines,items/visibility");
    await context.sync();
    expect(
      worksheets.items.map((one) => [one.name, one.tabColor, one.showGridlines, one.visibility]),
    ).toEqual([
      ["资金", "", true, "Visible"],
      ["道路", "#00B050", false, "Visible"],
      ["_plan", "", true, "Hidden"],
    ]);
    worksheets.getItem("资金").delete();
    const visible = worksheets.getCount(true);
    const gone = worksheets.getItemOrNullObject("资金");
    await context.sync();
    expect([visible.value, gone.isNullObject]).toEqual([1, true]);
  });
});

test("a formula follows the renaming and the removal of its sheet", async () => {
  await onSheet(async (sheet, context) => {
    const funds = context.workbook.worksheets.getItem("资金");
    funds.getRange("A1").values = [[7]];
    const cell = sheet.getRange("A1");
    cell.formulas = [["=资金!A1+1"]];
    await context.sync();
    funds.name = "资金 总表";
    cell.load("formulas,values");
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["='资金 总表'!A1+1"]], [[8]]]);
    funds.delete();
    cell.load("formulas,values");
    await context.sync();
    expect(cell.values).toEqual([["#REF!"]]);
  });
});

test("rows put in and taken out move what is below, formulas and formats along", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A5:B6").values = [
      [1, 2],
      [3, "=A6*2"],
    ];
    sheet.getRange("A4").formulas = [["=SUM(A5:A9)"]];
    sheet.getRange("A6").format.protection.locked = false;
    sheet.getRange("6:6").insert("Down");
    sheet.getRange("A6").values = [[10]];
    const total = sheet.getRange("A4").load("formulas,values");
    const moved = sheet.getRange("B7").load("formulas");
    const lock = sheet.getRange("A7").format.protection.load("locked");
    await context.sync();
    expect([total.formulas, total.values, moved.formulas, lock.locked]).toEqual([
      [["=SUM(A5:A10)"]],
      [[14]],
      [["=A7*2"]],
      false,
    ]);
    sheet.getRange("6:6").delete("Up");
    total.load("formulas,values");
    await context.sync();
    expect([total.formulas, total.values]).toEqual([[["=SUM(A5:A9)"]], [[4]]]);
  });
});

test("selection: sheet and range come to the front", async () => {
  await onSheet(async (_sheet, context) => {
    context.workbook.worksheets.getItem("资金").getRange("C3:D4").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect([selected.address, cell.address]).toEqual(["资金!C3:D4", "资金!C3"]);
  });
});

test.each([
  [8304.675, "#,##0.00", "8,304.68"],
  [-24.725, "#,##0.00", "-24.73"],
  [24.7249999999, "#,##0.00", "24.72"],
  [0.285, "0%", "29%"],
  [0.1 + 0.2, "0.0###", "0.3"],
])("%d in the format %s shows as Excel shows it: %s", async (value, pattern, text) => {
  const shown = await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.values = [[value]];
    cell.numberFormat = [[pattern]];
    cell.load("text");
    await context.sync();
    return cell.text;
  });
  expect(shown).toEqual([[text]]);
});
