import type { Locale } from "../../core/model/locale";
import { failed, ok, type Result } from "../../core/model/result";
import { layOutPlan } from "../../core/templates/lay-out-plan";
import type { WorkbookSpec } from "../../core/workbook/sheet-spec";
import { readAnswers, type AnswerFaults } from "./read-answers";
import type { PlanAnswers } from "./plan-answers";

/** A plan to lay out, and how many plan sheets it has. */
export interface RequestedPlan {
  readonly spec: WorkbookSpec;
  readonly planSheets: number;
}

/** From the form to the sheets; a chunk of its own, since nothing of it is needed before the form is sent. */
export function requestedPlan(answers: PlanAnswers, locale: Locale): Result<RequestedPlan, AnswerFaults> {
  const request = readAnswers(answers, locale);
  if (!request.ok) return failed(request.reason);
  return ok({ spec: layOutPlan(request.value), planSheets: request.value.templates.length });
}
