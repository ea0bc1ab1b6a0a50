import { fundingSources } from "../model/funding-source";
import Big from "big.js";
import { percentInAll, type FinancingRule, type FinancingRules } from "../model/financing-rule";
import { decimal, fenOfYuan, yuanOfFen } from "../model/money";
import type { LineRefs } from "./columns";
import { sourceRange } from "./line-formulas";

/**
 * What a source pays of its line by the rules, as a formula without "=".
 * @param sources codes of the sheet's sources, in sheet order
 * @example F11 = 70 % of the amount in P6: "ROUND(N(P6)*0.7,2)"
 * @example F80 = the rest: "MAX(0,ROUND(N(P6)-SUM(R6:T6),2))"
 */
export function ruleFormula(
  code: string,
  rules: FinancingRules,
  sources: readonly string[],
  ref: LineRefs,
): string | undefined {
  const rule = rules.sources[code];
  if (!rule) return undefined;
  const amount = `N(${ref("amount")})`;
  if (rule.kind === "rest") return restFormula(code, sources, ref);
  // A fixed sum waits for its line: on lines not started it would be money for nothing.
  if (rule.kind === "fixed") return `IF(${amount}=0,0,${plain(yuanOfFen(rule.amount))})`;
  // What was read says itself what it stands beside: the sums of the others may have been typed over since.
  const others = rule.beside ?? othersOfWhole(code, rules, sources);
  return others
    ? `ROUND(${amount}${others.map((percent) => `-${shareFormula(amount, percent)}`).join("")},2)`
    : shareFormula(amount, rule.percent);
}

/**
 * The rule that a source's formula follows, undefined for any other formula; typed numbers follow none.
 * @param formula without "="
 */
export function ruleOfFormula(
  formula: string,
  code: string,
  sources: readonly string[],
  ref: LineRefs,
): FinancingRule | undefined {
  const bare = bareFormula(formula);
  if (bare === bareFormula(restFormula(code, sources, ref))) return { kind: "rest" };
  const amount = bareFormula(`N(${ref("amount")})`);
  const fixed = /^IF\((.+)=0,0,(\d+(?:\.\d\d?)?)\)$/.exec(bare);
  const sum = fixed?.[1] === amount ? fenOfYuan(Number(fixed[2])) : undefined;
  if (sum !== undefined) return { kind: "fixed", amount: sum };
  const shares = [...bare.matchAll(/ROUND\((N\([A-Z]+\d+\))\*(\d*\.?\d+),2\)/g)];
  const percents = shares.map(([, , factor]) => new Big(factor!).times(100).toNumber());
  if (shares.length === 0 || shares.some(([, of]) => of !== amount)) return undefined;
  const [only] = percents;
  if (percents.length === 1 && bare === shares[0]![0]) return { kind: "percent", percent: only! };
  const rest = percents.reduce((left, percent) => left.minus(decimal(percent)), new Big(100)).toNumber();
  const whole = `ROUND(${amount}${shares.map(([share]) => `-${share}`).join("")},2)`;
  return bare === whole && rest >= 0 ? { kind: "percent", percent: rest, beside: percents } : undefined;
}

/** @example shareFormula("N(P6)", 12.5) // "ROUND(N(P6)*0.125,2)" */
const shareFormula = (amount: string, percent: number): string =>
  `ROUND(${amount}*${plain(decimal(percent).div(100).toNumber())},2)`;

/**
 * Shares that give the whole are rounded each for itself and may miss it by a fen; the last of them takes what the
 * others leave. These are the others; undefined for any other share.
 */
function othersOfWhole(
  code: string,
  rules: FinancingRules,
  sources: readonly string[],
): readonly number[] | undefined {
  if (percentInAll(rules) !== 100) return undefined;
  // In the order of the list of sources, so that a fen goes the same way whatever the order of columns.
  const shares = fundingSources.flatMap(({ code: one }) => {
    const rule = sources.includes(one) ? rules.sources[one] : undefined;
    return rule?.kind === "percent" ? [{ code: one, percent: rule.percent }] : [];
  });
  return shares.length > 1 && shares.at(-1)?.code === code
    ? shares.slice(0, -1).map(({ percent }) => percent)
    : undefined;
}

function restFormula(code: string, sources: readonly string[], ref: LineRefs): string {
  const at = sources.indexOf(code);
  const others = [sources.slice(0, at), sources.slice(at + 1)]
    .filter((part) => part.length > 0)
    .map((part) => sourceRange(ref, part));
  const amount = `N(${ref("amount")})`;
  return `MAX(0,ROUND(${others.length === 0 ? amount : `${amount}-SUM(${others.join(",")})`},2))`;
}

/** Never in powers of ten, as JavaScript writes very small numbers. */
const plain = (value: number): string => decimal(value).toFixed();

const bareFormula = (formula: string): string => formula.replace(/[\s$]/g, "").toUpperCase();
