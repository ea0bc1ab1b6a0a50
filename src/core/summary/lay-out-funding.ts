import { findSource } from "../model/funding-source";
import type { Locale, Text } from "../model/locale";
import type { Template } from "../templates/define";
import { planColumns } from "../templates/plan-columns";
import { planRows } from "../templates/plan-rows";
import { signatureLine } from "../templates/signature-line";
import { sourceColumn } from "../templates/source-columns";
import { planStyles } from "../templates/style";
import { absoluteRange, cellName, columnName, quoteSheet, rangeName } from "../workbook/address";
import type { CellSpec, NameSpec, SheetSpec } from "../workbook/sheet-spec";

export const fundingSheet: Text = { zh: "资金总表", en: "Funding" };
export const fundingName = "pb_funding";

/** Headers of the columns behind the sources. */
export const fundingHeaders = {
  funded: { zh: "来源合计", en: "Sources in all" },
  gap: { zh: "未落实(差额)", en: "Not yet funded (gap)" },
  amount: { zh: "金额合计", en: "Amount" },
} as const satisfies Readonly<Record<string, Text>>;
/** Label of the last row. */
export const fundingTotal: Text = { zh: "合计", en: "Total" };

const rows = { title: 0, unit: 1, tie: 2, header: 4, first: 5 } as const;

export interface FundingRequest {
  readonly locale: Locale;
  /** The sheets of the plan with the sources each of them has, in sheet order. */
  readonly sheets: readonly { readonly template: Template; readonly sources: readonly string[] }[];
  readonly protect: boolean;
}

/**
 * The funding summary: template × source in 万元, as live formulas over the unrounded yuan of the sheets' totals rows,
 * with a line that says whether amount = sources + gap holds over all tables.
 */
export function layOutFunding(request: FundingRequest): {
  readonly sheet: SheetSpec;
  readonly name: NameSpec;
} {
  const { locale, sheets } = request;
  const sources = [...new Set(sheets.flatMap((sheet) => sheet.sources))].sort();
  const headers = [
    { zh: "计划模板", en: "Template" },
    ...sources.map((code) => findSource(code)!.short),
    fundingHeaders.funded,
    fundingHeaders.gap,
    fundingHeaders.amount,
  ];
  const last = rows.first + sheets.length - 1;
  const name = fundingSheet[locale];
  const [fundedCol, gapCol, amountCol] = [sources.length + 1, sources.length + 2, sources.length + 3];
  return {
    sheet: {
      name,
      visibility: "visible",
      styles: planStyles,
      cells: [
        {
          row: rows.title,
          col: 0,
          input: { zh: "资金总表（计划模板 × 资金来源）", en: "Funding by template and source" }[locale],
          style: "title",
        },
        {
          row: rows.unit,
          col: 0,
          input: { zh: "单位：万元", en: "Unit: 万元 (10,000 yuan)" }[locale],
          style: "note",
        },
        {
          row: rows.tie,
          col: 0,
          input: `=${tieFormula(locale, last + 1, fundedCol, gapCol, amountCol)}`,
          style: "tie",
        },
        ...headers.map((header, col): CellSpec => ({
          row: rows.header,
          col,
          input: header[locale],
          style: "header",
        })),
        ...sheets.flatMap((sheet, at) => templateRow(sheet, rows.first + at, sources, locale)),
        { row: last + 1, col: 0, input: fundingTotal[locale], style: "totalLabel" },
        ...headers.slice(1).map((_, at): CellSpec => {
          const col = at + 1;
          const range = rangeName({ top: rows.header, left: col, bottom: last, right: col });
          return { row: last + 1, col, input: `=SUM(${range})`, style: "wanTotal" };
        }),
      ],
      columns: [{ width: 18 }, ...headers.slice(1).map(() => ({ width: 13 }))],
      rowHeights: Object.fromEntries([
        [rows.title, 28],
        [rows.unit, 18],
        [rows.tie, 22],
        [rows.header, 32],
        ...Array.from({ length: sheets.length + 1 }, (_, at) => [rows.first + at, 22]),
      ]),
      validations: [],
      freeze: { rows: rows.first, cols: 1 },
      print: {
        orientation: "landscape",
        fitToWidth: true,
        titleRows: { first: rows.header, last: rows.header },
        footer: signatureLine[locale],
      },
      protect: request.protect,
    },
    name: {
      name: fundingName,
      formula: `${quoteSheet(name)}!${absoluteRange({ top: rows.header, left: 0, bottom: last + 1, right: amountCol })}`,
    },
  };
}

function templateRow(
  { template, sources: own }: FundingRequest["sheets"][number],
  row: number,
  sources: readonly string[],
  locale: Locale,
): CellSpec[] {
  const ids = planColumns(template, own).map(({ id }) => id);
  const sheet = quoteSheet(template.sheet[locale]);
  const wan = (id: string, col: number): CellSpec => ({
    row,
    col,
    input: `=${sheet}!${columnName(ids.indexOf(id))}${planRows.totals + 1}/10000`,
    style: "wan",
  });
  return [
    { row, col: 0, input: template.name[locale], style: "label" },
    ...sources.map((code, at): CellSpec =>
      own.includes(code) ? wan(sourceColumn(code), at + 1) : { row, col: at + 1, input: null, style: "wan" },
    ),
    wan("funded", sources.length + 1),
    wan("gap", sources.length + 2),
    wan("amount", sources.length + 3),
  ];
}

/**
 * Compares three figures that come down different ways: the amounts of the sheets, their source columns one by one,
 * and their own source and gap totals. 0.000001 万元 is one fen; less than half of it is floating-point dust.
 */
function tieFormula(
  locale: Locale,
  totalRow: number,
  fundedCol: number,
  gapCol: number,
  amountCol: number,
): string {
  const [funded, gap, amount] = [fundedCol, gapCol, amountCol].map((col) => cellName(totalRow, col)) as [
    string,
    string,
    string,
  ];
  const bySource = `SUM(${rangeName({ top: totalRow, left: 1, bottom: totalRow, right: fundedCol - 1 })})`;
  const ties = `AND(ABS(${amount}-${funded}-${gap})<0.0000005,ABS(${bySource}-${funded})<0.0000005)`;
  const texts = {
    zh: ["各表同一合计：", " 万元，勾稽一致", "勾稽不一致：金额合计与来源合计加差额不相等，请检查各表合计行"],
    en: [
      "All tables give one total: ",
      " 万元",
      "The tables do not tie: amounts differ from sources plus gap; look at the totals rows",
    ],
  }[locale] as [string, string, string];
  return `IF(${ties},"${texts[0]}"&TEXT(${amount},"#,##0.00")&"${texts[1]}","${texts[2]}")`;
}
