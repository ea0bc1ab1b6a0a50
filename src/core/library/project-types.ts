import type { Text } from "../model/locale";

/** A second-level project type with its sub-types (third level). */
export interface ProjectKind {
  readonly name: Text;
  readonly subtypes: readonly Text[];
}
/** A first-level project type of the project library. */
export interface ProjectType {
  readonly name: Text;
  readonly kinds: readonly ProjectKind[];
}

const kind = (zh: string, en: string, ...subtypes: readonly (readonly [zh: string, en: string])[]) => ({
  name: { zh, en },
  subtypes: subtypes.map(([subZh, subEn]) => ({ zh: subZh, en: subEn })),
});

/**
 * The project types of the library in three levels. The first level is as counties print it (2021–2025); the second
 * and third are how the national system is generally known to list them, without a published source: they are offered
 * in lists and never enforced.
 */
export const projectTypes: readonly ProjectType[] = [
  {
    name: { zh: "产业发展", en: "Industry" },
    kinds: [
      kind(
        "生产项目",
        "Production",
        ["种植业基地", "Planting base"],
        ["养殖业基地", "Livestock base"],
        ["水产养殖业发展", "Aquaculture"],
        ["林草基地建设", "Forest and grass base"],
        ["休闲农业与乡村旅游", "Leisure farming and rural tourism"],
        ["光伏电站建设", "Solar power station"],
      ),
      kind(
        "加工流通项目",
        "Processing and trade",
        ["农产品仓储保鲜冷链", "Storage and cold chain"],
        ["加工业", "Processing"],
        ["市场建设和农村物流", "Markets and rural logistics"],
        ["品牌打造和展销平台", "Branding and sales platforms"],
      ),
      kind(
        "配套设施项目",
        "Supporting facilities",
        ["小型农田水利", "Small irrigation works"],
        ["产业园(区)", "Industrial park"],
      ),
      kind(
        "产业服务支撑项目",
        "Support services",
        ["智慧农业", "Smart farming"],
        ["科技服务", "Technical services"],
        ["人才培养", "Training of specialists"],
        ["农业社会化服务", "Contracted farm services"],
      ),
      kind(
        "金融保险配套项目",
        "Finance and insurance",
        ["小额贷款贴息", "Micro-credit interest subsidy"],
        ["小额信贷风险补偿金", "Micro-credit risk fund"],
        ["特色产业保险保费补助", "Insurance premium subsidy"],
        ["新型经营主体贷款贴息", "Interest subsidy for farm businesses"],
        ["其他", "Other"],
      ),
      kind(
        "高质量庭院经济",
        "Courtyard economy",
        ["特色种植", "Courtyard crops"],
        ["特色养殖", "Courtyard livestock"],
        ["特色手工", "Crafts"],
        ["休闲旅游", "Leisure and tourism"],
        ["生产生活服务", "Services"],
      ),
    ],
  },
  {
    name: { zh: "就业项目", en: "Employment" },
    kinds: [
      kind(
        "务工补助",
        "Work allowances",
        ["交通费补助", "Travel allowance"],
        ["生产奖补、劳务补助等", "Production and labour awards"],
      ),
      kind(
        "就业",
        "Employment support",
        ["帮扶车间建设", "Support workshops"],
        ["技能培训", "Skills training"],
        ["以工代训", "Training at work"],
      ),
      kind("创业", "Start-ups", ["创业培训", "Start-up training"], ["创业奖补", "Start-up awards"]),
      kind(
        "乡村工匠",
        "Rural craftspeople",
        ["培育培训", "Training of craftspeople"],
        ["大师工作室", "Master's studio"],
        ["传习所", "Teaching workshop"],
      ),
      kind("公益性岗位", "Public-service posts", ["公益性岗位", "Public-service posts"]),
    ],
  },
  {
    name: { zh: "乡村建设行动", en: "Rural construction" },
    kinds: [
      kind(
        "农村基础设施",
        "Rural infrastructure",
        ["村庄规划编制", "Village planning"],
        ["农村道路", "Rural roads"],
        ["产业路、资源路、旅游路", "Production, resource and tourist roads"],
        ["农村供水保障", "Rural water supply"],
        ["农村电网", "Rural power grid"],
        ["数字乡村", "Digital village"],
        ["清洁能源", "Clean energy"],
        ["中长期贷款贴息", "Interest subsidy for longer loans"],
        ["其他", "Other"],
      ),
      kind(
        "人居环境整治",
        "Living environment",
        ["农村卫生厕所", "Sanitary toilets"],
        ["农村污水治理", "Sewage"],
        ["农村垃圾治理", "Waste"],
        ["村容村貌提升", "Village appearance"],
      ),
      kind(
        "农村公共服务",
        "Rural public services",
        ["学校建设(含幼儿园)", "Schools and kindergartens"],
        ["村卫生室", "Village clinic"],
        ["养老设施", "Care for the aged"],
        ["公共照明", "Street lighting"],
        ["一体化示范", "Integrated demonstration"],
        ["其他", "Other"],
      ),
    ],
  },
  {
    name: { zh: "易地搬迁后扶", en: "Relocation follow-up" },
    kinds: [
      kind(
        "易地搬迁后续扶持",
        "Support after relocation",
        ["公共服务岗位", "Public-service posts"],
        ["一站式社区综合服务设施", "Community service centre"],
        ["搬迁贷款债券贴息", "Interest on relocation loans and bonds"],
        ["安置住房与配套", "Housing and services"],
      ),
    ],
  },
  {
    name: { zh: "巩固三保障成果", en: "Three guarantees" },
    kinds: [
      kind("住房", "Housing", ["危房改造", "Dilapidated houses"]),
      kind(
        "教育",
        "Education",
        ["雨露计划", "Vocational grants"],
        ["学前学普", "Preschool language"],
        ["其他", "Other"],
      ),
      kind(
        "健康",
        "Health",
        ["居民医保", "Basic medical insurance"],
        ["大病保险", "Serious illness insurance"],
        ["意外保险", "Accident insurance"],
        ["补充保险", "Supplementary insurance"],
        ["医疗救助", "Medical aid"],
        ["大病慢病救治", "Treatment of serious and chronic illness"],
      ),
      kind(
        "综合保障",
        "Social security",
        ["低保", "Minimum living allowance"],
        ["特困供养", "Destitute persons"],
        ["养老保险", "Pension insurance"],
        ["留守关爱", "Care for those left behind"],
        ["临时救助", "Temporary relief"],
        ["防贫保险", "Insurance against falling back"],
      ),
    ],
  },
  {
    name: { zh: "乡村治理和精神文明建设", en: "Governance and culture" },
    kinds: [
      kind(
        "乡村治理",
        "Rural governance",
        ["乡村治理示范", "Model governance"],
        ["积分制、清单式治理", "Points and lists"],
      ),
      kind(
        "精神文明建设",
        "Culture",
        ["新时代农民", "Farmers of today"],
        ["移风易俗", "Changing customs"],
        ["三下乡", "Science, culture and health to villages"],
        ["农村文化", "Rural culture"],
      ),
    ],
  },
  {
    name: { zh: "项目管理费", en: "Project management" },
    kinds: [kind("项目管理费", "Project management", ["项目管理费", "Project management"])],
  },
  {
    name: { zh: "其他", en: "Other" },
    kinds: [
      kind(
        "其他",
        "Other projects",
        ["少数民族特色村寨", "Ethnic minority villages"],
        ["低氟茶", "Low-fluoride tea"],
        ["其他", "Other"],
      ),
      kind(
        "定点帮扶与东西部协作",
        "Pairing and east–west cooperation",
        ["结对帮扶", "Pairing support"],
        ["协作项目", "Cooperation project"],
      ),
      kind("综合项目", "Combined measures", ["整村(整乡)推进", "Village or township package"]),
    ],
  },
];

/** What is built: new, rebuilt or enlarged, carried on from last year. */
export const constructionKinds: readonly Text[] = [
  { zh: "新建", en: "new" },
  { zh: "改扩建", en: "rebuilt or enlarged" },
  { zh: "续建", en: "continued" },
  { zh: "其他", en: "other" },
];
