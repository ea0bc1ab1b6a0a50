import type { Locale, Text } from "../model/locale";
import { norms } from "../norms";
import type { Norm } from "../norms/norm";
import { settingsLabel, type CountySettings } from "../settings/county-settings";
import type { Template } from "../templates/define";
import { signatureLine } from "../templates/signature-line";
import { planStyles } from "../templates/style";
import { absoluteRange, quoteSheet } from "../workbook/address";
import type { CellSpec, NameSpec, SheetSpec } from "../workbook/sheet-spec";

export const normsSheet: Text = { zh: "单价依据", en: "Norms" };
export const normsName = "pb_norms";

const rows = { title: 0, note: 1, settings: 2, header: 3, first: 4 } as const;
/** How far above the header stands what figures are judged by. */
export const settingsAboveHeader = rows.header - rows.settings;
/** Room for the county's own rows below those shipped. */
const spareRows = 40;

const standings: Record<Norm["standing"], Text> = {
  read: { zh: "有出处", en: "read in the source" },
  derived: { zh: "由出处数字推算", en: "derived from the source" },
  weak: { zh: "出处较弱，仅供参考", en: "weak source" },
  general: { zh: "一般经验，无出处，请自行核定", en: "general knowledge, no source: set your own" },
};

/** Columns of the norms sheet; document number and place are the county's to fill where the source gives none. */
export type NormColumn =
  "item" | "unit" | "low" | "high" | "source" | "document" | "year" | "place" | "standing";

export const normColumns: readonly {
  readonly id: NormColumn;
  readonly header: Text;
  readonly width: number;
}[] = [
  { id: "item", header: { zh: "分项", en: "Item" }, width: 30 },
  { id: "unit", header: { zh: "单位", en: "Unit" }, width: 8 },
  { id: "low", header: { zh: "单价下限(元)", en: "Low (元)" }, width: 13 },
  { id: "high", header: { zh: "单价上限(元)", en: "High (元)" }, width: 13 },
  { id: "source", header: { zh: "来源", en: "Source" }, width: 40 },
  { id: "document", header: { zh: "文号", en: "Document no." }, width: 16 },
  { id: "year", header: { zh: "年份", en: "Year" }, width: 12 },
  { id: "place", header: { zh: "适用地", en: "Place" }, width: 14 },
  { id: "standing", header: { zh: "可靠程度", en: "Standing" }, width: 22 },
];

/** A norm in one language, shipped or the county's own. */
type ShownNorm = Readonly<Record<NormColumn, string | number>>;

/** The county's norms come first; then those shipped, of the templates there are. */
function shownNorms(
  locale: Locale,
  templates: readonly Template[],
  county: CountySettings,
): readonly ShownNorm[] {
  const isShown = ({ template }: { readonly template: string }) =>
    templates.some(({ id }) => id === template);
  const ownStanding = { zh: "本县标准", en: "county's own" }[locale];
  return [
    ...county.norms.filter(isShown).map(({ template: _, ...norm }) => ({ ...norm, standing: ownStanding })),
    ...norms.filter(isShown).map((norm) => ({
      unit: norm.unit,
      low: norm.low,
      high: norm.high,
      year: norm.year,
      item: norm.item[locale],
      source: norm.source[locale],
      document: "",
      place: norm.place[locale],
      standing: standings[norm.standing][locale],
    })),
  ];
}

/** The norms sheet: unit-cost ranges with their sources, to be corrected and added to by the county. They only ever warn. */
export function layOutNorms(
  locale: Locale,
  templates: readonly Template[],
  protect: boolean,
  county: CountySettings,
): { readonly sheet: SheetSpec; readonly name: NameSpec } {
  const shown = shownNorms(locale, templates, county);
  const last = rows.first + shown.length + spareRows - 1;
  const name = normsSheet[locale];
  return {
    sheet: {
      name,
      visibility: "visible",
      styles: { ...planStyles, money: { border: true, numberFormat: "#,##0.00##", locked: false } },
      cells: [
        {
          row: rows.title,
          col: 0,
          input: { zh: "单价依据", en: "Basis of unit costs" }[locale],
          style: "title",
        },
        {
          row: rows.note,
          col: 0,
          input: {
            zh: "仅供核对时提醒，不作硬性标准；请按本县文件修改、补充，并填写文号和年份。",
            en: "Used for warnings only. Correct and add to it by your county's documents, with number and year.",
          }[locale],
          style: "note",
        },
        { row: rows.settings, col: 0, input: settingsLabel(county)[locale], style: "note" },
        ...normColumns.map(({ header }, col): CellSpec => ({
          row: rows.header,
          col,
          input: header[locale],
          style: "header",
        })),
        ...Array.from({ length: shown.length + spareRows }, (_, at) =>
          normColumns.map(({ id }, col): CellSpec => {
            const norm = shown[at];
            return {
              row: rows.first + at,
              col,
              input: (norm && norm[id]) || null,
              style: col === 2 || col === 3 ? "money" : "field",
            };
          }),
        ).flat(),
      ],
      columns: normColumns.map(({ width }) => ({ width })),
      rowHeights: { [rows.title]: 28, [rows.header]: 30 },
      validations: [],
      freeze: { rows: rows.first, cols: 1 },
      print: {
        orientation: "landscape",
        fitToWidth: true,
        titleRows: { first: rows.header, last: rows.header },
        footer: signatureLine[locale],
      },
      protect,
    },
    name: {
      name: normsName,
      formula: `${quoteSheet(name)}!${absoluteRange({ top: rows.header, left: 0, bottom: last, right: normColumns.length - 1 })}`,
    },
  };
}
