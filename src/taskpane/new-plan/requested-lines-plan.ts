import type { Locale, Text } from "../../core/model/locale";
import { failed, ok, type Result } from "../../core/model/result";
import { layOutPlan, type PlanRequest } from "../../core/templates/lay-out-plan";
import type { TemplateId } from "../../core/templates/define";
import type { PlanAnswers } from "./plan-answers";
import { readAnswers, type AnswerFaults } from "./read-answers";
import type { RequestedPlan } from "./requested-plan";

export type LinesPlanFaults = AnswerFaults & { readonly lines?: Text };

/**
 * From lines that come from elsewhere, and the form's answers, to the sheets.
 * @param requestOf the plan of the lines, or why they can't be laid out
 */
export function requestedLinesPlan(
  lines: readonly { readonly template: TemplateId }[],
  answers: PlanAnswers,
  locale: Locale,
  requestOf: (plan: PlanRequest) => Result<PlanRequest>,
): Result<RequestedPlan, LinesPlanFaults> {
  const templates = new Set(lines.map(({ template }) => template));
  const read = readAnswers({ ...answers, templates }, locale);
  if (!read.ok) return failed(read.reason);
  const request = requestOf(read.value);
  if (!request.ok) return failed({ lines: request.reason });
  return ok({ spec: layOutPlan(request.value), planSheets: request.value.templates.length });
}
