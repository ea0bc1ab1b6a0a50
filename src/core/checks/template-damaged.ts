import type { Locale, Text } from "../model/locale";
import { columnTitle, shownText } from "../plan-book/line-text";
import type { PlanColumn, PlanSheet } from "../plan-book/plan-book";
import { totalPlace } from "../plan-book/total-place";
import { countsInPlan } from "../templates/plan-columns";
import { cellName } from "../workbook/address";
import { inputOf } from "../workbook/edit";
import { defineCheck } from "./define";

export const templateDamaged = defineCheck({
  name: "template-damaged",
  scope: "sheet",
  severity: "error",
  title: { zh: "模板表头被改动", en: "Template damaged" },
  help: {
    zh: "表头被改写、清空，或者整栏被删。检查、汇总和上报都靠表头认栏；请按修正恢复。自己加的栏放在最右边，不受影响。",
    en: "A header was rewritten or emptied, or a column deleted. Checks, totals and submissions know columns by their headers: take the fix. Columns of your own may stand on the far right.",
  },
  messages: {
    header: {
      zh: "这一栏的表头应为“{title}”，现在是“{shown}”；数字仍按“{title}”核对。",
      en: 'The header of this column should be "{title}" and is "{shown}"; its figures are still taken for "{title}".',
    },
    gone: {
      zh: "缺少“{title}”栏。",
      en: 'The column "{title}" is gone.',
    },
    sheetGone: {
      zh: "计划里有“{template}”，但它的表不见了：被删除，或者表名和表头都改了，金额没有算进合计。",
      en: 'The plan has "{template}", but its sheet is gone: deleted, or both its name and its headers were changed. No total counts it.',
    },
    unknownMoney: {
      zh: "资金来源栏中间的“{shown}”栏不是登记的资金来源，表内来源合计会算它，资金总表不会。",
      en: 'The column "{shown}" among the funding sources is no source we know: the sheet\'s own sum counts it, the funding summary does not.',
    },
  },
  run(book, report) {
    const { sheets, lost } = book;
    const place = totalPlace(book);
    if (place)
      for (const { name } of lost) report({ ...place, message: "sheetGone", data: { template: name } });
    for (const sheet of sheets) {
      for (const column of sheet.columns.filter(({ told }) => told)) {
        const cell = sheet.reader.cell(sheet.headerRow, column.col);
        const place = { sheet: sheet.name, cell: cellName(sheet.headerRow, column.col) };
        report({
          message: "header",
          ...place,
          severity: countsInPlan(sheet.template, column) ? "error" : "info",
          data: { title: columnTitle(column), shown: shownText(cell?.value ?? null) },
          expected: column.header[localeOf(sheet)],
          found: shownText(cell?.value ?? null),
          fix: [{ ...place, before: inputOf(cell), after: column.header[localeOf(sheet)] }],
        });
      }
      for (const column of sheet.missing)
        report({
          message: "gone",
          sheet: sheet.name,
          cell: cellName(sheet.headerRow, 0),
          severity: countsInPlan(sheet.template, column) ? "error" : "info",
          data: { title: columnTitle(column) },
          expected: column.header[localeOf(sheet)],
        });
      for (const { col, shown } of strangersAmongSources(sheet))
        report({
          message: "unknownMoney",
          sheet: sheet.name,
          cell: cellName(sheet.headerRow, col),
          data: { shown },
          found: shown,
        });
    }
  },
});

/** The language most headers are in. */
function localeOf({ columns, reader, headerRow }: PlanSheet): Locale {
  const inLocale = (locale: Locale) =>
    columns.filter(({ header, col }) => reader.value(headerRow, col) === (header as Text)[locale]).length;
  return inLocale("en") > inLocale("zh") ? "en" : "zh";
}

/** Columns between the sources that hold numbers and are none of the template's. */
function strangersAmongSources({ columns, reader, headerRow, lines }: PlanSheet) {
  const sources = columns.filter(({ source }) => source !== undefined).map(({ col }) => col);
  const known = new Set(columns.map(({ col }: PlanColumn) => col));
  const strangers: { readonly col: number; readonly shown: string }[] = [];
  for (let col = Math.min(...sources) + 1; col < Math.max(...sources); col++) {
    if (known.has(col) || !lines.some(({ row }) => typeof reader.value(row, col) === "number")) continue;
    strangers.push({ col, shown: shownText(reader.value(headerRow, col)) });
  }
  return strangers;
}
