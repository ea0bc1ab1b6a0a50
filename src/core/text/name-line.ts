import type { Mark } from "./mark";
import { withoutEnds } from "./without-ends";

const any = (words: string): string => words.trim().split(/\s+/).join("|");

/** Words that open a clause and name nothing: numbering, dates, intentions, adverbs, who acts. */
const lead = new RegExp(
  `^(?:[一二三四五六七八九十]+是|\\([一二三四五六七八九十\\d]+\\)|[一二三四五六七八九十]+[、.]|\\d{1,2}[.、)]|[①-⑳]|` +
    `(?:19|20)[\\dxX_*]{1,2}(?:-[\\dxX_*]+)?年?度?|[xX_*]+年|[\\d一二三四五六七八九十]+月份?|` +
    `[^,，]{1,6}?[村组寨乡镇]至[^,，]{1,6}?[村组寨乡镇]|` +
    any(
      "今年内? 明年 年内 本年度?内? 全年 期内 计划 规划 拟 将 计 需 共 合计 其中 其余 以及 和 及 与 对 给 了 另外?有? 还 再 主要 重点 分别 继续 积极 认真 全力 努力 大力 切实 用心 着力 逐步 扎实 深入 全部 " +
        "倾力 加快 力争 争取 申请 申报 筛选 上报 落实 协调 组织 开展 做好 推进 进行 通过 利用 投入 安排 筹集 筹措 用于 主要用于 包括 包含 项目 专项 补助 资金 经费 全[县市乡镇村区州] 本[县市乡镇村区校] 各[类项] 第[一二三四五六七八九十]+[批期] 建成 完成 实现 打造 " +
        "支持 扶持 帮助 鼓励 免费 统一(?=采购|购|发|配) 集中(?=采购|购|发|配) 该 此 在 为 向 以上 上述 新(?:建|修|购|打|铺|装|挖|栽|种植|种|增|添) 配套(?!设施|工程|管网) 购(?![买置进销])(?=[\u4e00-\u9fff]{2}) 聘(?![请用任])(?=[\u4e00-\u9fff]{2}) 建(?![筑设档制立])(?=[\u4e00-\u9fff]{3}) 作为 装(?![配修载备])(?=[\u4e00-\u9fff]{2})",
    ) +
    `|[、:"“”'\\s·—-]+)`,
);

/** Amounts and measures that close it. */
const tail = new RegExp(
  `(?:` +
    any(
      "共 共计 合计 总计 小计 计 约 近 需 为 达 达到 是 各 分别 里程 长 长度 全长 总长 面积 数量 规模 总规模 总额 补助 补贴 投资 总投资 计划投资 概算 预算 估算 造价 投入 总投入 (?<!互助|周转|循环|启动|补偿)资金 总资金 经费 费用 金额 预计 " +
        "不低于 不少于 突破 以上 等 每 每[户人亩期村只头年月次班] 一批 若干 额 各 规划 项 安排 按 提取 计提 核定 折价 单价 [\\d两三四五六七八九十]{1,4}[期次]共?",
    ) +
    `|[、:"“”'\\s(])$`,
);

/** Verbs of getting and building: what stands behind the last of them is the thing. */
const obtaining = new RegExp(
  `^.*(?:${any("新建 修建 改建 兴建 建设 采购 购置 购买 购进 引进 引种 发放 领取 配备 配置 添置 更换 铺设 敷设 安装 架设 开挖 举办 聘请 聘用 选聘 设立 栽植 栽种 (?<!种)种植 (?<!种)养殖 发展 投放 解决 实施 补植 扩种 扩大 巩固提升 邀请 选派 修通 培育 提供 缴纳")})(?=[^的等和及与工程])(?!基地|项目|场|园|大户|技术|小区|产业|业|户|区|内容|资金|费|标准(?!化)|面积|规模|班|公司|合作社|实用)`,
);
/** Verbs that are part of what is budgeted: 慰问老党员, 培训农民. Nothing before them counts. */
const serving = new RegExp(`^.+(?=(?:${any("慰问 资助 培训 奖励 救助 租赁")})[\\u4e00-\\u9fff]{2})`);
/** Work on what is there already: 硬化村寨道路 is called 村寨道路硬化. */
const altering = new RegExp(
  `^(${any("改造提升 提升改造 维修加固 维修改造 硬化 维修 维护 改造 整治 加固 修缮 翻修 翻新 清淤并衬砌 清淤 疏浚 衬砌 改扩建 扩建 亮化 绿化")})(?=.{2})`,
);

/** Words that may be left over and name nothing by themselves. */
const scrap = new RegExp(
  `^(?:${any("[^,，]{1,4}(?<!重点|示范|推进|贫困|试点|销号)(?:村|社区|[组寨镇乡]) .*以下.* .*各[选建] 项目 工程 建设 改造 改造建设 补助 资金 投资 总投资 以下 以下工程 至.* 到.* 每.* 年度 联系 涉及 人数 总户数 户数 概算 综合 单价 宽 高 支持 新 采购 购买 发放 使用 实施 种植 养殖 硬化 安装 修建 新建 购置 铺设 其他 [户人].?均? 面积.* 参加 参训 受助 测算 一年 半年 单[座间套台栋口].* 按[户人亩].* .*每(?:[层间组户人亩米]|平方米|公里) 建设内容.* 建筑")})$`,
  "s",
);

