import { defineTemplate } from "./define";

/** Breeding stock, sheds, fodder, veterinary care (T01 of the field reference). */
export const livestock = defineTemplate({
  id: "livestock",
  version: 1,
  name: { zh: "养殖", en: "Livestock" },
  sheet: { zh: "养殖", en: "Livestock" },
  title: { zh: "养殖业项目预算表", en: "Livestock budget" },
  libraryType: [
    { zh: "产业发展", en: "Industry" },
    { zh: "生产项目", en: "Production" },
    { zh: "养殖业基地", en: "Livestock base" },
  ],
  account: "2130505",
  measures: [],
  details: [
    { id: "species", header: { zh: "畜种", en: "Species" }, kind: "text", width: 8 },
    { id: "age", header: { zh: "月龄/体重", en: "Age / weight" }, kind: "text", width: 9 },
    {
      id: "householdsServed",
      header: { zh: "到户数(户)", en: "Households served (户)" },
      kind: "number",
      width: 9,
    },
    {
      id: "perHousehold",
      header: { zh: "户均数量", en: "Quantity per household" },
      kind: "formula-number",
      width: 8,
      formula: (ref) =>
        `IF(N(${ref("householdsServed")})=0,0,ROUND(N(${ref("quantity")})/N(${ref("householdsServed")}),2))`,
    },
    {
      id: "yuanPerHousehold",
      header: { zh: "元/户", en: "元 per household" },
      kind: "formula-number",
      width: 10,
      formula: (ref) =>
        `IF(N(${ref("householdsServed")})=0,0,ROUND(N(${ref("amount")})/N(${ref("householdsServed")}),2))`,
    },
    {
      id: "keeping",
      header: { zh: "饲养方式", en: "Kept by" },
      kind: "list",
      width: 9,
      choices: [
        { zh: "自养", en: "household" },
        { zh: "托养", en: "contract keeper" },
        { zh: "合作社", en: "cooperative" },
      ],
    },
    { id: "insurance", header: { zh: "保险", en: "Insurance" }, kind: "text", width: 8 },
    { id: "vaccination", header: { zh: "防疫", en: "Vaccination" }, kind: "text", width: 8 },
    { id: "mortality", header: { zh: "死亡率(%)", en: "Mortality (%)" }, kind: "number", width: 8 },
    {
      id: "expectedIncome",
      header: { zh: "预计出栏与收入", en: "Expected sales and income" },
      kind: "text",
      width: 14,
    },
  ],
  derived: [],
  defaultLines: [
    { name: { zh: "能繁母牛购置", en: "Breeding cows" }, unit: "头" },
    { name: { zh: "能繁母羊购置", en: "Breeding ewes" }, unit: "只" },
    { name: { zh: "圈舍建设", en: "Sheds" }, unit: "平方米" },
    { name: { zh: "饲草料", en: "Fodder" }, unit: "吨" },
    { name: { zh: "防疫与保险", en: "Veterinary care and insurance" }, unit: "头" },
    { name: { zh: "技术服务", en: "Technical service" }, unit: "人次" },
    { name: { zh: "青贮窖与机械", en: "Silos and machinery" }, unit: "处" },
  ],
  sources: ["F11", "F12", "F30", "F60", "F61", "F80", "F83"],
});
