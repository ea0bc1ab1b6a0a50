import type { Mark } from "./mark-figures";

const verbs =
  /^(?:[一二三四五六七八九十]+是|(?:19|20)[\dxX_*]{1,2}-?[\dxX_*]*年?|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、)]|今年|明年|年内|本年|计划|规划|拟|将|在[^,，]{2,12}?(?:等?[村组寨]|自然寨|乡|镇)|为[^,，]{2,10}?(?=采购|购买|发放|配备|安装)|由[^,，]{2,8}?(?=实施|采购)|新建|修建|改建|扩建|改扩建|建设|建成|实施|采购|购置|购买|购进|引进|引种|种植|发展|养殖|硬化|铺设|安装|开展|举办|组织|完成|打造|发放|扶持|统一|集中|继续|共|合计|需|配备|配置|整治|维修|改造|开挖|架设|栽植|培育|聘请|聘用|慰问|落实|申报|积极|争取|扩种|其中|以及|和|及|对|给|了|[:、"“\s])/;
const tails =
  /(?:共|计|合计|约|近|里程|长度?|全长|总长|面积|数量|规模|达|为|各|分别|每|补助|投资|资金|不低于|[:、"”\s(])+$/;

const strip = (words: string): string => {
  let rest = words.replace(/^.*[,，;。:]/, "").replace(tails, "");
  for (let match = verbs.exec(rest); match && rest.length - match[0].length >= 2; match = verbs.exec(rest))
    rest = rest.slice(match[0].length);
  return rest.replace(tails, "").slice(-16);
};

/** The noun right behind a quantity: 300头能繁母牛 → 能繁母牛. */
const nounBehind = (after: string): string =>
  /^[“"]?([\u4e00-\u9fff]{2,12}?)(?=[”"、(]|$|共|每|各|计|投资|补助|需|建设|改造|项目)/.exec(after)?.[1] ??
  "";

/**
 * What a line budgets, in the text's own words.
 * @example nameLine(mark of "120盏" in "安装太阳能路灯120盏", "") // "太阳能路灯"
 */
export function nameLine(quantity: Mark | undefined, words: string): string {
  const before = quantity ? strip(quantity.before) : "";
  if (before.length >= 2) return before;
  const behind = quantity ? nounBehind(quantity.after) : "";
  if (behind.length >= 2) return behind;
  const lead = quantity ? strip(quantity.lead.replace(/\d.*$/, "")) : "";
  return lead.length >= 2 ? lead : strip(words) || words.slice(-16);
}

/** The village, group or school a stretch of text names, "" where none: 柳湾村, 石桥组. */
export const placeIn = (words: string): string => {
  const named =
    /([\u4e00-\u9fff]{2,4}?(?:村|社区|组|寨|小学|中学|幼儿园))(?![庄民级内集屯])/.exec(words)?.[1] ?? "";
  return /(?:农|乡|全|困|点|范|政|然|每|各|等|本|该|镇|山)村$/.test(named) ||
    /^(?:全|本|我|该|各|每|个|行政|自然|整|贫困|示范|重点|两|在|为|的|对|新|建|农|所|和|.?[建设修在对为个各每全的])/.test(
      named,
    )
    ? ""
    : named;
};
