/** @jest-environment jsdom */
import { TextDecoder } from "node:util";
import { currentCellsOf } from "../../src/core/journal/current-cells";
import { planRevert } from "../../src/core/journal/plan-revert";
import { readJournal } from "../../src/core/journal/read-journal";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import { findTemplate } from "../../src/core/templates";
import { runChecks } from "../../src/core/checks/run";
import { ignoreOf } from "../../src/core/review/decide";
import { reviewRun } from "../../src/core/review/review-run";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { workbookJournal } from "../../src/excel/workbook-journal";
import { patchXlsx } from "../../src/file/patch-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import { specOfWorkbook } from "../../src/preview/book/spec-of-workbook";
import { startExcelPort } from "../support/excel-port";

// jsdom has none; every browser and Node have.
Object.assign(globalThis, { TextDecoder });

const plan = layOutPlan({
  templates: [findTemplate("roads")!],
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
  locale: "zh",
  lines: {
    roads: [
      { name: "通村路", unit: "公里", quantity: "'6", unitCost: 400_000, "source:F11": 2_400_000 },
      { name: "通组路", unit: "公里", quantity: 2, unitCost: 400_000, "source:F11": 500_000 },
    ],
  },
});
const read = async (bytes: Uint8Array): Promise<WorkbookSnapshot> => {
  const result = await readXlsx(bytes);
  if (!result.ok) throw new Error(result.reason.en);
  return result.value;
};
/** Contents and number formats of the plan's own sheets. */
const contents = (book: WorkbookSnapshot) => {
  const at = currentCellsOf(book);
  return plan.sheets.flatMap(({ name }) =>
    ["F", "G", "H", "I", "J", "K", "L", "M", "N", "O"].flatMap((col) =>
      [4, 5, 6, 7].map((row) => [`${name}!${col}${row}`, at(name, `${col}${row}`)]),
    ),
  );
};

test("what was fixed and ignored in Excel is known to whoever opens the saved file, and can be put back there", async () => {
  const excel = await startExcelPort({ sheets: ["Sheet1"] });
  const port = excelWorkbook({
    journal: workbookJournal(() => "zh"),
    isSetSupported: (_, version) => version === "1.9",
  });
  await port.layOut(plan);
  const save = () => writeXlsx(specOfWorkbook(excel.host.model));
  const before = await read(await save());

  const { findings } = reviewRun(runChecks(await port.read()));
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  const gap = findings.find(({ check }) => check === "funding-gap")!;
  await port.apply(fixes, { reason: "文本改为数字", who: "王敏" });
  await port.keepReview([ignoreOf(gap, "下批资金", { name: "王敏", time: "2026-03-01T08:00:00.000Z" })]);
  const bytes = await save();
  await excel.close();

  const saved = await read(bytes);
  const { entries } = readJournal(saved);
  expect(fixes.length).toBeGreaterThan(0);
  expect(entries).toMatchObject(fixes.map((fix) => ({ ...fix, reason: "文本改为数字", who: "王敏" })));
  expect(reviewRun(runChecks(saved)).findings.map(({ check, state }) => `${check} ${state}`)).toEqual([
    "funding-gap ignored",
  ]);
  expect(contents(saved)).not.toEqual(contents(before));
  const reverted = await patchXlsx(bytes, planRevert(entries, currentCellsOf(saved)).edits);
  if (!reverted.ok) throw new Error(reverted.reason.en);
  expect(contents(await read(reverted.value))).toEqual(contents(before));
});
