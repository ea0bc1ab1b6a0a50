import type { Locale, Text } from "../model/locale";
import { beijingTime } from "../model/beijing-time";
import { countReport, type FindingsReport, type ReportRow } from "./findings-report";
import { notReadWords } from "./not-read-words";
import { severityTexts, stateTexts } from "./state-texts";

/** Headings of the columns, on the sheet and on the page. */
export const reportColumns = [
  { id: "number", header: { zh: "序号", en: "No." }, width: 6 },
  { id: "state", header: { zh: "状态", en: "State" }, width: 12 },
  { id: "severity", header: { zh: "程度", en: "Severity" }, width: 8 },
  { id: "sheet", header: { zh: "工作表", en: "Sheet" }, width: 12 },
  { id: "cell", header: { zh: "单元格", en: "Cell" }, width: 9 },
  { id: "message", header: { zh: "问题", en: "Finding" }, width: 48 },
  { id: "expected", header: { zh: "应为", en: "Expected" }, width: 18 },
  { id: "found", header: { zh: "现为", en: "Found" }, width: 18 },
  { id: "reason", header: { zh: "处理意见", en: "Decision" }, width: 26 },
  { id: "name", header: { zh: "姓名", en: "Name" }, width: 9 },
  { id: "time", header: { zh: "时间(北京)", en: "Time (Beijing)" }, width: 12 },
] as const satisfies readonly { readonly id: string; readonly header: Text; readonly width: number }[];
export type ReportColumn = (typeof reportColumns)[number]["id"];

/** What stands in a row, in words. @param at counted from 0 */
export function rowWords(row: ReportRow, at: number, locale: Locale): Readonly<Record<ReportColumn, string>> {
  return {
    number: String(at + 1),
    state: stateTexts[row.state][locale],
    severity: row.severity === null ? "" : severityTexts[row.severity][locale],
    sheet: row.sheet,
    cell: row.cell,
    message: row.message[locale],
    // What was fixed says before and after in one sentence.
    expected: row.state === "fixed" ? "" : row.expected,
    found: row.state === "fixed" ? "" : row.found,
    reason: row.reason,
    name: row.name,
    time: row.time === "" ? "" : beijingTime(row.time).slice(0, 16),
  };
}

export const reportTitle: Text = { zh: "审核意见", en: "Findings" };

/** The lines above the table: what was checked, how many of each kind, and what was not looked at. */
export function headWords(report: FindingsReport, locale: Locale): readonly string[] {
  const { error, warning, info, stale, ignored, fixed } = countReport(report.rows);
  const { coverage, settings, notChecked } = report;
  const when = beijingTime(report.time).slice(0, 16);
  return {
    zh: [
      `${report.title}\u3000${when}（北京时间）${settings ? `\u3000依据：${settings.zh}` : ""}`,
      `错误 ${error}\u3000提醒 ${warning}\u3000说明 ${info}${stale > 0 ? `（其中 ${stale} 条忽略后数字又变动）` : ""}\u3000已忽略 ${ignored}\u3000已修正 ${fixed}\u3000未检查 ${notChecked.length}`,
      ...(coverage
        ? [
            `已审阅 ${coverage.looked}/${coverage.lines} 条明细（同意 ${coverage.accepted}，存疑 ${coverage.questioned}${coverage.stale > 0 ? `；${coverage.stale} 条审阅后又改动` : ""}）`,
          ]
        : []),
    ],
    en: [
      `${report.title} · ${when} (Beijing time)${settings ? ` · judged by ${settings.en}` : ""}`,
      `Errors ${error} · warnings ${warning} · notes ${info}${stale > 0 ? ` (${stale} of them changed since ignored)` : ""} · ignored ${ignored} · fixed ${fixed} · not checked ${notChecked.length}`,
      ...(coverage
        ? [
            `Lines reviewed: ${coverage.looked} of ${coverage.lines} (accepted ${coverage.accepted}, questioned ${coverage.questioned}${coverage.stale > 0 ? `; ${coverage.stale} changed afterwards` : ""})`,
          ]
        : []),
    ],
  }[locale];
}

/** What stands where a table has no rows: never "clean" while something was not looked at. */
export function emptyWords({ notChecked }: FindingsReport, locale: Locale): string {
  return notChecked.length === 0
    ? { zh: "没有发现问题。", en: "Nothing was found." }[locale]
    : {
        zh: "查过的部分没有发现问题；未检查的部分见下。",
        en: "Nothing was found in what was checked; what was not checked is listed below.",
      }[locale];
}

/** What was not looked at, a line for each reason, with every sheet named. */
export const notCheckedWords = ({ notChecked }: FindingsReport, locale: Locale): readonly string[] =>
  notReadWords(notChecked, locale, Infinity).map(
    ({ place, why }) => ({ zh: `未检查：${place}：${why}`, en: `Not checked: ${place}: ${why}` })[locale],
  );
