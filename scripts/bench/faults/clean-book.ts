import { calculateAll } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { templates } from "../../../src/core/templates";
import type { TemplateId } from "../../../src/core/templates/define";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import type { LineInput } from "../../../src/core/templates/lay-out-sheet";
import { sourceColumn } from "../../../src/core/templates/source-columns";
import { yearColumn } from "../../../src/core/templates/year-columns";
import type { WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { linePool, type PooledLine } from "./line-pool";
import type { Random } from "./random";

const villages = ["柳湾村", "松坪村", "上河村", "石桥村", "南岭村"];
const sheetsInBook = 3;

/**
 * A plan as a careful officer leaves it: every line complete, plausible, and paid to the fen. Some are of two years,
 * some in English; works recur from village to village, sums come as a whole, and remarks say what remarks say.
 */
export function cleanBook(random: Random, wanted?: TemplateId): WorkbookSpec {
  const ids = random.shuffled(templates.map(({ id }) => id)).filter((id) => linePool[id] && id !== wanted);
  const chosen = wanted ? [wanted, ...ids] : ids;
  const used = templates.filter(({ id }) => chosen.slice(0, sheetsInBook).includes(id));
  const households = random.int(250, 600);
  const bare: PlanRequest = {
    templates: used,
    place: { county: "云岭县", township: "清水乡", village: random.pick(villages) },
    years: random.chance(0.25) ? [2026, 2027] : [2026],
    locale: random.chance(0.15) ? "en" : "zh",
    execution: random.chance(0.2),
    facts: { households, people: households * 4, labour: households * 2, farmland: 6000 },
    lines: Object.fromEntries(used.map(({ id }) => [id, linesOf(id, random, households)])),
  };
  const book = readPlanBook(calculateAll(snapshotOfSpec(layOutPlan(bare))));
  const lines = book.sheets.map(({ template, lines: read }) => [
    template.id,
    bare.lines![template.id]!.map((line, at) =>
      funded(line, (read[at]!.expectedAmount ?? 0) / 100, template.sources, random),
    ),
  ]);
  return layOutPlan({ ...bare, lines: Object.fromEntries(lines) as PlanRequest["lines"] & object });
}

/** What remarks say without meaning any harm. */
const remarks = [
  "",
  "",
  "验收合格后拨付",
  "已公示10天，联系电话0855-1234567",
  "其中脱贫户3户、监测户1户",
  "先建后补，补助比例70%",
  "争取10月底前完工",
  "经多次争取，资金已落实",
  "参照2025年做法",
  "3个组（上湾、下湾、坳上）受益",
];

function linesOf(id: TemplateId, random: Random, all: number): LineInput[] {
  const pool = random.shuffled(linePool[id]!).flatMap((one) => (random.chance(0.25) ? [one, one] : [one]));
  const lines = pool.map(([name, unit, usual, most], at): LineInput => {
    const unitCost = id === "education" ? usual : rounded(usual * (0.85 + 0.3 * random.next()));
    const quantity = most > 10 ? random.int(Math.ceil(most / 10), most) : random.int(1, most);
    const households = random.int(10, Math.floor(all / 2));
    return {
      item: `${name}项目`,
      village: random.pick(villages),
      name,
      spec: `第${at + 1}标段`,
      ...{ unit, quantity, unitCost },
      ...(random.chance(0.4) ? { stated: Math.round(quantity * unitCost * 100) / 100 } : {}),
      ...(id === "planting" && unit === "亩" ? { area: quantity } : {}),
      ...(random.chance(0.2) ? { number: at + 1 } : {}),
      status: random.pick(["已到位", "已下达", "申请中"]),
      remarks: random.pick(remarks),
      start: "2026-03",
      end: random.pick(["2026-09", "2026-11"]),
      ...{ households, persons: households * random.int(2, 4) },
    };
  });
  if (id === "credit") lines.push(loan(random));
  if (random.chance(0.3)) lines.push(lumpSum(id, random));
  if (random.chance(0.3)) lines.push(setAside(linePool[id]![0]!));
  return lines;
}

const lumpSum = (id: TemplateId, random: Random): LineInput => ({
  ...{ item: "前期工作", village: random.pick(villages), name: "设计与监理", unit: "项" },
  ...{ stated: random.int(20, 90) * 100, status: "已下达", start: "2026-02", end: "2026-10" },
  ...(id === "credit" ? { name: "档案管理" } : {}),
});

/** A work that is kept in the plan without money this year. */
const setAside = ([name, unit, unitCost]: PooledLine): LineInput => ({
  ...{ item: "储备", village: villages[0]!, name: `${name}（储备）`, unit, quantity: 0, unitCost },
  remarks: "今年不安排资金",
});

const loan = (random: Random): LineInput => {
  const borrowers = random.int(8, 40);
  return {
    ...{ item: "小额信贷贴息", village: random.pick(villages), name: "到户小额信贷贴息" },
    ...{ borrowers, principal: borrowers * random.int(20, 50) * 1000, months: random.int(6, 36) },
    ...{ rate: 3.65, subsidyRate: 3.65, status: "已下达", start: "2026-02", end: "2026-12" },
  };
};

/** Two digits, as prices are quoted. */
const rounded = (cost: number): number => Number(cost.toPrecision(2));

/** The amount split over up to three sources, the last one taking the rest. */
function funded(line: LineInput, amount: number, sources: readonly string[], random: Random): LineInput {
  const paying = random.shuffled(sources).slice(0, random.int(1, Math.min(3, sources.length)));
  let left = Math.round(amount * 100);
  const paid = paying.map((code, at): [string, number] => {
    const part = at === paying.length - 1 ? left : Math.floor((left * random.int(20, 70)) / 10_000) * 100;
    left -= part;
    return [sourceColumn(code), part / 100];
  });
  const later = random.chance(0.5) ? { [yearColumn(2027)]: Math.floor(amount * 0.3) } : {};
  return {
    ...line,
    ...(amount > 0 ? later : {}),
    ...Object.fromEntries(paid.filter(([, part]) => part > 0)),
  };
}
