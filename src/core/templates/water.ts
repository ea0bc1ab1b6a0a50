import { defineTemplate } from "./define";

/** Drinking water and small water works (T04 of the field reference). */
export const water = defineTemplate({
  id: "water",
  version: 1,
  name: { zh: "饮水", en: "Water" },
  sheet: { zh: "饮水", en: "Water" },
  title: { zh: "饮水与小型水利项目预算表", en: "Drinking water and small water works budget" },
  libraryType: [
    { zh: "乡村建设行动", en: "Rural construction" },
    { zh: "农村基础设施", en: "Rural infrastructure" },
    { zh: "农村供水保障", en: "Rural water supply" },
  ],
  account: "2130504",
  measures: [
    { id: "waterSource", header: { zh: "水源", en: "Water source" }, kind: "text", width: 10 },
    {
      id: "pipeDiameter",
      header: { zh: "管径(毫米)", en: "Pipe diameter (毫米)" },
      kind: "number",
      width: 8,
    },
    { id: "pipeLength", header: { zh: "管长(米)", en: "Pipe length (米)" }, kind: "number", width: 9 },
    {
      id: "tankVolume",
      header: { zh: "水池容积(立方米)", en: "Tank volume (立方米)" },
      kind: "number",
      width: 10,
    },
  ],
  details: [
    {
      id: "dailySupply",
      header: { zh: "供水量(立方米/天)", en: "Daily supply (立方米)" },
      kind: "number",
      width: 11,
    },
    { id: "quality", header: { zh: "水质", en: "Water quality" }, kind: "text", width: 9 },
    {
      id: "yuanPerPerson",
      header: { zh: "元/人", en: "元 per person" },
      kind: "formula-number",
      width: 9,
      formula: (ref) => `IF(N(${ref("persons")})=0,0,ROUND(N(${ref("amount")})/N(${ref("persons")}),2))`,
    },
  ],
  derived: [
    { unit: "米", column: "pipeLength" },
    { unit: "立方米", column: "tankVolume" },
  ],
  defaultLines: [
    { name: { zh: "取水口", en: "Intake" }, unit: "处" },
    { name: { zh: "蓄水池", en: "Storage tank" }, unit: "立方米" },
    { name: { zh: "主管道", en: "Main pipe" }, unit: "米" },
    { name: { zh: "入户管", en: "House connections" }, unit: "户" },
    { name: { zh: "净化与消毒", en: "Purification and disinfection" }, unit: "套" },
    { name: { zh: "渠道清淤与修复", en: "Canal dredging and repair" }, unit: "米" },
    { name: { zh: "设计与监理", en: "Design and supervision" }, unit: "项" },
  ],
  sources: ["F11", "F12", "F14", "F50", "F80", "F81"],
});
