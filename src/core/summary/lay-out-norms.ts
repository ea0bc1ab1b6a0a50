import type { Locale, Text } from "../model/locale";
import { norms } from "../norms";
import type { Norm } from "../norms/norm";
import type { Template } from "../templates/define";
import { signatureLine } from "../templates/signature-line";
import { planStyles } from "../templates/style";
import { absoluteRange, quoteSheet } from "../workbook/address";
import type { CellSpec, NameSpec, SheetSpec } from "../workbook/sheet-spec";

export const normsSheet: Text = { zh: "单价依据", en: "Norms" };
export const normsName = "pb_norms";

const rows = { title: 0, note: 1, header: 3, first: 4 } as const;
/** Room for the county's own rows below those shipped. */
const spareRows = 40;

const standings: Record<Norm["standing"], Text> = {
  read: { zh: "有出处", en: "read in the source" },
  derived: { zh: "由出处数字推算", en: "derived from the source" },
  weak: { zh: "出处较弱，仅供参考", en: "weak source" },
  general: { zh: "一般经验，无出处，请自行核定", en: "general knowledge, no source: set your own" },
};

/** Columns of the norms sheet; document number and place are the county's to fill where the source gives none. */
const columns: readonly {
  readonly header: Text;
  readonly width: number;
  readonly value: (norm: Norm, locale: Locale) => string | number | null;
}[] = [
  { header: { zh: "分项", en: "Item" }, width: 30, value: ({ item }, locale) => item[locale] },
  { header: { zh: "单位", en: "Unit" }, width: 8, value: ({ unit }) => unit },
  { header: { zh: "单价下限(元)", en: "Low (元)" }, width: 13, value: ({ low }) => low },
  { header: { zh: "单价上限(元)", en: "High (元)" }, width: 13, value: ({ high }) => high },
  { header: { zh: "来源", en: "Source" }, width: 40, value: ({ source }, locale) => source[locale] },
  { header: { zh: "文号", en: "Document no." }, width: 16, value: () => null },
  { header: { zh: "年份", en: "Year" }, width: 12, value: ({ year }) => year || null },
  { header: { zh: "适用地", en: "Place" }, width: 14, value: ({ place }, locale) => place[locale] || null },
  {
    header: { zh: "可靠程度", en: "Standing" },
    width: 22,
    value: ({ standing }, locale) => standings[standing][locale],
  },
];

/** The norms sheet: unit-cost ranges with their sources, to be corrected and added to by the county. They only ever warn. */
export function layOutNorms(
  locale: Locale,
  templates: readonly Template[],
  protect: boolean,
): { readonly sheet: SheetSpec; readonly name: NameSpec } {
  const shown = norms.filter((norm) => templates.some(({ id }) => id === norm.template));
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
        ...columns.map(({ header }, col): CellSpec => ({
          row: rows.header,
          col,
          input: header[locale],
          style: "header",
        })),
        ...Array.from({ length: shown.length + spareRows }, (_, at) =>
          columns.map(({ value }, col): CellSpec => {
            const norm = shown[at];
            return {
              row: rows.first + at,
              col,
              input: norm ? value(norm, locale) : null,
              style: col === 2 || col === 3 ? "money" : "field",
            };
          }),
        ).flat(),
      ],
      columns: columns.map(({ width }) => ({ width })),
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
      formula: `${quoteSheet(name)}!${absoluteRange({ top: rows.header, left: 0, bottom: last, right: columns.length - 1 })}`,
    },
  };
}
