import { dateOfSerial } from "../formula/date-serial";
import type { CellValue } from "../workbook/snapshot";
import type { PlanLine } from "./plan-book";

/** A month as a line gives it; `month` undefined where only the year is certain. */
export interface LineMonth {
  readonly year: number;
  readonly month: number | undefined;
  readonly text: string;
}

/** Reads 开工 and 完工 of a line. Undefined where no month is told, or another way. */
export const readLineMonth = (
  line: Pick<PlanLine, "sheet" | "row">,
  id: "start" | "end",
): LineMonth | undefined => {
  const column = line.sheet.column(id);
  const { reader } = line.sheet;
  return column && readMonth(reader.value(line.row, column.col), reader.book.date1904);
};

/**
 * A month as typed: "2026-03", "2026年3月", 202603, 2026.3, or a date. Undefined for anything else.
 * A number such as 2026.1 may have been typed as 2026.10, so that its month stays open.
 * @param date1904 whether the workbook counts days from 1904
 */
export function readMonth(value: CellValue, date1904: boolean): LineMonth | undefined {
  if (value === null || typeof value === "object") return undefined;
  const text = String(value).trim();
  const joined = /^((?:19|20|21)\d\d)(0[1-9]|1[0-2])$/.exec(text);
  if (joined) return { year: Number(joined[1]), month: Number(joined[2]), text };
  if (typeof value === "number" && value > 20_000) {
    const date = dateOfSerial(value, date1904);
    return (
      date && {
        year: date.year,
        month: date.month,
        text: `${date.year}-${String(date.month).padStart(2, "0")}`,
      }
    );
  }
  const found = /^((?:19|20|21)\d\d)(?:\s*[-/.年—]\s*(\d{1,2}))?(?!\d)/.exec(text.normalize("NFKC"));
  if (!found) return undefined;
  const month = typeof value === "number" || found[2] === undefined ? undefined : Number(found[2]);
  return { year: Number(found[1]), month, text };
}
