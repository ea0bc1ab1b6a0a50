import { absoluteRange, quoteSheet, type RangeAddress } from "../../core/workbook/address";
import type { ChartSpec } from "../../core/workbook/chart-spec";
import { isError, type CellValue } from "../../core/workbook/snapshot";
import { escapeText, escapeXml } from "../xml/escaped-text";
import { chartNamespace, drawingNamespace } from "./part-xml";
import { bodyFontName, rgb } from "./style-table";

/** What a cell of the chart's sheet shows. */
export type ValueAt = (row: number, col: number) => CellValue;

/** Ids of the axes, which only their own chart knows. */
const [categoryAxis, valueAxis] = [1, 2] as const;
const grey = "D9D9D9";
/** Sizes of text are written in hundredths of a point. */
const hundredths = 100;

/** A chart part over live cells, with what these show now. Elements stand in the order of the schema. */
export function chartXml(spec: ChartSpec, sheet: string, valueAt: ValueAt): string {
  const isBars = spec.kind === "bars";
  const { titleSize, textSize } = spec;
  return [
    `<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}">`,
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>',
    "<c:chart>",
    titleXml(spec.title, titleSize, true),
    '<c:autoTitleDeleted val="0"/>',
    "<c:plotArea><c:layout/>",
    `<c:barChart><c:barDir val="${isBars ? "bar" : "col"}"/><c:grouping val="stacked"/><c:varyColors val="0"/>`,
    ...spec.series.map((_, at) => seriesXml(spec, at, sheet, valueAt)),
    `<c:gapWidth val="${spec.gap}"/><c:overlap val="100"/>`,
    `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/></c:barChart>`,
    // Bars are read from top to bottom as in the table, and the axis of figures stays below.
    axisXml("catAx", {
      ids: [categoryAxis, valueAxis],
      orientation: isBars ? "maxMin" : "minMax",
      place: isBars ? "l" : "b",
      title: spec.categoryTitle,
      format: "General",
      crosses: "autoZero",
      textSize,
      rest: '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>',
    }),
    axisXml("valAx", {
      ids: [valueAxis, categoryAxis],
      orientation: "minMax",
      place: isBars ? "b" : "l",
      title: spec.valueTitle,
      format: spec.numberFormat,
      crosses: isBars ? "max" : "autoZero",
      textSize,
      rest: '<c:crossBetween val="between"/>',
    }),
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>",
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(textSize)}</c:legend>`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>',
    "</c:chart>",
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${lineXml()}</c:spPr>`,
    textXml(textSize),
    "</c:chartSpace>",
  ].join("");
}

function seriesXml(spec: ChartSpec, at: number, sheet: string, valueAt: ValueAt): string {
  const { name, values, color } = spec.series[at]!;
  const ref = (range: RangeAddress) => escapeText(`${quoteSheet(sheet)}!${absoluteRange(range)}`);
  const nameCell = { top: name.row, left: name.col, bottom: name.row, right: name.col };
  const texts = (range: RangeAddress) =>
    `<c:strRef><c:f>${ref(range)}</c:f>${cacheXml("strCache", "", cellsOf(range, valueAt).map(textOf))}</c:strRef>`;
  const figures = cellsOf(values, valueAt).map((value) => (typeof value === "number" ? String(value) : null));
  return [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>`,
    `<c:tx>${texts(nameCell)}</c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${rgb(color)}"/></a:solidFill></c:spPr>`,
    '<c:invertIfNegative val="0"/>',
    `<c:cat>${texts(spec.categories)}</c:cat>`,
    `<c:val><c:numRef><c:f>${ref(values)}</c:f>${cacheXml("numCache", "<c:formatCode>General</c:formatCode>", figures)}</c:numRef></c:val>`,
    "</c:ser>",
  ].join("");
}

/** What a program shows before it has calculated; null where a cell shows nothing. */
function cacheXml(name: string, format: string, values: readonly (string | null)[]): string {
  const points = values.map((value, at) =>
    value === null ? "" : `<c:pt idx="${at}"><c:v>${escapeText(value)}</c:v></c:pt>`,
  );
  return `<c:${name}>${format}<c:ptCount val="${values.length}"/>${points.join("")}</c:${name}>`;
}

const cellsOf = ({ top, left, bottom, right }: RangeAddress, valueAt: ValueAt): readonly CellValue[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, col) => valueAt(top + row, left + col)),
  ).flat();

const textOf = (value: CellValue): string | null =>
  value === null ? null : isError(value) ? value.error : String(value);

interface Axis {
  /** Its own and the one it crosses. */
  readonly ids: readonly [own: number, crossed: number];
  readonly orientation: "minMax" | "maxMin";
  readonly place: "l" | "b";
  readonly title: string;
  readonly format: string;
  readonly crosses: "autoZero" | "max";
  readonly textSize: number;
  /** What only this kind of axis has, at its end. */
  readonly rest: string;
}

function axisXml(name: "catAx" | "valAx", axis: Axis): string {
  const { ids, orientation, place, title, format, crosses, textSize, rest } = axis;
  return [
    `<c:${name}><c:axId val="${ids[0]}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${place}"/>`,
    name === "valAx" ? `<c:majorGridlines><c:spPr>${lineXml()}</c:spPr></c:majorGridlines>` : "",
    titleXml(title, textSize, false, place === "l"),
    `<c:numFmt formatCode="${escapeText(format)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:spPr>${lineXml()}</c:spPr>`,
    textXml(textSize),
    `<c:crossAx val="${ids[1]}"/><c:crosses val="${crosses}"/>`,
    rest,
    `</c:${name}>`,
  ].join("");
}

/** @param size in points */
function titleXml(text: string, size: number, bold: boolean, upright = false): string {
  const weight = ` sz="${size * hundredths}" b="${bold ? 1 : 0}"`;
  return [
    `<c:title><c:tx><c:rich><a:bodyPr${upright ? ' rot="-5400000" vert="horz"' : ""}/><a:p>`,
    `<a:pPr><a:defRPr${weight}>${fontXml}</a:defRPr></a:pPr>`,
    `<a:r><a:rPr lang="zh-CN"${weight}>${fontXml}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`,
    '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>',
  ].join("");
}

const textXml = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size * hundredths}">${fontXml}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const lineXml = (): string => `<a:ln w="9525"><a:solidFill><a:srgbClr val="${grey}"/></a:solidFill></a:ln>`;

/** The font of the cells, with the character set by which other systems choose one of theirs. */
const fontXml = ["latin", "ea"]
  .map((script) => `<a:${script} typeface="${bodyFontName}" charset="-122"/>`)
  .join("");
