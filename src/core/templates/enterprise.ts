import { defineTemplate } from "./define";

/** Collective economy, processing, rural tourism (T14 of the field reference). */
export const enterprise = defineTemplate({
  id: "enterprise",
  version: 1,
  name: { zh: "集体经济", en: "Enterprise" },
  sheet: { zh: "集体经济", en: "Enterprise" },
  title: {
    zh: "集体经济、加工与乡村旅游项目预算表",
    en: "Collective economy, processing and tourism budget",
  },
  libraryType: [
    { zh: "产业发展", en: "Industry" },
    { zh: "加工流通项目", en: "Processing and trade" },
    { zh: "加工业", en: "Processing" },
  ],
  account: "2130505",
  measures: [
    { id: "operator", header: { zh: "经营主体", en: "Operator" }, kind: "text", width: 12 },
    { id: "area", header: { zh: "面积(平方米)", en: "Area (平方米)" }, kind: "number", width: 10 },
  ],
  details: [
    { id: "owner", header: { zh: "资产归属", en: "Asset owner" }, kind: "text", width: 11 },
    {
      id: "dividend",
      header: { zh: "年收益率/分红", en: "Yearly yield / dividend" },
      kind: "text",
      width: 11,
    },
    {
      id: "householdsHelped",
      header: { zh: "带动户(户)", en: "Households taken along (户)" },
      kind: "number",
      width: 9,
    },
    {
      id: "operatingYears",
      header: { zh: "经营期(年)", en: "Operating years (年)" },
      kind: "number",
      width: 8,
    },
  ],
  derived: [{ unit: "平方米", column: "area" }],
  defaultLines: [
    { name: { zh: "厂房与车间", en: "Workshops" }, unit: "平方米" },
    { name: { zh: "冷库与设备", en: "Cold store and equipment" }, unit: "台" },
    { name: { zh: "采摘与观光设施", en: "Picking and sightseeing" }, unit: "处" },
    { name: { zh: "文物与民俗整理", en: "Heritage and folk culture" }, unit: "项" },
    { name: { zh: "品牌宣传", en: "Branding" }, unit: "项" },
    { name: { zh: "流动资金", en: "Working capital" }, unit: "项" },
  ],
  sources: ["F11", "F12", "F30", "F40", "F83", "F80", "F60"],
});
