import { defineTexts } from "./define-texts";

/** What a new plan may have besides; asked only where someone opens it. */
export const planExtrasTexts = defineTexts({
  forms: { zh: "附表", en: "Further sheets" },
  library: { zh: "项目库（县里的标准栏目）", en: "Project library (the county's columns)" },
  notice: { zh: "公示（自带项目库）", en: "Public notice (brings the library along)" },
  performance: { zh: "绩效目标", en: "Performance targets" },
  beneficiaries: { zh: "受益户明细", en: "List of beneficiaries" },
  execution: { zh: "执行", en: "Carrying it out" },
  executionColumns: { zh: "每个来源加“到位”“支出”栏", en: "Columns for money received and spent, by source" },
  rules: { zh: "出资规则", en: "Financing rules" },
  rulesHint: {
    zh: "按规则出的钱由公式自动算；表里手填的数总是优先。",
    en: "Money by a rule works itself out by formula; what is typed on a sheet always wins.",
  },
  scope: { zh: "用于", en: "For" },
  allTemplates: { zh: "全部模板", en: "all templates" },
  ownRules: { zh: "{name}（另有规则）", en: "{name} (rules of its own)" },
  asAll: { zh: "“{name}”与全部模板相同。", en: "{name} follows the rules for all templates." },
  makeOwn: { zh: "为“{name}”另定规则", en: "Give {name} rules of its own" },
  dropOwn: { zh: "改回与全部模板相同", en: "Follow the rules for all again" },
});
