import { defineTexts } from "./define-texts";

/** The simple plan of a village: started, and grown into the full one. */
export const simplePlanTexts = defineTexts({
  title: { zh: "新建简表", en: "New simple plan" },
  lead: {
    zh: "一页表，村里就能填：做什么、多少、单价多少、谁出钱。填好后可以升级为完整计划，不用重填。",
    en: "One page that a village fills in: what, how much, at what unit cost, who pays. It grows into the full plan later, and nothing is typed again.",
  },
  create: { zh: "排出简表", en: "Lay out the simple plan" },
  done: {
    zh: "简表已排好。填好后回到“新建”，点“升级为完整计划”。",
    en: "The simple plan is ready. Fill it in, come back to New and choose “Grow into the full plan”.",
  },
  made: { zh: "新建了简表", en: "New simple plan" },
  upgradeTitle: { zh: "升级为完整计划", en: "Grow into the full plan" },
  upgradeLead: {
    zh: "每个分项去哪个模板，已按内容选好，请看一遍，不对的改过来。简表原样保留，可以整个撤回。",
    en: "Each line's template is chosen by its words; look through them and correct what is wrong. The simple plan stays as it is, and the step can be undone as a whole.",
  },
  reading: { zh: "正在看简表…", en: "Looking at the simple plan…" },
  empty: {
    zh: "简表里还没有填分项。请先在表里填“做什么”、数量和单价。",
    en: "The simple plan has no lines yet. Fill in what, quantity and unit cost on the sheet first.",
  },
  lines: { zh: "分项（{count}）", en: "Lines ({count})" },
  paidBy: { zh: "谁出钱：{payer}", en: "Paid by: {payer}" },
  unnamed: { zh: "（没有写做什么）", en: "(no words)" },
  template: { zh: "模板", en: "Template" },
  templateOf: { zh: "{what} 的模板", en: "Template of {what}" },
  upgrade: { zh: "排成完整计划", en: "Lay out the full plan" },
  working: { zh: "正在排表…", en: "Laying out…" },
});
