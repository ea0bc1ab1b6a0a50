import { fromLastYear } from "../../core/plan-book/from-last-year";
import { leftBehind } from "../../core/plan-book/left-behind";
import { readPlanBook } from "../../core/plan-book/read-plan-book";
import type { Place } from "../../core/model/place";
import { ok, type Result } from "../../core/model/result";
import { layOutPlan } from "../../core/templates/lay-out-plan";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { writeXlsx } from "../../file/write-xlsx";

/** What the view shows of the plan that is there. */
export interface ThisYear {
  readonly plan: boolean;
  readonly place: Place | null;
  readonly years: readonly number[];
  /** Sheets that are none of the plan's. */
  readonly left: readonly string[];
}

export function thisYearOf(snapshot: WorkbookSnapshot): ThisYear {
  const book = readPlanBook(snapshot);
  const { sheets, place, years } = book;
  return { plan: sheets.length > 0, place, years, left: leftBehind(book) };
}

export interface NextYearChoices {
  readonly place: Place;
  readonly years: readonly number[];
  readonly keepAmounts: boolean;
}

/** The next plan as a file, and a name for it without the ending. */
export async function nextYearFile(
  snapshot: WorkbookSnapshot,
  choices: NextYearChoices,
): Promise<Result<{ readonly file: Uint8Array; readonly name: string }>> {
  const request = fromLastYear(readPlanBook(snapshot), choices);
  if (!request.ok) return request;
  const { planName = "" } = request.value;
  const { place, years } = choices;
  const name = planName || [...Object.values(place), years[0]].join("");
  // What file systems refuse in a name.
  return ok({ file: await writeXlsx(layOutPlan(request.value)), name: name.replace(/[\\/:*?"<>|]/g, "-") });
}
