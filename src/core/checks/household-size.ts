import { formatNumber } from "../model/format-number";
import { firstCell } from "../plan-book/line-cell";
import type { PlanLine } from "../plan-book/plan-book";
import { defineCheck, type Reported } from "./define";

const messages = {
  few: {
    zh: "{households} 户只有 {persons} 人，平均每户 {size} 人。",
    en: "{households} households have only {persons} persons: {size} each.",
  },
  many: {
    zh: "{households} 户有 {persons} 人，平均每户 {size} 人，超出常见的 {least}–{most} 人。",
    en: "{households} households have {persons} persons: {size} each, beyond the usual {least}–{most}.",
  },
} as const;

/** Columns of households and of persons that go together. */
const pairs = [
  ["households", "persons"],
  ["householdsMoved", "personsMoved"],
] as const;
/** One or two large families are nothing strange. */
const fewestForMany = 3;

export const householdSize = defineCheck({
  name: "household-size",
  scope: "line",
  severity: "warning",
  title: { zh: "户均人数异常", en: "Unusual household size" },
  help: {
    zh: "户数和人数对不上：平均每户不到 1 人或超过 8 人（范围可由县级参数调整）。常见的是两栏填反，或少写一位。",
    en: "Households and persons do not go together: fewer than 1 or more than 8 persons each (the county may set its own bounds). Often the two were swapped, or a digit is missing.",
  },
  messages,
  run({ sheets, facts, settings }, report) {
    const { leastHousehold: least, largestHousehold: most } = settings.tolerances;
    const judge = (
      households: number | undefined,
      persons: number | undefined,
    ): Pick<Reported<typeof messages, "few" | "many">, "message" | "data" | "found"> | undefined => {
      if (!households || !persons || households < 0 || persons < 0) return undefined;
      const size = persons / households;
      if (size >= least && (size <= most || households < fewestForMany)) return undefined;
      const shown = formatNumber(Math.round(size * 100) / 100);
      const data = {
        households: formatNumber(households),
        persons: formatNumber(persons),
        size: shown,
        least: formatNumber(least),
        most: formatNumber(most),
      };
      return { message: size < least ? "few" : "many", data, found: shown };
    };
    const people = facts.get("people");
    const village = judge(facts.get("households")?.value, people?.value);
    if (village && people) report({ ...village, sheet: people.sheet, cell: people.cell });
    for (const line of sheets.flatMap(({ lines }) => lines).filter(({ started }) => started))
      for (const [households, persons] of pairs) {
        const wrong = judge(numberIn(line, households), numberIn(line, persons));
        if (wrong) report({ ...wrong, sheet: line.sheet.name, cell: firstCell(line, [persons]) });
      }
  },
});

function numberIn(line: PlanLine, column: string): number | undefined {
  const reading = line.number(column);
  return reading.kind === "number" ? reading.value : undefined;
}
