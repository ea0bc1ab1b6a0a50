import { defineTexts } from "./define-texts";

export const startTexts = defineTexts({
  title: { zh: "开始一份计划", en: "Start a plan" },
  lead: {
    zh: "排好表、填数、查错、看资金，都在这个工作簿里完成，不上传任何数据。",
    en: "Lay out sheets, fill in figures, find mistakes, see the funding: all in this workbook, nothing is uploaded.",
  },
  chooseTemplates: { zh: "选模板新建", en: "Choose templates" },
  chooseTemplatesWhy: {
    zh: "选好计划模板、地点、年度和资金来源，自动排成表。",
    en: "Pick templates, place, years and funding sources; the sheets are laid out for you.",
  },
  readText: { zh: "从计划文本读入", en: "Read a plan text" },
  readTextWhy: {
    zh: "粘贴或打开工作计划、实施方案（.docx、.txt），查出文中的错误，排成表。",
    en: "Paste or open the plan's prose (.docx, .txt): its mistakes are found and its lines laid out.",
  },
  ownTable: { zh: "把现有表变成计划表", en: "Make a plan of your table" },
  ownTableWhy: {
    zh: "认出自己做的表的各列，核对后排成计划表，原表不动。",
    en: "The columns of a table of yours are recognised and laid out as plan sheets; the table stays as it is.",
  },
  checkThis: { zh: "检查这份计划", en: "Check this plan" },
  checkThisWhy: {
    zh: "这个工作簿已有计划表，看看哪些数对不上。",
    en: "This workbook already holds plan sheets: see which figures don't agree.",
  },
  changeThis: { zh: "增减这份计划的表和行", en: "Change this plan's sheets and lines" },
  changeThisWhy: {
    zh: "加减分项、资金来源、模板和年度，已填的都留着，可以整个撤回。",
    en: "Add or remove lines, sources, templates and years; what is filled stays, and each step can be undone.",
  },
  simplePlan: { zh: "一页简表（村里填）", en: "One page for a village" },
  simplePlanWhy: {
    zh: "做什么、多少、单价、谁出钱，一页填完；以后可以升级为完整计划。",
    en: "What, how much, at what unit cost, who pays; it grows into the full plan later.",
  },
  upgradeThis: { zh: "升级为完整计划", en: "Grow into the full plan" },
  upgradeThisWhy: {
    zh: "这个工作簿里有简表：按它排出各计划表和资金总表，不用重填，简表保留。",
    en: "This workbook holds a simple plan: plan sheets and funding summary come of it, nothing is typed again.",
  },
  nextYear: { zh: "以本计划为底，编下一年计划", en: "Make next year's plan of this one" },
  nextYearWhy: {
    zh: "分项、来源和参数带过去，年度顺延，数可清空可沿用；得到一个新工作簿。",
    en: "Lines, sources and settings come along, years move on, figures are cleared or kept: a workbook of its own.",
  },
  auditThis: { zh: "审查这个工作簿的公式", en: "Audit this workbook's formulas" },
  auditThisWhy: {
    zh: "任何工作簿都行：找出盖掉的公式、漏加的行、串了的引用。",
    en: "Any workbook will do: figures typed over formulas, rows left out of sums, shifted references.",
  },
  sample: { zh: "打开示例：{name}", en: "Open sample: {name}" },
  sampleWhy: { zh: "用一份现成的村计划试一试。", en: "Try it out on a ready-made village plan." },
});
