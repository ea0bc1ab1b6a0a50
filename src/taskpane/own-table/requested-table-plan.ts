import type { TakenLine } from "../../core/mapping/take-over";
import type { Locale } from "../../core/model/locale";
import type { Result } from "../../core/model/result";
import { requestOfLines } from "../../core/templates/request-of-lines";
import type { PlanAnswers } from "../new-plan/plan-answers";
import { requestedLinesPlan, type LinesPlanFaults } from "../new-plan/requested-lines-plan";
import type { RequestedPlan } from "../new-plan/requested-plan";

/** From the lines of a table to the sheets of a plan. */
export const requestedTablePlan = (
  lines: readonly TakenLine[],
  answers: PlanAnswers,
  locale: Locale,
): Result<RequestedPlan, LinesPlanFaults> =>
  requestedLinesPlan(lines, answers, locale, (plan) => requestOfLines(lines, plan));
