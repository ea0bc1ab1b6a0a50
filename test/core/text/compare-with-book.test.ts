import { calculateAll } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { templates } from "../../../src/core/templates";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import type { LineInput } from "../../../src/core/templates/lay-out-sheet";
import { readText } from "../../../src/core/text";
import type { FigureDifference } from "../../../src/core/text/line-differences";
import { compareWithBook } from "../../../src/core/text/compare-with-book";
import { lineChoices } from "../../../src/core/text/line-choices";
import { planRequestOf } from "../../../src/core/text/plan-request-of";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";

const linesOf = (text: string) => lineChoices(readText(text).statements);
function bookOf(text: string) {
  const place = { county: "青禾县", township: "石桥镇", village: "柳湾村" };
  const request = planRequestOf(linesOf(text), { place, years: [2026], locale: "zh" });
  if (!request.ok) throw new Error(request.reason.zh);
  return readPlanBook(calculateAll(snapshotOfSpec(layOutPlan(request.value))));
}

const cows = "购买肉牛20头，每头1万元，共20万元，由县级财政解决。";
const road = "硬化产业路6公里，每公里40万元，共240万元。";
const lamps = "安装太阳能路灯30盏，每盏2000元，共6万元。";

test.each<[string, string, string, object]>([
  ["nothing", `${cows}\n${road}`, `${cows}\n${road}`, { fresh: 0, gone: [], changed: [], same: 2 }],
  ["other order", `${cows}\n${road}`, `${road}\n${cows}`, { fresh: 0, gone: [], changed: [], same: 2 }],
  ["a new line", cows, `${cows}\n${lamps}`, { fresh: 1, gone: [], changed: [], same: 1 }],
  ["a line left out", `${cows}\n${road}`, cows, { fresh: 0, gone: ["产业路硬化"], changed: [], same: 1 }],
  [
    "other figures",
    `${cows}\n${road}`,
    `${cows.replace("20头", "25头").replace("20万", "25万")}\n${road}`,
    {
      fresh: 0,
      gone: [],
      changed: ["数量 25/20", "总额 250,000/200,000", "县级衔接 250,000/200,000"],
      same: 1,
    },
  ],
  [
    "another source",
    cows,
    cows.replace("县级财政", "省级财政"),
    { fresh: 0, gone: [], changed: ["省级衔接 200,000/", "县级衔接 /200,000"], same: 0 },
  ],
])("shows what changed: %s", (_title, before, after, expected) => {
  const { fresh, gone, changed, same } = compareWithBook(linesOf(after), bookOf(before));
  expect({
    fresh: fresh.length,
    gone: gone.map(({ name }) => name),
    changed: changed.flatMap(({ differences }) =>
      differences.map(({ figure, inText, inSheet }) => `${figure.zh} ${inText}/${inSheet}`),
    ),
    same,
  }).toEqual(expected);
});

const planned: Partial<LineInput> = { village: "松坪村", status: "已下达" };
const bookWith = (lines: PlanRequest["lines"]) =>
  readPlanBook(
    calculateAll(
      snapshotOfSpec(
        layOutPlan({
          templates: templates.filter(({ id }) => lines?.[id]),
          place: { county: "云岭县", township: "清水乡", village: "松坪村" },
          years: [2026],
          locale: "zh",
          sources: ["F11", "F80"],
          lines: lines ?? {},
        }),
      ),
    ),
  );
const roadsAndCredit = {
  roads: [
    { ...planned, name: "硬化村寨道路", unit: "公里", quantity: 7, unitCost: 40_000, "source:F11": 280_000 },
    { ...planned, name: "设计与监理", unit: "项", stated: 40_000, "source:F80": 40_000 },
  ],
  credit: [{ ...planned, name: "到户小额信贷贴息", stated: 28_000, "source:F11": 28_000 }],
};
const whole = "以上合计34.8万元，其中中央财政衔接资金30.8万元，群众自筹资金4万元。";
const told = [
  "硬化村寨道路7公里，每公里4万元，计28万元。",
  "设计与监理投资4万元。",
  "到户小额信贷贴息投资2.8万元。",
];

test.each<[string, readonly string[], object]>([
  ["the same, in the words of the text", [...told, whole], { same: 3 }],
  [
    "another quantity",
    [
      told[0]!.replace("7公里", "8公里").replace("28万", "32万"),
      ...told.slice(1),
      whole.replace("34.8", "38.8").replace("30.8", "34.8"),
    ],
    {
      same: 2,
      changed: ["数量 8/7", "金额 320,000/280,000"],
      funding: ["中央衔接 348,000/308,000"],
    },
  ],
  [
    "another amount of a line that is only an amount",
    [told[0]!, told[1]!, told[2]!.replace("2.8万", "3万"), whole.replace(/34.8/, "35").replace("30.8", "31")],
    { same: 2, changed: ["总额 30,000/28,000"], funding: ["中央衔接 310,000/308,000"] },
  ],
  [
    "other funding of all together",
    [...told, whole.replace("30.8", "29.8").replace("自筹资金4", "自筹资金5")],
    { same: 3, funding: ["中央衔接 298,000/308,000", "群众自筹 50,000/40,000"] },
  ],
  [
    "another work at the same cost",
    ["栽植桔梗7公里，每公里4万元，计28万元。", ...told.slice(1), whole],
    { same: 2, changed: ["分项 桔梗/硬化村寨道路"] },
  ],
])("lines with a village are paired by what they say: %s", (_title, text, expected) => {
  const { fresh, gone, changed, funding, same } = compareWithBook(
    linesOf(text.join("\n")),
    bookWith(roadsAndCredit),
  );
  const inWords = (lines: readonly { differences: readonly FigureDifference[] }[]) =>
    lines.flatMap(({ differences }) =>
      differences.map(({ figure, inText, inSheet }) => `${figure.zh} ${inText}/${inSheet}`),
    );
  expect({ fresh, gone, changed: inWords(changed), funding: inWords(funding), same }).toEqual({
    ...{ fresh: [], gone: [], changed: [], funding: [] },
    ...expected,
  });
});

test("lines alike in name meet one by one, those with the same figures first", () => {
  const two = "甲处安装路灯30盏，每盏2000元，共6万元。\n乙处安装路灯50盏，每盏2000元，共10万元。";
  const [first, second] = linesOf(two).map((line) => ({ ...line, name: "路灯", village: "" }));
  const place = { county: "青禾县", township: "", village: "" };
  const request = planRequestOf([first!, second!], { place, years: [2026], locale: "en" });
  if (!request.ok) throw new Error(request.reason.en);
  const book = readPlanBook(calculateAll(snapshotOfSpec(layOutPlan(request.value))));
  const turned = compareWithBook([second!, { ...first!, quantity: 40 }], book);
  expect(turned.same).toBe(1);
  expect(turned.changed.map(({ id, cell }) => [id, /\d+$/.exec(cell)![0]])).toEqual([[first!.id, "6"]]);
});

test("a book that is no plan has nothing of the text", () => {
  const book = readPlanBook(snapshotOfSpec({ sheets: [], names: [] }));
  expect(compareWithBook(linesOf(cows), book)).toMatchObject({ fresh: ["0.0"], gone: [], same: 0 });
});
