import { templates } from "../../src/core/templates";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import type { LineInput } from "../../src/core/templates/lay-out-sheet";
import { sourceColumn } from "../../src/core/templates/source-columns";
import { writeXlsx } from "../../src/file/write-xlsx";
import { linePool } from "./faults/line-pool";

/**
 * The workbook of a large township: lines of all templates, each complete and paid.
 * @param edited a line of the first template whose quantity is another
 */
function largePlan(lines: number, edited?: number): ReturnType<typeof layOutPlan> {
  const each = Math.ceil(lines / templates.length);
  return layOutPlan({
    templates,
    place: { county: "云岭县", township: "清水乡", village: "" },
    years: [2026],
    locale: "zh",
    facts: { households: 60_000, people: 240_000, labour: 120_000, farmland: 900_000 },
    lines: Object.fromEntries(
      templates.map(({ id, sources }, sheet) => [
        id,
        Array.from({ length: each }, (_, at): LineInput => {
          const line = lineOf(id, sources[0]!, at);
          return sheet === 0 && at === edited ? { ...line, quantity: 7777 } : line;
        }),
      ]),
    ),
  });
}

function lineOf(id: (typeof templates)[number]["id"], source: string, at: number): LineInput {
  const pool = linePool[id] ?? [["综合项目", "项", 20_000, 5] as const];
  const [name, unit, unitCost, most] = pool[at % pool.length]!;
  const quantity = 1 + ((at * 37) % most);
  return {
    ...{ item: `${name}项目`, village: `第${at % 40}村`, name, spec: `第${at}标段` },
    ...{ unit, quantity, unitCost, start: "2026-03", end: "2026-11", status: "已下达" },
    ...{ households: 10 + (at % 90), persons: 40 + 4 * (at % 90), remarks: `村民代表会议第${at}号` },
    [sourceColumn(source)]: Math.round(quantity * unitCost * 100) / 100,
  };
}

/** The same as the bytes of an .xlsx file. */
export const largePlanFile = (lines: number, edited?: number): Promise<Uint8Array> =>
  writeXlsx(largePlan(lines, edited));
