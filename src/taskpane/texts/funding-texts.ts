import { defineTexts } from "./define-texts";

export const fundingTexts = defineTexts({
  title: { zh: "资金", en: "Funding" },
  total: { zh: "合计", en: "Total" },
  funded: { zh: "已有来源", en: "With a source" },
  gap: { zh: "未落实", en: "Not yet funded" },
  over: { zh: "来源超出", en: "Over-funded" },
  fullyFunded: { zh: "资金已全部落实。", en: "Fully funded." },
  unit: { zh: "金额单位", en: "Unit of money" },
  yuan: { zh: "元", en: "yuan" },
  wan: { zh: "万元", en: "万元" },
  wanChoice: { zh: "万元", en: "万元 (10,000 yuan)" },
  source: { zh: "资金来源", en: "Funding source" },
  amountIn: { zh: "金额（{unit}）", en: "Amount ({unit})" },
  gapIn: { zh: "未落实（{unit}）", en: "Not yet funded ({unit})" },
  share: { zh: "占比", en: "Share" },
  bySource: { zh: "按资金来源", en: "By funding source" },
  byTemplate: { zh: "按计划模板", en: "By template" },
  template: { zh: "计划模板", en: "Template" },
  barOf: { zh: "资金来源构成：{parts}", en: "Funding by source: {parts}" },
  barPart: { zh: "{name} {amount} {unit}，占 {share}", en: "{name} {amount} {unit}, {share}" },
  partsSeparator: { zh: "；", en: "; " },
  uncounted: {
    zh: "有 {count} 行的金额算不出来，没有计入（如 {cells}）。请看检查结果。",
    en: "{count} lines give no amount and are left out (such as {cells}). See the check result.",
  },
  withErrors: {
    zh: "检查发现 {count} 个错误，改正后资金数才可靠。",
    en: "The check found errors ({count}); figures are only reliable once they are put right.",
  },
  seeCheck: { zh: "看检查结果", en: "See the check" },
  empty: {
    zh: "计划表里还没有金额。填好数量、单价和资金来源后，这里显示资金构成。",
    en: "The plan sheets hold no amounts yet. Once quantities, unit costs and sources are filled in, funding shows here.",
  },
  noPlan: {
    zh: "这个工作簿里没有计划表，所以没有资金可看。",
    en: "This workbook holds no plan sheets, so there is no funding to show.",
  },
  notRead: { zh: "还没有读取工作簿。", en: "The workbook has not been read yet." },
  readNow: { zh: "读取", en: "Read it" },
});
