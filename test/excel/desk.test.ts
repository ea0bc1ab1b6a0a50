/** @jest-environment jsdom */
import { readPlanBook } from "../../src/core/plan-book/read-plan-book";
import { readReview } from "../../src/core/review/read-review";
import type { Ignore, ReviewRecord } from "../../src/core/review/review-record";
import type { ReportSpec } from "../../src/core/workbook/port";
import { cellName } from "../../src/core/workbook/address";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { startExcelPort, type StartedPort } from "../support/excel-port";

let excel: StartedPort;
beforeEach(async () => {
  excel = await startExcelPort({ sheets: ["道路", "说明"] });
});
afterEach(() => excel.close());

const sheets = () =>
  excel.run(async ({ workbook }) => {
    workbook.worksheets.load({ name: true, visibility: true });
    await workbook.context.sync();
    return workbook.worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`);
  });
const values = (sheet: string, address: string) =>
  excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(address);
    range.load({ values: true });
    await workbook.context.sync();
    return range.values as unknown[][];
  });

describe("decisions", () => {
  const ignore = (id: string): Ignore => ({
    kind: "ignore",
    id,
    check: "funding-gap",
    message: "partly",
    at: { sheet: "道路", cell: "Q6", template: "roads", line: "L0001", column: "gap" },
    fingerprint: "abc",
    expected: "0 元",
    found: "5 元",
    reason: "=另有资金",
    name: "王敏",
    time: "2026-03-01T08:00:00.000Z",
  });
  const review = async () => readReview(readPlanBook(await excel.port.read()).reader("_plan"));

  test("go to a hidden sheet, one row each, and come back", async () => {
    const records: readonly ReviewRecord[] = [ignore("1"), ignore("2")];
    await excel.port.keepReview(records);
    await excel.port.keepReview([{ kind: "withdraw", id: "1", name: "王敏", time: ignore("1").time }]);
    expect((await sheets()).slice(2)).toEqual(["_plan Hidden"]);
    expect(await review()).toEqual({ ignores: [ignore("2")], marks: [], unreadable: 0 });
    expect(await excel.port.history()).toEqual({ entries: [], unreadable: 0 });
  });

  test("leave what stands on the sheet as it is", async () => {
    await excel.run(({ workbook }) => {
      workbook.worksheets.add("_plan").getRange("A1:B3").values = [
        ["schema", 1],
        ["future", '{"x":1}'],
        ["locale", '"zh"'],
      ];
    });
    await excel.port.keepReview([ignore("1")]);
    expect(await values("_plan", "A1:A4")).toEqual([["schema"], ["future"], ["locale"], ["review"]]);
    expect((await review()).ignores).toHaveLength(1);
  });

  test("none, no sync", async () => {
    excel.syncs();
    await excel.port.keepReview([]);
    expect(excel.syncs()).toBe(0);
  });

  test.each([
    ["without a password are kept, and it is protected again", undefined, true],
    ["with a password are refused in a sentence", "geheim", false],
  ])("on a protected sheet %s", async (_, password, kept) => {
    await excel.port.keepReview([ignore("1")]);
    await excel.run(({ workbook }) => workbook.worksheets.getItem("_plan").protection.protect({}, password));
    const work = excel.port.keepReview([ignore("2")]);
    if (kept) await work;
    else
      await expect(work).rejects.toMatchObject({
        code: "protected",
        advice: { zh: expect.stringContaining("“_plan”有密码保护") },
      });
    expect((await review()).ignores).toHaveLength(kept ? 2 : 1);
    const isProtected = await excel.run(async ({ workbook }) => {
      const { protection } = workbook.worksheets.getItem("_plan");
      protection.load({ protected: true });
      await workbook.context.sync();
      return protection.protected;
    });
    expect(isProtected).toBe(true);
  });
});

describe("a report", () => {
  const report = (...rows: readonly string[]): ReportSpec => ({
    sheet: {
      name: "审核意见",
      visibility: "visible",
      styles: {},
      cells: rows.map((input, row) => ({ row, col: 0, input })),
      columns: [{ width: 10 }, { width: 10 }],
      validations: [],
      protect: true,
    },
    name: { name: "pb_findings", formula: `审核意见!$A$1:$B$${rows.length}` },
  });
  const target = () =>
    excel.run(async ({ workbook }) => {
      const item = workbook.names.getItem("pb_findings");
      item.load({ formula: true });
      await workbook.context.sync();
      return String(item.formula);
    });

  test("takes the place of the one before it", async () => {
    await excel.port.putReport(report("一", "二", "三"));
    await excel.run(({ workbook }) => (workbook.worksheets.getItem("审核意见").position = 1));
    expect(await excel.port.putReport(report("新"))).toBe("审核意见");
    expect(await sheets()).toEqual(["道路 Visible", "审核意见 Visible", "说明 Visible"]);
    expect(await values("审核意见", "A1:A3")).toEqual([["新"], [""], [""]]);
    expect(await target()).toBe("=审核意见!$A$1:$B$1");
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ["with a remark beside it", (sheet) => (sheet.getRange("D1").values = [["已电话说明"]]), "审核意见 (2)"],
    ["with a remark below it", (sheet) => (sheet.getRange("A9").values = [["已电话说明"]]), "审核意见 (2)"],
    ["that was renamed", (sheet) => (sheet.name = "上次意见"), "审核意见"],
  ])("one %s", async (what, change, name) => {
    await excel.port.putReport(report("一"));
    await excel.run(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("审核意见");
      sheet.protection.unprotect();
      void change(sheet);
    });
    expect(await excel.port.putReport(report("新"))).toBe(name);
    expect(await values(name, "A1")).toEqual([["新"]]);
    if (what.includes("remark")) expect(await sheets()).toContain("审核意见 Visible");
    expect(await target()).toContain(name);
  });

  test("leaves a user's own sheet of that name alone", async () => {
    await excel.run(({ workbook }) => {
      workbook.worksheets.add("审核意见").getRange("A1").values = [["县里的意见"]];
    });
    expect(await excel.port.putReport(report("新"))).toBe("审核意见 (2)");
    expect(await excel.port.putReport(report("更新"))).toBe("审核意见 (2)");
    expect(await values("审核意见", "A1")).toEqual([["县里的意见"]]);
    expect(await values("审核意见 (2)", "A1")).toEqual([["更新"]]);
    expect(await sheets()).toHaveLength(4);
  });
});

describe("a note on a cell", () => {
  const withComments = () => excelWorkbook({ isSetSupported: () => true });
  const comments = async () => {
    const [sheet] = (await withComments().read()).sheets;
    return sheet!.comments.map(({ row, col, text }) => [cellName(row, col), text]);
  };

  test("is a comment of the spreadsheet's own, also on a sheet that needs quotes", async () => {
    await excel.run(({ workbook }) => (workbook.worksheets.getItem("道路").name = "道路 '26"));
    expect(withComments().noNotes).toBeNull();
    await withComments().addNote({ sheet: "道路 '26", cell: "H6" }, "=单价请附依据");
    expect(await comments()).toEqual([["H6", "=单价请附依据"]]);
  });

  test("goes into the thread that is there", async () => {
    for (const text of ["请附依据", "已电话说明"])
      await withComments().addNote({ sheet: "道路", cell: "H6" }, text);
    await withComments().addNote({ sheet: "道路", cell: "H7" }, "同上");
    expect(await comments()).toEqual([
      ["H6", "请附依据"],
      ["H7", "同上"],
    ]);
    expect(excel.host.model.comments[0]!.replies).toEqual(["已电话说明"]);
  });

  test("on a sheet that is gone is refused", async () => {
    await expect(withComments().addNote({ sheet: "饮水", cell: "A1" }, "?")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("where Excel knows no comments, that is said, and a note is refused", async () => {
    expect(excel.port.noNotes?.zh).toContain("批注");
    await expect(excel.port.addNote({ sheet: "道路", cell: "A1" }, "请核实")).rejects.toMatchObject({
      code: "unsupported",
    });
  });
});
