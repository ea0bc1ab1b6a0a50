import { moveRange, type LineShift } from "../../../../core/workbook/move-range";
import type { RangeTarget } from "../range-target";
import type { ChartRecord, SeriesRecord } from "./chart-record";

/** Lets charts follow lines put in or taken out (`chartMoves`). A series whose cells are all gone goes, too. */
export function moveCharts(charts: readonly ChartRecord[], sheetId: string, shift: LineShift): void {
  const moved = (target: RangeTarget): RangeTarget | undefined => {
    if (target.sheetId !== sheetId) return target;
    const range = moveRange(target.range, shift);
    return range && { ...target, range };
  };
  for (const chart of charts) {
    chart.series = chart.series.flatMap((series): SeriesRecord[] => {
      const values = moved(series.values);
      if (!values) return [];
      const name = typeof series.name === "string" ? series.name : (moved(series.name) ?? "");
      return [{ ...series, name, values, categories: series.categories && moved(series.categories) }];
    });
    if (chart.sheetId === sheetId) chart.area = moveRange(chart.area, shift) ?? chart.area;
  }
}
