import type { FinancingRules } from "../../core/model/financing-rule";
import type { Text } from "../../core/model/locale";
import { failed, ok, type Result } from "../../core/model/result";
import type { Template } from "../../core/templates/define";
import type { PlanRules } from "../../core/templates/parse-rules";
import { readRules } from "../rules/read-rules";
import { allTemplates, type PlanAnswers } from "./plan-answers";

/**
 * The rules of the plan and of the chosen templates; those of a template that was given up again don't count.
 * @returns what keeps them from being followed, with the template where it is about one
 */
export function readPlanRules({ rules }: PlanAnswers, chosen: readonly Template[]): Result<PlanRules> {
  const plan = rules[allTemplates] ? readRules(rules[allTemplates]) : ok(undefined);
  if (!plan.ok) return plan;
  const own: [string, FinancingRules][] = [];
  for (const { id, name } of chosen) {
    const answer = rules[id];
    if (!answer) continue;
    const read = readRules(answer);
    if (!read.ok) return failed(ofTemplate(name, read.reason));
    // Rules of its own that are none: nothing on the sheet follows a rule.
    own.push([id, read.value ?? { sources: {} }]);
  }
  return ok({
    ...(plan.value && { rules: plan.value }),
    ...(own.length > 0 && { sheetRules: Object.fromEntries(own) }),
  });
}

const ofTemplate = (name: Text, { zh, en }: Text): Text => ({
  zh: `${name.zh}：${zh}`,
  en: `${name.en}: ${en}`,
});
