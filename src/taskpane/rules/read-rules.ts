import { fenInText } from "../../core/model/fen-in-text";
import { judgeRules, type FinancingRule, type FinancingRules } from "../../core/model/financing-rule";
import { findSource } from "../../core/model/funding-source";
import { readNumberText } from "../../core/model/number-text";
import { failed, ok, type Result } from "../../core/model/result";
import { bothOf } from "../texts/define-texts";
import { ruleTexts } from "../texts/rule-texts";
import type { RuleAnswer, RulesAnswer } from "./rule-answers";

/**
 * Reads chosen rules as rules that can be followed, or says in one sentence what keeps them from it.
 * @returns undefined where none is chosen
 */
export function readRules({ rules, ownShare }: RulesAnswer): Result<FinancingRules | undefined> {
  const sources: Record<string, FinancingRule> = {};
  for (const answer of rules) {
    if (sources[answer.code]) return failed(bothOf(ruleTexts, "twice", { source: nameOf(answer.code) }));
    const rule = readRule(answer);
    if (!rule.ok) return rule;
    sources[answer.code] = rule.value;
  }
  const least = ownShare.trim() === "" ? undefined : percentOf(ownShare);
  if (ownShare.trim() !== "" && least === undefined) return failed(ruleTexts.ownShareWrong);
  if (rules.length === 0 && least === undefined) return ok(undefined);
  return judgeRules({ sources, ...(least === undefined ? {} : { ownShareMinimum: least }) });
}

/** Reads one chosen rule; whether it goes with others is for `judgeRules`. */
export function readRule({ code, kind, value }: RuleAnswer): Result<FinancingRule> {
  if (kind === "rest") return ok({ kind });
  const source = { source: nameOf(code) };
  if (kind === "percent") {
    const percent = percentOf(value);
    return percent === undefined
      ? failed(bothOf(ruleTexts, "percentMissing", source))
      : ok({ kind, percent });
  }
  const amount = fenInText(value);
  return amount === undefined ? failed(bothOf(ruleTexts, "fixedMissing", source)) : ok({ kind, amount });
}

function percentOf(text: string): number | undefined {
  const read = readNumberText(text);
  return read.kind === "number" && ["", "%"].includes(read.unit) ? read.value : undefined;
}

const nameOf = (code: string) => findSource(code)?.short ?? { zh: code, en: code };
