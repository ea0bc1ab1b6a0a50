import type { Locale, Text } from "../../core/model/locale";
import { failed, ok, type Result } from "../../core/model/result";
import { templates } from "../../core/templates";
import type { PlanRequest } from "../../core/templates/lay-out-plan";
import { newPlanTexts } from "../texts/new-plan-texts";
import type { PlanAnswers } from "./plan-answers";
import { readPlaceAndYears } from "./read-place-and-years";
import { readPlanRules } from "./read-plan-rules";

export type AnswerField = "templates" | "place" | "years" | "sources" | "rules";
export type AnswerFaults = Readonly<Partial<Record<AnswerField, Text>>>;

/** Reads the form as a request for a plan, or says of every field what is wrong with it. */
export function readAnswers(answers: PlanAnswers, locale: Locale): Result<PlanRequest, AnswerFaults> {
  const chosen = templates.filter(({ id }) => answers.templates.has(id));
  const where = readPlaceAndYears(answers);
  const { sources, forms } = answers;
  const rules = readPlanRules(answers, chosen);
  const faults: AnswerFaults = {
    ...(chosen.length === 0 && { templates: newPlanTexts.chooseOne }),
    ...(!where.ok && where.reason),
    ...(sources?.size === 0 && { sources: newPlanTexts.chooseSource }),
    ...(!rules.ok && { rules: rules.reason }),
  };
  if (!where.ok || !rules.ok || Object.keys(faults).length > 0) return failed(faults);
  return ok({
    templates: chosen,
    ...where.value,
    locale,
    protect: answers.protect,
    ...(sources && { sources: [...sources] }),
    ...(forms.size > 0 && { forms: [...forms] }),
    ...(answers.execution && { execution: true }),
    ...rules.value,
  });
}
