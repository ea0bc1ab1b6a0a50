import { defineTexts } from "./define-texts";

/** Financing rules as people choose them: of a plan, of a template, of a line. */
export const ruleTexts = defineTexts({
  percent: { zh: "按金额的百分比", en: "% of the amount" },
  fixed: { zh: "每行固定金额", en: "fixed per line" },
  rest: { zh: "其余由它出", en: "the rest" },
  fixedUnit: { zh: "元", en: "yuan" },
  who: { zh: "第 {at} 条：谁出钱", en: "Rule {at}: who pays" },
  how: { zh: "第 {at} 条：怎么出", en: "Rule {at}: how much" },
  howMuchPercent: { zh: "第 {at} 条：百分之几", en: "Rule {at}: percent" },
  howMuchFixed: { zh: "第 {at} 条：多少元", en: "Rule {at}: yuan" },
  remove: { zh: "移除", en: "Remove" },
  removeOf: { zh: "移除第 {at} 条", en: "Remove rule {at}" },
  add: { zh: "加一条规则", en: "Add a rule" },
  ownShare: { zh: "自筹至少占金额的", en: "Own share at least" },
  ownShareHint: {
    zh: "可不填；达不到时“检查”会提醒。",
    en: "May be left out; the check tells where it is not reached.",
  },
  percentMissing: {
    zh: "请填“{source}”出金额的百分之几，只写数字，例如 70。",
    en: "Say what percent of the amount {source} pays, as a plain number such as 70.",
  },
  fixedMissing: {
    zh: "请填“{source}”每行固定出多少元，例如 50000；最多两位小数。",
    en: "Say how many yuan {source} pays on each line, such as 50000; two decimals at most.",
  },
  ownShareWrong: {
    zh: "自筹的最低比例请只写数字，例如 10。",
    en: "Write the least own share as a plain number such as 10.",
  },
  twice: {
    zh: "“{source}”有两条规则，请只留一条。",
    en: "{source} has two rules; keep one.",
  },
});
