import type { Locale } from "../../core/model/locale";
import type { Result } from "../../core/model/result";
import type { LineChoice } from "../../core/text/line-choices";
import { planRequestOf } from "../../core/text/plan-request-of";
import { coverOf, type ToldPlan } from "../../core/text/told-plan";
import type { PlanAnswers } from "../new-plan/plan-answers";
import { requestedLinesPlan, type LinesPlanFaults } from "../new-plan/requested-lines-plan";
import type { RequestedPlan } from "../new-plan/requested-plan";

/** From the chosen lines, and what the text tells for the cover, to the sheets; a chunk of its own, since nothing of it is needed before the form is sent. */
export const requestedTextPlan = (
  lines: readonly LineChoice[],
  told: ToldPlan,
  answers: PlanAnswers,
  locale: Locale,
): Result<RequestedPlan, LinesPlanFaults> =>
  requestedLinesPlan(lines, answers, locale, (plan) => planRequestOf(lines, { ...plan, ...coverOf(told) }));
