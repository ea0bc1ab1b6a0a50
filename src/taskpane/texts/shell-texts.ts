import { defineTexts } from "./define-texts";

/** What surrounds every view: tabs, footer, the way in and what can go wrong there. */
export const shellTexts = defineTexts({
  product: { zh: "计划预算", en: "Plan Budget" },
  tabs: { zh: "计划预算的功能", en: "Plan Budget views" },
  new: { zh: "新建", en: "New" },
  check: { zh: "检查", en: "Check" },
  audit: { zh: "公式审查", en: "Audit" },
  funding: { zh: "资金", en: "Funding" },
  findingCount: { zh: "{count} 个问题", en: "{count} findings" },
  opening: { zh: "正在查看这个工作簿……", en: "Looking at this workbook …" },
  loadingView: { zh: "正在打开……", en: "Opening …" },
  cancel: { zh: "取消", en: "Cancel" },
  close: { zh: "关闭", en: "Close" },
  retry: { zh: "再试一次", en: "Try again" },
  language: { zh: "语言", en: "Language" },
  undo: { zh: "撤回", en: "Undo" },
  undoOf: { zh: "撤回：{what}", en: "Undo: {what}" },
  changes: { zh: "全部改动（{count}）", en: "All changes ({count})" },
  undone: { zh: "已撤回", en: "Undone" },
  unknownFailure: {
    zh: "没有做成，工作簿没有改动。请再试一次；仍不行请关闭窗格后重新打开。",
    en: "That did not work and the workbook was not changed. Try again; if it fails again, close the pane and open it anew.",
  },
  viewFailure: {
    zh: "这一页没能打开。请检查网络后再试一次。",
    en: "This view could not be opened. Check the network and try again.",
  },
  noOffice: {
    zh: "没有连上 Excel。请确认网络能访问 Office 的服务，然后关闭窗格重新打开。",
    en: "Excel could not be reached. Make sure the network allows Office's services, then close the pane and open it anew.",
  },
  oldExcel: {
    zh: "这个 Excel 版本太旧。请使用 Excel 2021 或更高版本、Microsoft 365 或网页版 Excel；也可以用浏览器打开计划预算的网页版。",
    en: "This Excel is too old. Use Excel 2021 or later, Microsoft 365 or Excel on the web; or open Plan Budget's page in a browser.",
  },
});
