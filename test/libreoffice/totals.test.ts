import fc from "fast-check";
import { readPlanBook } from "../../src/core/plan-book/read-plan-book";
import { totalsOf } from "../../src/core/summary/totals";
import { layOutPlan, type PlanRequest } from "../../src/core/templates/lay-out-plan";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import { cleanPlan } from "../../scripts/samples/clean-plan";
import { faultyPlan, repairedPlan } from "../../scripts/samples/village-plan";
import { recalculate } from "../support/libreoffice";
import { emptyPlans } from "../support/empty-plans";
import { asPrepared, randomPlan } from "../support/random-plan";
import { summaryFigures } from "../support/summary-figures";
import { untied } from "../support/untied";
import { varied } from "../support/varied-plan";
import { withRates } from "../support/with-rates";

// Years typed many times a line's amount make shares whose products doubles hold to a fen more or less only.
const prepared = randomPlan.map((plan) => ({ ...plan, lines: asPrepared(plan).lines ?? {} }));
const random = fc.sample(varied(withRates(prepared)), { numRuns: 55, seed: 20_260_101 });
const plans: Readonly<Record<string, PlanRequest>> = {
  ...Object.fromEntries(emptyPlans.map(([what, plan]) => [`${what.replaceAll(/\W+/g, "-")}.xlsx`, plan])),
  "faulty.xlsx": faultyPlan,
  "repaired.xlsx": repairedPlan,
  "clean.xlsx": cleanPlan,
  ...Object.fromEntries(random.map((plan, at) => [`random-${at}.xlsx`, plan])),
};

const recalculated: Record<string, Uint8Array> = {};
beforeAll(async () => {
  const written: Record<string, Uint8Array> = {};
  for (const [name, plan] of Object.entries(plans)) written[name] = await writeXlsx(layOutPlan(plan));
  Object.assign(recalculated, await recalculate(written));
}, 720_000);

const bookOf = async (name: string) => {
  const read = await readXlsx(recalculated[name]!);
  if (!read.ok) throw new Error(read.reason.en);
  return readPlanBook(read.value);
};
/** What the books held in which LibreOffice and the core agree. */
const seen = { books: 0, cells: 0, filledCells: 0, packagesHeld: 0 };

test.each(Object.keys(plans))(
  "%s: LibreOffice's figures are the core's to the fen, cell by cell",
  async (name) => {
    const book = await bookOf(name);
    expect(book.sheets.map(({ template }) => template.id)).toEqual(
      plans[name]!.templates.map(({ id }) => id),
    );
    const totals = totalsOf(book);
    expect(untied(book, totals)).toEqual([]);
    const figures = summaryFigures(book, totals);
    seen.books++;
    seen.cells += figures.length;
    seen.filledCells += figures.filter(({ expected }) => expected !== 0).length;
    seen.packagesHeld += book.sheets
      .filter(({ template }) => template.heldElsewhere)
      .flatMap(({ lines }) => lines.filter((line) => Number(line.cell("children")?.value) > 0)).length;
  },
);

test("enough was compared", () => {
  expect(seen.books).toBe(Object.keys(plans).length);
  expect(seen.books).toBeGreaterThanOrEqual(50);
  expect(seen.cells).toBeGreaterThan(20_000);
  expect(seen.filledCells).toBeGreaterThan(12_000);
  expect(seen.packagesHeld).toBeGreaterThan(100);
});
