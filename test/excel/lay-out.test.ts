/** @jest-environment jsdom */
import { currentCellsOf } from "../../src/core/journal/current-cells";
import type { Text } from "../../src/core/model/locale";
import type { WorkbookError } from "../../src/core/workbook/port";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import { startExcelPort, type StartedPort } from "../support/excel-port";
import { roadSheet, smallSpec } from "../support/small-spec";

let excel: StartedPort;
beforeEach(async () => {
  excel = await startExcelPort();
});
afterEach(() => excel.close());

const sheetNames = () =>
  excel.run(async ({ workbook: { worksheets, names } }) => {
    worksheets.load({ name: true });
    names.load({ name: true });
    await worksheets.context.sync();
    return { sheets: worksheets.items.map(({ name }) => name), names: names.items.map(({ name }) => name) };
  });
const untouched = { sheets: ["Sheet1"], names: [] };
const refusal = (work: Promise<unknown>): Promise<WorkbookError> =>
  work.then(
    () => Promise.reject(new Error("was not refused")),
    (error: WorkbookError) => error,
  );

test("content, formulas, formats, locks and what hangs on a sheet arrive", async () => {
  await excel.port.layOut(smallSpec);
  const book = await excel.port.read();
  const at = currentCellsOf(book);
  const plain = (input: unknown) => ({ input, numberFormat: "General" });
  expect(at("道 路", "A2")).toEqual({ input: "'007", numberFormat: "@" });
  expect(at("道 路", "A3")).toEqual({ input: "'=说明", numberFormat: "@" });
  expect(at("道 路", "D2")).toEqual({ input: "=ROUND(B2*C2,2)", numberFormat: "#,##0.00" });
  expect(at("道 路", "D5")).toEqual(plain("=资金!B2"));
  expect(at("资金", "B3")).toEqual(plain(true));
  const [, roads, funding, settings] = book.sheets.map((sheet) => new SheetReader(book, sheet));
  expect(roads!.cell(1, 3)).toMatchObject({ value: 2400000, style: { fill: "#F2F2F2", locked: true } });
  expect(roads!.cell(1, 1)?.style).toEqual({ numberFormat: "General", locked: false });
  expect(roads!.cell(0, 0)?.style).toMatchObject({ bold: true, fill: "#DCE6F1" });
  expect(roads!.value(4, 3)).toBe(2400000);
  expect(funding!.value(3, 1)).toEqual({ error: "#DIV/0!" });
  expect([roads!.sheet.protected, funding!.sheet.protected]).toEqual([true, false]);
  expect(settings!.sheet.visibility).toBe("hidden");
  expect(book.names).toEqual([{ name: "pb_amounts", formula: "'道 路'!$D$1:$D$4", hidden: false }]);

  const seen = await excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem("道 路");
    sheet.load({
      tabColor: true,
      protection: { options: true },
      pageLayout: { orientation: true, zoom: true, leftMargin: true },
    });
    sheet.pageLayout.headersFooters.defaultForAllPages.load({ leftFooter: true, rightFooter: true });
    const frozen = sheet.freezePanes.getLocationOrNullObject().load({ address: true });
    const quantities = sheet.getRange("B2:B10").dataValidation.load({ rule: true, errorAlert: true });
    const kinds = sheet.getRange("A2:A10").dataValidation.load({ rule: true });
    const hidden = sheet.getRange("E1").load({ columnHidden: true });
    const link = workbook.worksheets.getItem("资金").getRange("A1").load({ hyperlink: true });
    await workbook.context.sync();
    return {
      sheet: sheet.toJSON(),
      footer: sheet.pageLayout.headersFooters.defaultForAllPages.toJSON(),
      frozen: frozen.address,
      quantities: quantities.toJSON(),
      kinds: kinds.rule,
      hidden: hidden.columnHidden,
      link: link.hyperlink,
    };
  });
  expect(seen).toMatchObject({
    sheet: {
      tabColor: "#1F6F43",
      protection: { options: { allowFormatColumns: true, allowDeleteColumns: false } },
      pageLayout: {
        orientation: "Landscape",
        zoom: { horizontalFitToPages: 1 },
        leftMargin: expect.closeTo(21.6, 5) as number,
      },
    },
    footer: { leftFooter: "编制人：", rightFooter: "&P / &N" },
    frozen: expect.stringMatching(/!A1:A1$|!A1$/),
    quantities: {
      rule: { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
      errorAlert: { style: "Warning", title: "数量(公里)" },
    },
    kinds: { list: { source: "新建,改造" } },
    hidden: true,
    link: { documentReference: "'道 路'!A1" },
  });
});

describe("nothing is written", () => {
  test.each<[string, (context: Excel.RequestContext) => void, Text]>([
    [
      "a sheet has the name already",
      ({ workbook }) => workbook.worksheets.add("资金"),
      { zh: "“资金”", en: '"资金"' },
    ],
    [
      "a defined name exists already",
      ({ workbook }) => workbook.names.add("PB_amounts", "=Sheet1!$A$1"),
      { zh: "已有一份计划", en: "already holds a plan" },
    ],
  ])("when %s", async (_, prepare, taken) => {
    await excel.run(prepare);
    const before = await sheetNames();
    const error = await refusal(excel.port.layOut(smallSpec));
    expect(error).toMatchObject({ name: "WorkbookError", code: "name-taken" });
    expect(error.advice.zh).toContain(taken.zh);
    expect(error.advice.en).toContain(taken.en);
    expect(await sheetNames()).toEqual(before);
  });

  test("when a list is too long for a validation", async () => {
    const values = Array.from({ length: 60 }, (_, at) => `项目类型${at}`);
    const rule = { kind: "list", values } as const;
    const sheet = { ...roadSheet, validations: [{ ...roadSheet.validations[0]!, rule }] };
    await expect(excel.port.layOut({ sheets: [sheet], names: [] })).rejects.toThrow(RangeError);
    expect(await sheetNames()).toEqual(untouched);
  });
});

describe("what was begun is taken back", () => {
  test("when cancelled between two sheets", async () => {
    const cancel = new AbortController();
    const work = excel.port.layOut(smallSpec, {
      signal: cancel.signal,
      onProgress: ({ done }) => done === 2 && cancel.abort(),
    });
    expect(await refusal(work)).toMatchObject({ code: "cancelled" });
    expect(await sheetNames()).toEqual(untouched);
  });

  test("when Excel refuses a sheet's name", async () => {
    const spec = { ...smallSpec, sheets: [roadSheet, { ...smallSpec.sheets[1]!, name: "资金/汇总" }] };
    await expect(excel.port.layOut(spec)).rejects.toThrow();
    expect(await sheetNames()).toEqual(untouched);
  });

  test("when Excel refuses a step in the middle", async () => {
    const sheets = smallSpec.sheets.map((sheet, at) =>
      at === 1 ? { ...sheet, links: [{ row: -1, col: 0, sheet: "道 路" }] } : sheet,
    );
    await expect(excel.port.layOut({ ...smallSpec, sheets })).rejects.toThrow();
    expect(await sheetNames()).toEqual(untouched);
  });
});

test("a name left over from a deleted sheet is replaced", async () => {
  await excel.run(({ workbook }) => workbook.names.add("pb_amounts", "=#REF!$A$1"));
  await excel.port.layOut(smallSpec);
  expect((await excel.port.read()).names).toEqual([
    { name: "pb_amounts", formula: "'道 路'!$D$1:$D$4", hidden: false },
  ]);
});
