import type { RangeAddress } from "../../core/workbook/address";
import type { ChartSeries, ChartSpec } from "../../core/workbook/chart-spec";
import { parseReference } from "../../core/workbook/parse-reference";
import type { Attributes, PartReader } from "../xml/parse-part";

/** What a chart part says, without what its drawing says. */
export type DrawnChart = Omit<ChartSpec, "name" | "description" | "area">;

interface SeriesDraft {
  tx: RangeAddress | undefined;
  cat: RangeAddress | undefined;
  val: RangeAddress | undefined;
  color: string | undefined;
}

/** Reads a chart part as far as a chart of ours goes: one stacked bar chart over ranges. */
export class ChartReader implements PartReader {
  private readonly path: string[] = [];
  private readonly series: SeriesDraft[] = [];
  private readonly titles = { chart: "", catAx: "", valAx: "" };
  private readonly sizes: { title?: number; text?: number } = {};
  private kind: ChartSpec["kind"] | undefined;
  private stacked = false;
  private plots = 0;
  private gap = 150;
  private numberFormat = "General";
  private reference = "";

  open(name: string, attributes: Attributes): void {
    const { val } = attributes;
    if (/^\w+Chart$/.test(name) && this.path.at(-1) === "plotArea") this.plots++;
    switch (name) {
      case "barDir":
        this.kind = val === "bar" ? "bars" : "columns";
        break;
      case "grouping":
        this.stacked = val === "stacked";
        break;
      case "gapWidth":
        this.gap = Number(val);
        break;
      case "ser":
        this.series.push({ tx: undefined, cat: undefined, val: undefined, color: undefined });
        break;
      case "srgbClr":
        if (this.path.at(-3) === "ser") this.series.at(-1)!.color ??= `#${(val ?? "").toLowerCase()}`;
        break;
      case "numFmt":
        if (this.path.at(-1) === "valAx") this.numberFormat = attributes.formatCode ?? "General";
        break;
      case "defRPr":
        this.takeSize(Number(attributes.sz) / 100);
        break;
      case "f":
        this.reference = "";
    }
    this.path.push(name);
  }

  text(text: string): void {
    const inside = this.path.at(-1);
    if (inside === "f") this.reference += text;
    if (inside !== "t" || !this.path.includes("title")) return;
    const of = this.path[this.path.indexOf("title") - 1];
    if (of === "chart" || of === "catAx" || of === "valAx") this.titles[of] += text;
  }

  close(name: string): void {
    this.path.pop();
    const series = this.series.at(-1);
    const role = this.path.at(-2);
    if (name === "f" && series && (role === "tx" || role === "cat" || role === "val"))
      series[role] ??= parseReference(this.reference)?.range;
  }

  /** The chart, once the part is read; undefined for one that is not like ours. */
  chart(): DrawnChart | undefined {
    const { kind, titles, sizes, gap, numberFormat } = this;
    const categories = this.series[0]?.cat;
    const series = this.series.flatMap(({ tx, val, color }): ChartSeries[] =>
      tx && val && color ? [{ name: { row: tx.top, col: tx.left }, values: val, color }] : [],
    );
    if (!kind || !this.stacked || this.plots !== 1 || !categories) return undefined;
    if (series.length !== this.series.length || !sizes.title || !sizes.text) return undefined;
    return {
      ...{ kind, gap, numberFormat, categories, series },
      title: titles.chart,
      titleSize: sizes.title,
      textSize: sizes.text,
      categoryTitle: titles.catAx,
      valueTitle: titles.valAx,
    };
  }

  /** The first size inside the chart's own title, and that of the whole chart. */
  private takeSize(points: number): void {
    if (!(points > 0)) return;
    const title = this.path.indexOf("title");
    if (title > 0 && this.path[title - 1] === "chart") this.sizes.title ??= points;
    if (this.path[1] === "txPr") this.sizes.text = points;
  }
}
