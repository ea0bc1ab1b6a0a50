import type { Text } from "./locale";

/** A coded funding source: who pays. The list follows the tables counties publish (F1x linkage funds by level, F11a–f their tasks, F6x credit, F8x own share). */
export interface FundingSource {
  readonly code: string;
  readonly name: Text;
  /** Column header on a plan sheet, without the unit. */
  readonly short: Text;
  /** Loan principal pays for a line but is never counted among grants. */
  readonly kind: "grant" | "loan" | "own" | "social";
}

const source = (
  code: string,
  kind: FundingSource["kind"],
  zh: string,
  shortZh: string,
  en: string,
  shortEn: string,
): FundingSource => ({
  code,
  kind,
  name: { zh, en },
  short: { zh: shortZh, en: shortEn },
});

/** F99 (not yet funded) is not among them: it is the gap, always computed and never typed. */
export const fundingSources: readonly FundingSource[] = [
  source(
    "F11",
    "grant",
    "中央财政衔接推进乡村振兴补助资金",
    "中央衔接",
    "Central linkage fund",
    "Central fund",
  ),
  source(
    "F12",
    "grant",
    "省级财政衔接推进乡村振兴补助资金",
    "省级衔接",
    "Provincial linkage fund",
    "Provincial fund",
  ),
  source(
    "F13",
    "grant",
    "市(州)级财政衔接推进乡村振兴补助资金",
    "市级衔接",
    "Prefecture linkage fund",
    "Prefecture fund",
  ),
  source(
    "F14",
    "grant",
    "县(区)级财政衔接推进乡村振兴补助资金",
    "县级衔接",
    "County linkage fund",
    "County fund",
  ),
  source(
    "F11a",
    "grant",
    "中央衔接资金:巩固拓展脱贫成果和乡村振兴任务",
    "巩固拓展任务",
    "Central fund: consolidation and revitalisation",
    "Consolidation task",
  ),
  source(
    "F11b",
    "grant",
    "中央衔接资金:以工代赈任务",
    "以工代赈",
    "Central fund: work relief",
    "Work relief",
  ),
  source(
    "F11c",
    "grant",
    "中央衔接资金:少数民族发展任务",
    "少数民族发展",
    "Central fund: ethnic minority development",
    "Minority development",
  ),
  source(
    "F11d",
    "grant",
    "中央衔接资金:欠发达国有农场巩固提升任务",
    "国有农场",
    "Central fund: state farms",
    "State farms",
  ),
  source(
    "F11e",
    "grant",
    "中央衔接资金:欠发达国有林场巩固提升任务",
    "国有林场",
    "Central fund: state forest farms",
    "Forest farms",
  ),
  source(
    "F11f",
    "grant",
    "中央衔接资金:三西地区农业建设任务",
    "三西任务",
    "Central fund: Sanxi region",
    "Sanxi task",
  ),
  source(
    "F20",
    "grant",
    "统筹整合财政涉农资金",
    "涉农整合",
    "Pooled agriculture-related fiscal funds",
    "Pooled agri funds",
  ),
  source("F30", "grant", "东西部协作资金", "东西部协作", "East–west cooperation", "East–west"),
  source("F31", "social", "定点帮扶与结对帮扶资金", "定点帮扶", "Pairing support", "Pairing"),
  source("F40", "grant", "地方政府债券", "地方债券", "Local government bonds", "Local bonds"),
  source("F41", "grant", "国债资金", "国债", "Central treasury bonds", "Treasury bonds"),
  source("F50", "grant", "行业部门资金", "行业部门", "Line-department funds", "Departments"),
  source("F60", "loan", "金融贷款本金", "贷款本金", "Loan principal", "Loan"),
  source("F61", "grant", "财政贴息", "财政贴息", "Interest subsidy", "Interest subsidy"),
  source("F70", "social", "社会帮扶与捐赠", "社会捐赠", "Donations", "Donations"),
  source("F80", "own", "群众自筹(现金)", "群众自筹", "Villagers' own cash", "Villagers' cash"),
  source("F81", "own", "投工投劳(折资)", "投工投劳", "Villagers' labour (valued)", "Labour"),
  source("F82", "own", "村集体投入", "村集体", "Village collective", "Collective"),
  source("F83", "own", "企业与合作社自筹", "企业自筹", "Enterprise or cooperative", "Enterprise"),
  source("F90", "social", "互助资金", "互助资金", "Mutual fund", "Mutual fund"),
  source("F98", "social", "其他资金", "其他", "Other", "Other"),
];

const byCode = new Map(fundingSources.map((one) => [one.code, one] as const));

/** The source of a code, or undefined: codes come from files and command lines. */
export const findSource = (code: string): FundingSource | undefined => byCode.get(code);
