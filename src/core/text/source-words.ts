/** What our paragraphs call the coded sources: names that read back as a source of just this code. */
const words: Readonly<Record<string, string>> = {
  F11: "中央财政衔接资金",
  F12: "省级财政衔接资金",
  F13: "市级财政衔接资金",
  F14: "县级财政衔接资金",
  F11a: "中央巩固拓展任务专项资金",
  F11b: "中央以工代赈资金",
  F11c: "中央少数民族发展专项资金",
  F11d: "中央国有农场专项资金",
  F11e: "中央国有林场专项资金",
  F11f: "中央三西专项资金",
  F20: "财政涉农整合资金",
  F30: "东西部协作资金",
  F31: "定点帮扶资金",
  F40: "地方政府债券资金",
  F41: "国债资金",
  F50: "行业部门资金",
  F60: "银行贷款",
  F61: "财政贴息资金",
  F70: "社会捐赠资金",
  F80: "群众自筹资金",
  F81: "投工投劳折资",
  F82: "村集体自筹资金",
  F83: "企业自筹资金",
  F90: "互助资金",
};

/**
 * The words for a coded source in plan text.
 * @example sourceWords("F14") // "县级财政衔接资金"
 */
export const sourceWords = (code: string): string => words[code] ?? "其他资金";
