import { calculateAll } from "../../../src/core/formula/calculate";
import { runChecks } from "../../../src/core/checks/run";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { readText } from "../../../src/core/text";
import { lineChoices } from "../../../src/core/text/line-choices";
import { planRequestOf } from "../../../src/core/text/plan-request-of";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";

const plan = {
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
  locale: "zh",
} as const;

function requestOf(text: string) {
  const request = planRequestOf(lineChoices(readText(text).statements), plan);
  if (!request.ok) throw new Error(request.reason.zh);
  return request.value;
}
const bookOf = (text: string) => runChecks(calculateAll(snapshotOfSpec(layOutPlan(requestOf(text)))));

const faulty = [
  "养殖：购买种羊480只，每只800元，共计384000元，由县级财政衔接资金解决。",
  "道路：硬化产业路6公里，每公里40元，投资240万元，申请省级交通专项资金240万元。",
  "饮水：新建蓄水池3口，每口5万元，合计16万元，由东西部协作资金解决。",
  "种植：种植花椒200亩，每亩20xx元，需资金40万元，由省级财政解决。",
].join("\n");

test("a sheet for every template the lines need, with its usual sources and the text's own", () => {
  const { templates, sheetSources } = requestOf(faulty);
  expect(templates.map(({ id }) => id)).toEqual(["livestock", "planting", "roads", "water"]);
  expect(sheetSources!.livestock).toContain("F14");
  expect(sheetSources!.livestock).toContain("F83");
  expect(sheetSources!.water).toContain("F30");
});

test("checks find on the sheets what is wrong in the text, and nothing else", () => {
  const { findings, book } = bookOf(faulty);
  expect(findings.map(({ sheet, check }) => `${sheet} ${check}`).sort()).toEqual([
    "种植 number-masked",
    "道路 unit-slip",
    "饮水 amount-mismatch",
  ]);
  const remarks = book.sheets.flatMap(({ lines }) => lines.filter(({ started }) => started));
  for (const line of remarks) expect(faulty.split("。\n").join("\n")).toContain(line.text("remarks"));
});

test("a text without faults gives a plan without findings", () => {
  const text =
    "购牛20头，每头1万元，共20万元，其中县级财政12万元，群众自筹8万元。\n安装路灯30盏，每盏2000元，共6万元，由村集体自筹。";
  expect(bookOf(text).findings).toEqual([]);
});

test("no line chosen is said", () => {
  const request = planRequestOf([], plan);
  expect(request.ok).toBe(false);
  if (!request.ok) expect(request.reason.zh).toBe("请至少选一个分项。");
});

test("more lines than a sheet's totals reach are refused with their number", () => {
  const [line] = lineChoices(readText("购牛20头，每头1万元，共20万元。").statements);
  const request = planRequestOf(
    Array.from({ length: 1_001 }, (_, at) => ({ ...line!, id: String(at) })),
    plan,
  );
  expect(request.ok).toBe(false);
  if (!request.ok) expect(request.reason.zh).toContain("1001 行，一张表最多 1000 行");
});
