import { commonplace } from "./sum-words";
import { withoutEnds } from "./without-ends";

const level =
  "(?:中央|国家|[省市州县区镇乡村]{2,3}[两三四]级|省部?级?|[市州县区镇乡村地]级|[市州县区镇乡](?=财政|本级|里|配套|补|投|出|安排|自筹|统筹|拨|承担|整合|匹配)|上级|各级|本级|自治[区州县]|省市|市县|县乡|省市县)";
const organisation =
  "(?:局|厅|委|宣传部|组织部|统战部|武装部|部门|办公室|办|公司|集团|学校|大学|学院|医院|银行|信用社|工会|协会|商会|基金会|红十字会|慈善总?会|政府|中心|单位|企业|合作社|社会|社会各界|爱心人士|校友|乡贤|能人|大户|村集体|集体经济|集体|" +
  "农户|群众|村民|社员|会员|农民|家长|学生|个人|户主|业主|承包人|主体|联社|妇联|团委|残联|供销社|烟草|电网|移动|电信|工作队|党员|干部|职工|经营者|村委会|村委|科学院|农科院|研究院|研究所|理事会|互助社|养殖户|种植户|[烟茶果菜蚕药花蜂棉粮林]农|牧民|居民|住户|用户|贫困户|脱贫户|受益户|银社|农场|园区|老板|财政|(?:集体|经济|经营|租金|光伏)(?:收[入益]|积累)中?)";
const giving =
  "(?:投入|出资|支持|承担|负担|负责|补助|补贴|资助|援助|帮扶|援建|整合|筹集|筹资|筹措|安排|解决|赞助|拨付|下达|拨款|配套|匹配|奖补|自筹|自投|投资|捐赠|捐助|捐款|捐资|分担|垫付|贴补|入股|统筹|补足|兜底|集资|列支|注入|垫资|拿出|划拨|新拨|下拨|拨入|缴入|汇入|提供|让利|认缴|认捐|支付|以奖代补|先建后补|新增|划入|转入|入社|入会|注资|合股|[缴交]纳|[出补给拨贴投捐付](?=$)|资金|经费|投劳)";

/** A noun that says by itself that the money is someone's to give. */
const plainSource = new RegExp(
  `(?:(?:集体|经济|经营|占用费)(?:收[入益]|积累)|(?:农机购置|农机|购机)补贴|自筹|自投|自付|投工投劳|以劳折资|以工代赈|筹劳|折资|投劳|投工|筹工筹劳|捐赠|捐款|捐资|捐助|善款|入股|众筹|募集|集资|垫资|贷款|借款|信贷|债券|国债|地方债|专项债|一般债|股金|本金|拨款|(?<=^|[省市州县区镇乡村级地方里政府局位门企司校社体众户])配套|匹配|赞助|援建|入会金|会费|预算内(?:投资|资金)?|互助金|(?:社会|民间|工商|金融)资本|彩票公益金|公益金)(?:资金|款|部分|经费)?(?:投入|安排|解决|支持|承担|折价|折合|折算|折资|计|[给出拨付])?$`,
);
const qualifier = new RegExp(
  `(?:${level}|财政|专项|衔接|扶贫|帮扶|协作|对口|水利|交通|农业|林业|畜牧|教育|发改|民政|住建|人社|卫健|移民|残联|旅游|文旅|体育|水保|水土保持|涉农|整合|社会|援助|行业|部门|一事一议|以工代赈|互助|彩票|公益|集体|地方|国债|债券|自有|奖补|补助|贷款|信贷|其他|车购税|改薄|东西部|定点|高标准|信托|慈善|结对|${organisation})`,
);
/** 培训资金, 慰问金, 建设资金: money named after its use, not after who gives it. */
const purpose =
  /(?:培训|慰问|建设|工程|设备|发展|管护|流动|周转|启动|工作|生产|劳务|贴息|养护|运维|改造|奖励|救助|助学|维修|保险|产业|采购|运转|租金|收购|教材|办公|会议|差旅|宣传|公用|运行|接待|食宿|伙食|耗材|招待|补偿金?|风险补偿|设计|监理|人工|土地)(?:专项)?(?:资金|经费|款|基金|补助|补贴|奖补)?$/;

