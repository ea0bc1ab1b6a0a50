import { formatNumber } from "../model/format-number";
import type { Locale } from "../model/locale";
import { fenOfYuan, formatYuan, sum, type Fen } from "../model/money";
import type { Line, Plan } from "../model/plan";
import { findTemplate } from "../templates";
import { residue } from "./sum-words";
import { capitalAmount } from "./capital-amount";
import { nameLikeness, sameName } from "./name-likeness";
import { planFigures, type PlanFigures } from "./plan-figures";
import { pricedAt } from "./priced-at";
import { readText } from "./read-text";
import { sourceWords } from "./source-words";
import { writeEnglish } from "./write-english";
import { writtenTitle } from "./written-title";

export interface WriteOptions {
  readonly locale?: Locale;
  /** Adds the total in capital numerals (大写), as approvals want it; English has none. */
  readonly capitals?: boolean;
}

const fenOfWan = 1_000_000;

/**
 * An amount in prose: 万元 where two decimals of it say it exactly, else yuan to the fen. Never rounded.
 * @example amountWords(fen(13340000)) // "13.34万元"
 * @example amountWords(fen(13340050)) // "133,400.50元"
 */
export const amountWords = (amount: Fen): string =>
  amount >= fenOfWan && amount % (fenOfWan / 100) === 0
    ? `${amount / fenOfWan}万元`
    : `${formatYuan(amount)}元`;

/** A unit cost in prose, as amounts are: 40万元, 9,800.5元. Up to four decimals of a yuan are kept. */
function unitCostWords(yuan: number): string {
  const whole = fenOfYuan(yuan);
  return whole !== undefined && whole >= fenOfWan ? amountWords(whole) : `${formatNumber(yuan)}元`;
}

/** One line as a clause: 能繁母牛40头，每头9,800元，计39.2万元. */
function lineClause(line: Line, name: string): string {
  const { quantity, unit, amount } = line;
  if (quantity === null) return `${name}投资${amountWords(amount)}`;
  const unitCost = pricedAt(line);
  const counted = `${name}${formatNumber(quantity)}${unit}`;
  return unitCost === null
    ? `${counted}，投资${amountWords(amount)}`
    : `${counted}，每${unit}${unitCostWords(unitCost)}，计${amountWords(amount)}`;
}

/** Whether a clause reads back as the line it states. */
function readsBack(clause: string, line: Line): boolean {
  const [statement, ...more] = readText(`${clause}。`).statements;
  const [item, ...others] = statement?.items ?? [];
  return (
    more.length + others.length === 0 &&
    item !== undefined &&
    nameLikeness(item.name, line.name) >= sameName &&
    item.quantity === line.quantity &&
    item.unitCostYuan === pricedAt(line) &&
    item.statedAmountYuan === line.amount / 100 &&
    statement?.sources.length === 0 &&
    statement.verdict === "ok"
  );
}

/** Names that hold figures or words of the budget's own (2号水池, 自筹配套) are quoted: the reader takes quoted words as a name. */
function lineWords(line: Line): string {
  const name = line.name.replace(/[\s「」]+/g, "");
  const plain = lineClause(line, name);
  // 总投资测算 names nothing by itself and would head the list of sources.
  return residue(name) !== "" && readsBack(plain, line) ? plain : lineClause(line, `「${name || "分项"}」`);
}

const sourcesClause = ({ sources, gap }: PlanFigures): string => {
  const parts = sources.map(([code, amount]) => `${sourceWords(code)}${amountWords(amount)}`);
  if (gap > 0) parts.push(`资金缺口${amountWords(gap)}`);
  return parts.length === 0 ? "" : `，其中${parts.join("，")}`;
};

/** What stands behind the total: capitals, who pays, and what is still to be found. Silent where more is promised than planned. */
function tail(figures: PlanFigures, capitals: boolean): string {
  const words = capitals ? `（大写：${capitalAmount(figures.total)}）` : "";
  return figures.gap < 0 ? words : words + sourcesClause(figures);
}

const spelt = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四"];

/**
 * The funding paragraphs of a plan: lines by measure with their subtotals, the total by source, the years. Figures are the
 * plan's own, exact to the fen, and read back by `readText` as the same lines, total and sources. What they leave out
 * `writtenNotes` says.
 * @example writeText(plan) // "一、养殖。\n1.能繁母牛40头，每头9,800元，计39.2万元。\n…"
 */
export function writeText(plan: Plan, { locale = "zh", capitals = false }: WriteOptions = {}): string {
  const figures = planFigures(plan);
  if (locale === "en") return writeEnglish(plan, figures);
  const title = writtenTitle(plan, locale);
  if (figures.measures.length === 0) return `${title}\n本计划暂无资金安排。\n`;
  const behind = tail(figures, capitals);
  const single = figures.measures.length === 1 && figures.measures[0]?.[1].length === 1;
  const paragraphs = figures.measures.flatMap(([template, lines], at) => {
    // A single line is its own total and carries the sources itself.
    const rows = lines.map((line, index) => `${index + 1}.${lineWords(line)}${single ? behind : ""}。`);
    const subtotal = `小计${amountWords(sum(lines.map(({ amount }) => amount)))}。`;
    return [
      `${spelt[at] ?? at + 1}、${findTemplate(template)?.name.zh ?? "其他"}。`,
      ...rows,
      ...(lines.length > 1 ? [subtotal] : []),
    ];
  });
  const total = single ? [] : ["资金来源。", `以上合计${amountWords(figures.total)}${behind}。`];
  const years = figures.years.map(([year, amount]) => `${year}年${amountWords(amount)}`);
  const yearly = years.length > 1 ? [`以上资金分年度安排，${years.join("，")}。`] : [];
  return `${[title, ...paragraphs, ...total, ...yearly].join("\n")}\n`;
}
