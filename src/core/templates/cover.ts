import { type Locale, type Text } from "../model/locale";
import type { Place } from "../model/place";
import { absoluteRange, quoteSheet } from "../workbook/address";
import type { CellSpec, NameSpec, SheetSpec } from "../workbook/sheet-spec";
import { signatureLine } from "./signature-line";
import { planStyles } from "./style";

export const coverSheet: Text = { zh: "封面", en: "Cover" };

/** Fields of the cover, in order. Those with a name are found again by it. */
const fields = [
  { id: "planName", name: "pb_plan_name", label: { zh: "计划名称", en: "Plan" } },
  { id: "county", name: "pb_county", label: { zh: "县(市、区)", en: "County" } },
  { id: "township", name: "pb_township", label: { zh: "乡镇", en: "Township" } },
  { id: "village", name: "pb_village", label: { zh: "村", en: "Village" } },
  { id: "years", name: "pb_years", label: { zh: "年度", en: "Years" } },
  { id: "households", name: "pb_households", label: { zh: "总户数(户)", en: "Households (户)" } },
  { id: "people", name: "pb_people", label: { zh: "总人口(人)", en: "People (人)" } },
  { id: "labour", name: "pb_labour", label: { zh: "劳动力(人)", en: "Labour force (人)" } },
  { id: "farmland", name: "pb_farmland", label: { zh: "耕地(亩)", en: "Farmland (亩)" } },
  {
    id: "formerlyPoor",
    name: "pb_formerly_poor",
    label: { zh: "脱贫户(户)", en: "Households lifted out of poverty (户)" },
  },
  { id: "monitored", name: "pb_monitored", label: { zh: "监测户(户)", en: "Monitored households (户)" } },
  { id: "unitShown", name: undefined, label: { zh: "金额单位", en: "Money unit" } },
  { id: "preparedBy", name: undefined, label: { zh: "编制人", en: "Prepared by" } },
  { id: "reviewedBy", name: undefined, label: { zh: "审核人", en: "Reviewed by" } },
] as const satisfies readonly { id: string; name: string | undefined; label: Text }[];

export type CoverField = (typeof fields)[number]["id"];

const firstFieldRow = 2;
const labelCol = 1;
const valueCol = 2;
const rowOf = (id: CoverField): number => firstFieldRow + fields.findIndex((field) => field.id === id);

/** Defined names of the cover's fields, for reading them back. */
export const coverNames: ReadonlyMap<string, CoverField> = new Map(
  fields.flatMap(({ id, name }) => (name ? [[name, id] as const] : [])),
);

/** References to cover cells, for the heads of the other sheets. @example coverRefs("zh").county // "封面!$C$4" */
export const coverRefs = (locale: Locale): Readonly<Record<CoverField, string>> =>
  Object.fromEntries(
    fields.map(({ id }) => [id, `${quoteSheet(coverSheet[locale])}!${absoluteCell(rowOf(id))}`]),
  ) as Record<CoverField, string>;

const absoluteCell = (row: number) =>
  absoluteRange({ top: row, left: valueCol, bottom: row, right: valueCol });

export interface CoverRequest {
  readonly locale: Locale;
  readonly planName: string;
  readonly place: Place;
  readonly years: readonly number[];
  readonly facts: Readonly<Partial<Record<CoverField, number | string>>>;
  /** Names of the other visible sheets, for the contents. */
  readonly contents: readonly string[];
  readonly protect: boolean;
}

/** The cover: what plan this is, where, which years, the village's facts, and contents with links. */
export function layOutCover(request: CoverRequest): {
  readonly sheet: SheetSpec;
  readonly names: readonly NameSpec[];
} {
  const { locale, place, years, contents } = request;
  const values: Partial<Record<CoverField, number | string>> = {
    planName: request.planName,
    ...place,
    // One year is a number: as text, every spreadsheet program would mark it as a number stored as text.
    years: years.length === 1 ? years[0]! : formatYears(years),
    unitShown: { zh: "明细为元，汇总为万元", en: "lines in 元, summaries in 万元" }[locale],
    ...request.facts,
  };
  const contentsRow = firstFieldRow + fields.length + 1;
  const name = coverSheet[locale];
  return {
    sheet: {
      name,
      visibility: "visible",
      styles: planStyles,
      cells: [
        {
          row: 0,
          col: labelCol,
          input: { zh: "乡村项目计划预算", en: "Rural plan budget" }[locale],
          style: "title",
        },
        ...fields.flatMap(({ id, label }): CellSpec[] => [
          { row: rowOf(id), col: labelCol, input: label[locale], style: "label" },
          { row: rowOf(id), col: valueCol, input: values[id] ?? null, style: "field" },
        ]),
        { row: contentsRow, col: labelCol, input: { zh: "目录", en: "Contents" }[locale], style: "header" },
        ...contents.map((sheet, at): CellSpec => ({
          row: contentsRow + 1 + at,
          col: labelCol,
          input: sheet,
          style: "link",
        })),
      ],
      columns: [{ width: 3 }, { width: 26 }, { width: 46 }],
      rowHeights: Object.fromEntries([
        [0, 36],
        ...Array.from({ length: contentsRow + contents.length }, (_, at) => [at + 1, 22]),
      ]),
      validations: [],
      print: { orientation: "portrait", fitToWidth: true, footer: signatureLine[locale] },
      protect: request.protect,
      links: contents.map((sheet, at) => ({ row: contentsRow + 1 + at, col: labelCol, sheet })),
    },
    names: fields.flatMap(({ id, name: definedName }) =>
      definedName ? [{ name: definedName, formula: `${quoteSheet(name)}!${absoluteCell(rowOf(id))}` }] : [],
    ),
  };
}

/** @example formatYears([2026, 2027, 2028]) // "2026-2028"; [2026] gives "2026" */
export const formatYears = (years: readonly number[]): string =>
  years.length < 2 ? String(years[0] ?? "") : `${Math.min(...years)}-${Math.max(...years)}`;

/** Years as typed on the cover or a command line: "2026", "2026-2028", "2026年". Empty where nothing fits. */
export function parseYears(text: string): readonly number[] {
  const found = /^\s*(\d{4})\s*年?\s*(?:[-—~至到]\s*(\d{4})\s*年?\s*)?$/.exec(text);
  if (!found) return [];
  const [first, last] = [Number(found[1]), Number(found[2] ?? found[1])];
  if (first < 1949 || last > 2200 || last < first || last - first > 9) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