/** Headings over whole sections, which name no line. */
const section =
  /(?:计划|措施|情况|目标|内容|安排|方案|意见|任务|原则|思路|来源|工作|规模|概况|要求|保障|分析)$/;

const longest = 16;

/** 生活补助 keeps its last word: 生活 alone is no name. */
function withoutTail(words: string): string {
  const bare = withoutEnds(words, tail);
  const kept =
    bare.length === 2 ? /^(?:补助|补贴|资金|经费|费用)/.exec(words.slice(bare.length))?.[0] : undefined;
  return bare + (kept ?? "");
}

/**
 * What a stretch of words names when everything is gone that only introduces or measures it; "" where nothing is left.
 * @example nameIn("二是硬化村寨道路") // "村寨道路硬化"
 * @example nameIn("向脱贫户免费发放鸡苗") // "鸡苗"
 */
export function nameIn(words: string): string {
  let rest = words.replace(/^.*[,，;。:]/, "").replace(/^[^(]*\)/, "");
  for (let match = lead.exec(rest); match; match = lead.exec(rest)) rest = rest.slice(match[0].length);
  const got = obtaining.exec(rest)?.[0];
  // 桔梗种植补助200亩: where nothing but words for money stands behind the verb, the verb names it.
  if (got !== undefined && rest.length - got.length >= 2 && withoutTail(rest.slice(got.length)) !== "")
    return nameIn(rest.slice(got.length));
  rest = withoutTail(rest)
    .replace(serving, "")
    .replace(/^.*(?:分别|各)(?=.{2})/, "")
    .replace(/^.*[\u4e00-\u9fff]每[户人村组亩期](?=.{2})/, "");
  if (scrap.test(rest)) return "";
  const altered = altering.exec(rest)?.[1];
  if (altered !== undefined) rest = rest.slice(altered.length) + altered;
  rest = rest.replace(/["“”']/g, "").replace(/^[、和及与的]+/, "");
  return rest.length < 2 || scrap.test(rest) ? "" : rest.slice(-longest);
}

/** The noun right behind a quantity: 300头能繁母牛 → 能繁母牛. */
const nounBehind = (after: string): string =>
  nameIn(
    /^[\u4e00-\u9fff、]{2,16}?(?=[(]|$|共|每|各(?!类)|计|投资|需)/.exec(after.replace(/["“”']/g, ""))?.[0] ??
      "",
  );

const nameHeading = (heading: string): string => (section.test(heading) ? "" : nameIn(heading));

/**
 * What a line budgets, in the text's own words.
 * @param quantities what it counts, the likeliest to bear the name first
 * @param price what it costs each; its words name the line where it stands first (奖励每人1.5万元共68人)
 * @param heading what its statement stands under; names the line only where the sentence does not
 * @returns "" where nothing names it
 * @example nameLine([mark of "120盏" in "安装太阳能路灯120盏"], undefined, "") // "太阳能路灯"
 */
export function nameLine(
  quantities: readonly (Mark | undefined)[],
  price: Mark | undefined,
  heading: string,
): string {
  const marks = quantities.filter((mark) => mark !== undefined);
  for (const mark of marks) {
    const own = nameIn(mark.aside + mark.before);
    const serves = /^(?:拟|计划|将)*[为向对给]/.test(mark.before) && !obtaining.test(mark.before);
    if (own !== "" && !serves) return own;
    const place = /^(?:[、和及与]*)([^,，、]{1,5}[村组寨])$/.exec(mark.before)?.[1];
    const told = nameIn(mark.opening);
    if (place !== undefined && told !== "") return place + told;
    const behind = nounBehind(mark.after);
    // 通村公路:修通至…6公里水泥路: what it is made of, behind what it is.
    if (behind.length === 3 && told.length > 2 && told.length < 6) return told + behind;
    if (behind !== "" || own !== "") return behind || own;
  }
  for (const mark of marks) {
    const told = nameIn(mark.opening);
    if (told !== "") return told;
  }
  return (price && nameIn(price.before)) || nameHeading(heading);
}

/**
 * What a lump sum is for: the words before it, else what the clause behind it does with the money.
 * @example nameLump("四是争取资金", mark of "300万元" before ",支持少数民族产业发展项目", "") // "少数民族产业发展项目"
 */
export function nameLump(words: string, amount: Mark, heading: string): string {
  return (
    nameIn(words) ||
    nameIn(/^[,，]?([\u4e00-\u9fff、“”"]{2,24})/.exec(amount.tail)?.[1] ?? "") ||
    nameIn(amount.opening) ||
    nameHeading(heading)
  );
}

/**
 * What interest is paid on.
 * @example nameInterest(mark of "600万元" in "落实带贫企业贷款600万元", "") // "带贫企业贷款贴息"
 */
export function nameInterest(principal: Mark, heading: string): string {
  const loan = nameIn(principal.before) || nameHeading(heading);
  return /贷款?$/.test(loan)
    ? `${loan.replace(/^(?:全额)?贴息/, "").replace(/贷$/, "贷款")}贴息`
    : "贷款贴息";
}
