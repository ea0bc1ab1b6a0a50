import { defineTexts } from "./define-texts";

/** What the pane says about changes it made; kept with the change, so in both languages at once. */
export const changeTexts = defineTexts({
  fixed: { zh: "已修正 {sheet}!{cell}：{before} → {after}", en: "Fixed {sheet}!{cell}: {before} → {after}" },
  fixedMany: { zh: "已修正 {count} 个单元格", en: "Fixed {count} cells" },
  reverted: { zh: "已撤回：{sheet}!{cell} 恢复为 {value}", en: "Undone: {sheet}!{cell} is {value} again" },
  revertedMany: { zh: "已撤回：{count} 个单元格恢复原样", en: "Undone: {count} cells are as they were" },
  changedMeanwhile: {
    zh: "{sheet}!{cell} 这期间被改成了 {found}，所以没有动它。请看一下这一格，再决定怎么改。",
    en: "{sheet}!{cell} was changed to {found} meanwhile, so it was left alone. Look at the cell and decide.",
  },
  protected: {
    zh: "{sheet}!{cell} 受保护，没有改。请在“审阅”中撤销工作表保护后再试。",
    en: "{sheet}!{cell} is protected and was not changed. Unprotect the sheet (Review tab) and try again.",
  },
  notFound: {
    zh: "找不到 {sheet}!{cell}，没有改。表可能已改名或删除，请重新检查。",
    en: "{sheet}!{cell} was not found and nothing was changed. The sheet may have been renamed or deleted; check again.",
  },
  revertOf: { zh: "撤回：{what}", en: "Undo: {what}" },
  andAlike: { zh: "{text}（同类另 {count} 处）", en: "{text} (and {count} alike)" },
  empty: { zh: "（空）", en: "(empty)" },
});
