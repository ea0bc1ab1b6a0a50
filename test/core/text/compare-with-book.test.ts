import { calculateAll } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { readText } from "../../../src/core/text";
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
