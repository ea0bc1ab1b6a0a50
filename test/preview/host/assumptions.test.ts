/** @jest-environment jsdom */
import { assumptions } from "../../../src/preview/host/excel/assumptions";
import { startExcelHost, type StartedHost } from "../../support/excel-host";

let started: StartedHost;
beforeEach(async () => {
  started = await startExcelHost({ sheets: ["道路", "资金 总表"] });
});
afterEach(() => started.close());

const soon = () => new Promise((resolve) => setTimeout(resolve, 150));
/** Events come once all is calculated, which takes its time on a busy machine. */
const later = async () => {
  await soon();
  await started.host.model.book.calculation.settle();
  await soon();
};

/** Runs a batch on the first sheet, syncs, and answers what the batch's function then reads. */
function at<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | (() => T)): Promise<T> {
  return started.Excel.run(async (context) => {
    const read = batch(context.workbook.worksheets.getItem("道路"), context);
    await context.sync();
    return typeof read === "function" ? (read as () => T)() : read;
  });
}
/** The code a batch fails with, "none" when it doesn't. */
const codeOf = (batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> =>
  at(batch).then(
    () => "none",
    (error: OfficeExtension.Error) => error.code,
  );
const write = (address: string, values: unknown) =>
  at((sheet) => {
    sheet.getRange(address).values = values as unknown[][];
  });
const read = (address: string) =>
  at((sheet) => {
    const range = sheet.getRange(address).load("values,formulas,text,numberFormat,valueTypes");
    return () => range.toJSON();
  });
const valueAfter = async (value: unknown, format?: string) => {
  await at((sheet) => {
    const cell = sheet.getRange("A1");
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
  });
  const { values, numberFormat } = await read("A1");
  return [values?.[0]?.[0], numberFormat?.[0]?.[0]] as unknown[];
};
const protect = (options?: Excel.WorksheetProtectionOptions, password?: string) =>
  at((sheet) => sheet.protection.protect(options, password));
const events = async (act: (sheet: Excel.Worksheet) => void) => {
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  await at((sheet) => {
    sheet.onChanged.add((event) => Promise.resolve(void seen.push(event)));
  });
  await at(act);
  await later();
  return seen;
};

const figures = () =>
  write("A1:C3", [
    ["来源", "已到位", "争取"],
    ["中央", 10, 20],
    ["省级", 5, 0],
  ]);
const newChart = (address: string, by: "Columns" | "Rows"): Promise<string> =>
  at((sheet) => {
    const chart = sheet.charts.add("BarStacked", sheet.getRange(address), by).load("name");
    return () => chart.name;
  });
const seriesOf = (chart: string): Promise<string[]> =>
  at((sheet) => {
    const { series } = sheet.charts.getItem(chart);
    series.load("items/name");
    return () => series.items.map(({ name }) => name);
  });

/** One experiment for each sentence of the table; it fails when the host answers otherwise than the sentence says. */
const experiments: Record<keyof typeof assumptions, () => Promise<void>> = {
  async nullInput() {
    await write("A1:B1", [[1, "x"]]);
    await write("A1:B1", [[null, 2]]);
    expect((await read("A1:B1")).values).toEqual([[1, 2]]);
  },
  async emptyInput() {
    await valueAfter(5, "0.00");
    expect(await valueAfter("")).toEqual(["", "0.00"]);
  },
  async apostrophe() {
    await write("A1:D1", [["'12", "'=A1", "'#REF!", "'道路"]]);
    const { values, formulas, valueTypes } = await read("A1:D1");
    expect(values).toEqual([["12", "=A1", "#REF!", "道路"]]);
    expect(formulas).toEqual(values);
    expect(valueTypes).toEqual([["String", "String", "String", "String"]]);
  },
  async textFormat() {
    for (const text of ["12", "=1+1", "2026/1/15", "TRUE"])
      expect(await valueAfter(text, "@")).toEqual([text, "@"]);
  },
  async numericText() {
    expect(await valueAfter("12")).toEqual([12, "General"]);
    expect(await valueAfter("-3.50")).toEqual([-3.5, "General"]);
    expect(await valueAfter("12元")).toEqual(["12元", "General"]);
    expect(await valueAfter("true")).toEqual([true, "General"]);
  },
  async broughtFormat() {
    expect(await valueAfter("1,200")).toEqual([1200, "#,##0"]);
    expect(await valueAfter("5%", "0.00")).toEqual([0.05, "0.00"]);
    expect(await valueAfter("2026/1/15", "General")).toEqual([46037, "yyyy/m/d"]);
  },
  async broadcast() {
    await write("A1:B2", 3);
    expect((await read("A1:B2")).values).toEqual([
      [3, 3],
      [3, 3],
    ]);
  },
  async dimensions() {
    expect(
      await codeOf((sheet) => {
        sheet.getRange("A1:B2").values = [[1, 2]];
      }),
    ).toBe("InvalidArgument");
    expect((await read("A1:B2")).values).toEqual([
      ["", ""],
      ["", ""],
    ]);
  },
  async formulaSyntax() {
    for (const formula of ["=SUM(A1", "=1+", '="a', "=表1[金额]"])
      expect(
        await codeOf((sheet) => {
          sheet.getRange("A1").formulas = [[formula]];
        }),
      ).toBe("InvalidArgument");
  },
  async formulaSheets() {
    for (const [formula, code] of [
      ["=水利!A1", "InvalidArgument"],
      ["=资金 总表!A1", "InvalidArgument"],
      ["='资金 总表'!A1", "none"],
      ["=[1]道路!A1", "InvalidArgument"],
    ])
      expect(
        await codeOf((sheet) => {
          sheet.getRange("C1").formulas = [[formula]];
        }),
      ).toBe(code);
  },
  async errorText() {
    await write("A1:B1", [["=1/0", "#N/A"]]);
    const { values, valueTypes } = await read("A1:C1");
    expect(values).toEqual([["#DIV/0!", "#N/A", ""]]);
    expect(valueTypes).toEqual([["Error", "Error", "Empty"]]);
  },
  async partialBatch() {
    expect(
      await codeOf((sheet, context) => {
        sheet.getRange("A1").values = [[1]];
        context.workbook.worksheets.getItem("Nowhere").load("name");
        sheet.getRange("A2").values = [[2]];
      }),
    ).toBe("ItemNotFound");
    expect((await read("A1:A2")).values).toEqual([[1], [""]]);
  },
  async nullObject() {
    const missing = (context: Excel.RequestContext) =>
      context.workbook.worksheets.getItemOrNullObject("Nowhere");
    expect(await codeOf((_sheet, context) => missing(context).activate())).toBe("none");
    expect(
      await codeOf((_sheet, context) => {
        missing(context).name = "Somewhere";
      }),
    ).toBe("InvalidArgument");
  },
  async protectedCell() {
    await at((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
    });
    await protect();
    const attempts: [string, string][] = [
      ["A1", "AccessDenied"],
      ["A1:B1", "AccessDenied"],
      ["B1", "none"],
    ];
    for (const [address, code] of attempts) {
      expect(
        await codeOf((sheet) => {
          sheet.getRange(address).values = 1 as unknown as number[][];
        }),
      ).toBe(code);
      expect(await codeOf((sheet) => sheet.getRange(address).clear("Contents"))).toBe(code);
    }
  },
  async protectedFormat() {
    const bold = () =>
      codeOf((sheet) => {
        sheet.getRange("A1").format.font.bold = true;
      });
    await protect();
    expect(await bold()).toBe("AccessDenied");
    await at((sheet) => sheet.protection.unprotect());
    await protect({ allowFormatCells: true });
    expect(await bold()).toBe("none");
  },
  async protectTwice() {
    await protect();
    expect(await codeOf((sheet) => sheet.protection.protect())).toBe("InvalidOperation");
  },
  async unprotectPassword() {
    await protect({}, "kept");
    expect(await codeOf((sheet) => sheet.protection.unprotect())).toBe("AccessDenied");
    expect(await codeOf((sheet) => sheet.protection.unprotect("kept"))).toBe("none");
  },
  async payload() {
    const block = (rows: number, text: string) => Array.from({ length: rows }, () => [text]);
    expect(
      await codeOf((sheet) => {
        sheet.getRange("A1:A600").values = block(600, "金".repeat(3000));
      }),
    ).toBe("RequestPayloadSizeLimitExceeded");
    for (const first of [1, 301]) await write(`A${first}:A${first + 299}`, block(300, "金".repeat(3000)));
    expect(await codeOf((sheet) => sheet.getRange("A1:A600").load("values"))).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
  },
  async bigRead() {
    const found = await at((sheet) => {
      const range = sheet.getRange("A:E").load("values,address");
      return () => [range.address, range.values];
    });
    expect(found).toEqual(["道路!A:E", null]);
  },
  async cellEditMode() {
    started.host.model.cellEditMode = true;
    expect(await codeOf((sheet) => sheet.load("name"))).toBe("InvalidOperationInCellEditMode");
    started.host.model.cellEditMode = false;
    expect(await codeOf((sheet) => sheet.load("name"))).toBe("none");
  },
  async usedRangeValues() {
    await write("B2:C3", 1);
    await at((sheet) => {
      sheet.getRange("E9").format.fill.color = "#FFCC00";
    });
    const addresses = await at((sheet) => {
      const ranges = [
        sheet.getUsedRange(true),
        sheet.getUsedRange(),
        sheet.getRange("C1:Z2").getUsedRange(true),
      ];
      for (const range of ranges) range.load("address");
      return () => ranges.map((range) => range.address);
    });
    expect(addresses).toEqual(["道路!B2:C3", "道路!B2:E9", "道路!C2"]);
  },
  async usedRangeEmpty() {
    const found = await at((sheet) => {
      const range = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject();
      return () => [range.address, none.isNullObject];
    });
    expect(found).toEqual(["道路!A1", true]);
  },
  async mixedFormat() {
    await at((sheet) => {
      sheet.getRange("A1").format.font.bold = true;
    });
    const bold = await at((sheet) => {
      const fonts = ["A1", "B1", "A1:B1"].map((address) => sheet.getRange(address).format.font.load("bold"));
      return () => fonts.map((font) => font.bold);
    });
    expect(bold).toEqual([true, false, null]);
  },
  async plainPattern() {
    await at((sheet) => {
      sheet.getRange("A1:A2").format.fill.color = "#FFFFFF";
      sheet.getRange("A2").format.fill.pattern = "None";
    });
    const patterns = await at((sheet) => {
      const fills = ["A1", "A2", "A3", "A1:A3"].map((address) =>
        sheet.getRange(address).format.fill.load("pattern"),
      );
      return () => fills.map(({ pattern }) => pattern);
    });
    expect(patterns).toEqual(["Solid", "None", "None", null]);
  },
  async settings() {
    const value = () =>
      at((_sheet, { workbook }) => {
        const setting = workbook.settings.getItemOrNullObject("k").load("value");
        return () => (setting.isNullObject ? "none" : (setting.value as unknown));
      });
    await at((_sheet, { workbook }) => {
      workbook.settings.add("k", 1);
      workbook.settings.add("k", "二");
    });
    expect(await value()).toBe("二");
    await at((_sheet, { workbook }) => workbook.settings.getItem("k").delete());
    expect(await value()).toBe("none");
  },
  async plainFill() {
    const fill = (change: (fill: Excel.RangeFill) => void) =>
      at((sheet) => {
        const { fill } = sheet.getRange("A1").format;
        change(fill);
        fill.load("color");
        return () => fill.color;
      });
    expect(await fill(() => undefined)).toBe("#FFFFFF");
    expect(
      await fill((one) => {
        one.color = "#ffcc00";
      }),
    ).toBe("#FFCC00");
    expect(await fill((one) => one.clear())).toBe("#FFFFFF");
  },
  async sheetExists() {
    expect(await codeOf((_sheet, { workbook }) => workbook.worksheets.add("资金 总表"))).toBe(
      "ItemAlreadyExists",
    );
    expect(
      await codeOf((sheet) => {
        sheet.name = "资金 总表";
      }),
    ).toBe("ItemAlreadyExists");
  },
  async sheetNameRules() {
    for (const name of ["a/b", "a".repeat(32), "[x]", "时间:"])
      expect(await codeOf((_sheet, { workbook }) => workbook.worksheets.add(name))).toBe("InvalidArgument");
    expect(await codeOf((_sheet, { workbook }) => workbook.worksheets.add("a".repeat(31)))).toBe("none");
  },
  async lastVisible() {
    expect(
      await codeOf((sheet) => {
        sheet.visibility = "Hidden";
      }),
    ).toBe("none");
    const last = (_sheet: Excel.Worksheet, { workbook }: Excel.RequestContext) =>
      workbook.worksheets.getItem("资金 总表").delete();
    expect(await codeOf(last)).toBe("InvalidOperation");
  },
  async addKeepsActive() {
    const [active, position] = await at((_sheet, { workbook }) => {
      const added = workbook.worksheets.add("水利").load("position");
      const front = workbook.worksheets.getActiveWorksheet().load("name");
      return () => [front.name, added.position];
    });
    expect([active, position]).toEqual(["道路", 2]);
  },
  async nameExists() {
    const add = () => codeOf((_sheet, { workbook }) => workbook.names.add("total", "=道路!$A$1"));
    expect([await add(), await add()]).toEqual(["none", "ItemAlreadyExists"]);
    expect(await codeOf((sheet) => sheet.names.add("total", "=道路!$A$2"))).toBe("none");
  },
  async nameRules() {
    for (const name of ["A1", "1a", "a b", "R1C1", ""])
      expect(await codeOf((_sheet, { workbook }) => workbook.names.add(name, "=道路!$A$1"))).toBe(
        "InvalidArgument",
      );
    expect(await codeOf((_sheet, { workbook }) => workbook.names.add("plan_roads.v1", "=道路!$A$1"))).toBe(
      "none",
    );
  },
  async nameFormula() {
    await at((sheet, { workbook }) => {
      workbook.names.add("block", sheet.getRange("A5:B6"));
      workbook.names.add("typed", "='资金 总表'!$A$5:$A$9");
    });
    await at((sheet, { workbook }) => {
      sheet.getRange("2:3").insert("Down");
      workbook.worksheets.getItem("资金 总表").getRange("1:1").insert("Down");
    });
    const formulas = await at((_sheet, { workbook }) => {
      workbook.names.load("items/name,items/formula,items/type,items/scope");
      return () => workbook.names.items.map(({ name, formula, type, scope }) => [name, formula, type, scope]);
    });
    expect(formulas).toEqual([
      ["block", "=道路!$A$7:$B$8", "Range", "Workbook"],
      ["typed", "='资金 总表'!$A$6:$A$10", "Range", "Workbook"],
    ]);
  },
  async nameOrphaned() {
    await at((_sheet, { workbook }) => workbook.names.add("there", "='资金 总表'!$A$1:$B$2"));
    await at((_sheet, { workbook }) => workbook.worksheets.getItem("资金 总表").delete());
    const found = await at((_sheet, { workbook }) => {
      const name = workbook.names.getItem("there").load("formula,type");
      const range = name.getRangeOrNullObject();
      return () => [name.formula, name.type, range.isNullObject];
    });
    expect(found).toEqual(["=#REF!", "Error", true]);
  },
  async changeEvent() {
    const seen = await events((sheet) => {
      sheet.getRange("A1:B2").values = 1 as unknown as number[][];
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ address: "A1:B2", changeType: "RangeEdited", type: "WorksheetChanged" });
    expect(seen[0]?.details).toBeUndefined();
  },
  async changeSource() {
    const [event] = await events((sheet) => {
      sheet.getRange("B3").values = [[1]];
    });
    expect(event).toMatchObject({ source: "Local", triggerSource: "ThisLocalAddin", address: "B3" });
    expect(event?.details).toMatchObject({ valueBefore: "", valueAfter: 1 });
  },
  async formatSilent() {
    const seen = await events((sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").numberFormat = [["0.00"]];
    });
    expect(seen).toEqual([]);
  },
  async widthUnits() {
    const sizes = await at((sheet) => {
      const { format } = sheet.getRange("B2");
      format.columnWidth = 90;
      format.rowHeight = 30;
      format.load("columnWidth,rowHeight");
      return () => [format.columnWidth, format.rowHeight];
    });
    expect(sizes).toEqual([90, 30]);
  },
  async validationBypassed() {
    await at((sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      sheet.getRange("A1").values = [["也许"]];
    });
    expect((await read("A1")).values).toEqual([["也许"]]);
  },
  async manualCalculation() {
    await at((sheet, { workbook }) => {
      workbook.application.calculationMode = "Manual";
      sheet.getRange("A1:B1").values = [[1, "=A1+1"]];
    });
    expect((await read("B1")).values).toEqual([[""]]);
    await at((_, { workbook }) => workbook.application.calculate("Full"));
    expect((await read("B1")).values).toEqual([[2]]);
    await at((sheet) => {
      sheet.getRange("A1").values = [[2]];
    });
    expect((await read("B1")).values).toEqual([[2]]);
    await at((_, { workbook }) => {
      workbook.application.calculationMode = "Automatic";
    });
    expect((await read("B1")).values).toEqual([[3]]);
  },
  async newWorkbook() {
    const files: Uint8Array[] = [];
    started.host.model.newBooks.on((file) => files.push(file));
    await started.Excel.createWorkbook(btoa("PK"));
    expect(files.map((file) => [...file])).toEqual([[80, 75]]);
    await expect(started.Excel.createWorkbook("?")).rejects.toMatchObject({ code: "InvalidArgument" });
  },
  async chartSeries() {
    await figures();
    expect(await seriesOf(await newChart("A1:C3", "Columns"))).toEqual(["已到位", "争取"]);
    expect(await seriesOf(await newChart("B1:C3", "Columns"))).toEqual(["已到位", "争取"]);
    expect(await seriesOf(await newChart("A2:C3", "Rows"))).toEqual(["中央", "省级"]);
  },
  async chartSetData() {
    await figures();
    const name = await newChart("A1:C3", "Columns");
    const before = await at((sheet) => {
      const chart = sheet.charts.getItem(name);
      chart.title.text = "资金";
      chart.setPosition("E2", "H9");
      chart.load("top,left,width,height");
      return () => chart.toJSON();
    });
    const after = await at((sheet) => {
      const chart = sheet.charts.getItem(name);
      chart.setData(sheet.getRange("A2:C3"), "Rows");
      chart.load("top,left,width,height");
      chart.title.load("text");
      return () => ({ ...chart.toJSON(), title: chart.title.text });
    });
    expect(after).toMatchObject({ ...before, title: "资金" });
    expect(await seriesOf(name)).toEqual(["中央", "省级"]);
  },
  async chartMoves() {
    await figures();
    const name = await newChart("A1:C3", "Columns");
    const place = () =>
      at((sheet) => {
        const chart = sheet.charts.getItem(name).load("top,height");
        return () => [chart.top, chart.height] as const;
      });
    await at((sheet) => sheet.charts.getItem(name).setPosition("A6", "D9"));
    const before = await place();
    const height = await at((sheet) => {
      const { format } = sheet.getRange("A6").load("format/rowHeight");
      return () => format.rowHeight;
    });
    await at((sheet) => sheet.getRange("1:1").insert("Down"));
    expect(await place()).toEqual([before[0] + height, before[1]]);
    await at((sheet) => sheet.getRange("9:9").insert("Down"));
    expect(await place()).toEqual([before[0] + height, before[1] + height]);
    expect(await seriesOf(name)).toEqual(["已到位", "争取"]);
  },
  async chartProtected() {
    await figures();
    const name = await newChart("A1:C3", "Columns");
    const attempts: ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => sheet.charts.add("BarStacked", sheet.getRange("A1:C3"), "Columns"),
      (sheet) => (sheet.charts.getItem(name).title.text = "资金"),
      (sheet) => sheet.charts.getItem(name).series.getItemAt(0).delete(),
      (sheet) => sheet.charts.getItem(name).delete(),
    ];
    await protect();
    for (const attempt of attempts) expect(await codeOf(attempt)).toBe("AccessDenied");
    await at((sheet) => sheet.protection.unprotect());
    await protect({ allowEditObjects: true });
    for (const attempt of attempts) expect(await codeOf(attempt)).toBe("none");
  },
  async chartDeleted() {
    await figures();
    const name = await newChart("A1:C3", "Columns");
    const code = await codeOf((sheet) => {
      const chart = sheet.charts.getItem(name);
      const series = chart.series.getItemAt(0);
      chart.delete();
      series.gapWidth = 50;
    });
    expect(code).toBe("ItemNotFound");
    expect(await codeOf((sheet) => sheet.charts.getItem(name).load("name"))).toBe("ItemNotFound");
  },
  async chartSilent() {
    await figures();
    const seen = await events((sheet) => {
      sheet.charts.add("ColumnStacked", sheet.getRange("A1:C3"), "Columns").name = "funding";
    });
    expect(seen).toEqual([]);
  },
  async pageBreak() {
    const rows = await at((sheet) => {
      for (const cell of ["A5", "A9", "A5"]) sheet.horizontalPageBreaks.add(cell);
      sheet.horizontalPageBreaks.load("items/rowIndex");
      return () => sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex);
    });
    expect(rows).toEqual([4, 8]);
  },
  async rangeStays() {
    const values = await started.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("道路");
      const kept = sheet.getRange("A2");
      kept.values = [["below"]];
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      kept.load("values");
      await context.sync();
      return kept.values;
    });
    expect(values).toEqual([[""]]);
  },
};

test.each(Object.entries(assumptions))("%s: %s", (id) => experiments[id as keyof typeof assumptions]());
