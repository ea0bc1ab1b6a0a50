/** @jest-environment jsdom */
import { calculateAll } from "../../src/core/formula/calculate";
import { templates } from "../../src/core/templates";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import { cellName } from "../../src/core/workbook/address";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { snapshotOfSpec } from "../../src/core/workbook/snapshot-of-spec";
import { excelLimits } from "../../src/preview/host/excel/assumptions";
import { payloadBytes } from "../../src/preview/host/payload-bytes";
import { startExcelPort, type StartedPort } from "../support/excel-port";

let excel: StartedPort;
beforeAll(async () => {
  excel = await startExcelPort();
  // Calculating it all is the engine's work and not what this is about; the results are put in by hand.
  await excel.run(({ workbook }) => {
    workbook.application.calculationMode = "Manual";
  });
}, 60_000);
afterAll(() => excel.close(), 60_000);

const linesEach = 1000;
const spec = layOutPlan({
  templates,
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
  locale: "zh",
  lines: Object.fromEntries(
    templates.map(({ id }) => [
      id,
      Array.from({ length: linesEach }, (_, at) => ({
        ...{ item: "巩固提升工程", name: `第${at + 1}标段配套设施`, village: "柳湾村", unit: "处" },
        ...{ quantity: 1 + (at % 7), unitCost: 12_345.67 + at, status: "已下达", "source:F11": 10_000 + at },
        remarks: "见实施方案",
      })),
    ]),
  ),
});
const calculated = calculateAll(snapshotOfSpec(spec));

/** What a sheet holds, by place: values, results, formulas, number formats. */
const cellsOf = (book: WorkbookSnapshot, name: string) => {
  const reader = new SheetReader(
    book,
    book.sheets.find((sheet) => sheet.name === name)!,
  );
  return new Map(
    [...reader.all()]
      .filter(({ value, formula }) => value !== null || formula !== undefined)
      .map(({ row, col, value, formula, style: { numberFormat } }) => [
        cellName(row, col),
        JSON.stringify([value, formula, numberFormat]),
      ]),
  );
};

/** Puts the results of formulas where the engine keeps them. */
function putResults(): void {
  const { book } = excel.host.model;
  for (const sheet of calculated.sheets) {
    const cells = book.findSheet(sheet.name)!.getCellMatrix();
    for (const { row, col, value, formula } of new SheetReader(calculated, sheet).all())
      if (formula !== undefined && (typeof value === "number" || typeof value === "string"))
        cells.setValue(row, col, { ...cells.getValue(row, col), v: value });
  }
}

test("a thousand lines in each of fourteen sheets are laid out and read within what Excel on the web takes", async () => {
  await excel.port.layOut(spec);
  putResults();
  const book = await excel.port.read();
  const sent = excel.log.flatMap(({ request, response }) => [request, response]);
  expect(excel.log.flatMap(({ response }) => response.Error?.Code ?? [])).toEqual([]);
  expect(Math.max(...sent.map((one) => payloadBytes(JSON.stringify(one))))).toBeLessThan(excelLimits.payload);

  expect(book.notRead).toEqual([]);
  for (const { name } of spec.sheets) {
    const [held, wanted] = [cellsOf(book, name), cellsOf(calculated, name)];
    const apart = [...wanted].filter(([cell, content]) => held.get(cell) !== content);
    expect([name, apart.slice(0, 5), held.size]).toEqual([name, [], wanted.size]);
  }
  const full = book.sheets.filter(({ cells }) => cells.row.length > linesEach * 10);
  expect(full).toHaveLength(templates.length);
}, 600_000);
