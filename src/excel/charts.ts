import type { RangeAddress } from "../core/workbook/address";
import { seriesBy, type ChartData, type ChartSpec } from "../core/workbook/chart-spec";
import type { KeptChart } from "../core/workbook/structure/structure-step";
import { rangeAt } from "./range-at";

/** Names of the charts on a sheet. */
export type KnownCharts = ReadonlySet<string>;

const kinds = { bars: "BarStacked", columns: "ColumnStacked" } as const;

/** Queues charts: those whose name is there are made anew in their place, the others added. */
export function queueCharts(sheet: Excel.Worksheet, charts: readonly ChartSpec[], there: KnownCharts): void {
  for (const spec of charts) {
    const isThere = there.has(spec.name);
    const chart = isThere
      ? sheet.charts.getItem(spec.name)
      : sheet.charts.add(kinds[spec.kind], rangeAt(sheet, around(spec)), byOf(spec));
    if (isThere) chart.chartType = kinds[spec.kind];
    else chart.name = spec.name;
    queueData(sheet, chart, spec, isThere);
    queueLook(chart, spec);
    const { top, left, bottom, right } = spec.area;
    chart.setPosition(sheet.getCell(top, left), sheet.getCell(bottom, right));
  }
}

/** Queues what charts show; those that are not there stay away. */
export function pointCharts(sheet: Excel.Worksheet, charts: readonly ChartData[], there: KnownCharts): void {
  for (const data of charts)
    if (there.has(data.name)) queueData(sheet, sheet.charts.getItem(data.name), data, true);
}

/** Queues taking charts away, except those kept: they get title and place back. */
export function takeCharts(
  sheet: Excel.Worksheet,
  names: readonly string[],
  kept: readonly KeptChart[],
  there: KnownCharts,
): void {
  for (const name of names) {
    const before = kept.find((one) => one.name === name);
    if (!there.has(name)) continue;
    const chart = sheet.charts.getItem(name);
    if (!before) chart.delete();
    else {
      const { title, left, top, width, height } = before;
      chart.title.text = title;
      chart.set({ left, top, width, height });
    }
  }
}

/** Asks how charts stand. @returns gives it after the next sync */
export function askCharts(
  sheet: Excel.Worksheet,
  names: readonly string[],
  there: KnownCharts,
): () => readonly KeptChart[] {
  const asked = names
    .filter((name) => there.has(name))
    .map((name) =>
      sheet.charts
        .getItem(name)
        .load({ name: true, left: true, top: true, width: true, height: true, title: { text: true } }),
    );
  return () =>
    asked.map(({ name, left, top, width, height, title }) => ({
      ...{ name, left, top, width, height },
      title: title.text,
    }));
}

/**
 * Excel makes a series of each line of one range, named after the line's first cell. Lines in between that are none of
 * ours go, and what the others show is said cell by cell, so that nothing rests on what Excel takes for a header.
 */
function queueData(sheet: Excel.Worksheet, chart: Excel.Chart, data: ChartData, isThere: boolean): void {
  const range = around(data);
  if (isThere) chart.setData(rangeAt(sheet, range), byOf(data));
  const isColumns = seriesBy(data) === "columns";
  const [first, last] = isColumns ? [range.left, range.right] : [range.top, range.bottom];
  const lineOf = ({ name }: ChartData["series"][number]) => (isColumns ? name.col : name.row);
  for (let line = last; line >= first; line--)
    if (data.series.every((one) => lineOf(one) !== line)) chart.series.getItemAt(line - first).delete();
  data.series.forEach(({ values, color }, at) => {
    const series = chart.series.getItemAt(at);
    series.setValues(rangeAt(sheet, values));
    series.setXAxisValues(rangeAt(sheet, data.categories));
    series.format.fill.setSolidColor(color);
    series.gapWidth = data.gap;
  });
}

function queueLook(chart: Excel.Chart, spec: ChartSpec): void {
  const { title, legend, axes } = chart;
  chart.format.font.size = spec.textSize;
  title.text = spec.title;
  title.format.font.size = spec.titleSize;
  title.format.font.bold = true;
  legend.visible = true;
  legend.position = "Bottom";
  axes.categoryAxis.title.text = spec.categoryTitle;
  axes.valueAxis.title.text = spec.valueTitle;
  axes.valueAxis.numberFormat = spec.numberFormat;
  if (spec.kind === "bars") {
    // Read from top to bottom as in the table; the axis of figures stays below.
    axes.categoryAxis.reversePlotOrder = true;
    axes.categoryAxis.position = "Maximum";
  }
}

const byOf = (data: ChartData) => (seriesBy(data) === "columns" ? "Columns" : "Rows");

/** Names and figures of all series. */
function around({ series }: ChartData): RangeAddress {
  const rows = series.flatMap(({ name, values }) => [name.row, values.top, values.bottom]);
  const cols = series.flatMap(({ name, values }) => [name.col, values.left, values.right]);
  return {
    top: Math.min(...rows),
    left: Math.min(...cols),
    bottom: Math.max(...rows),
    right: Math.max(...cols),
  };
}
