import type { Norm } from "./norm";

/** Works beside a road are priced per kilometre too, and repairs cost a fraction. */
const beside = [
  "安防",
  "护栏",
  "标志",
  "标线",
  "路灯",
  "亮化",
  "绿化",
  "设计",
  "监理",
  "路基",
  "边沟",
  "涵",
  "桥",
];
const lesser = ["养护", "管护", "维修", "维护", "修复", "砂石", "泥结石", "步道", "便道"];
const hardRoad = { words: ["路"], not: [...beside, ...lesser] };
const paving = { words: ["硬化", "路面", "面层"], not: [...beside, ...lesser] };

/**
 * Full cost of hardened village roads. Left out: money per kilometre of single funding batches (about 143,000 yuan
 * seen in one county), which pays for a part only.
 */
export const roadNorms: readonly Norm[] = [
  {
    id: "group-road-planned",
    template: "roads",
    item: { zh: "通组硬化路（计划数）", en: "Village-group road, hardened (as planned)" },
    unit: "公里",
    low: 400_000,
    high: 400_000,
    source: { zh: "2018年通组公路计划：200亿元、5万公里", en: "2018 plan: 20 billion yuan for 50,000 km" },
    year: "2018",
    place: { zh: "贵州", en: "Guizhou" },
    standing: "read",
    about: hardRoad,
  },
  {
    id: "group-road-built",
    template: "roads",
    item: { zh: "通组硬化路（完成数）", en: "Village-group road, hardened (as built)" },
    unit: "公里",
    low: 632_000,
    high: 632_000,
    source: {
      zh: "截至2018年6月完成投资312.69亿元、4.95万公里",
      en: "By June 2018: 31.269 billion yuan spent on 49,500 km",
    },
    year: "2018",
    place: { zh: "贵州", en: "Guizhou" },
    standing: "derived",
    about: hardRoad,
  },
  {
    id: "through-road",
    template: "roads",
    item: { zh: "通村水泥路", en: "Concrete road to the village" },
    unit: "公里",
    low: 781_000,
    high: 857_000,
    source: {
      zh: "建设成果报道：2.5亿元、320公里；约6亿元、700公里",
      en: "Reports: 250 million yuan for 320 km; about 600 million for 700 km",
    },
    year: "",
    place: { zh: "广西融水", en: "Rongshui, Guangxi" },
    standing: "derived",
    about: hardRoad,
  },
  {
    id: "county-transport-items",
    template: "roads",
    item: { zh: "衔接资金道路项目（路面宽4.5米）", en: "Roads paid by the linkage fund (4.5 m wide)" },
    unit: "公里",
    low: 1_079_000,
    high: 1_079_000,
    source: {
      zh: "县交通局公示的11个项目：780.7万元、7.235公里",
      en: "11 county projects: 7.807 million yuan for 7.235 km",
    },
    year: "2022",
    place: { zh: "安徽青阳", en: "Qingyang, Anhui" },
    standing: "derived",
    about: hardRoad,
  },
  {
    id: "street-paving",
    template: "roads",
    item: { zh: "村内道路硬化", en: "Village street paving" },
    unit: "平方米",
    low: 95,
    high: 146,
    source: {
      zh: "两县项目：1371.8万元、14.44万平方米；495万元、3.4万平方米",
      en: "Two counties: 13.718 million yuan for 144,400 m²; 4.95 million for 34,000 m²",
    },
    year: "2017-2024",
    place: { zh: "江苏邳州、河南商水", en: "Pizhou, Jiangsu; Shangshui, Henan" },
    standing: "derived",
    about: paving,
  },
];
