import { columnTitle, shownText, yuanText } from "../plan-book/line-text";
import { sum, zero } from "../model/money";
import { judgeSummary } from "../plan-book/judge-summary";
import type { PlanSheet } from "../plan-book/plan-book";
import { settingsSheet } from "../plan-book/plan-settings";
import { cellName } from "../workbook/address";
import { inputOf } from "../workbook/edit";
import { defineCheck } from "./define";
import { faultsOfLines } from "./old-value";

export const summaryMismatch = defineCheck({
  name: "summary-mismatch",
  severity: "error",
  title: { zh: "资金总表对不上", en: "Funding summary does not match" },
  help: {
    zh: "资金总表应由公式从各表合计行带出（元 ÷ 10,000 = 万元）。公式被改动、清空，或者显示的数与各表不符，总数就不可靠。修正会恢复公式。",
    en: "The funding summary takes its figures by formula from the totals of the sheets (yuan ÷ 10,000 = 万元). Where a formula was changed or emptied, or shows something else, the totals can't be trusted. The fix puts the formula back.",
  },
  messages: {
    unlike: {
      zh: "“{row}”的{figure}公式 {formula} 得 {value} 万元，按各表应为 {expected} 万元。",
      en: "{figure} of {row}: {formula} gives {value} 万元; by the sheets it is {expected} 万元.",
    },
    unlikeSame: {
      zh: "“{row}”的{figure}公式 {formula} 与模板不同；目前数值无误，以后可能不跟着变。",
      en: "{figure} of {row}: {formula} is not the template's; it is right today but may not follow later.",
    },
    missing: {
      zh: "“{row}”的{figure}没有公式，各表的这一数不会进入总表。",
      en: "{figure} of {row} has no formula: the figure of the sheets does not reach the summary.",
    },
    notCalculated: {
      zh: "“{row}”的{figure}显示 {value} 万元，按各表应为 {expected} 万元：公式没有重新计算，请按 F9 或重新打开文件。",
      en: "{figure} of {row} shows {value} 万元, by the sheets it is {expected} 万元: it was not recalculated. Press F9 or open the file again.",
    },
    gone: {
      zh: "工作簿里找不到资金总表：表被删掉，或者它的名称（pb_funding 等）丢了，各来源、年度、科目的合计没有地方看，也没有核对。请撤销删除，或用这些分项重新生成一份计划。",
      en: "The workbook has no funding summary that can be found: the sheet was deleted, or its names (pb_funding …) are gone, so totals by source, year and account are nowhere to be seen, nor checked. Undo the deletion, or lay a plan out anew from these lines.",
    },
    outside: {
      zh: "计划表“{name}”有 {lines} 行、{amount}，资金总表没有列它，各表合计都没有算。它若是另一份计划的，请移到自己的工作簿；若属于本计划，请先用“增减表和行”加这个模板，再把这些行填进去。",
      en: 'The plan sheet "{name}" has {lines} lines with {amount}, and the funding summary does not list it, so no total counts it. If it is of another plan, move it to a workbook of its own; if it belongs here, add its template by "Change this plan\'s sheets and lines" and fill its lines in there.',
    },
    lineGone: {
      zh: "“{table}”里找不到“{line}”：这一行或这一栏被删掉，或者它的名称改了。它没有核对，合计可能少算。请撤销删除，或把名称改回来。",
      en: '"{table}" has no "{line}" that can be found: the row or column was deleted or its label changed. It is not checked, and totals may miss it. Undo the deletion, or put the label back.',
    },
    rate: {
      zh: "“{row}”的{figure}填的是 {value}，应是 0% 到 100% 之间的百分数（如 5%）；不是数的按 0 计算。",
      en: "{figure} of {row} is {value}; it should be a percentage from 0% to 100%, such as 5%. What is no number counts as 0.",
    },
    tieGone: {
      zh: "资金总表上方的勾稽公式不见了，各表与总表是否一致不再自动提示。",
      en: "The tie line above the funding summary is gone: whether sheets and summary agree is no longer shown.",
    },
  },
  // A number typed there is that check's; and sums of sums wait for whatever made them be of old.
  after: ["total-mismatch", ...faultsOfLines],
  run(book, report, { explained }) {
    const summary = judgeSummary(book);
    if (!summary) {
      const [first] = book.sheets.filter(({ lines }) => lines.some(({ started }) => started));
      // A plan sheet taken into another workbook brings no summary along, and misses none.
      if (first && book.snapshot.sheets.some(({ name }) => name === settingsSheet))
        report({
          message: "gone",
          severity: "warning",
          sheet: first.name,
          data: {},
          cell: cellName(first.totalsRow, 0),
        });
      return;
    }
    if (summary.tieGone)
      report({
        message: "tieGone",
        severity: "warning",
        sheet: summary.sheet,
        data: {},
        cell: cellName(summary.tieGone.row, summary.tieGone.col),
      });
    const rowsOf = ({ totalsRow, lines }: PlanSheet) => [totalsRow, ...lines.map(({ row }) => row)];
    const oldByFault =
      summary.cells.some(({ fault }) => fault === "notCalculated") &&
      book.sheets.some((one) => rowsOf(one).some((row) => explained(one.name, row)));
    for (const { name, totalsRow, lines } of summary.outside) {
      const started = lines.filter((line) => line.started);
      if (started.length === 0) continue;
      const amount = sum(started.map(({ expectedAmount }) => expectedAmount ?? zero));
      report({
        message: "outside",
        sheet: name,
        cell: cellName(Math.max(totalsRow, 0), 0),
        data: { name, lines: started.length, amount: yuanText(amount) },
      });
    }
    for (const { sheet, at, table, line } of summary.gone)
      report({
        message: "lineGone",
        severity: "warning",
        sheet,
        cell: cellName(at.row, at.col),
        data: { table, line },
      });
    for (const { sheet, at, label, figure, value } of summary.rates)
      report({
        message: "rate",
        severity: "warning",
        sheet,
        cell: cellName(at.row, at.col),
        data: {
          row: label,
          figure: columnTitle({ header: { zh: figure, en: figure } }),
          value: shownText(value),
        },
        found: shownText(value),
      });
    for (const { fault, sheet, row, col, label, figure, cell, formula, value, expected } of summary.cells) {
      if (explained(sheet, row, col)) continue;
      if (fault === "notCalculated" && oldByFault) continue;
      const place = { sheet, cell: cellName(row, col) };
      const data = {
        row: label,
        figure: columnTitle({ header: { zh: figure, en: figure } }),
        formula: `=${cell?.formula ?? ""}`,
        value: shownText(value),
        expected: expected === undefined ? "?" : shownText(expected),
      };
      report({
        message: fault,
        severity: fault === "unlikeSame" ? "warning" : "error",
        ...place,
        data,
        expected: `=${formula}`,
        found: fault === "missing" ? "" : data.value,
        ...(fault === "notCalculated"
          ? {}
          : { fix: [{ ...place, before: inputOf(cell), after: `=${formula}` }] }),
      });
    }
  },
});
