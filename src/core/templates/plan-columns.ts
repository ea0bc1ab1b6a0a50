import type { FinancingRules } from "../model/financing-rule";
import { fundingStatuses } from "../model/funding-status";
import { accountColumn } from "./account-column";
import type { Column } from "./columns";
import type { Template } from "./define";
import { lineIdHeader } from "./line-id-header";
import { executionColumns } from "./execution-columns";
import { yuanHeader } from "./header-text";
import { amountFormula, checkFormula, sourceRange, startingColumns } from "./line-formulas";
import { ruleFormula } from "./rule-formula";
import { sourceColumnOf } from "./source-columns";
import { shareColumns, yearColumns } from "./year-columns";

/** Units offered in the list; any other may be typed. */
export const offeredUnits = [
  "头",
  "只",
  "亩",
  "公里",
  "米",
  "平方米",
  "立方米",
  "户",
  "人",
  "人次",
  "人天",
  "人·学期",
  "期",
  "课时",
  "天",
  "册",
  "处",
  "座",
  "口",
  "个",
  "套",
  "台",
  "件",
  "盏",
  "株",
  "吨",
  "所",
  "村",
  "乡",
  "片",
  "份",
  "笔",
  "次",
  "项",
];

/** What a plan may have on its sheets besides the template's columns. */
export interface SheetChoices {
  /** Of the plan; more than one, and every line's amount is split over them. */
  readonly years?: readonly number[];
  /** Whether money received and money spent stand behind the plan, source by source. */
  readonly execution?: boolean;
  /** What the sheet's sources pay of a line where nobody types it. */
  readonly rules?: FinancingRules | undefined;
}

/**
 * All columns of a plan sheet, from left to right. Formulas refer to cells of their own line, and to whole columns of
 * the other plan sheets.
 * @param sources codes of the chosen funding sources, in sheet order; at least one
 */
export function planColumns(
  template: Template,
  sources: readonly string[],
  { years = [], execution = false, rules }: SheetChoices = {},
): readonly Column[] {
  return [
    { id: "number", header: { zh: "序号", en: "No." }, kind: "number", width: 4.5 },
    {
      id: "check",
      header: { zh: "检查", en: "Check" },
      kind: "formula-text",
      width: 5,
      formula: (ref) => checkFormula(template, ref),
    },
    { id: "item", header: { zh: "项目", en: "Project" }, kind: "text", width: 11 },
    { id: "village", header: { zh: "村(组)", en: "Village (group)" }, kind: "text", width: 8 },
    { id: "name", header: { zh: "分项", en: "Line" }, kind: "text", width: 15 },
    { id: "spec", header: { zh: "规格", en: "Specification" }, kind: "text", width: 9 },
    ...template.measures,
    {
      id: "unit",
      header: { zh: "单位", en: "Unit" },
      kind: "list",
      width: 6,
      choices: offeredUnits.map((unit) => ({ zh: unit, en: unit })),
    },
    { id: "quantity", header: { zh: "数量", en: "Quantity" }, kind: "number", width: 8 },
    { id: "unitCost", header: yuanHeader("单价", "Unit cost"), kind: "unit-cost", width: 10 },
    { id: "stated", header: yuanHeader("总额", "Lump sum"), kind: "money", width: 10.5 },
    {
      id: "amount",
      header: yuanHeader("金额", "Amount"),
      kind: "formula-money",
      width: 11,
      total: true,
      formula: (ref) => amountFormula(template, ref),
    },
    { id: "norm", header: { zh: "单价依据", en: "Basis of unit cost" }, kind: "text", width: 8 },
    ...sources.map((code) => paidByRule(sourceColumnOf(code), code, sources, rules)),
    {
      id: "funded",
      header: yuanHeader("来源合计", "Sources in all"),
      kind: "formula-money",
      width: 11,
      total: true,
      formula: (ref) => `ROUND(SUM(${sourceRange(ref, sources)}),2)`,
    },
    {
      id: "gap",
      header: yuanHeader("差额", "Gap"),
      kind: "formula-money",
      width: 10,
      total: true,
      formula: (ref) => `ROUND(N(${ref("amount")})-N(${ref("funded")}),2)`,
    },
    ...yearColumns(years),
    {
      id: "status",
      header: { zh: "资金状态", en: "Funding status" },
      kind: "list",
      width: 7,
      choices: fundingStatuses.map(({ name }) => name),
    },
    { id: "start", header: { zh: "开工(年-月)", en: "Start (year-month)" }, kind: "date", width: 8 },
    { id: "end", header: { zh: "完工(年-月)", en: "End (year-month)" }, kind: "date", width: 8 },
    { id: "households", header: { zh: "受益户数(户)", en: "Households (户)" }, kind: "number", width: 7 },
    { id: "persons", header: { zh: "受益人数(人)", en: "Persons (人)" }, kind: "number", width: 7 },
    ...(execution ? executionColumns(sources) : []),
    { id: "remarks", header: { zh: "备注", en: "Remarks" }, kind: "text", width: 11 },
    accountColumn,
    ...template.details,
    ...shareColumns(years),
    { id: "lineId", header: lineIdHeader, kind: "text", width: 10, hidden: true },
  ];
}

/** A source that follows a rule holds its formula on every line prepared; sums typed over it are as good. */
const paidByRule = (
  column: Column,
  code: string,
  sources: readonly string[],
  rules: FinancingRules | undefined,
): Column =>
  rules?.sources[code]
    ? { ...column, prepared: true, formula: (ref) => ruleFormula(code, rules, sources, ref)! }
    : column;

/** Whether a column has a part in amounts, funding or their sums, whatever a line holds. */
export const countsInPlan = (template: Template, { id, total }: Pick<Column, "id" | "total">): boolean =>
  total === true ||
  id === "unit" ||
  startingColumns(template).includes(id) ||
  template.derivedAmount?.column === id ||
  template.derived.some(({ column }) => column === id);
