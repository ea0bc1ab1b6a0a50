import { rangeName } from "../../core/workbook/address";
import type { ChartSeries, ChartSpec } from "../../core/workbook/chart-spec";
import { newChart, type ChartRecord } from "../host/excel/charts/chart-record";
import type { ExcelModel } from "../host/excel/model";

const types = { bars: "BarStacked", columns: "ColumnStacked" } as const;

/** Puts the charts of a file's sheet into the host. */
export function keepCharts(model: ExcelModel, sheetId: string, specs: readonly ChartSpec[]): void {
  for (const spec of specs) model.charts.push(recordOf(model, sheetId, spec));
}

function recordOf(model: ExcelModel, sheetId: string, spec: ChartSpec): ChartRecord {
  const { kind, area, categories, series, gap } = spec;
  const isBars = kind === "bars";
  const axis = { numberFormat: "General", position: "Automatic", reversePlotOrder: false };
  return {
    ...newChart({ id: model.nextChartId(), sheetId, type: types[kind], area }),
    name: spec.name,
    title: spec.title,
    legend: "Bottom",
    description: spec.description,
    fontSizes: { title: spec.titleSize, chart: spec.textSize },
    axes: {
      category: {
        ...axis,
        title: spec.categoryTitle,
        ...(isBars && { position: "Maximum", reversePlotOrder: true }),
      },
      value: { ...axis, title: spec.valueTitle, numberFormat: spec.numberFormat },
    },
    series: series.map(({ name, values, color }) => ({
      name: { sheetId, range: { top: name.row, left: name.col, bottom: name.row, right: name.col } },
      values: { sheetId, range: values },
      categories: { sheetId, range: categories },
      color,
      gapWidth: gap,
    })),
  };
}

/** The charts of a sheet as a file can have them: those over cells of their own sheet, stacked. */
export const chartSpecs = (model: ExcelModel, sheetId: string): readonly ChartSpec[] =>
  model.charts.filter((chart) => chart.sheetId === sheetId).flatMap((chart) => specOf(chart) ?? []);

function specOf(chart: ChartRecord): ChartSpec | undefined {
  const kind = (["bars", "columns"] as const).find((one) => types[one] === chart.type);
  const [first] = chart.series;
  const categories = first?.categories;
  if (!kind || !first || !categories) return undefined;
  const series = chart.series.flatMap(({ name, values, categories: own, color }): ChartSeries[] => {
    if (typeof name === "string" || !own || color === "") return [];
    const here = [name, values, own].every(({ sheetId }) => sheetId === chart.sheetId);
    const { top: row, left: col } = name.range;
    const alike = rangeName(own.range) === rangeName(categories.range);
    return here && alike ? [{ name: { row, col }, values: values.range, color }] : [];
  });
  if (series.length < chart.series.length) return undefined;
  const { name, title, description, area, fontSizes, axes } = chart;
  return {
    ...{ name, kind, title, description, area, series },
    titleSize: fontSizes["title"] ?? 14,
    textSize: fontSizes["chart"] ?? 10,
    categoryTitle: axes.category.title,
    valueTitle: axes.value.title,
    numberFormat: axes.value.numberFormat,
    categories: categories.range,
    gap: first.gapWidth,
  };
}
