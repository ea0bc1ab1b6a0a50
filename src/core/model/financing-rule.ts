import { z } from "zod";
import { fenSchema } from "./fen-schema";
import { findSource } from "./funding-source";
import { joinTexts, comma } from "./join-texts";
import type { Text } from "./locale";
import { decimal } from "./money";
import { failed, ok, type Result } from "./result";
import { sourceCodeSchema } from "./source-code-schema";

const percentSchema = z.number().min(0).max(100);

/** What a funding source pays of a line without anyone typing it: a percent of the amount, a fixed sum, or the rest. */
export const financingRuleSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("percent"),
    percent: percentSchema,
    /** Percents of the other shares of a whole, where this one takes what they leave: a fen goes here, not astray. */
    beside: z.array(percentSchema).readonly().optional(),
  }),
  z.object({ kind: z.literal("fixed"), amount: fenSchema }),
  z.object({ kind: z.literal("rest") }),
]);
export type FinancingRule = z.infer<typeof financingRuleSchema>;

/** The rules that lines of a plan, of a template, or one line follow; by code of the source. */
export const financingRulesSchema = z.object({
  sources: z.record(sourceCodeSchema, financingRuleSchema),
  /** Least percent of the amount that villagers, collectives and enterprises pay themselves. */
  ownShareMinimum: percentSchema.optional(),
});
export type FinancingRules = z.infer<typeof financingRulesSchema>;

/** Percent of the amount that the rules give away, as they are written: 33.3 + 33.3 is 66.6. */
export const percentInAll = ({ sources }: FinancingRules): number =>
  Object.values(sources)
    .reduce((all, rule) => (rule.kind === "percent" ? all.plus(decimal(rule.percent)) : all), decimal(0))
    .toNumber();

/** Rules that can be followed, or why they can't: shares over the whole, two rests, sums below zero. */
export function judgeRules(rules: FinancingRules): Result<FinancingRules> {
  const own = rules.ownShareMinimum;
  if (own !== undefined && !isShare(own))
    return failed({
      zh: `自筹比例应在 0% 到 100% 之间，不能是 ${own}%。`,
      en: `An own share lies between 0% and 100% and can't be ${own}%.`,
    });
  const entries = Object.entries(rules.sources);
  for (const [code, rule] of entries) {
    const name = findSource(code)?.short ?? { zh: code, en: code };
    if (rule.kind === "percent" && !isShare(rule.percent))
      return failed({
        zh: `${name.zh}的比例应在 0% 到 100% 之间，不能是 ${rule.percent}%。`,
        en: `${name.en} takes between 0% and 100% and can't take ${rule.percent}%.`,
      });
    if (rule.kind === "fixed" && !(rule.amount >= 0))
      return failed({
        zh: `${name.zh}的固定金额不能是负数。`,
        en: `The fixed sum of ${name.en} can't be negative.`,
      });
  }
  const all = percentInAll(rules);
  if (all > 100)
    return failed({
      zh: `各来源比例合计 ${all}%，超过 100%。`,
      en: `The shares of the sources add up to ${all}%, above 100%.`,
    });
  const rests = entries.filter(([, { kind }]) => kind === "rest").map(([code]) => findSource(code)!.short);
  return rests.length > 1 ? failed(twoRests(joinTexts(rests, comma))) : ok(rules);
}

const isShare = (percent: number): boolean => percent >= 0 && percent <= 100;

const twoRests = (names: Text): Text => ({
  zh: `只能有一个来源取其余的钱，现在有：${names.zh}。`,
  en: `Only one source can take the rest; these do: ${names.en}.`,
});
