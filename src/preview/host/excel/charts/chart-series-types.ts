import { cellValue } from "../../engine/cell-output";
import { HostError } from "../../rich-api/host-error";
import type { HostObject, ObjectTypes } from "../../rich-api/object-type";
import type { ExcelModel } from "../model";
import { assertAllowed } from "../protection";
import { integerArgument, rangeArgument } from "../range-target";
import type { ChartRecord, SeriesRecord } from "./chart-record";

interface SeriesTarget {
  readonly chart: ChartRecord;
  readonly series: SeriesRecord;
}

/** `ChartSeriesCollection`, `ChartSeries` and its fill. */
export function chartSeriesTypes(model: ExcelModel): ObjectTypes {
  const item = (chart: ChartRecord, series: SeriesRecord): HostObject<SeriesTarget> => ({
    type: "ChartSeries",
    target: { chart, series },
  });
  const assertEditable = ({ chart, series }: SeriesTarget) => {
    if (!model.charts.includes(chart) || !chart.series.includes(series)) throw new HostError("ItemNotFound");
    assertAllowed(model, chart.sheetId, "allowEditObjects");
  };
  const cells = (key: "values" | "categories") => (target: SeriesTarget, args: readonly unknown[]) => {
    assertEditable(target);
    target.series[key] = rangeArgument(model, target.chart.sheetId, args[0]);
  };
  const colour = (target: SeriesTarget, color: unknown) => {
    assertEditable(target);
    target.series.color = String(color);
  };
  return {
    ChartSeriesCollection: {
      properties: { Count: { get: ({ series }: ChartRecord) => series.length } },
      items: (chart: ChartRecord) => chart.series.map((series) => item(chart, series)),
      methods: {
        GetCount: ({ series }: ChartRecord) => series.length,
        GetItemAt: (chart: ChartRecord, [at]) => {
          const series = chart.series[integerArgument(at)];
          if (!series) throw new HostError("InvalidArgument");
          return item(chart, series);
        },
      },
    },
    ChartSeries: {
      properties: {
        Name: {
          get: ({ series: { name } }: SeriesTarget) =>
            typeof name === "string"
              ? name
              : String(cellValue(model.cells.cell(name.sheetId, name.range.top, name.range.left))),
          set: (target: SeriesTarget, name: unknown) => {
            assertEditable(target);
            target.series.name = String(name);
          },
        },
        GapWidth: {
          get: ({ series }: SeriesTarget) => series.gapWidth,
          set: (target: SeriesTarget, width: unknown) => {
            assertEditable(target);
            target.series.gapWidth = integerArgument(width);
          },
        },
      },
      navigation: { Format: (target: SeriesTarget) => ({ type: "ChartSeriesFormat", target }) },
      methods: {
        Delete: (target: SeriesTarget) => {
          assertEditable(target);
          target.chart.series = target.chart.series.filter((one) => one !== target.series);
        },
        SetValues: cells("values"),
        SetXAxisValues: cells("categories"),
      },
    },
    ChartSeriesFormat: {
      navigation: { Fill: (target: SeriesTarget) => ({ type: "ChartFill", target }) },
    },
    ChartFill: {
      methods: {
        SetSolidColor: (target: SeriesTarget, [color]) => colour(target, color),
        Clear: (target: SeriesTarget) => colour(target, ""),
      },
    },
  };
}
