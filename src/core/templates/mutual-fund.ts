import { defineTemplate } from "./define";

/** Village mutual funds (T10 of the field reference). */
export const mutualFund = defineTemplate({
  id: "mutual-fund",
  version: 1,
  name: { zh: "互助资金", en: "Mutual fund" },
  sheet: { zh: "互助资金", en: "Mutual fund" },
  title: { zh: "村级互助资金预算表", en: "Village mutual fund budget" },
  libraryType: [
    { zh: "产业发展", en: "Industry" },
    { zh: "金融保险配套项目", en: "Finance and insurance" },
    { zh: "其他", en: "Other" },
  ],
  account: "2130507",
  measures: [
    { id: "association", header: { zh: "互助社", en: "Association" }, kind: "text", width: 12 },
    {
      id: "memberHouseholds",
      header: { zh: "入社户数(户)", en: "Member households (户)" },
      kind: "number",
      width: 9,
    },
    { id: "shares", header: { zh: "份数(份)", en: "Shares (份)" }, kind: "number", width: 8 },
  ],
  details: [
    {
      id: "villageHouseholds",
      header: { zh: "全村户数(户)", en: "Households of the village (户)" },
      kind: "number",
      width: 9,
    },
    { id: "startingFund", header: { zh: "已有资金(元)", en: "Fund so far (元)" }, kind: "money", width: 13 },
    {
      id: "fundSize",
      header: { zh: "注入后规模(元)", en: "Fund with this line (元)" },
      kind: "formula-money",
      width: 13,
      formula: (ref) => `ROUND(N(${ref("startingFund")})+N(${ref("amount")}),2)`,
    },
    { id: "targetSize", header: { zh: "目标规模(元)", en: "Fund aimed at (元)" }, kind: "money", width: 13 },
    {
      id: "toTarget",
      header: { zh: "距目标(元)", en: "Short of the aim (元)" },
      kind: "formula-money",
      width: 13,
      formula: (ref) =>
        `IF(N(${ref("targetSize")})=0,0,ROUND(N(${ref("targetSize")})-N(${ref("fundSize")}),2))`,
    },
  ],
  derived: [
    { unit: "份", column: "shares" },
    { unit: "户", column: "memberHouseholds" },
  ],
  defaultLines: [
    { name: { zh: "财政注入", en: "Fiscal injection" }, unit: "村" },
    { name: { zh: "社员互助金", en: "Members' shares" }, unit: "户" },
    { name: { zh: "捐赠", en: "Donations" }, unit: "笔" },
    { name: { zh: "占用费收入", en: "Fees for use" }, unit: "项" },
  ],
  sources: ["F90", "F11", "F12", "F70", "F80"],
});
