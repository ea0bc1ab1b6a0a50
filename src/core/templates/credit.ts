import { defineTemplate } from "./define";

/**
 * Micro-credit and interest subsidy (T11 of the field reference). The budget holds the subsidy;
 * the principal is the bank's money and stands beside it as a memo, never in a total.
 */
export const credit = defineTemplate({
  id: "credit",
  version: 1,
  name: { zh: "信贷贴息", en: "Credit" },
  sheet: { zh: "信贷贴息", en: "Credit" },
  title: { zh: "小额信贷与贴息预算表", en: "Micro-credit and interest subsidy budget" },
  libraryType: [
    { zh: "产业发展", en: "Industry" },
    { zh: "金融保险配套项目", en: "Finance and insurance" },
    { zh: "小额贷款贴息", en: "Micro-credit interest subsidy" },
  ],
  account: "2130507",
  measures: [
    {
      id: "borrowers",
      header: { zh: "贷款户数(户)", en: "Borrowing households (户)" },
      kind: "number",
      width: 9,
    },
    { id: "principal", header: { zh: "本金(元)", en: "Principal (元)" }, kind: "money", width: 11 },
    { id: "months", header: { zh: "期限(月)", en: "Term (months)" }, kind: "number", width: 7 },
    { id: "rate", header: { zh: "年利率(%)", en: "Interest (% a year)" }, kind: "number", width: 7 },
    { id: "subsidyRate", header: { zh: "贴息率(%)", en: "Subsidised (% a year)" }, kind: "number", width: 7 },
    {
      id: "subsidy",
      header: { zh: "贴息额(元)", en: "Subsidy worked out (元)" },
      kind: "formula-money",
      width: 11,
      formula: (ref) => `ROUND(N(${ref("principal")})*N(${ref("subsidyRate")})/100*N(${ref("months")})/12,2)`,
    },
  ],
  details: [
    { id: "due", header: { zh: "到期(年-月)", en: "Due (year-month)" }, kind: "date", width: 10 },
    { id: "repaid", header: { zh: "已还(元)", en: "Repaid (元)" }, kind: "money", width: 13 },
  ],
  derived: [{ unit: "户", column: "borrowers" }],
  derivedAmount: { column: "subsidy", inputs: ["principal"] },
  defaultLines: [
    { name: { zh: "到户小额信贷贴息", en: "Subsidy on household micro-credit" }, unit: "户" },
    { name: { zh: "经营主体贷款贴息", en: "Subsidy on enterprise loans" }, unit: "个" },
    { name: { zh: "风险补偿金", en: "Risk compensation fund" }, unit: "项" },
  ],
  sources: ["F61", "F14"],
});
