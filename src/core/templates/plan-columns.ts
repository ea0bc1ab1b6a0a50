import { findSource, fundingSources } from "../model/funding-source";
import { fundingStatuses } from "../model/funding-status";
import type { Text } from "../model/locale";
import type { Column, LineRefs } from "./columns";
import type { Template } from "./define";

/** Id of the column of a funding source. @example sourceColumn("F11") // "source:F11" */
export const sourceColumn = (code: string): string => `source:${code}`;
export const codeOfColumn = (id: string): string | undefined =>
  id.startsWith("source:") ? id.slice("source:".length) : undefined;

/** Units offered in the list; any other may be typed. */
const offeredUnits = [
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
  "份",
  "笔",
  "次",
  "项",
];

const yuan = (zh: string, en: string): Text => ({ zh: `${zh}(元)`, en: `${en} (元)` });

/**
 * All columns of a plan sheet, from left to right. Formulas refer to cells of their own line only.
 * @param sources codes of the chosen funding sources, in sheet order; at least one
 */
export function planColumns(template: Template, sources: readonly string[]): readonly Column[] {
  return [
    { id: "number", header: { zh: "序号", en: "No." }, kind: "number", width: 5 },
    {
      id: "check",
      header: { zh: "检查", en: "Check" },
      kind: "formula-text",
      width: 6,
      formula: (ref) => checkFormula(template, ref, sources),
    },
    { id: "item", header: { zh: "项目", en: "Project" }, kind: "text", width: 12 },
    { id: "village", header: { zh: "村(组)", en: "Village (group)" }, kind: "text", width: 9 },
    { id: "name", header: { zh: "分项", en: "Line" }, kind: "text", width: 16 },
    { id: "spec", header: { zh: "规格", en: "Specification" }, kind: "text", width: 10 },
    ...template.measures,
    {
      id: "unit",
      header: { zh: "单位", en: "Unit" },
      kind: "list",
      width: 7,
      choices: offeredUnits.map((unit) => ({ zh: unit, en: unit })),
    },
    { id: "quantity", header: { zh: "数量", en: "Quantity" }, kind: "number", width: 8 },
    { id: "unitCost", header: yuan("单价", "Unit cost"), kind: "unit-cost", width: 11 },
    { id: "stated", header: yuan("总额", "Lump sum"), kind: "money", width: 12 },
    {
      id: "amount",
      header: yuan("金额", "Amount"),
      kind: "formula-money",
      width: 12.5,
      total: true,
      formula: (ref) => amountFormula(template, ref),
    },
    { id: "norm", header: { zh: "单价依据", en: "Basis of unit cost" }, kind: "text", width: 10 },
    ...sources.map(sourceColumnOf),
    {
      id: "funded",
      header: yuan("来源合计", "Sources in all"),
      kind: "formula-money",
      width: 12.5,
      total: true,
      formula: (ref) => `ROUND(SUM(${sourceRange(ref, sources)}),2)`,
    },
    {
      id: "gap",
      header: yuan("差额", "Gap"),
      kind: "formula-money",
      width: 12.5,
      total: true,
      formula: (ref) => `ROUND(N(${ref("amount")})-N(${ref("funded")}),2)`,
    },
    {
      id: "status",
      header: { zh: "资金状态", en: "Funding status" },
      kind: "list",
      width: 8,
      choices: fundingStatuses.map(({ name }) => name),
    },
    { id: "start", header: { zh: "开工(年-月)", en: "Start (year-month)" }, kind: "date", width: 9 },
    { id: "end", header: { zh: "完工(年-月)", en: "End (year-month)" }, kind: "date", width: 9 },
    { id: "households", header: { zh: "受益户数(户)", en: "Households (户)" }, kind: "number", width: 7 },
    { id: "persons", header: { zh: "受益人数(人)", en: "Persons (人)" }, kind: "number", width: 7 },
    { id: "remarks", header: { zh: "备注", en: "Remarks" }, kind: "text", width: 12 },
    ...template.details,
    { id: "lineId", header: { zh: "行标识", en: "Line id" }, kind: "text", width: 10, hidden: true },
  ];
}

/** The column of one funding source; other than coded ones do not exist. */
export function sourceColumnOf(code: string): Column {
  const source = findSource(code);
  if (!source) throw new RangeError(`no funding source has the code ${code}`);
  return {
    id: sourceColumn(code),
    header: yuan(source.short.zh, source.short.en),
    kind: "money",
    width: 12,
    total: true,
  };
}

/** The source a column header names: its short or full name, or its code, with or without the unit. */
export function sourceOfHeader(header: string): string | undefined {
  const name = bareHeader(header);
  return fundingSources.find(
    (source) =>
      source.code === name ||
      [source.short, source.name].some(
        (text) => bareHeader(text.zh) === name || bareHeader(text.en) === name,
      ),
  )?.code;
}

/** A header as compared: no spaces, half-width brackets, no unit of money. @example bareHeader("单价（元）") // "单价" */
export const bareHeader = (header: string): string =>
  header
    .replace(/\s/g, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replace(/\(元\)$/, "")
    .toLowerCase();

/** Columns that start a line when filled, beside the funding sources. */
export const startingColumns = ({ derivedAmount }: Template): readonly string[] => [
  "quantity",
  "unitCost",
  "stated",
  ...(derivedAmount?.inputs ?? []),
];

/** Whether a column has a part in amounts, funding or their sums, whatever a line holds. */
export const countsInPlan = (template: Template, { id, total }: Pick<Column, "id" | "total">): boolean =>
  total === true ||
  id === "unit" ||
  startingColumns(template).includes(id) ||
  template.derivedAmount?.column === id ||
  template.derived.some(({ column }) => column === id);

/** The unit column's quantity: what is typed, else what the template's own columns give for this unit. */
function quantityFormula({ derived }: Template, ref: LineRefs): string {
  const typed = `N(${ref("quantity")})`;
  if (derived.length === 0) return typed;
  const worked = derived.reduceRight(
    (otherwise, { unit, column }) => `IF(${ref("unit")}="${unit}",N(${ref(column)}),${otherwise})`,
    "0",
  );
  return `IF(${typed}<>0,${typed},${worked})`;
}

/** quantity × unit cost; without a unit cost what is stated as a whole, else what the template's own columns give. */
function amountFormula(template: Template, ref: LineRefs): string {
  const stated = `N(${ref("stated")})`;
  const whole = template.derivedAmount
    ? `IF(${stated}<>0,${stated},N(${ref(template.derivedAmount.column)}))`
    : stated;
  const product = `ROUND(${quantityFormula(template, ref)}*N(${ref("unitCost")}),2)`;
  return `IF(N(${ref("unitCost")})=0,${whole},${product})`;
}

/**
 * What the check column says: nothing for a line not started, else 缺数 (no amount), 差额 (gap), 超出 (over) or 平 (even).
 * The words are Chinese on English sheets too: formulas must read the same whoever laid the workbook out.
 */
function checkFormula(template: Template, ref: LineRefs, sources: readonly string[]): string {
  const inputs = [...startingColumns(template).map(ref), sourceRange(ref, sources)].join(",");
  const gap = `N(${ref("gap")})`;
  return `IF(COUNTA(${inputs})=0,"",IF(N(${ref("amount")})=0,"缺数",IF(${gap}>0,"差额",IF(${gap}<0,"超出","平"))))`;
}

function sourceRange(ref: LineRefs, sources: readonly string[]): string {
  const [first, last] = [ref(sourceColumn(sources[0]!)), ref(sourceColumn(sources.at(-1)!))];
  return first === last ? first : `${first}:${last}`;
}