/** 水利发展资金, 林业改革发展资金: a fund of the budget by the name of its department. */
const department = /(?:水利|农业|林业|草原|渔业|畜牧|交通|民族|老区|库区|旅游|文化|教育)(?:生产|改革)?发展$/;

const leadIn =
  /^(?:\d{1,2}[.、)]|[一二三四五六七八九十]+[、.)]|[①-⑳]|获得|其中|(?:挂钩|后盾|帮扶|联系|结对|包保|挂联)(?:单位|部门)(?=.{3})|对口(?:帮扶|支援|协作)的(?=.{2})|除了?|(?:19|20)[\dxX*_×]{2}年?度?|目前|[今本明]年度?|其余|余下|剩余|其他(?!资金)|另有?|再|还|不足部分?|缺口|差额|资金来源|资金|来源|构成|总投资|所需|拟|计划|规划|预计|[恳报商提]?请(?=.{3})|协调|撬动|系|由|从|向|将|现?已(?:经|落实|到位|下达|拨付|争取到?)?|到位(?=.{3})|用好|积极|用心|努力|全力|多方|共|全年|今年|年内|需|直接|主要|通过|利用|使用|争取到?|力争|引[进入]|吸引|申请|申报|整合|统筹(?=[^资])|筹集|筹措|落实|对接|协调|投入|安排|下达|和|及|与|、|为|是|包括|含|内|[:：“”"\s]|x+|X+|_+|\*+|□+)/;

/** Strips what introduces a source: 其中由县财政安排 → 县财政安排. */
function stripLead(words: string): string {
  let rest = words;
  for (let match = leadIn.exec(rest); match; match = leadIn.exec(rest)) rest = rest.slice(match[0].length);
  return rest;
}

/** Verbs of paying right before the amount: 镇政府筹8万元, 农户自缴20%即…. */
const pays =
  /^(.{1,20}?)(?:自行|再|共|先|答应|同意|承诺|愿意?){0,3}(?:自?[筹配缴交垫掏]|匹配|[担摊凑捐给出拿贴认]|[补投](?!.)|解决|支持|分摊)(?:一半|大头)?$/;
/** Who may pay where a verb says so: whoever has a household, a group or a body of his own, and a level with 里 or 上. */
const whoPays = new RegExp(
  `^(?:(?:国家|中央|[省市州县区镇乡村]{2,3}[两三四]级|[省市州县区镇乡村组][里上级]?|[省市州县区镇乡村]本级)(?:财政|政府)?|.*${organisation}|[^补给对为向]*(?:户|[村居]民组|小组|[益村]组|[协商工友联学]会|(?:民政|财政|水利|农技|林业|司法|供电|卫生)所|[学乡]贤会?|供电所|信用社|供销社|电站|乡贤|能人|老板|商户|各户|大家))$`,
);
/** 给农户补5万元: who is given to does not pay. */
const givenTo = /^(?:[给对为向按帮把]|补|发|奖|资助|扶持|支持|[新改扩]建|购|修)/;

/** Who pays, where words end in a verb of paying; his name without the verb. */
function payingSubject(core: string): string | undefined {
  const who = pays.exec(core)?.[1];
  if (who === undefined || who === "户" || givenTo.test(who) || !whoPays.test(who)) return undefined;
  return nameOf(/自[筹缴交]$/.test(core) ? core : who);
}

const levelAtEnd = new RegExp(`(?:${level}(?:财政|政府)?|财政)(?:的)?(?:专项)?(?:已?${giving}){0,4}$`);
/** 县, 村里: a level of government or the village by itself, among sources. */
const bareLevel = /^(?:国家|中央|[省市州县区镇乡村])[里上]?$/;
/** 省级水毁补助, 县级财力: a level of government and what kind of money it gives. */
const granted = new RegExp(`^${level}[^,，;。\\d]{0,8}(?:补助|奖补|补贴|专项|财力|投资|返还|预算)$`);
/** A pot of money, out of which things are paid: 党费, 公用经费, 预备费, 土地流转收益. */
const pot = "(?:[金款费]|(?<!部门|局|厅)专项|预算|收[益入]|积累|结余|专户|账户|村账|财力|资金)";
/** 从村集体历年积累中列支, 土地流转收益中列支: out of which pot the amount behind comes. */
const outOf = new RegExp(
  `(?:[从由自在]([^,，;。、由从自在]{1,16}?${pot})(?:中|里|内)?|^([^,，;。、由从自在]{1,16}?${pot})(?:中|里|内))(?:安排|提取|支付|承担|负担|列支|支出|开支|调剂|拿出|划拨|解决|落实)(?:解决)?$|^([^,，;。、由从自在]{1,16}?${pot})(?:列支|支出|开支|调剂|拿出|划拨)$`,
);
/** The same behind the amount or in a clause of its own: 由扶贫专户支付, 自公用经费列支, 在年初预算中调剂. */
const paidOut = new RegExp(
  `(?:^|[从由自在])([^,，;。、由从自在\\d]{1,16}?${pot})(?:中|里|内)?(?:统一|据实|全额|全部|予以|给予|直接)*(?:列支|支出|开支|调剂|支付|划拨|拨付|垫付|兜底|解决)(?:解决)?$`,
);
const giver = new RegExp(`${organisation}${giving}+$`);
/** 省民政厅, 县水务局: a body of government with money behind it gives it. */
const authority = /^(?:[省市州县区][\u4e00-\u9fff]{1,7}|[镇乡])(?:厅|局|政府)$/;
const giverAlone = new RegExp(`${organisation}$`);

/** Words that only lead to the amount. */
const measuring = /(?:约|近|共计?|合计|计|为|达到?|不低于|不少于|突破|超过)$/;

/** The name as the text has it, without the words that only say that money comes. */
const nameOf = (words: string): string => {
  const bare = withoutEnds(words, measuring).replace(
    /全额|全部|部分$|兜底$|(?<=资金)(?:安排|承担|负担|列支|补足)$|已?(?:拨付|下达|到位)$/g,
    "",
  );
  const name = bare.replace(/^.*[,，;。:]/, "").slice(-24);
  // 县教育局解决, 帮扶单位出: the verb is no part of who gives.
  if (bareLevel.test(name.replace(/[补拨出配]$/, ""))) return name;
  const giverOnly = name.replace(
    /(?:解决|承担|负担|支持|帮扶|列支|兜底|中?拿出|支付|注入|注资|新增|[出补给拨贴投捐付])$/,
    "",
  );
  return giverAlone.test(giverOnly) ? giverOnly : name;
};

/** The words before an amount in a list of sources, as a name: 资金来源为村企捐建 → 村企捐建. */
export const sourceWords = (before: string): string =>
  nameOf(
    stripLead(
      before
        .replace(/^.*(?:来源|渠道|方式|构成|组成)(?=.{2})/, "")
        .replace(/^(?:主要)?(?:[为是有由:]|包括)+/, ""),
    ),
  );

/** The same, and words that lead to a share: 占, 按比例, 三成. */
const sharing =
  /(?:约|近|大约|不低于|不少于|突破|超过|共计?|合计|总计|计|为|(?<!下)达到?|占|占比|按|比例|即|各|分别|[一二三四五六七八九]成|[:“”\s(])$/;

/**
 * The funding source that words before an amount name, or undefined where they name a use or nothing.
 * @param inList a neighbour in the same list (其中…, …) is a source, so that 企业 alone is one as well
 * @example sourceName("其中省级水利资金", true) // "省级水利资金"
 * @example sourceName("教师培训资金", false) // undefined
 */
export function sourceName(before: string, inList: boolean): string | undefined {
  // Which names nobody.
  if (commonplace.test(before)) return undefined;
  // 向县交通局申请补助资金: who is asked is who gives.
  // 申请民宗专项xx万元: whatever special fund is applied for.
  const special = /(?:争取|申请|申报)到?((?!项目)[\u4e00-\u9fff]{2,8}专项(?:资金|经费)?)(?:补助)?$/.exec(
    before,
  )?.[1];
  if (special !== undefined) return stripLead(special);
  const asked = /向([^向,，]{2,20}?)(?:申请|争取|申报|协调)(?:补助|资金|项目|解决|支持|经费)*$/.exec(
    before,
  )?.[1];
  if (asked !== undefined && giverAlone.test(asked)) return nameOf(asked);
  // 柳湾村争取省级财政资金: who seeks is not who gives.
  const words = stripLead(
    before
      .slice(-40)
      .replace(/^.*(?:争取|申请|申报)到?(?=.{2})/, "")
      .replace(/^.*由(?=.{2})/, "")
      .replace(/^.*各(?:自|村|镇|乡|组)?(?:注入|投入|安排|补助|配套)(?=.{2})/, ""),
  );
  const core = withoutEnds(words, sharing);
  // 在6个村各注入产业互助金20万元: what the money becomes, not whose it is.
  if (/(?:^|[各每][^,，]{0,3})注入[^,，]{0,8}(?:互助金|本金|股金)$/.test(before)) return undefined;
  // 发放小额信贷: money given out is a use.
  if (core === "" || core.length > 30 || /发放|投放|贷出|清收|业(?:贷款|借款)$/.test(core)) return undefined;
  // 需资金32万元: what is needed is not who gives.
  if (/需要?(?:资金|经费|投资)?$/.test(core)) return undefined;
  if (/^[省市州县区镇乡村][里上](?:奖补|补助|补贴|安排|配套|自筹|统筹|支持|投入|出资)$/.test(core))
    return core;
  // 账面资金58万元: what is there is made up of what others gave.
  if (/(?:账面|现有|结存|可用)(?:资金|余额|本金)?$|互助资金(?:本金|规模|总额)$/.test(core)) return undefined;
  const promised =
    /^(.+?)(?:已经?|目前|均){0,2}(?:答应|同意|承诺)?(?:下达|拨付|到位|落实|解决|安排|拨款)$/.exec(core)?.[1];
  if (
    promised !== undefined &&
    promised !== core &&
    /(?:局|厅|委|办|政府|公司|集团|基金会|单位|企业)$/.test(promised) &&
    !givenTo.test(promised)
  )
    return nameOf(promised);
  if (/资金到位$/.test(core)) return nameOf(core);
  if (
    inList &&
    /^(?:.*(?:车购税|燃油税|财政|衔接|上级|部门|行业|国家|一事一议))(?:补助|奖补|补贴|投资)$/.test(core)
  )
    return nameOf(core);
  const potted = outOf
    .exec(core)
    ?.slice(1)
    .find((name) => name !== undefined);
  if (potted !== undefined) return nameOf(potted);
  if (granted.test(core) && !/项目/.test(core)) return nameOf(core);
  const paying = payingSubject(core);
  if (paying !== undefined) return paying;
  // 各注入本金20万元, 折资4.6万元: what the money becomes or what work is worth, not whose it is.
  if (plainSource.test(core)) return /^(?:本金|折[资价算合])$/.test(core) ? undefined : nameOf(core);
  const fund =
    /^(.*?)(?:资金|基金|款|经费)(?:投入|安排|补助|解决|支持|承担|负担|列支|补足|支付|[付出拨])?$/.exec(core);
  if (fund) {
    const head = fund[1] ?? "";
    if (
      purpose.test(head) &&
      !department.test(head) &&
      !/中央|国家|[省市县区]级|上级|财政|专项(?:建设)?$|[局厅委办].{2}/.test(head)
    )
      return undefined;
    // 补助资金 alone says neither who gives nor what for.
    // 补助水泥款 says what for.
    return qualifier.test(head.replace(/^(?:补助|补贴|奖补|扶持|项目)+/, "")) ? nameOf(core) : undefined;
  }
  if (inList && /结余(?:资金)?$/.test(core)) return sourceWords(core);
  if (/专项$/.test(core) && qualifier.test(core.slice(0, -2))) return nameOf(core);
  if (levelAtEnd.test(core)) return nameOf(core);
  if (giver.test(core)) return nameOf(core);
  if ((inList || authority.test(core)) && giverAlone.test(core)) return nameOf(core);
  if (inList && (bareLevel.test(core) || /^(?:个人|本级|上级)$/.test(core))) return core;
  return undefined;
}

const bearer =
  /(?:由|从|向|在|通过|靠|请求?)([^,，;。、由]{1,24}?)(?:共同|全额|全部|统一|负责|统筹|积极|协调|予以|帮着|帮忙|另行|分别|自行|自愿|自主|自己|申请|多方|主动|先行|专项|按比例|按规定|按[\u4e00-\u9fff]{1,2}|包干|等|中|里|内){0,4}(?:承担|解决|列支|支付|负担|安排|下达|拨款|筹集|筹措|筹资|出资|自筹|保障|负责|兜底|补足|拨付|补助|投入|投资|支出|垫付|资助|支持|捐助|捐赠|捐款|捐资|赞助|援建|捐建|配套|匹配|统筹|给予补助|承受|分担|解囊|募集|帮助|想想?办法|消化|贴息|代[缴付交]|缴纳|交纳|补齐|募捐|出[\d资])(?!资金|经费|款|基金|专款)/;
/** What can pay: a level of government, a body, a fund. Much else is 解决 or 负责 in prose. */
const payer = new RegExp(
  `(?:${level}|${organisation}|资金|基金|经费|专款|预算|自筹|贷款|捐赠|捐助|募捐|募集|专项|债券|拨款|补助|奖补|公益金|节余|结余|投工投劳|街道|社区|协作[区县市]|(?:服务|工作|林业|农技|农机|畜牧|兽医|水利|水管|供水|文化|国土|电管)[站所]|村组|镇村|县乡|乡村|市县|(?:集体|经济|经营|租金|光伏)(?:收[入益]|积累))$`,
);
const wholly =
  /(?<!不)(?:全部|均|全额|拟|计划)?(?<!不)(?:使用|动用|拟用|申请|争取|利用|来自|来源于|来源为|来源是|列入|纳入|资金来源:|资金来源为|资金来源是|出自|[列抵计]作|视为)([^,，;。\d]{1,28}(?:资金|财政|预算|拨款|贷款|自筹|捐赠|基金|债券|补助|公益金|积累|专项))/;

/** Asked first: without one of these nobody is told to pay. */
const leads =
  /[由从向在请自靠]|走[^,，]{2,14}渠道|通过|列支|支付|调剂|开支|动用|拟用|使用|申请|争取|利用|来[自源]|[列纳]入|[列抵计]作|视为|出自|全额|全部|足额|[出底给]$|办法$|补齐$|自[付筹掏]$/;
/** 其余县里兜底, 民政所出: short words that only say who pays. */
function barePayer(words: string): string | undefined {
  const who =
    /^(?:其余|余下|剩余|余款|剩下|缺口|差额|不足)?的?(?:部分|资金)?([^,，;。\d]{2,10}?)(?:自己)?(?:兜底|想办法|补齐|自[付筹掏]|[出给])$/.exec(
      words,
    )?.[1];
  return who !== undefined && whoPays.test(who) ? who : undefined;
}

/** 县级衔接资金全额安排: a clause that says nothing else. */
const outright =
  /^([^,，;。\d由]{2,24}?)(?:给予)?(?:全额|全部|足额)(?:予以|给予)?(?:安排|承担|解决|保障|负担|支付|列支|补助|投入|出资|支持|拨付|兜底|贴息)$/;
const stemming = /(?:来自|来源于|来源为)(?:于|自)?([^,，;。\d]{2,28})$/;
/** 31万元走农业农村局渠道 */
const channelled = /走([^,，;。\d]{2,14}?)(?:的)?渠道/;

/**
 * The source named after or apart from its amount: 由市级财政承担, 资金来源为东西部协作资金, 争取上级全额拨款安排.
 * @example sourceBehind("由市级财政承担") // "市级财政"
 */
export function sourceBehind(words: string): string | undefined {
  if (!leads.test(words)) return undefined;
  const potted = paidOut.exec(words)?.[1];
  if (potted !== undefined) return nameOf(stripLead(potted));
  const carried =
    bearer.exec(words)?.[1] ??
    wholly.exec(words)?.[1] ??
    stemming.exec(words)?.[1] ??
    channelled.exec(words)?.[1] ??
    outright.exec(words)?.[1] ??
    barePayer(words);
  // 由林业局项目补助: who gives is the bureau.
  const name =
    carried === undefined ? undefined : nameOf(stripLead(carried)).replace(/(?<=[局厅委办])的?项目$/, "");
  // 由农业防灾专项承担: what 专项 ends is its name.
  if (name !== undefined && !payer.test(name) && words.includes(`${name}专项`)) return `${name}专项`;
  // 不足部分由云台镇兜底, 请镇里帮助
  if (name !== undefined && bareLevel.test(name) && words.includes(`${name}里`)) return `${name}里`;
  if (
    name !== undefined &&
    /^[\u4e00-\u9fff]{2,4}[县区镇乡村]$/.test(name) &&
    /(?:兜底|承担|负担|补足|筹集|自筹)$/.test(words)
  )
    return name;
  // 由村自筹: a level alone is named with what it does.
  if (name !== undefined && bareLevel.test(name)) return /由.自筹/.test(words) ? `${name}自筹` : name;
  // 9.6万元列入年度预算: says when it is paid, not by whom.
  if (name !== undefined && /^[本当今明下]?年度?预算$/.test(name)) return undefined;
  const paysIn =
    name !== undefined && whoPays.test(name) && /[缴交]纳|承担|负担|出资|垫付|自[付筹掏]/.test(words);
  return name !== undefined && (payer.test(name) || paysIn || name === barePayer(words)) ? name : undefined;
}

/** Asked first: few sentences tell of a gift. */
const gives = /帮扶[解落支援]|送来|捐[赠助]|援建|援助|赞助|资助|赠送|无偿|出资/;
const subject = new RegExp(
  `(?:^|[,，;。:)])(?:[一二三四五六七八九十]+是|[\\d.、()（）①-⑩\\s]|另|还|并|协调){0,8}([^,，;。:()\\d]{2,16}?${organisation})(?:帮扶(?:解决|落实|支持|援助)|(?:捐赠|捐助|援建|援助|赞助|资助|赠送|送来|无偿提供|出资)(?!资金|款)[\\u4e00-\\u9fff]{2})`,
);

/** 镇财政列支村级信息员补助…: the treasury that pays for what is told behind it. */
const treasury = new RegExp(
  `^(${level}(?:财政|预算)|[省市州县区镇乡]财政)(?:全额|统一|据实)?(?:列支|承担|负担|安排)(?=[\\u4e00-\\u9fff]{4})`,
);

/** Who acts in a sentence of gifts: 县总工会帮扶解决电脑2台…. */
export const sourceAsSubject = (sentence: string): string | undefined =>
  gives.test(sentence) ? subject.exec(sentence)?.[1] : treasury.exec(sentence)?.[1];

/** A source that heads a paragraph or a sentence without an amount: 国债资金:…, 省级财政重点村:…, 某地援建重点村:…. */
export function sourceInHeading(heading: string): string | undefined {
  const named =
    /([^,，;。:、()\d.]{2,16}?(?:资金|债券|贷款(?!贴息)|援建|捐赠))/.exec(heading)?.[1] ??
    new RegExp(`(${level}财政)`).exec(heading)?.[1];
  if (named === undefined) return undefined;
  const name = stripLead(named);
  return sourceName(name, true) ?? (/(?:援建|捐赠)$/.test(name) ? name : undefined);
}
