import type { Locale, Text } from "../../core/model/locale";
import { parsePlace } from "../../core/model/place";
import { failed, ok, type Result } from "../../core/model/result";
import { templates } from "../../core/templates";
import type { PlanRequest } from "../../core/templates/lay-out-plan";
import { bothOf } from "../texts/define-texts";
import { newPlanTexts } from "../texts/new-plan-texts";
import type { PlanAnswers } from "./plan-answers";
import { readPlanRules } from "./read-plan-rules";

export type AnswerField = "templates" | "place" | "years" | "sources" | "rules";
export type AnswerFaults = Readonly<Partial<Record<AnswerField, Text>>>;

const years = { first: 1949, last: 2200, most: 10 };

/** Reads the form as a request for a plan, or says of every field what is wrong with it. */
export function readAnswers(answers: PlanAnswers, locale: Locale): Result<PlanRequest, AnswerFaults> {
  const chosen = templates.filter(({ id }) => answers.templates.has(id));
  const place = parsePlace(answers.place.trim());
  const span = yearsOf(answers);
  const { sources, forms } = answers;
  const rules = readPlanRules(answers, chosen);
  const faults: AnswerFaults = {
    ...(chosen.length === 0 && { templates: newPlanTexts.chooseOne }),
    ...(!place.ok && { place: answers.place.trim() === "" ? newPlanTexts.placeMissing : place.reason }),
    ...(!span && { years: bothOf(newPlanTexts, "yearWrong", years) }),
    ...(sources?.size === 0 && { sources: newPlanTexts.chooseSource }),
    ...(!rules.ok && { rules: rules.reason }),
  };
  if (!place.ok || !span || !rules.ok || Object.keys(faults).length > 0) return failed(faults);
  return ok({
    templates: chosen,
    place: place.value,
    years: span,
    locale,
    protect: answers.protect,
    ...(sources && { sources: [...sources] }),
    ...(forms.size > 0 && { forms: [...forms] }),
    ...(answers.execution && { execution: true }),
    ...rules.value,
  });
}

function yearsOf({ firstYear, lastYear }: PlanAnswers): readonly number[] | undefined {
  if (![firstYear, lastYear].every((year) => /^\d{4}$/.test(year.trim()))) return undefined;
  const [first, last] = [Number(firstYear), Number(lastYear)];
  const count = last - first + 1;
  if (first < years.first || last > years.last || count < 1 || count > years.most) return undefined;
  return Array.from({ length: count }, (_, at) => first + at);
}
