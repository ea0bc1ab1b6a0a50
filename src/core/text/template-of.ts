/**
 * Words that place a line on a template, with what each counts. Longer and rarer words weigh more; the line's own words
 * count double against its sentence and heading.
 */
const words: readonly (readonly [template: string, weight: number, pattern: RegExp])[] = [
  ["relocation", 5, /易地|搬迁|安置(?:点|住?房|房|户|区|\d|人)?|移民|旧房拆除/g],
  ["mutual-fund", 6, /互助(?:资金|社|金|会|组织)/g],
  ["credit", 6, /贴息|小额信贷|信贷|贷款|风险补偿|利息|担保/g],
  [
    "village-package",
    5,
    /整村推进|整乡推进|重点村|示范村|片区|村组|行政村|村委会|销号村|到户|双到|美丽(?:乡村|宜居)|综合治理|小片区|大片区/g,
  ],
  ["pairing", 7, /慰问|对口帮扶|结对|协作|走访|捐赠物资|帮扶解决|帮扶(?:部门|单位)(?:项目)?/g],
  ["training", 8, /培训|期$|讲座|技能|夜校|研修|实训|农民学堂/g],
  ["education", 5, /雨露|助学|学生|资助|奖学|营养(?:餐|改善)|寄宿|两后生|中职|高职|大学生|学费|幼儿保教/g],
  ["schools", 6, /学校|幼儿园|教学点|校舍|食堂|寝室|操场|教室|小学|中学|教学楼|薄弱/g],
  [
    "livestock",
    5,
    /牛|羊|猪|鸡|鸭|鹅|禽|蜂|养殖|圈舍|畜|肉兔|种兔|兔舍|养兔|鱼苗|种苗鱼|饲料|饲草|防疫|青贮|仔|蛋|水产|驴|马匹/g,
  ],
  [
    "planting",
    5,
    /种植|果树|水果|果园|果苗|林果|脐橙|油茶|茶|茶|药材|蔬菜|椒|菌|烤烟|桑|苗木|苗|魔芋|核桃|油菜|水稻|玉米|马铃薯|大棚|种子|化肥|肥料|基地|种苗|花|田|薯|豆|麦|柑|橘|桔|柚|梨|桃|辣|葡萄|百合|天麻|黄精|木耳|香菇/g,
  ],
  [
    "roads",
    6,
    /道路|公路|水泥路|硬化|桥|步道|路基|路面|通组|串户|通村|护栏|涵洞|机耕路|产业路|入户路|巷道|里程|路(?!灯)/g,
  ],
  [
    "water",
    6,
    /饮水|人饮|供水|水厂|水池|蓄水|管道|管网|渠|灌溉|水窖|提灌|水井|塘坝|山塘|河堤|泵|自来水|水利|清淤|水塔|沟渠|水沟|排水沟/g,
  ],
  [
    "environment",
    6,
    /厕|垃圾|污水|路灯|绿化|卫生室|文化(?:广场|墙|室|站)|农家书屋|活动室|广场|环境|保洁|亮化|公厕|照明|监控|宽带|电网|危房|住房|改厨|日间照料|养老|公墓|标识|篮球场|健身|公益(?:性)?岗|护林|参保|医保|保险|低保/g,
  ],
  [
    "enterprise",
    5,
    /车间|厂房|冷库|加工|合作社|企业|产业化|光伏|集体经济|旅游|民宿|采摘|电商|仓储|烘干|冷链|农家乐|观光|品牌|门市|超市|揉捻机|设备|农机|机械|作坊/g,
  ],
];

/** Hits that count at most: a long statement names many things beside its own. */
const mostAround = 5;
const ownWeight = 4;

/**
 * Tells which template a line belongs to, from its own words and those around it.
 * @param sentence the statement it stands in
 * @param heading what the statement stands under; decides only where nothing nearer does
 * @returns the template id for a line's name and unit; "village-package" where no word tells
 * @example templatesAround("硬化村道3公里", "")("村道公里") // "roads"
 */
export function templatesAround(sentence: string, heading: string): (own: string) => string {
  const hits = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  // Asked for only where something is to be placed.
  let within: number[] | undefined;
  // Asked only where the statement itself is silent or torn, which is rare.
  let above: number[] | undefined;
  return (own) => {
    const around = (within ??= words.map(([, , pattern]) => Math.min(mostAround, hits(sentence, pattern))));
    const scores = words.map(
      ([, weight, pattern], at) => weight * (ownWeight * hits(own, pattern) + (around[at] ?? 0)),
    );
    const highest = Math.max(...scores);
    const best = [...scores.keys()].filter((at) => scores[at] === highest);
    if (best.length > 1) above ??= words.map(([, , pattern]) => hits(heading, pattern));
    const [first = 0, ...others] = best;
    const chosen = others.reduce((one, at) => ((above?.[at] ?? 0) > (above?.[one] ?? 0) ? at : one), first);
    return highest === 0 && (above?.[chosen] ?? 0) === 0
      ? "village-package"
      : (words[chosen]?.[0] ?? "village-package");
  };
}
