import { defineTexts } from "./define-texts";

/** Next year's plan on the ground of the one that is there. */
export const nextYearTexts = defineTexts({
  title: { zh: "编下一年计划", en: "Next year's plan" },
  lead: {
    zh: "各计划表、分项、来源、出资规则和参数都带过去，年度和日期顺延；资金状态、到位和支出不带。得到的是一个新工作簿，这个不动。",
    en: "Sheets, lines, sources, rules and settings come along, years and dates move on; statuses and money received and spent do not. It is a workbook of its own; this one stays as it is.",
  },
  reading: { zh: "正在看工作簿…", en: "Looking at the workbook…" },
  noPlan: { zh: "这个工作簿里没有计划表。", en: "This workbook has no plan sheets." },
  amounts: { zh: "数量、单价和资金", en: "Quantities, unit costs and money" },
  clear: { zh: "清空，今年的数记在备注里", en: "Clear them; this year's figures go into the remarks" },
  keep: { zh: "沿用今年的数", en: "Keep this year's figures" },
  left: {
    zh: "不带过去的表：{sheets}（留在这个工作簿里）",
    en: "Sheets that do not come along: {sheets} (they stay in this workbook)",
  },
  make: { zh: "打开新工作簿", en: "Open the new workbook" },
  save: { zh: "存成文件", en: "Save as a file" },
  saveHint: {
    zh: "没有弹出新工作簿时（例如浏览器拦住了新窗口），请存成文件再打开。",
    en: "Should no new workbook appear, because a browser holds new windows back, save a file and open it.",
  },
  working: { zh: "正在编…", en: "Working…" },
  opened: {
    zh: "{years} 年的计划已在新工作簿里打开，还没有保存，请另存。",
    en: "The plan of {years} is open as a new workbook. It is saved nowhere yet: save it.",
  },
  saved: { zh: "{years} 年的计划已存成 {file}。", en: "The plan of {years} is saved as {file}." },
});
