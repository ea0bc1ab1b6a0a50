const any = (words: string): string => `(?:${words.trim().split(/\s+/).join("|")})`;

/** Chinese characters up to a word that places end with, and not 村民, 组织, 寨子. */
const place =
  /([\u4e00-\u9fff]{1,10}?)(村|社区|小组|组|寨|小学|中学|幼儿园)(?![庄民级内集屯干村寨容貌务部支情规镇]|[织建成团装员长合]|子|生|校)/g;

/** Asked first: most words name no place. */
const mayName = /[村组寨]|社区|[小中]学|幼儿园/;

/** Words that lead to a place and are no part of its name: 在, 硬化, 其中. */
const leads = new RegExp(
  `^.*${any(
    "新建 修建 建设 扩建 改建 硬化 改造 完成 实施 支持 扶持 安排 修缮 维修 整治 解决 帮助 位于 其中 包括 投入 计划 规划 开展 实现 用于 " +
      "修通 打通 整修 铺设 架设 安装 打造 发展 补助 资助 慰问 培育 帮扶 援建 建成 启动 推进 重点 以及 资金 项目 第[一二三四五六七八九十]",
  )}(?=.)`,
);
/** The same of one character: two must be left, since 和平, 为民 and 向阳 are names. */
const shortLeads = /^.*[在于为向对由给将把从到至和与及的是以拟即有等所、县镇乡](?=..)/;

/** What a village, group or school may be called without being one: 贫困村, 各组, 领导小组. */
const kind =
  /(?:(?:硬化|新建|扩建|改建|维修|修建|改造|建设|整修|完善|提升|翻修|修缮|打造|配套|铺设|绿化|亮化|清理)村|[农乡全困点范政然每各等本该我山新两三多几整帮驻列贫进目边带属在个系定管决通号千百]村|(?:[各每本该个两三多几全助作]|工作|专家|包保|服务)组|(?:民|领导|帮扶|工作|互助|专项|督查|考核|验收|攻坚)小组|[村大古老各个然以]寨|^中?小学|^[大中高]?中学|[各所个每]小学|[各所个每]中学|[各所个每]幼儿园|(?:^|公办|民办)幼儿园|[各个每该本和及与]社区)$/;
const realEnd = /(?:[^名]山|[高东西南北]新|开新|建新|长新|永新|[^所]在|黄列)村$/;

/**
 * The village, group or school a stretch of text names first, "" where it names none.
 * @example placeIn("硬化柳湾村至石桥组道路3公里") // "柳湾村"
 */
export function placeIn(words: string): string {
  if (!mayName.test(words)) return "";
  for (const [, before = "", ending = ""] of words.matchAll(place)) {
    const bare = before.replace(leads, "").replace(shortLeads, "");
    const named = `${bare}${ending}`;
    if (bare.length > 0 && bare.length <= 4 && (realEnd.test(named) || !kind.test(named))) return named;
  }
  return "";
}
