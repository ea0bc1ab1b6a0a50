import fc from "fast-check";
import { runChecks, runChecksAgain, type CheckRun } from "../../../src/core/checks/run";
import { totalsJson } from "../../../src/core/summary/totals-json";
import type { TemplateId } from "../../../src/core/templates/define";
import { cellName, parseCell } from "../../../src/core/workbook/address";
import type { CellInput } from "../../../src/core/workbook/edit";
import { SheetReader } from "../../../src/core/workbook/sheet-reader";
import { plainStyle, type WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { withSheets } from "../../../src/core/workbook/with-sheets";
import {
  cellOf,
  planWorkbook,
  type TestLine,
  type TestPlan,
  type TestPlanOptions,
} from "../../support/plan-workbook";

const road = { item: "通组路", unit: "公里", village: "柳湾村", status: "已下达" };
const plan: TestPlan = {
  roads: [
    { ...road, name: "通村水泥路", quantity: 6, unitCost: 400_000, sources: { F11: 2_400_000 } },
    { ...road, name: "通村水泥路二期", quantity: 7, unitCost: 40_000, sources: { F11: 280_000 } },
    { ...road, name: "硬化村寨道路", quantity: 2, unitCost: 450_000 },
    { ...road, name: "村管理费", unit: "项", stated: 90_000, sources: { F11: 90_000 } },
  ],
  livestock: [
    {
      name: "能繁母牛",
      unit: "头",
      quantity: 300,
      unitCost: 6667,
      stated: "20xx000",
      households: 60,
      persons: 200,
    },
    { name: "能繁母牛", unit: "头", quantity: 30, unitCost: 6500, sources: { F11: 195_000 } },
  ],
};
const facts = { households: 268, people: 1100, farmland: 900 };

/** Plans that have little in common: one village and year, a package over years, a county. */
const plans: readonly (readonly [TestPlan, TestPlanOptions])[] = [
  [plan, { facts }],
  [
    {
      ...plan,
      "village-package": [
        { name: "整村推进", village: "柳湾村", unit: "项", stated: 900_000, sources: { F30: 300_000 } },
        { name: "村容整治", village: "石桥村", unit: "户", quantity: 40, unitCost: 3000 },
      ],
    },
    { facts, years: [2026, 2027] },
  ],
  [
    {
      training: [{ name: "学员食宿", unit: "人天", courses: 2, perCourse: 40, days: 5, unitCost: 110 }],
      credit: [{ name: "小额信贷贴息", borrowers: 20, principal: 1_200_000, subsidyRate: 4.35, months: 48 }],
      roads: [...(plan.roads ?? []), { ...road, name: "办公楼前道路", quantity: 1, unitCost: 4_000_000 }],
    },
    { township: "", forms: ["notice", "library"] },
  ],
];
const sheetNames: Readonly<Record<string, string>> = {
  roads: "道路",
  livestock: "养殖",
  "village-package": "整村推进",
  training: "培训",
  credit: "信贷贴息",
};

const columns = [
  ...["item", "name", "unit", "quantity", "unitCost", "stated", "amount", "remarks", "status", "start"],
  ...["village", "spec", "norm", "account", "check", "gap", "funded", "source:F11", "source:F80"],
];
const inputs: readonly CellInput[] = [
  ...[null, 0, 6, 40, 400_000, -3, 2_400_000, "20xx000", "1。8", "40万", "约40", "通村水泥路", "公里", "头"],
  ...[
    "争取省级资金",
    "总投资24万元",
    "2031-05",
    "2027-03",
    "已到位",
    "受益户42户（10户、6户）",
    "大写：贰佰元整",
  ],
  ...[
    "=1/0",
    "=#REF!+1",
    "='[旧账.xlsx]表'!A1",
    "=SUM(A1:A3)",
    "小计",
    "柳湾村",
    "石桥村",
    "2130504",
    "办公楼",
  ],
];
const headers: readonly CellInput[] = [null, "多少", "数量", "单价(元)", "单价", "村(组)", "2027年(元)"];
const settings: readonly CellInput[] = [null, "{}", "[2025]", "[2026,2027]", '"en"', "坏了"];
const input = fc.constantFrom(...inputs);
const at = fc.nat(30);

/** What users do. Sheets and columns a plan lacks are passed over. */
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("line" as const),
      sheet: at,
      column: fc.constantFrom(...columns),
      line: fc.oneof(fc.nat(5), fc.nat(32)),
      input,
    }),
  },
  fc.record({
    kind: fc.constant("header" as const),
    sheet: at,
    column: fc.constantFrom(...columns),
    input: fc.constantFrom(...headers),
  }),
  fc.record({ kind: fc.constant("above" as const), sheet: at, row: fc.nat(3), col: fc.nat(24), input }),
  fc.record({
    kind: fc.constant("settings" as const),
    row: fc.nat(5),
    input: fc.constantFrom(...settings),
  }),
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("summary" as const), row: fc.nat(90), col: fc.nat(9), input }),
  },
  fc.record({ kind: fc.constant("cover" as const), row: fc.nat(14), col: fc.nat(3), input }),
  fc.record({ kind: fc.constant("norms" as const), row: fc.nat(40), col: fc.nat(7), input }),
  fc.record({ kind: fc.constant("insert" as const), sheet: at, at: fc.nat(4), unitCost: input }),
  fc.record({ kind: fc.constant("hide" as const), sheet: at, row: fc.nat(9) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo" as const), back: fc.nat(3) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface State {
  readonly plan: TestPlan;
  readonly options: TestPlanOptions;
}

const typed = ({ plan, options }: State, place: string, what: CellInput): State => ({
  plan,
  options: { ...options, overwrite: { ...options.overwrite, [place]: what } },
});

/** The workbook one step on. */
function after(states: readonly State[], one: Step): State {
  const now = states.at(-1)!;
  const ids = Object.keys(now.plan) as TemplateId[];
  const idOf = ({ sheet }: { readonly sheet: number }) => ids[sheet % ids.length]!;
  const cellIn = (sheet: string, row: number, col: number) => `${sheet}!${cellName(row, col)}`;
  const columnCell = (id: TemplateId, column: string, line: number): string | undefined => {
    try {
      return `${sheetNames[id]}!${cellOf(id, column, line)}`;
    } catch {
      return undefined;
    }
  };
  switch (one.kind) {
    case "line":
    case "header": {
      const place = columnCell(idOf(one), one.column, one.kind === "line" ? one.line : -1);
      return place ? typed(now, place, one.input) : now;
    }
    case "above":
      return typed(now, cellIn(sheetNames[idOf(one)]!, one.row, one.col), one.input);
    case "settings":
      return typed(now, cellIn("_plan", one.row, 1), one.input);
    case "summary":
      return typed(now, cellIn("资金总表", one.row, one.col), one.input);
    case "cover":
      return typed(now, cellIn("封面", one.row, one.col), one.input);
    case "norms":
      return typed(now, cellIn("单价依据", one.row + 3, one.col), one.input);
    case "insert": {
      const lines = [...now.plan[idOf(one)]!];
      const fresh: TestLine = { name: "新加的分项", unit: "公里", quantity: 1, unitCost: one.unitCost };
      lines.splice(one.at, 0, fresh);
      return { ...now, plan: { ...now.plan, [idOf(one)]: lines } };
    }
    case "hide": {
      const hiddenRows = [{ first: one.row, last: one.row }];
      return { ...now, options: { ...now.options, sheets: { [sheetNames[idOf(one)]!]: { hiddenRows } } } };
    }
    case "undo":
      return states.at(-1 - one.back) ?? states[0]!;
  }
}

/** The sheets that hold something else, as a workbook of their own: what is read again after an edit. */
function readAgain(before: WorkbookSnapshot, now: WorkbookSnapshot): WorkbookSnapshot {
  const said = (
    book: WorkbookSnapshot,
    { cells: _, formulas: __, ...sheet }: WorkbookSnapshot["sheets"][number],
  ) => JSON.stringify([sheet, [...new SheetReader(book, { ...sheet, cells: _, formulas: __ }).all()]]);
  return {
    ...now,
    sheets: now.sheets.filter((sheet, at) => said(now, sheet) !== said(before, before.sheets[at]!)),
  };
}

const told = ({ findings, notChecked, totals }: CheckRun) => ({
  findings,
  notChecked,
  totals: totalsJson(totals),
});

test("after any edits, what is found again is what a full run finds", () =>
  fc.assert(
    fc.property(
      fc.nat(2),
      fc.array(step, { minLength: 1, maxLength: 7 }),
      fc.boolean(),
      (nth, steps, whole) => {
        const [first, options] = plans[nth]!;
        const states: State[] = [{ plan: first, options }];
        let book = planWorkbook(first, options);
        let run = runChecks(book);
        for (const one of steps) {
          states.push(after(states, one));
          const { plan: typedPlan, options: typedOptions } = states.at(-1)!;
          const next = planWorkbook(typedPlan, typedOptions);
          book = whole ? next : withSheets(book, readAgain(book, next));
          run = runChecksAgain(book, run);
          expect(told(run)).toEqual(told(runChecks(next)));
        }
      },
    ),
    { numRuns: 25 },
  ));

const bookWith = (more: TestPlanOptions = {}): WorkbookSnapshot => planWorkbook(plan, { facts, ...more });

test.each([
  ["the cover", { facts: { households: 5 } }],
  ["the years", { years: [2025] }],
  ["the norms", { overwrite: { "单价依据!A30": "通村水泥路", "单价依据!B30": "公里", "单价依据!C30": 5 } }],
  ["a header", { overwrite: { [`道路!${cellOf("roads", "quantity", -1)}`]: "多少" } }],
  ["a hidden row", { sheets: { 道路: { hiddenRows: [{ first: 5, last: 5 }] } } }],
  ["a hidden sheet", { sheets: { 道路: { visibility: "hidden" as const } } }],
  ["the funding summary", { overwrite: { "资金总表!B6": 7 } }],
])("a change of %s is seen, too", (_, options: TestPlanOptions) => {
  const before = runChecks(bookWith());
  const now = bookWith(options);
  expect(told(runChecksAgain(now, before))).toEqual(told(runChecks(now)));
});

const amountCol = parseCell(cellOf("roads", "amount"))!.col;

test("the colour of letters counts as a change", () => {
  const before = bookWith();
  const sheet = before.sheets.find(({ name }) => name === "道路")!;
  const style = sheet.cells.style.slice();
  style[new SheetReader(before, sheet).indexOf(5, amountCol)] = before.styles.length;
  const now: WorkbookSnapshot = {
    ...before,
    styles: [...before.styles, { ...plainStyle, ink: "#FFFFFF" }],
    sheets: before.sheets.map((one) => (one === sheet ? { ...one, cells: { ...one.cells, style } } : one)),
  };
  const again = runChecksAgain(now, runChecks(before));
  expect(told(again)).toEqual(told(runChecks(now)));
  expect(again.findings).toContainEqual(expect.objectContaining({ check: "hidden-lines", message: "ink" }));
});
