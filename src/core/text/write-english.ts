import { findSource } from "../model/funding-source";
import { formatNumber } from "../model/format-number";
import { formatYuan, sum } from "../model/money";
import type { Line, Plan } from "../model/plan";
import { findTemplate } from "../templates";
import { englishUnit } from "./english-unit";
import type { PlanFigures } from "./plan-figures";
import { pricedAt } from "./priced-at";
import { writtenTitle } from "./written-title";

/** One line: Breeding cows: 40 head at 9,800 yuan each, 392,000 yuan. */
function lineWords(line: Line): string {
  const { name, quantity, unit, amount } = line;
  const unitCost = pricedAt(line);
  const counted =
    quantity === null ? "" : `: ${`${formatNumber(quantity)} ${englishUnit(unit, quantity)}`.trim()}`;
  const priced = unitCost === null ? "" : ` at ${formatNumber(unitCost)} yuan each`;
  return `${name}${counted}${priced}, ${formatYuan(amount)} yuan.`;
}

/** The funding paragraphs in English, from the same figures as the Chinese ones. */
export function writeEnglish(plan: Plan, { measures, total, sources, gap, years }: PlanFigures): string {
  const title = writtenTitle(plan, "en");
  if (measures.length === 0) return `${title}\nThis plan has no funding yet.\n`;
  const paragraphs = measures.flatMap(([template, lines]) => [
    `${findTemplate(template)?.name.en ?? "Other"}: ${formatYuan(sum(lines.map(({ amount }) => amount)))} yuan.`,
    ...lines.map((line, at) => `${at + 1}. ${lineWords(line)}`),
  ]);
  // Silent where more is promised than planned: the parts would not make up the total.
  const paid = (gap < 0 ? [] : sources).map(
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
