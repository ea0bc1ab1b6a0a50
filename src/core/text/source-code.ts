/**
 * Words of plan texts for each coded funding source. The first that fits decides, so the narrower come first: 财政贴息
 * before 财政, 互助资金 before 社会, a level of government before its fund.
 */
const words: readonly (readonly [code: string, pattern: RegExp])[] = [
  ["F81", /投工|投劳|折资|筹劳/],
  ["F61", /贴息/],
  ["F70", /捐|赞助/],
  ["F60", /贷款|信贷|借款/],
  ["F90", /互助/],
  ["F41", /国债/],
  ["F40", /债券|专项债|一般债/],
  ["F11a", /巩固拓展/],
  ["F11b", /以工代赈/],
  ["F11c", /少数民族发展/],
  ["F11d", /国有农场/],
  ["F11e", /国有林场/],
  ["F11f", /三西/],
  ["F30", /东西部?协作|东西部|闽宁|苏陕|沪滇|鲁渝|浙川|粤桂|津甘|京蒙|协作/],
  ["F31", /定点|结对|对口|帮扶单位|帮扶部门|后盾单位|驻村|援建|帮扶资金/],
  ["F20", /涉农|统筹整合|整合/],
  ["F82", /村集体|集体经济|村委|村级自筹|集体自筹/],
  ["F83", /企业|公司|合作社|经营主体|业主|大户|园区|主体自筹/],
  ["F80", /群众|农户|村民|社员|养殖户|种植户|受益户|贫困户|脱贫户|农民|户主|个人|家长|自筹|自投|集资/],
  ["F70", /慈善|爱心|基金会|红十字|校友|乡贤|社会|公益(?!岗)/],
  [
    "F50",
    /部门|一事一议|水利|交通|教育|住建|人社|卫健|民政|林业|农业|畜牧|移民|残联|旅游|文旅|体育|烟草|电网|发改|行业|车购税|预算内|[局厅委办]/,
  ],
  ["F11", /中央|国家/],
  ["F12", /省/],
  ["F13", /市|州|地级/],
  ["F14", /县|区|乡镇?|镇|本级/],
  ["F11", /衔接|扶贫|上级|财政|专项/],
];

/**
 * The coded funding source that a name in a plan text means; the user can correct it.
 * @returns F98 (other) where no word tells
 * @example sourceCodeOf("县级财政衔接资金") // "F14"
 * @example sourceCodeOf("群众自筹") // "F80"
 */
export const sourceCodeOf = (name: string): string =>
  words.find(([, pattern]) => pattern.test(name))?.[0] ?? "F98";
