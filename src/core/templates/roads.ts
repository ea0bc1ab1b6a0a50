import { defineTemplate } from "./define";

/** Village roads, paths and bridges (T03 of the field reference). */
export const roads = defineTemplate({
  id: "roads",
  version: 1,
  name: { zh: "道路", en: "Roads" },
  sheet: { zh: "道路", en: "Roads" },
  title: { zh: "道路桥梁硬化项目预算表", en: "Roads, paths and bridges budget" },
  libraryType: [
    { zh: "乡村建设行动", en: "Rural construction" },
    { zh: "农村基础设施", en: "Rural infrastructure" },
    { zh: "农村道路", en: "Rural roads" },
  ],
  account: "2130504",
  measures: [
    { id: "stretch", header: { zh: "起点—终点", en: "From – to" }, kind: "text", width: 12 },
    { id: "length", header: { zh: "长度(公里)", en: "Length (公里)" }, kind: "number", width: 8 },
    { id: "width", header: { zh: "宽度(米)", en: "Width (米)" }, kind: "number", width: 6.5 },
    { id: "thickness", header: { zh: "厚度(米)", en: "Thickness (米)" }, kind: "number", width: 6.5 },
    {
      id: "surface",
      header: { zh: "路面类型", en: "Surface" },
      kind: "list",
      width: 9,
      choices: [
        { zh: "水泥混凝土", en: "concrete" },
        { zh: "沥青", en: "asphalt" },
        { zh: "砂石", en: "gravel" },
        { zh: "石板", en: "flagstone" },
      ],
    },
    {
      id: "area",
      header: { zh: "面积(平方米)", en: "Area (平方米)" },
      kind: "formula-number",
      width: 9,
      formula: (ref) => `ROUND(N(${ref("length")})*1000*N(${ref("width")}),2)`,
    },
  ],
  details: [
    {
      id: "wanPerKm",
      header: { zh: "万元/公里", en: "万元 per 公里" },
      kind: "formula-number",
      width: 9,
      formula: (ref) => `IF(N(${ref("length")})=0,0,ROUND(N(${ref("amount")})/N(${ref("length")})/10000,2))`,
    },
    {
      id: "yuanPerSquareMetre",
      header: { zh: "元/平方米", en: "元 per 平方米" },
      kind: "formula-number",
      width: 9,
      formula: (ref) => `IF(N(${ref("area")})=0,0,ROUND(N(${ref("amount")})/N(${ref("area")}),2))`,
    },
    { id: "land", header: { zh: "占地与补偿", en: "Land and compensation" }, kind: "text", width: 10 },
    { id: "maintenance", header: { zh: "管护责任", en: "Maintained by" }, kind: "text", width: 10 },
  ],
  derived: [
    { unit: "平方米", column: "area" },
    { unit: "公里", column: "length" },
  ],
  defaultLines: [
    { name: { zh: "路基土石方", en: "Earthworks" }, unit: "立方米" },
    { name: { zh: "基层", en: "Base course" }, unit: "平方米" },
    { name: { zh: "水泥混凝土面层", en: "Concrete surface" }, unit: "平方米" },
    { name: { zh: "涵洞、挡墙与边沟", en: "Culverts, retaining walls, ditches" }, unit: "米" },
    { name: { zh: "桥梁", en: "Bridges" }, unit: "米" },
    { name: { zh: "安防设施", en: "Safety barriers" }, unit: "公里" },
    { name: { zh: "设计、监理与招标", en: "Design, supervision, tendering" }, unit: "项" },
  ],
  sources: ["F11", "F12", "F13", "F14", "F50", "F40", "F80", "F81"],
});
