import { findSource } from "../model/funding-source";
import { formatNumber } from "../model/format-number";
import { formatYuan, sum } from "../model/money";
import type { Line, Plan } from "../model/plan";
import { findTemplate } from "../templates";
import type { PlanFigures } from "./plan-figures";

/** One line: Breeding cows: 40 头 at 9,800 yuan each, 392,000 yuan. Units stay Chinese, as they stand in the cells. */
function lineWords({ name, quantity, unit, unitCost, amount }: Line): string {
  const works =
    quantity === null
      ? ""
      : unitCost === null || unitCost === 0
        ? `: ${formatNumber(quantity)} ${unit}`
        : `: ${formatNumber(quantity)} ${unit} at ${formatNumber(unitCost)} yuan each`;
  return `${name}${works}, ${formatYuan(amount)} yuan.`;
}

/** The funding paragraphs in English, from the same figures as the Chinese ones. */
export function writeEnglish(plan: Plan, { measures, total, sources, gap, years }: PlanFigures): string {
  const place = [plan.place.village, plan.place.township, plan.place.county]
    .filter((part) => part !== "")
    .join(", ");
  const title = `${plan.name} (${place}): funding`;
  if (measures.length === 0) return `${title}\nThis plan has no funding yet.\n`;
  const paragraphs = measures.flatMap(([template, lines]) => [
    `${findTemplate(template)?.name.en ?? "Other"}: ${formatYuan(sum(lines.map(({ amount }) => amount)))} yuan.`,
    ...lines.map((line, at) => `${at + 1}. ${lineWords(line)}`),
  ]);
  const paid = sources.map(
    ([code, amount]) => `${findSource(code)?.name.en ?? code} ${formatYuan(amount)} yuan`,
  );
  if (gap > 0) paid.push(`not yet funded ${formatYuan(gap)} yuan`);
  const yearly = years.map(([year, amount]) => `${year} ${formatYuan(amount)} yuan`);
  return `${[
    title,
    ...paragraphs,
    `Total ${formatYuan(total)} yuan${paid.length > 0 ? `, of which ${paid.join("; ")}` : ""}.`,
    ...(years.length > 1 ? [`By year: ${yearly.join("; ")}.`] : []),
  ].join("\n")}\n`;
}
