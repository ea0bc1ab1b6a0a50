import { work } from "./vocabulary";

const enumerated =
  "[一二三四五六七八九十]+是|[一二三四五六七八九十\\d]+[、.]|\\([一二三四五六七八九十\\d]+\\)|[①-⑳]";
const facility =
  /(?:工程|项目|中心|基地|厂|站|库|池|路|渠|桥|馆|场|房|棚|室|园|楼|管网|车间|设施|市场|设备)(?:建设|改造|维修|修缮|扩建|整治)?$/;

const begins = new RegExp(`^\\s*(?:${enumerated})?(?:拟|计划|将|继续|重点)*${work.source}`);
const aim =
  /^\s*(?:为|按|根据|结合|围绕|依托|通过|坚持|以|针对|经|如|若|由|从|向|争取|力争|积极|用于|其中|资金|经费|主要|需|共|合计|总计|全部|分|预计|受益|解决)/;
const state =
  /(?:产业|发展|条件|水平|能力|问题|力度|工作|措施|面貌|环境|质量|收入|目标|以下|如下|下列|资金|构成|来源|筹措|投资|概算)$/;

/** Words that name a work or a thing built (维修村活动室, 灌区改造工程), and not an aim or a condition. */
export const namesWork = (words: string): boolean =>
  words.length <= 30 &&
  !aim.test(words) &&
  !state.test(words) &&
  (begins.test(words) || facility.test(words));
