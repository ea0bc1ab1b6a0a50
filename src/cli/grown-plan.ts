import type { Place } from "../core/model/place";
import { fromLastYear } from "../core/plan-book/from-last-year";
import { leftBehind } from "../core/plan-book/left-behind";
import { readPlanBook } from "../core/plan-book/read-plan-book";
import { isSimple } from "../core/simple/is-simple";
import { upgradeSimple } from "../core/simple/upgrade-simple";
import type { PlanRequest } from "../core/templates/lay-out-plan";
import { Failure, orFail } from "./failure";
import { readWorkbook } from "./files";

export interface GrowthAnswers {
  readonly place?: Place;
  readonly years?: readonly number[];
  readonly keepAmounts: boolean;
}

/** A plan that comes from another workbook, and the names of that one's sheets which did not come along. */
export interface GrownPlan {
  readonly request: PlanRequest;
  readonly leftBehind: readonly string[];
}

/** The plan that a simple plan grows into, or that follows last year's. @throws Failure when the workbook is neither */
export async function grownPlan(path: string, answers: GrowthAnswers): Promise<GrownPlan> {
  const book = readPlanBook(orFail(await readWorkbook(path)));
  // A simple plan that was upgraded in its own workbook still stands beside the full one, which goes on from then.
  const request =
    book.sheets.length > 0
      ? fromLastYear(book, answers)
      : isSimple(book)
        ? upgradeSimple(book, answers)
        : undefined;
  if (request) return { request: orFail(request), leftBehind: leftBehind(book) };
  throw new Failure({
    zh: `${path} 既不是本工具的简表，也不是上年的计划，没有可以接着用的内容。`,
    en: `${path} is neither a simple plan nor last year's plan of this tool; there is nothing to go on from.`,
  });
}
