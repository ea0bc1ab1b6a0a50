import { defineTexts } from "./define-texts";

export const newPlanTexts = defineTexts({
  title: { zh: "新建计划", en: "New plan" },
  back: { zh: "返回", en: "Back" },
  templates: { zh: "计划模板", en: "Templates" },
  all: { zh: "全选", en: "Select all" },
  none: { zh: "全不选", en: "Select none" },
  chooseOne: { zh: "请至少选一个计划模板。", en: "Choose at least one template." },
  place: { zh: "地点", en: "Place" },
  placeHint: {
    zh: "县/乡镇/村，乡镇和村可以不写",
    en: "county/township/village; the last two may be left out",
  },
  placeMissing: {
    zh: "请填写地点，例如 青禾县/石桥镇/柳湾村。",
    en: "Enter the place, e.g. 青禾县/石桥镇/柳湾村.",
  },
  firstYear: { zh: "起始年度", en: "First year" },
  lastYear: { zh: "结束年度", en: "Last year" },
  yearWrong: {
    zh: "年度应为 {first}–{last} 之间的四位数，结束年度不早于起始年度，最多 {most} 年。",
    en: "Years are four digits between {first} and {last}, the last not before the first, {most} years at most.",
  },
  sources: { zh: "资金来源", en: "Funding sources" },
  sourcesUsual: { zh: "各模板的常用来源", en: "Each template's usual sources" },
  sourcesChosen: { zh: "所有表用同一组来源", en: "The same sources on every sheet" },
  sourcesOfAll: { zh: "各表的来源", en: "Sources of every sheet" },
  chooseSource: { zh: "请至少选一个资金来源。", en: "Choose at least one funding source." },
  protect: { zh: "锁定公式单元格（无密码）", en: "Lock formula cells (no password)" },
  more: {
    zh: "更多选择：附表、出资规则、到位和支出",
    en: "More: further sheets, financing rules, execution",
  },
  moreChosen: { zh: "更多选择（已选 {count} 项）", en: "More ({count} chosen)" },
  create: { zh: "建立计划", en: "Lay out the plan" },
  working: { zh: "正在排表 {done}/{total}", en: "Laying out {done}/{total}" },
  workingOn: { zh: "正在排“{sheet}” {done}/{total}", en: "Laying out “{sheet}” {done}/{total}" },
  cancelled: { zh: "已取消，刚排的表已经撤掉。", en: "Cancelled; the sheets laid out so far were removed." },
  done: {
    zh: "已建立 {count} 张计划表。在各表填数量、单价和资金来源，合计和检查会自动更新。",
    en: "{count} plan sheets are ready. Fill in quantities, unit costs and funding; totals and checks follow.",
  },
  made: { zh: "新建了计划（计划表 {count} 张）", en: "New plan (plan sheets: {count})" },
});
