import type { RangeAddress } from "../../../../core/workbook/address";
import type { RangeTarget } from "../range-target";

/** A row or column of figures in a chart. */
export interface SeriesRecord {
  /** The cell that names it, or what it was named. */
  name: RangeTarget | string;
  values: RangeTarget;
  categories: RangeTarget | undefined;
  color: string;
  gapWidth: number;
}

/** Texts and looks of an axis, as last set. */
export interface AxisRecord {
  title: string;
  numberFormat: string;
  position: string;
  reversePlotOrder: boolean;
}

/** A chart as Excel keeps it, as far as this host does: nothing of it is drawn here. */
export interface ChartRecord {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  /** As `Excel.ChartType` has it. */
  type: string;
  title: string;
  legend: string;
  /** Points, by the text that has them: title, whole chart. */
  readonly fontSizes: Record<string, number>;
  readonly axes: { readonly category: AxisRecord; readonly value: AxisRecord };
  /** The cells it lies over: it moves and grows with them (`chartMoves`). */
  area: RangeAddress;
  series: SeriesRecord[];
  /** For those who can't see it; a file brings it, Office.js has no member for it. */
  description: string;
}

const axis = (): AxisRecord => ({
  title: "",
  numberFormat: "General",
  position: "Automatic",
  reversePlotOrder: false,
});

/** A chart as Excel makes it before anything is set. */
export const newChart = (made: Pick<ChartRecord, "id" | "sheetId" | "type" | "area">): ChartRecord => ({
  ...made,
  name: `Chart ${made.id.replace(/\D/g, "")}`,
  title: "",
  legend: "Right",
  fontSizes: {},
  axes: { category: axis(), value: axis() },
  series: [],
  description: "",
});
