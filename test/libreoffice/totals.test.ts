import fc from "fast-check";
import { readPlanBook } from "../../src/core/plan-book/read-plan-book";
import { tableIds } from "../../src/core/summary/summary-table";
import { totalsOf } from "../../src/core/summary/totals";
import { templates } from "../../src/core/templates";
import { layOutPlan, type PlanRequest } from "../../src/core/templates/lay-out-plan";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import { cleanPlan } from "../../scripts/samples/clean-plan";
import { faultyPlan, repairedPlan } from "../../scripts/samples/village-plan";
import { recalculate } from "../support/libreoffice";
import { errorCells, expectedTotals, fundingSummary, totalsRow } from "../support/plan-figures";
import { randomPlan } from "../support/random-plan";
import { summaryFigures, summaryTableIds } from "../support/summary-figures";
import { withRates } from "../support/with-rates";

const empty: PlanRequest = {
  templates,
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
  locale: "zh",
};
const plans: Record<string, PlanRequest> = {
  "empty.xlsx": empty,
  "english.xlsx": { ...empty, locale: "en", protect: true },
  "faulty.xlsx": faultyPlan,
  "repaired.xlsx": repairedPlan,
  "clean.xlsx": cleanPlan,
  ...Object.fromEntries(
    fc
      .sample(withRates(randomPlan), { numRuns: 55, seed: 20_260_101 })
      .map((plan, at) => [`random-${at}.xlsx`, plan]),
  ),
};

const recalculated: Record<string, Uint8Array> = {};
beforeAll(async () => {
  const written: Record<string, Uint8Array> = {};
  for (const [name, plan] of Object.entries(plans)) written[name] = await writeXlsx(layOutPlan(plan));
  Object.assign(recalculated, await recalculate(written));
}, 720_000);

test.each(Object.keys(plans))(
  "%s: LibreOffice's figures are the core's to the fen, cell by cell",
  async (name) => {
    const read = await readXlsx(recalculated[name]!);
    if (!read.ok) throw new Error(read.reason.en);
    const book = readPlanBook(read.value);
    const totals = totalsOf(book);
    expect(book.sheets.map(({ template }) => template.id)).toEqual(
      plans[name]!.templates.map(({ id }) => id),
    );
    expect(errorCells(book)).toEqual([]);
    expect(book.sheets.map(totalsRow)).toEqual(book.sheets.map((sheet) => expectedTotals(sheet, totals)));
    expect(summaryTableIds(book)).toEqual(tableIds);
    expect(summaryFigures(book, totals).filter(({ shown, expected }) => shown !== expected)).toEqual([]);
    expect(fundingSummary(book).tie).toMatch(/勾稽一致|All tables give one total/);
  },
);
