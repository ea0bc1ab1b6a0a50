import type { Locale, Text } from "../model/locale";
import type { Place } from "../model/place";
import type { CountySettings } from "../settings/county-settings";
import type { ChosenSheet } from "../templates/other-sheets";
import { signatureLine } from "../templates/signature-line";
import { planStyles } from "../templates/style";
import { absoluteRange, quoteSheet } from "../workbook/address";
import { textInput } from "../workbook/edit";
import type { CellSpec, NameSpec, SheetSpec, ValidationSpec } from "../workbook/sheet-spec";
import { fundingCharts, summaryWidth, usualRow } from "./funding-charts";
import { pageStarts, type PrintBlock } from "./page-starts";
import { placesOf, type TablePlace } from "./placed-table";
import { laidOutSheet } from "./summary-sheet";
import { summaryTables } from "./summary-tables";
import { tableIds, type SummaryPlaces, type SummaryTable, type TableId } from "./summary-table";
import type { ContingencyRates } from "./tables/contingency-costs";
import { tableCellInput } from "./table-cell-input";
import { tieLine } from "./tie-line";

export const fundingSheet: Text = { zh: "资金总表", en: "Funding" };
/** Defined name of the first table; the others are named after it. */
export const fundingName = "pb_funding";

/** Defined name of a table, from its header to its last row. @example tableName("statuses") // "pb_funding_statuses" */
export const tableName = (id: TableId): string =>
  id === "sources"
    ? fundingName
    : `${fundingName}_${id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

const rows = { title: 0, unit: 1, tie: 2, first: 3 } as const;
/** Points; a header has two lines of text. */
const heights = { title: 28, tie: 22, heading: 22, header: 32, row: 18 } as const;
/** Free rows between tables. */
const between = 2;
/** Rows left free for villages that come later. */
const spareVillages = 6;

export interface FundingRequest {
  readonly locale: Locale;
  /** The sheets of the plan, in order. */
  readonly sheets: readonly ChosenSheet[];
  readonly years: readonly number[];
  readonly place: Place;
  /** Villages that lines name. */
  readonly villages: readonly string[];
  readonly rates: ContingencyRates;
  readonly county: CountySettings;
  readonly protect: boolean;
}

/**
 * The funding summary: every table the county asks for, one below the other, in 万元 from unrounded yuan, as live
 * formulas over the plan sheets, with a line on top that says whether all of them give one total.
 */
export function layOutFunding(request: FundingRequest): {
  readonly sheet: SheetSpec;
  readonly names: readonly NameSpec[];
} {
  const { locale, place } = request;
  const sheets = request.sheets.map((chosen) => laidOutSheet(chosen, locale));
  const tables = summaryTables({
    sheets,
    years: [...request.years].sort((a, b) => a - b),
    villages: [...request.villages, ...Array.from({ length: spareVillages }, () => "")],
    rates: request.rates,
    county: request.county,
    isCounty: place.township === "" && place.village === "",
  });
  const placed = stacked(tables);
  const places: SummaryPlaces = (id) => placed.get(id)!.places;
  const name = fundingSheet[locale];
  const width = Math.max(...tables.map(({ columns }) => columns.length));
  const last = bottomOf(placed.get(tableIds.at(-1)!)!.place);
  const charts = fundingCharts(
    new Map(tables.map((table) => [table.id, { table, place: placed.get(table.id)!.place }])),
    { top: last + 1 + between, right: width },
    locale,
  );
  return {
    sheet: {
      name,
      visibility: "visible",
      styles: planStyles,
      cells: [
        { row: rows.title, col: 0, input: fundingTitle[locale], style: "title" },
        { row: rows.unit, col: 0, input: fundingUnit[locale], style: "note" },
        { row: rows.tie, col: 0, input: `=${tieLine(sheets, places, locale)}`, style: "tie" },
        ...tables.flatMap((table, at) => tableCells(table, at, placed.get(table.id)!.place, places, locale)),
      ],
      columns: [{ width: 24 }, ...Array.from({ length: width }, () => ({ width: 11.5 }))],
      rowHeights: {
        [rows.title]: heights.title,
        [rows.tie]: heights.tie,
        ...Object.fromEntries(tables.flatMap(({ id }) => heightsOf(placed.get(id)!.place))),
      },
      validations: tables.flatMap((table) => rateRules(table, placed.get(table.id)!.place, places, locale)),
      freeze: { rows: rows.first, cols: 1 },
      print: {
        orientation: "landscape",
        fitToWidth: true,
        // The headers of the tables differ; what holds for all of them is repeated.
        titleRows: { first: rows.title, last: rows.tie },
        // Long words at the right of the last table run over free columns: they must not make the page smaller.
        area: {
          top: 0,
          left: 0,
          bottom: Math.max(last, ...charts.map(({ area }) => area.bottom)),
          right: width,
        },
        pageStarts: pageStarts(
          [
            ...tables.map(({ id }) => blockOf(placed.get(id)!.place)),
            // With the free row above them: a frame on the edge of two pages is printed on both.
            ...charts.slice(0, 1).map(({ area: { top, bottom } }) => ({
              top: top - 1,
              height: (bottom - top + 2) * usualRow,
            })),
          ],
          summaryWidth(width),
          heights.title + heights.tie + usualRow,
        ),
        footer: signatureLine[locale],
      },
      charts,
      protect: request.protect,
    },
    names: tables.map(({ id, columns }) => {
      const { place: at } = placed.get(id)!;
      const range = { top: at.header, left: at.left, bottom: bottomOf(at), right: at.left + columns.length };
      return { name: tableName(id), formula: `${quoteSheet(name)}!${absoluteRange(range)}` };
    }),
  };
}

const fundingTitle: Text = { zh: "资金总表", en: "Funding summary" };
const fundingUnit: Text = { zh: "单位：万元", en: "Unit: 万元 (10,000 yuan)" };

const bottomOf = ({ rows: all }: TablePlace): number => Math.max(...all.values());

const heightsOf = ({
  header,
  rows: all,
}: TablePlace): readonly (readonly [row: number, height: number])[] => [
  [header - 1, heights.heading],
  [header, heights.header],
  ...[...all.values()].map((row) => [row, heights.row] as const),
];

/** A table with its heading and the free rows after it. */
const blockOf = (place: TablePlace): PrintBlock => ({
  top: place.header - 1,
  height: heightsOf(place).reduce((sum, [, height]) => sum + height, between * usualRow),
});

/** Each table below the one before it: heading, header, rows. */
function stacked(tables: readonly SummaryTable[]) {
  let next: number = rows.first;
  return new Map(
    tables.map(({ id, rows: own, columns }) => {
      const header = next + 1;
      next = header + own.length + 1 + between;
      const place: TablePlace = {
        header,
        left: 0,
        rows: new Map(own.map((row, at) => [row.id, header + 1 + at])),
        columns: new Map(columns.map((column, at) => [column.id, 1 + at])),
      };
      return [id, { place, places: placesOf(place) }] as const;
    }),
  );
}

const numerals = "一二三四五六七八";

function tableCells(
  table: SummaryTable,
  at: number,
  { header, left, rows: rowOf, columns: colOf }: TablePlace,
  places: SummaryPlaces,
  locale: Locale,
): CellSpec[] {
  const number = { zh: `${numerals[at]}、`, en: `${at + 1}. ` }[locale];
  return [
    { row: header - 1, col: left, input: `${number}${table.title[locale]}`, style: "heading" },
    { row: header, col: left, input: table.corner[locale], style: "header" },
    ...table.columns.map(({ id, label }): CellSpec => ({
      row: header,
      col: colOf.get(id)!,
      input: label[locale],
      style: "header",
    })),
    ...table.rows.flatMap((line): CellSpec[] => {
      const { id, label, kind } = line;
      const row = rowOf.get(id)!;
      const isSum = kind === "sum";
      return [
        {
          row,
          col: left,
          // What users call their villages is text, whatever it looks like.
          input: label[locale] === "" ? null : kind === "input" ? textInput(label[locale]) : label[locale],
          style: isSum ? "totalLabel" : kind === "input" ? "field" : "label",
        },
        ...table.columns.map((column): CellSpec => {
          const cell = table.cell(id, column.id, places);
          return {
            row,
            col: colOf.get(column.id)!,
            input: tableCellInput(cell, locale),
            style: cell?.look ?? (isSum || column.kind === "sum" ? "wanTotal" : "wan"),
          };
        }),
      ];
    }),
  ];
}

/** Rates are typed here: never below nothing. */
const rateRules = (
  table: SummaryTable,
  { rows: rowOf, columns: colOf }: TablePlace,
  places: SummaryPlaces,
  locale: Locale,
): ValidationSpec[] =>
  table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      if (table.cell(row.id, column.id, places)?.look !== "rate") return [];
      const [y, x] = [rowOf.get(row.id)!, colOf.get(column.id)!];
      return [
        {
          range: { top: y, left: x, bottom: y, right: x },
          rule: { kind: "at-least", minimum: 0 } as const,
          title: { zh: "费率", en: "Rate" }[locale],
          message: { zh: "请填百分数，如 5%。", en: "Type a percentage, such as 5%." }[locale],
        },
      ];
    }),
  );
