import type { Result } from "../model/result";
import type { PlanRequest } from "../templates/lay-out-plan";
import { requestOfLines } from "../templates/request-of-lines";
import { noSource } from "./correct-line";
import type { LineChoice } from "./line-choices";
import { lineInputOf } from "./line-input";

/**
 * The plan of the lines chosen from a text: a sheet for every template they need, with that template's usual sources and
 * those the text names.
 * @returns why it can't be laid out: no line chosen, or more on one sheet than its totals reach
 */
export const planRequestOf = (
  choices: readonly LineChoice[],
  plan: Pick<PlanRequest, "place" | "years" | "locale" | "protect" | "planName" | "facts">,
): Result<PlanRequest> =>
  requestOfLines(
    choices.map((choice) => ({
      template: choice.template,
      line: lineInputOf(choice, plan.locale),
      sources: choice.sources.map(({ code }) => code).filter((code) => code !== noSource),
    })),
    plan,
  );
