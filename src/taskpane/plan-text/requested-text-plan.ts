import type { Locale, Text } from "../../core/model/locale";
import { failed, ok, type Result } from "../../core/model/result";
import { layOutPlan } from "../../core/templates/lay-out-plan";
import type { LineChoice } from "../../core/text/line-choices";
import { planRequestOf } from "../../core/text/plan-request-of";
import { readAnswers, type AnswerFaults } from "../new-plan/read-answers";
import type { PlanAnswers } from "../new-plan/plan-answers";
import type { RequestedPlan } from "../new-plan/requested-plan";

export type TextPlanFaults = AnswerFaults & { readonly lines?: Text };

/** From the chosen lines to the sheets; a chunk of its own, since nothing of it is needed before the form is sent. */
export function requestedTextPlan(
  lines: readonly LineChoice[],
  answers: PlanAnswers,
  locale: Locale,
): Result<RequestedPlan, TextPlanFaults> {
  const templates = new Set(lines.map(({ template }) => template));
  const read = readAnswers({ ...answers, templates }, locale);
  if (!read.ok) return failed(read.reason);
  const request = planRequestOf(lines, read.value);
  if (!request.ok) return failed({ lines: request.reason });
  return ok({ spec: layOutPlan(request.value), planSheets: request.value.templates.length });
}
