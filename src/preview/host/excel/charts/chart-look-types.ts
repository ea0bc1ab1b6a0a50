import { HostError } from "../../rich-api/host-error";
import type { ObjectTypes, PropertyOf } from "../../rich-api/object-type";
import type { ExcelModel } from "../model";
import { assertAllowed } from "../protection";
import type { AxisRecord, ChartRecord } from "./chart-record";

interface AxisTarget {
  readonly chart: ChartRecord;
  readonly axis: AxisRecord;
}
/** Text of a chart that has a font of its own. */
interface FontTarget {
  readonly chart: ChartRecord;
  readonly of: "chart" | "title";
}

const legendPlaces = ["Top", "Bottom", "Left", "Right", "Corner"];
const axisPlaces = ["Automatic", "Maximum", "Minimum", "Custom"];

/** Title, legend, axes and fonts of a chart: kept as they are set. */
export function chartLookTypes(model: ExcelModel): ObjectTypes {
  const editable = (chart: ChartRecord) => {
    if (!model.charts.includes(chart)) throw new HostError("ItemNotFound");
    assertAllowed(model, chart.sheetId, "allowEditObjects");
  };
  const ofChart = <T>(get: (chart: ChartRecord) => T, put: (chart: ChartRecord, value: unknown) => void) => ({
    get,
    set: (chart: ChartRecord, value: unknown) => {
      editable(chart);
      put(chart, value);
    },
  });
  const ofAxis = <Key extends keyof AxisRecord>(
    key: Key,
    read: (value: unknown) => AxisRecord[Key],
  ): PropertyOf<AxisTarget> => ({
    get: ({ axis }) => axis[key],
    set: ({ chart, axis }, value) => {
      editable(chart);
      axis[key] = read(value);
    },
  });
  const font = (of: FontTarget["of"]) => (chart: ChartRecord) => ({
    type: "ChartFont",
    target: { chart, of } satisfies FontTarget,
  });
  return {
    ChartTitle: {
      properties: {
        Text: ofChart(
          ({ title }) => title,
          (chart, text) => void (chart.title = String(text)),
        ),
        Visible: { get: ({ title }: ChartRecord) => title !== "" },
      },
      navigation: { Format: (target: ChartRecord) => ({ type: "ChartTitleFormat", target }) },
    },
    ChartTitleFormat: { navigation: { Font: font("title") } },
    ChartAreaFormat: { navigation: { Font: font("chart") } },
    ChartFont: {
      properties: {
        Size: {
          get: ({ chart, of }: FontTarget) => chart.fontSizes[of] ?? null,
          set: ({ chart, of }: FontTarget, size: unknown) => {
            editable(chart);
            chart.fontSizes[of] = Number(size);
          },
        },
        // Taken and not kept: nothing here draws a chart.
        Bold: { set: ({ chart }: FontTarget) => editable(chart) },
      },
    },
    ChartLegend: {
      properties: {
        Position: ofChart(
          ({ legend }) => legend,
          (chart, place) => void (chart.legend = oneOf(legendPlaces, place)),
        ),
        Visible: ofChart(
          ({ legend }) => legend !== "",
          (chart, shown) => void (chart.legend = shown === true ? chart.legend || "Right" : ""),
        ),
      },
    },
    ChartAxes: {
      navigation: {
        CategoryAxis: (chart: ChartRecord) => axisOf(chart, "category"),
        ValueAxis: (chart: ChartRecord) => axisOf(chart, "value"),
      },
    },
    ChartAxis: {
      properties: {
        NumberFormat: ofAxis("numberFormat", String),
        Position: ofAxis("position", (place) => oneOf(axisPlaces, place)),
        ReversePlotOrder: ofAxis("reversePlotOrder", (reversed) => reversed === true),
      },
      navigation: { Title: (target: AxisTarget) => ({ type: "ChartAxisTitle", target }) },
    },
    ChartAxisTitle: {
      properties: {
        Text: ofAxis("title", String),
        Visible: { get: ({ axis }: AxisTarget) => axis.title !== "" },
      },
    },
  };
}

const axisOf = (chart: ChartRecord, key: keyof ChartRecord["axes"]) => ({
  type: "ChartAxis",
  target: { chart, axis: chart.axes[key] } satisfies AxisTarget,
});

function oneOf(known: readonly string[], value: unknown): string {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new HostError("InvalidArgument");
  return found;
}
