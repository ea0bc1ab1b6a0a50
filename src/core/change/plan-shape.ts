import { readPlanBook } from "../plan-book/read-plan-book";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { addLines } from "./add-lines";
import { moveLine } from "./move-line";
import type { PlanChange, PlannedChange } from "./plan-change";
import { refused } from "./refusals";
import { removeLines } from "./remove-lines";
import { addSource, removeSource } from "./sources";
import { addTemplate, moveTemplate, removeTemplate } from "./templates";
import { takeIn } from "./take-in";
import { addYear } from "./years";

/**
 * Plans a change of a filled plan's shape: the steps that make it, all that follows from it included (totals, check
 * columns, funding summary, names). Nothing is planned where money would go unasked.
 * @param token the yes to the question that the same wish was answered with
 */
export function planShape(book: WorkbookSnapshot, change: PlanChange, token?: string): PlannedChange {
  const plan = readPlanBook(book);
  if (plan.sheets.length === 0)
    return refused(
      "这个工作簿里没有计划表，请先新建计划。",
      "This workbook has no plan sheets; lay out a plan first.",
    );
  switch (change.kind) {
    case "add-lines":
      return addLines(plan, change);
    case "remove-lines":
      return removeLines(plan, change, token);
    case "move-line":
      return moveLine(plan, change);
    case "add-source":
      return addSource(plan, change);
    case "remove-source":
      return removeSource(plan, change, token);
    case "add-template":
      return addTemplate(plan, change);
    case "remove-template":
      return removeTemplate(plan, change, token);
    case "move-template":
      return moveTemplate(plan, change);
    case "add-year":
      return addYear(plan, change);
    case "take-in":
      return takeIn(plan, change, token);
  }
}
