import { planOfBook } from "../../../src/core/plan-book/plan-of-book";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { totalsOf } from "../../../src/core/summary/totals";
import { uncountedPlaces } from "../../../src/core/summary/uncounted-places";
import { readText, writeText, writtenNotes } from "../../../src/core/text";
import { compareWithBook } from "../../../src/core/text/compare-with-book";
import { lineChoices } from "../../../src/core/text/line-choices";
import { planWorkbook, type TestPlan } from "../../support/plan-workbook";

const village = "柳湾村";
const road = {
  ...{ village, name: "产业路硬化", unit: "公里", quantity: 6, unitCost: 400_000 },
  sources: { F11: 1_500_000 },
};
const sheep = { village, name: "能繁母羊", unit: "只", quantity: 480 };

function written(plan: TestPlan, years = [2026]) {
  const book = readPlanBook(planWorkbook(plan, { years }));
  const [totals, held] = [totalsOf(book), planOfBook(book)];
  return {
    ...{ book, totals },
    text: writeText(held),
    english: writeText(held, { locale: "en" }),
    notes: writtenNotes(held, uncountedPlaces(totals)),
  };
}

test.each<[string, TestPlan, readonly RegExp[], RegExp]>([
  ["nothing", { roads: [road] }, [], /其中中央财政衔接资金150万元，资金缺口90万元/],
  [
    "a line without unit cost",
    { roads: [road], livestock: [sheep] },
    [/^有 1 个分项.*能繁母羊.*没有写进段落/],
    /资金缺口90万元/,
  ],
  [
    "a line with a masked unit cost and its sources",
    { roads: [road], livestock: [{ ...sheep, unitCost: "8xx元", sources: { F80: 384_000 } }] },
    [/^有 1 个分项/, /384,000 元，.*和资金总表一样/],
    /群众自筹资金38.4万元，中央财政衔接资金150万元，资金缺口51.6万元|中央财政衔接资金150万元，群众自筹资金38.4万元，资金缺口51.6万元/,
  ],
  [
    "sources over the amount",
    { roads: [{ ...road, sources: { F11: 2_500_000 } }] },
    [/^资金来源共 2,500,000 元，比总额 2,400,000 元多 100,000 元，段落里没有写资金来源/],
    /计240万元。\n$/,
  ],
  [
    "an amount that is no whole fen",
    { roads: [road, { village, name: "监理", stated: 100.005 }] },
    [/^有 1 个分项.*道路!\w+7/],
    /资金缺口90万元/,
  ],
])("beside the paragraphs is said what they leave out: %s", (_title, plan, said, stated) => {
  const { text, notes, totals, book, english } = written(plan);
  expect(notes.map(({ zh }) => zh)).toEqual(said.map((one) => expect.stringMatching(one) as string));
  expect(text).toMatch(stated);
  expect(text.includes("缺口")).toBe(totals.gap > 0);
  expect(english.includes(`not yet funded ${(totals.gap / 100).toLocaleString("en")} yuan`)).toBe(
    totals.gap > 0,
  );
  expect(english.includes("of which")).toBe(totals.gap >= 0);
  const { statements } = readText(text);
  expect(statements.flatMap(({ findings }) => findings)).toEqual([]);
  const { changed, funding, fresh } = compareWithBook(lineChoices(statements), book);
  if (totals.gap >= 0) expect([changed, funding, fresh]).toEqual([[], [], []]);
});

test("the years are the phasing's, and left out where they don't make up the total", () => {
  const phased = (part: number) => ({ ...road, "year:2026": 400_000, "year:2027": part });
  const { text, notes } = written({ roads: [phased(2_000_000)] }, [2026, 2027]);
  expect(text).toContain("2026年40万元，2027年200万元");
  expect(notes).toEqual([]);
  const off = written({ roads: [phased(1_000_000)] }, [2026, 2027]);
  expect(off.text).not.toContain("分年度");
  expect(off.notes.map(({ zh }) => zh)).toEqual([expect.stringMatching(/^各年度的金额加起来不等于总额/)]);
});

test("a package that other sheets hold as a whole is not missing", () => {
  const { notes } = written({
    roads: [road],
    "village-package": [{ village, name: "重点村", unit: "村", quantity: 1, unitCost: 2_400_000 }],
  });
  expect(notes).toEqual([]);
});
