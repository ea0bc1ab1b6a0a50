import { readLineMonth, type LineMonth } from "../plan-book/line-month";
import { firstCell } from "../plan-book/line-cell";
import type { PlanLine } from "../plan-book/plan-book";
import { formatYears } from "../templates/cover";
import { defineCheck } from "./define";

export const dateOutside = defineCheck({
  name: "date-outside",
  scope: "line",
  severity: "warning",
  title: { zh: "时间不合计划", en: "Date outside the plan" },
  help: {
    zh: "开工、完工时间应在计划年度内（完工可到次年），完工不能早于开工。上年开工的请在备注写“续建”。",
    en: "Start and end belong into the years of the plan (the end may be in the year after), and the end can't be before the start. Work begun earlier should say that it is continued in its remarks.",
  },
  messages: {
    reversed: {
      zh: "完工 {end} 早于开工 {start}。",
      en: "The end, {end}, is before the start, {start}.",
    },
    startOutside: {
      zh: "开工 {start} 不在计划年度 {years} 内。",
      en: "The start, {start}, is outside the years of the plan, {years}.",
    },
    endLate: {
      zh: "完工 {end} 晚于计划年度 {years} 的次年。",
      en: "The end, {end}, is later than the year after the plan, {years}.",
    },
    noMonth: {
      zh: "“{text}”没有这个月份。",
      en: '"{text}": there is no such month.',
    },
  },
  run({ sheets, years }, report) {
    const planned = formatYears(years);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    for (const line of sheets.flatMap(({ lines }) => lines).filter(({ started }) => started)) {
      const place = (id: string) => ({ sheet: line.sheet.name, cell: firstCell(line, [id]) });
      const [start, end] = (["start", "end"] as const).map((id) => readLineMonth(line, id));
      for (const [id, date] of [["start", start] as const, ["end", end] as const])
        if (date?.month !== undefined && (date.month < 1 || date.month > 12))
          report({ message: "noMonth", ...place(id), data: { text: date.text }, found: date.text });
      if (start && end && isBefore(end, start)) {
        const data = { start: start.text, end: end.text };
        report({ message: "reversed", severity: "error", ...place("end"), data, found: end.text });
      }
      if (years.length === 0) continue;
      const outside = start && (start.year > last || (start.year < first && !isContinued(line)));
      if (outside) {
        const data = { start: start.text, years: planned };
        report({ message: "startOutside", ...place("start"), data, expected: planned, found: start.text });
      } else if (end && end.year > last + 1) {
        const data = { end: end.text, years: planned };
        report({ message: "endLate", ...place("end"), data, expected: planned, found: end.text });
      }
    }
  },
});

const isBefore = (end: LineMonth, start: LineMonth): boolean =>
  end.year < start.year ||
  (end.year === start.year &&
    end.month !== undefined &&
    start.month !== undefined &&
    end.month < start.month);

const isContinued = ({ text }: PlanLine): boolean =>
  /续建|跨年|延续|结转|接续|已开工|上年|continu/i.test(
    ["item", "name", "spec", "remarks"].map(text).join(" "),
  );
