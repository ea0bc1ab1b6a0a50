import type { PlanBook } from "./plan-book";

/** Names of sheets that are none of the plan's: what grows out of the workbook leaves them behind. */
export const leftBehind = ({ notChecked }: Pick<PlanBook, "notChecked">): readonly string[] =>
  notChecked.flatMap(({ sheet, what }) =>
    sheet !== undefined && what === "not-a-plan-sheet" ? [sheet] : [],
  );
