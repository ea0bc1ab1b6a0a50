import { defineTemplate } from "./define";

/** Relocation and resettlement (T09 of the field reference). */
export const relocation = defineTemplate({
  id: "relocation",
  version: 1,
  name: { zh: "易地搬迁", en: "Relocation" },
  sheet: { zh: "易地搬迁", en: "Relocation" },
  title: { zh: "易地搬迁与移民安置项目预算表", en: "Relocation and resettlement budget" },
  libraryType: [
    { zh: "易地搬迁后扶", en: "Relocation follow-up" },
    { zh: "易地搬迁后续扶持", en: "Support after relocation" },
    { zh: "安置住房与配套", en: "Housing and services" },
  ],
  account: "2130504",
  measures: [
    {
      id: "householdsMoved",
      header: { zh: "搬迁户数(户)", en: "Households moved (户)" },
      kind: "number",
      width: 9,
    },
    {
      id: "personsMoved",
      header: { zh: "搬迁人数(人)", en: "Persons moved (人)" },
      kind: "number",
      width: 9,
    },
    {
      id: "housingArea",
      header: { zh: "住房面积(平方米)", en: "Housing area (平方米)" },
      kind: "number",
      width: 10,
    },
    {
      id: "areaPerPerson",
      header: { zh: "人均面积(平方米)", en: "Area per person (平方米)" },
      kind: "formula-number",
      width: 9,
      formula: (ref) =>
        `IF(N(${ref("personsMoved")})=0,0,ROUND(N(${ref("housingArea")})/N(${ref("personsMoved")}),2))`,
    },
  ],
  details: [
    {
      id: "householdHead",
      header: { zh: "户主(掩码)", en: "Head of household (masked)" },
      kind: "text",
      width: 10,
    },
    {
      id: "settlement",
      header: { zh: "安置方式", en: "Settlement" },
      kind: "list",
      width: 9,
      choices: [
        { zh: "集中安置", en: "concentrated" },
        { zh: "分散安置", en: "scattered" },
        { zh: "城镇安置", en: "in town" },
      ],
    },
    {
      id: "oldHouse",
      header: { zh: "旧房拆除", en: "Old house pulled down" },
      kind: "list",
      width: 8,
      choices: [
        { zh: "是", en: "yes" },
        { zh: "否", en: "no" },
      ],
    },
  ],
  derived: [
    { unit: "人", column: "personsMoved" },
    { unit: "户", column: "householdsMoved" },
    { unit: "平方米", column: "housingArea" },
  ],
  defaultLines: [
    { name: { zh: "住房补助", en: "Housing grant" }, unit: "人" },
    { name: { zh: "旧房拆除奖励", en: "Reward for pulling down old houses" }, unit: "人" },
    { name: { zh: "同步搬迁补助", en: "Grant to accompanying households" }, unit: "户" },
    { name: { zh: "场平与基础设施", en: "Site and infrastructure" }, unit: "项" },
    { name: { zh: "公共服务用房", en: "Public service rooms" }, unit: "平方米" },
    { name: { zh: "后续产业与就业", en: "Livelihoods after the move" }, unit: "项" },
  ],
  sources: ["F11", "F40", "F12", "F50", "F80"],
});
