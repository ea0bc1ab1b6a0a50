const label =
  /^\s*(?:(?:建设)?规模|数量|(?:综合|平均)?单价|单位造价|(?:补[助贴]|收费|执行)?标准|(?:补[助贴]|合计|投资|预算)?金额|(?:总|估算|概算|计划)?投资(?:估算|概算|额|规模)?|资金(?:规模|总额|需求)|[概预估]算|合计|小计|总价|造价|金额|资金|(?:材料|设备|人工|工程|建设)费用?)(?:\([^)]{1,8}\))?:/;

/** 规模:240亩;单价:1800元/亩;投资:43.2万元 – a field of a form, which goes on with the line before it. */
export const isLabelled = (sentence: string): boolean => label.test(sentence);
