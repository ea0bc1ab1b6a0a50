import type { FinancingRule, FinancingRules } from "../../core/model/financing-rule";
import { fundingSources } from "../../core/model/funding-source";
import { yuanOfFen } from "../../core/model/money";

/** One financing rule as chosen: who pays, how, and the figure as typed. */
export interface RuleAnswer {
  /** Code of the funding source. */
  readonly code: string;
  readonly kind: FinancingRule["kind"];
  /** Percent, or yuan on each line; nothing is read from it for the rest. */
  readonly value: string;
}

/** The rules of a plan or of a template as typed. */
export interface RulesAnswer {
  readonly rules: readonly RuleAnswer[];
  /** Least percent that villagers, collectives and enterprises pay themselves; "" for none. */
  readonly ownShare: string;
}

export const noRules: RulesAnswer = { rules: [], ownShare: "" };

/** Rules as they would be typed. */
export const answerOf = (rules: FinancingRules | undefined): RulesAnswer => ({
  rules: Object.entries(rules?.sources ?? {}).map(([code, rule]) => ({
    ...{ code, kind: rule.kind },
    value:
      rule.kind === "rest" ? "" : String(rule.kind === "percent" ? rule.percent : yuanOfFen(rule.amount)),
  })),
  ownShare: rules?.ownShareMinimum === undefined ? "" : String(rules.ownShareMinimum),
});

/**
 * What a further rule starts with: a source that has none yet, the usual ones first; a percent, and once there is one
 * the rest.
 */
export function nextRule({ rules }: RulesAnswer, usual: readonly string[]): RuleAnswer {
  const used = rules.map(({ code }) => code);
  const codes = [...usual, ...fundingSources.map(({ code }) => code)];
  const code = codes.find((one) => !used.includes(one)) ?? codes[0]!;
  const kinds = new Set(rules.map(({ kind }) => kind));
  return { code, kind: kinds.has("percent") && !kinds.has("rest") ? "rest" : "percent", value: "" };
}
