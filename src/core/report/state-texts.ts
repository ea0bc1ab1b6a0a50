import type { Severity } from "../checks/define";
import type { Text } from "../model/locale";
import type { NotRead } from "../workbook/snapshot";
import type { ReportState } from "./findings-report";

export const severityTexts: Readonly<Record<Severity, Text>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
  info: { zh: "说明", en: "info" },
};

export const stateTexts: Readonly<Record<ReportState, Text>> = {
  open: { zh: "未处理", en: "open" },
  stale: { zh: "忽略后又变动", en: "changed since ignored" },
  ignored: { zh: "已忽略", en: "ignored" },
  fixed: { zh: "已修正", en: "fixed" },
};

/** Why something was not looked at. */
export const notReadTexts: Readonly<Record<NotRead["what"], Text>> = {
  "sheet-too-large": { zh: "表太大", en: "the sheet is too large" },
  "cells-missing": { zh: "有的单元格没有读到", en: "some cells could not be read" },
  "part-unreadable": { zh: "有一部分读不了", en: "a part could not be read" },
  "values-not-calculated": { zh: "有公式还没有计算结果", en: "some formulas have no result yet" },
  "sheet-type": { zh: "不是工作表", en: "this is no worksheet" },
  "no-plan-sheets": {
    zh: "没有找到计划表：这份工作簿不是用本工具新建的计划",
    en: "no plan sheets found: this plan was not laid out with this tool",
  },
  "not-a-plan-sheet": { zh: "不是计划表", en: "this is no plan sheet" },
  "newer-version": {
    zh: "是用更新版本的软件做的，本版本不认识的内容没有检查",
    en: "made with a newer version of this product; what this version doesn't know was not checked",
  },
  "settings-incomplete": {
    zh: "计划设置不全或被改动，按常用设置检查",
    en: "settings of the plan are gone or changed: checked by the usual ones",
  },
  "decisions-unreadable": {
    zh: "有审核决定读不出来，相关问题按未处理显示",
    en: "some review decisions can't be read; their findings are shown as open",
  },
};
