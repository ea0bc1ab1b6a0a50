import { defineTemplate } from "./define";

/** Crops, herbs, orchards, vegetables (T02 of the field reference). */
export const planting = defineTemplate({
  id: "planting",
  version: 1,
  name: { zh: "种植", en: "Planting" },
  sheet: { zh: "种植", en: "Planting" },
  title: { zh: "种植业项目预算表", en: "Planting budget" },
  libraryType: [
    { zh: "产业发展", en: "Industry" },
    { zh: "生产项目", en: "Production" },
    { zh: "种植业基地", en: "Planting base" },
  ],
  account: "2130505",
  measures: [
    { id: "crop", header: { zh: "作物/品种", en: "Crop / variety" }, kind: "text", width: 11 },
    { id: "area", header: { zh: "面积(亩)", en: "Area (亩)" }, kind: "number", width: 9 },
  ],
  details: [
    {
      id: "subsidyPerMu",
      header: { zh: "每亩补助(元)", en: "Subsidy per 亩 (元)" },
      kind: "unit-cost",
      width: 11,
    },
    {
      id: "costPerMu",
      header: { zh: "每亩总成本(元)", en: "Full cost per 亩 (元)" },
      kind: "unit-cost",
      width: 12,
    },
    {
      id: "ownPerMu",
      header: { zh: "农户自筹/亩(元)", en: "Household's own per 亩 (元)" },
      kind: "formula-money",
      width: 12,
      formula: (ref) => `MAX(0,ROUND(N(${ref("costPerMu")})-N(${ref("subsidyPerMu")}),2))`,
    },
    {
      id: "areaPerHousehold",
      header: { zh: "户均面积(亩)", en: "Area per household (亩)" },
      kind: "formula-number",
      width: 9,
      formula: (ref) => `IF(N(${ref("households")})=0,0,ROUND(N(${ref("area")})/N(${ref("households")}),2))`,
    },
    { id: "cycle", header: { zh: "生长周期", en: "Growing cycle" }, kind: "text", width: 10 },
    { id: "landTransfer", header: { zh: "土地流转", en: "Land transfer" }, kind: "text", width: 10 },
  ],
  derived: [{ unit: "亩", column: "area" }],
  defaultLines: [
    { name: { zh: "种苗与种子", en: "Seedlings and seed" }, unit: "亩" },
    { name: { zh: "肥料与农药", en: "Fertiliser and pesticide" }, unit: "亩" },
    { name: { zh: "整地与人工", en: "Land preparation and labour" }, unit: "亩" },
    { name: { zh: "灌溉与管网", en: "Irrigation and pipes" }, unit: "米" },
    { name: { zh: "大棚与设施", en: "Greenhouses and structures" }, unit: "平方米" },
    { name: { zh: "烤房维修", en: "Curing barn repair" }, unit: "座" },
    { name: { zh: "技术服务", en: "Technical service" }, unit: "次" },
  ],
  sources: ["F11", "F12", "F50", "F80", "F81", "F83"],
});
