import { HostError } from "../../rich-api/host-error";
import type { HostObject, ObjectType, ObjectTypes } from "../../rich-api/object-type";
import { assertAllowed } from "../protection";
import type { ExcelModel } from "../model";
import { integerArgument, rangeArgument } from "../range-target";
import { sheetObject, type SheetTarget } from "../sheet-target";
import { newChart, type ChartRecord } from "./chart-record";
import { areaOf, edgesOf } from "./chart-place";
import { chartLookTypes } from "./chart-look-types";
import { chartSeriesTypes } from "./chart-series-types";
import { seriesOfRange } from "./series-of-range";

/** Which kinds this host takes: those whose data it can say. */
const kinds = ["BarStacked", "ColumnStacked", "BarClustered", "ColumnClustered"];

/** What Excel lays a new chart over, more or less: it is put into its place by who makes it. */
const firstArea = { top: 0, left: 0, bottom: 14, right: 6 };

/** `ChartCollection`, `Chart` and all that hangs on it. */
export function chartTypes(model: ExcelModel): ObjectTypes {
  return {
    ChartCollection: collectionType(model),
    Chart: chartType(model),
    ...chartSeriesTypes(model),
    ...chartLookTypes(model),
  };
}

const item = (chart: ChartRecord): HostObject<ChartRecord> => ({ type: "Chart", target: chart });

function collectionType(model: ExcelModel): ObjectType<SheetTarget> {
  const of = ({ sheetId }: SheetTarget) => model.charts.filter((chart) => chart.sheetId === sheetId);
  const find = (target: SheetTarget, [name]: readonly unknown[]) => {
    const found = of(target).find((chart) => chart.name === name);
    return found && item(found);
  };
  return {
    properties: { Count: { get: (target) => of(target).length } },
    items: (target) => of(target).map(item),
    methods: {
      Add: ({ sheetId }, [type, source, by]) => {
        assertAllowed(model, sheetId, "allowEditObjects");
        const series = seriesOfRange(model, rangeArgument(model, sheetId, source), by);
        const made = { id: model.nextChartId(), sheetId, type: kindOf(type), area: firstArea };
        const chart = { ...newChart(made), series };
        model.charts.push(chart);
        return item(chart);
      },
      GetCount: (target) => of(target).length,
      // A method with the name as its argument, other than in most collections.
      GetItem: (target, args) => {
        const found = find(target, args);
        if (!found) throw new HostError("ItemNotFound");
        return found;
      },
      GetItemAt: (target, [at]) => {
        const found = of(target)[integerArgument(at)];
        if (!found) throw new HostError("InvalidArgument");
        return item(found);
      },
      GetItemOrNullObject: find,
    },
  };
}

function chartType(model: ExcelModel): ObjectType<ChartRecord> {
  const editable = (chart: ChartRecord) => {
    assertThere(model, chart);
    assertAllowed(model, chart.sheetId, "allowEditObjects");
  };
  const edge = (side: keyof ReturnType<typeof edgesOf>) => ({
    get: (chart: ChartRecord) => edgesOf(model, chart)[side],
    set: (chart: ChartRecord, points: unknown) => {
      editable(chart);
      if (typeof points !== "number" || !(points >= 0)) throw new HostError("InvalidArgument");
      chart.area = areaOf(model, chart.sheetId, { ...edgesOf(model, chart), [side]: points });
    },
  });
  return {
    properties: {
      Id: { get: ({ id }) => id },
      Name: {
        get: ({ name }) => name,
        set: (chart, name) => {
          editable(chart);
          chart.name = String(name);
        },
      },
      ChartType: {
        get: ({ type }) => type,
        set: (chart, type) => {
          editable(chart);
          chart.type = kindOf(type);
        },
      },
      Left: edge("left"),
      Top: edge("top"),
      Width: edge("width"),
      Height: edge("height"),
    },
    navigation: {
      Axes: (target) => ({ type: "ChartAxes", target }),
      Format: (target) => ({ type: "ChartAreaFormat", target }),
      Legend: (target) => ({ type: "ChartLegend", target }),
      Series: (target) => ({ type: "ChartSeriesCollection", target }),
      Title: (target) => ({ type: "ChartTitle", target }),
      Worksheet: ({ sheetId }) => sheetObject(sheetId),
    },
    methods: {
      Delete: (chart) => {
        editable(chart);
        model.charts.splice(model.charts.indexOf(chart), 1);
        model.charted.emit("deleted");
      },
      SetData: (chart, [source, by]) => {
        editable(chart);
        chart.series = seriesOfRange(model, rangeArgument(model, chart.sheetId, source), by);
      },
      SetPosition: (chart, [start, end = start]) => {
        editable(chart);
        const [from, to] = [start, end].map((cell) => rangeArgument(model, chart.sheetId, cell));
        if (from!.sheetId !== chart.sheetId || to!.sheetId !== chart.sheetId)
          throw new HostError("InvalidArgument");
        const { top, left } = from!.range;
        chart.area = { top, left, bottom: to!.range.bottom, right: to!.range.right };
        model.charted.emit("placed");
      },
    },
  };
}

function kindOf(type: unknown): string {
  const kind = kinds.find((one) => one === type);
  if (kind === undefined)
    throw new HostError("ApiNotFound", `This host has no charts of type ${String(type)}.`);
  return kind;
}

/** What hangs on a chart that was deleted is not found any more. */
export function assertThere(model: ExcelModel, chart: ChartRecord): void {
  if (!model.charts.includes(chart)) throw new HostError("ItemNotFound");
}
