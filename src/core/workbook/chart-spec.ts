import type { CellAddress, RangeAddress } from "./address";

/** One row or column of figures in a chart: a colour of its bars. */
export interface ChartSeries {
  /** The cell that names it, just before its figures or above them. */
  readonly name: CellAddress;
  readonly values: RangeAddress;
  /** "#RRGGBB" */
  readonly color: string;
}

/** Which cells of its own sheet a chart shows. All its series lie the same way, in the order of the sheet. */
export interface ChartData {
  /** ASCII: what the chart is found by again. */
  readonly name: string;
  readonly categories: RangeAddress;
  readonly series: readonly ChartSeries[];
  /** Percent of a bar's thickness left free between two. */
  readonly gap: number;
}

/** A chart to lay out: plain data, the same for Excel and for a file. Bars lie, columns stand; both are stacked. */
export interface ChartSpec extends ChartData {
  readonly kind: "bars" | "columns";
  readonly title: string;
  /** Points; all other text is smaller. */
  readonly titleSize: number;
  readonly textSize: number;
  readonly categoryTitle: string;
  /** What the figures are, with their unit. */
  readonly valueTitle: string;
  readonly numberFormat: string;
  /** What the chart shows, for those who can't see it. */
  readonly description: string;
  /** The cells it lies over, from corner to corner. */
  readonly area: RangeAddress;
}

/** Whether the series of a chart are columns of the sheet, or rows. */
export const seriesBy = ({ series: [first] }: ChartData): "columns" | "rows" =>
  first !== undefined && first.name.row === first.values.top ? "rows" : "columns";
