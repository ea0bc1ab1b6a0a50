import { defineTemplate } from "./define";

/** Pairing support, relief goods, cooperation money (T13 of the field reference). */
export const pairing = defineTemplate({
  id: "pairing",
  version: 1,
  name: { zh: "结对帮扶", en: "Pairing support" },
  sheet: { zh: "结对帮扶", en: "Pairing support" },
  title: { zh: "结对帮扶、慰问与协作资金表", en: "Pairing support, relief and cooperation budget" },
  libraryType: [
    { zh: "其他", en: "Other" },
    { zh: "定点帮扶与东西部协作", en: "Pairing and east–west cooperation" },
    { zh: "结对帮扶", en: "Pairing support" },
  ],
  account: "2130599",
  measures: [
    { id: "supporter", header: { zh: "帮扶单位", en: "Supporting unit" }, kind: "text", width: 12 },
    { id: "recipients", header: { zh: "帮扶对象", en: "Recipients" }, kind: "text", width: 12 },
  ],
  details: [
    {
      id: "form",
      header: { zh: "物资/资金", en: "Goods / money" },
      kind: "list",
      width: 8,
      choices: [
        { zh: "物资", en: "goods" },
        { zh: "资金", en: "money" },
      ],
    },
  ],
  derived: [],
  defaultLines: [
    { name: { zh: "留守儿童慰问", en: "Children left behind" }, unit: "人" },
    { name: { zh: "老党员慰问", en: "Old party members" }, unit: "人" },
    { name: { zh: "困难户慰问", en: "Households in need" }, unit: "户" },
    { name: { zh: "电脑与设备", en: "Computers and equipment" }, unit: "台" },
    { name: { zh: "管护材料", en: "Materials for upkeep" }, unit: "项" },
    { name: { zh: "协作项目", en: "Cooperation project" }, unit: "个" },
  ],
  sources: ["F30", "F31", "F70", "F82"],
});
