import { defineTemplate } from "./define";

/** School and kindergarten building (T08 of the field reference). */
export const schools = defineTemplate({
  id: "schools",
  version: 1,
  name: { zh: "学校建设", en: "Schools" },
  sheet: { zh: "学校建设", en: "Schools" },
  title: { zh: "学校与幼儿园建设项目预算表", en: "School and kindergarten building budget" },
  libraryType: [
    { zh: "乡村建设行动", en: "Rural construction" },
    { zh: "农村公共服务", en: "Rural public services" },
    { zh: "学校建设(含幼儿园)", en: "Schools and kindergartens" },
  ],
  account: "2130506",
  measures: [
    { id: "school", header: { zh: "学校", en: "School" }, kind: "text", width: 12 },
    { id: "works", header: { zh: "改造内容", en: "Works" }, kind: "text", width: 12 },
    { id: "area", header: { zh: "面积(平方米)", en: "Area (平方米)" }, kind: "number", width: 10 },
  ],
  details: [
    {
      id: "wanPerSchool",
      header: { zh: "每所平均(万元)", en: "万元 per school" },
      kind: "formula-number",
      width: 10,
      formula: (ref) =>
        `IF(AND(${ref("unit")}="所",N(${ref("quantity")})<>0),ROUND(N(${ref("amount")})/N(${ref("quantity")})/10000,2),0)`,
    },
    { id: "students", header: { zh: "学生数(人)", en: "Students (人)" }, kind: "number", width: 9 },
  ],
  derived: [{ unit: "平方米", column: "area" }],
  defaultLines: [
    { name: { zh: "新建幼儿园", en: "New kindergarten" }, unit: "所" },
    { name: { zh: "教学点改造", en: "Teaching point renovation" }, unit: "所" },
    { name: { zh: "食堂、宿舍与卫生设施", en: "Canteen, dormitory, sanitation" }, unit: "平方米" },
    { name: { zh: "信息化设备", en: "IT equipment" }, unit: "套" },
    { name: { zh: "玩教具与图书", en: "Teaching aids and books" }, unit: "套" },
  ],
  sources: ["F50", "F12", "F14", "F70"],
});
