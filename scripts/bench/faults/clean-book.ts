import { calculateAll } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { templates } from "../../../src/core/templates";
import type { TemplateId } from "../../../src/core/templates/define";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import type { LineInput } from "../../../src/core/templates/lay-out-sheet";
import { sourceColumn } from "../../../src/core/templates/source-columns";
import type { WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { linePool } from "./line-pool";
import type { Random } from "./random";

const villages = ["柳湾村", "松坪村", "上河村", "石桥村", "南岭村"];
const sheetsInBook = 3;

/** A plan as a careful officer leaves it: every line complete, plausible, and paid to the fen. */
export function cleanBook(random: Random, wanted?: TemplateId): WorkbookSpec {
  const ids = random.shuffled(templates.map(({ id }) => id)).filter((id) => linePool[id] && id !== wanted);
  const chosen = wanted ? [wanted, ...ids] : ids;
  const used = templates.filter(({ id }) => chosen.slice(0, sheetsInBook).includes(id));
  const households = random.int(250, 600);
  const bare: PlanRequest = {
    templates: used,
    place: { county: "云岭县", township: "清水乡", village: random.pick(villages) },
    years: [2026],
    locale: "zh",
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

function linesOf(id: TemplateId, random: Random, all: number): LineInput[] {
  const lines = random.shuffled(linePool[id]!).map(([name, unit, usual, most], at): LineInput => {
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
      status: random.pick(["已到位", "已下达", "申请中"]),
      start: "2026-03",
      end: random.pick(["2026-09", "2026-11"]),
      ...{ households, persons: households * random.int(2, 4) },
    };
  });
  if (id === "credit") lines.push(loan(random));
  return lines;
}

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
  return { ...line, ...Object.fromEntries(paid.filter(([, part]) => part > 0)) };
}
