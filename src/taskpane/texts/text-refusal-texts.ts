import { defineTexts } from "./define-texts";

/** Why a plan text was not read; apart from the view's texts, since the session is there before the view. */
export const textRefusalTexts = defineTexts({
  emptyText: { zh: "请先粘贴计划文本，或打开一个文件。", en: "Paste a plan text first, or open a file." },
  nothingFound: {
    zh: "这段文字里没有读到预算数字（数量、单价、金额或资金）。文字还在，可以修改后再读。",
    en: "No budget figures (quantities, unit costs, amounts or funds) were found. The text is still here: change it and read again.",
  },
  onlyChinese: {
    zh: "计划文本只能读中文的，这段文字主要是外文字母。文字还在，请换成中文再读。",
    en: "Plan text is read in Chinese only, and this text is mostly in Latin letters. It is still here: put it in Chinese and read again.",
  },
});
