import type { Locale, Text } from "../model/locale";
import type { RangeAddress } from "../workbook/address";
import type { ChartSeries, ChartSpec } from "../workbook/chart-spec";
import { printedPage } from "./page-starts";
import type { TablePlace } from "./placed-table";
import { seriesColour, unsaidColour } from "./series-colours";
import { isLoan } from "./source-lines";
import type { SummaryTable, TableId, TableLine } from "./summary-table";

/** Points of a row whose height nobody set. */
export const usualRow = 13.5;

/** Points that the summary is wide, as laid out: a first column of 24 digits and others of 11.5. */
export const summaryWidth = (right: number): number => 130 + 64 * right;

type TextSizes = Pick<ChartSpec, "titleSize" | "textSize">;

/** A table of the summary and where it stands. */
export interface StandingTable {
  readonly table: SummaryTable;
  readonly place: TablePlace;
}

/** Where charts may go: their first row, and the last column that the tables above take. */
export interface ChartPlace {
  readonly top: number;
  readonly right: number;
}

/** Charts are found by these names again, whatever their titles. */
export const chartNames = { statuses: "pb_chart_sources", sourceYears: "pb_chart_years" } as const;

const texts = {
  statuses: {
    // Loan principal stands apart in the table, below a subtotal that no bar may count again.
    title: { zh: "资金来源与资金状态（不含贷款本金）", en: "Sources by status (without loan principal)" },
    category: { zh: "资金来源", en: "Source" },
    description: {
      zh: "横条图：每个资金来源的资金，按已到位、已下达、申请中、争取、未填状态叠加，单位万元。数字在上方“资金来源 × 资金状态”表中。",
      en: "Bars: the money of each source, stacked by status, in 万元. The figures stand in the table Source × status above.",
    },
  },
  sourceYears: {
    title: { zh: "各年度资金来源", en: "Sources by year" },
    category: { zh: "年度", en: "Year" },
    description: {
      zh: "柱形图：每个年度的资金，按资金来源叠加，单位万元。数字在上方“资金来源 × 年度”表中。",
      en: "Columns: the money of each year, stacked by source, in 万元. The figures stand in the table Source × year above.",
    },
  },
} as const satisfies Readonly<Record<"statuses" | "sourceYears", Readonly<Record<string, Text>>>>;
const valueTitle: Text = { zh: "资金（万元）", en: "Funding (万元)" };

/**
 * The charts of the funding summary, side by side: what each source gives by status, and each year by source. A chart
 * whose rows or columns are not there is left out.
 */
export function fundingCharts(
  tables: ReadonlyMap<TableId, StandingTable>,
  { top, right }: ChartPlace,
  locale: Locale,
): readonly ChartSpec[] {
  const { rows, ...sizes } = chartSize(right);
  const bottom = top + rows - 1;
  // The first column is as wide as two others.
  const middle = Math.ceil(right / 2) - 1;
  const [sources, years] = [tables.get("statuses"), tables.get("sourceYears")];
  return [
    ...(sources ? sourcesByStatus(sources, { top, left: 0, bottom, right: middle }, sizes, locale) : []),
    ...(years ? yearsBySource(years, { top, left: middle + 1, bottom, right }, sizes, locale) : []),
  ];
}

function sourcesByStatus(
  { table, place }: StandingTable,
  area: RangeAddress,
  sizes: TextSizes,
  locale: Locale,
): readonly ChartSpec[] {
  const rows = span(
    table.rows.filter((row) => isPart(row) && !isLoan(row.id)),
    place.rows,
  );
  if (!rows) return [];
  const { header, left } = place;
  const series = table.columns.filter(isPart).flatMap(({ id }, at): ChartSeries[] => {
    const col = place.columns.get(id);
    if (col === undefined) return [];
    const values = { top: rows.first, left: col, bottom: rows.last, right: col };
    return [
      { name: { row: header, col }, values, color: id === "unstated" ? unsaidColour : seriesColour(at) },
    ];
  });
  const categories = { top: rows.first, left, bottom: rows.last, right: left };
  return chart("statuses", { kind: "bars", categories, series, area, ...sizes }, locale);
}

function yearsBySource(
  { table, place }: StandingTable,
  area: RangeAddress,
  sizes: TextSizes,
  locale: Locale,
): readonly ChartSpec[] {
  const cols = span(table.columns.filter(isPart), place.columns);
  if (!cols) return [];
  const { header, left } = place;
  const series = table.rows.filter(isPart).flatMap(({ id }, at): ChartSeries[] => {
    const row = place.rows.get(id);
    if (row === undefined) return [];
    const values = { top: row, left: cols.first, bottom: row, right: cols.last };
    return [{ name: { row, col: left }, values, color: seriesColour(at) }];
  });
  const categories = { top: header, left: cols.first, bottom: header, right: cols.last };
  return chart("sourceYears", { kind: "columns", categories, series, area, ...sizes }, locale);
}

function chart(
  id: keyof typeof chartNames,
  drawn: Pick<ChartSpec, "kind" | "categories" | "series" | "area"> & TextSizes,
  locale: Locale,
): readonly ChartSpec[] {
  if (drawn.series.length === 0) return [];
  const { title, category, description } = texts[id];
  return [
    {
      name: chartNames[id],
      title: title[locale],
      categoryTitle: category[locale],
      valueTitle: valueTitle[locale],
      // Ten and more in whole 万元; below, as many decimals as the axis needs.
      numberFormat: "[>=10]#,##0;General",
      description: description[locale],
      gap: gapOf(drawn.categories),
      ...drawn,
    },
  ];
}

/** Few bars are kept from growing thick. */
function gapOf({ top, left, bottom, right }: RangeAddress): number {
  const count = bottom - top + right - left + 1;
  return count === 1 ? 300 : count <= 3 ? 150 : 60;
}

/**
 * A wide sheet is printed small, fitted to the width of its page: charts and their texts grow with it, so that on A4
 * across they take a good half of the page's height and can be read.
 */
function chartSize(right: number): { readonly rows: number } & TextSizes {
  const width = summaryWidth(right);
  const shrunk = Math.max(1, width / printedPage.width);
  return {
    rows: Math.round((width * 0.42) / usualRow),
    titleSize: Math.round(12 * shrunk),
    textSize: Math.round(9 * shrunk),
  };
}

/** Lines that add up no others. */
const isPart = ({ kind }: TableLine): boolean => kind === undefined;

/** From the first of some lines to the last: what users put in between is theirs to be seen. */
function span(
  lines: readonly TableLine[],
  places: ReadonlyMap<string, number>,
): { readonly first: number; readonly last: number } | undefined {
  const at = lines.flatMap(({ id }) => places.get(id) ?? []);
  return at.length === 0 ? undefined : { first: Math.min(...at), last: Math.max(...at) };
}
