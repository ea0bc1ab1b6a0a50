import type { RangeAddress } from "../core/workbook/address";
import type { CellSpec, SheetSpec, StyleSpec } from "../core/workbook/sheet-spec";
import { groupBy } from "../core/model/group-by";
import { rectanglesOf } from "../core/workbook/rectangles";
import { instructionBytes, type LayOutStep } from "./lay-out-step";
import { rangeAt } from "./range-at";

type Property = keyof StyleSpec;
type Setter<P extends Property> = (
  range: Excel.Range,
  value: NonNullable<StyleSpec[P]>,
  at: RangeAddress,
) => void;

/** How each property of a style is set on a range. Number formats are set apart, see `numberFormatSteps`. */
const setters: { readonly [P in Exclude<Property, "numberFormat">]: Setter<P> } = {
  bold: ({ format }, value) => (format.font.bold = value),
  italic: ({ format }, value) => (format.font.italic = value),
  size: ({ format }, value) => (format.font.size = value),
  color: ({ format }, value) => (format.font.color = value),
  fill: ({ format }, value) => (format.fill.color = value),
  align: ({ format }, value) => (format.horizontalAlignment = alignments[value]),
  wrap: ({ format }, value) => (format.wrapText = value),
  shrink: ({ format }, value) => (format.shrinkToFit = value),
  border: (range, value, at) => {
    if (value) for (const edge of edgesOf(at)) range.format.borders.getItem(edge).style = "Continuous";
  },
  locked: ({ format }, value) => (format.protection.locked = value),
};
const alignments = { left: "Left", center: "Center", right: "Right" } as const;

/** Inner borders exist only where there are cells to part. */
const edgesOf = ({ top, left, bottom, right }: RangeAddress) => [
  ...(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const),
  ...(bottom > top ? (["InsideHorizontal"] as const) : []),
  ...(right > left ? (["InsideVertical"] as const) : []),
];

/**
 * Sets fonts, fills, borders and locks. Each property is set on its own, over the largest rectangles that share
 * its value: a table with a dozen styles has one border rectangle.
 */
export function formatSteps(spec: SheetSpec): readonly LayOutStep[] {
  return (Object.keys(setters) as (keyof typeof setters)[]).flatMap((property) =>
    stepsOf(spec, property, setters[property] as Setter<Property>),
  );
}

/** Text cells must be text before they are filled, or Excel would make numbers of their digits. */
export const textFormatSteps = (spec: SheetSpec): readonly LayOutStep[] =>
  stepsOf(
    onlyCells(spec, ({ style }) => formatOf(spec, style) === textFormat),
    "numberFormat",
    setNumberFormat,
  );

/**
 * All other number formats follow the content: a formula put into a plain cell may take over the format of the
 * cells it refers to, so plain formula cells are set back too.
 */
export function numberFormatSteps(spec: SheetSpec): readonly LayOutStep[] {
  const plainFormula = ({ input, style }: CellSpec) =>
    typeof input === "string" && input.startsWith("=") && formatOf(spec, style) === undefined;
  const general: SheetSpec = {
    ...spec,
    styles: { general: { numberFormat: "General" } },
    cells: spec.cells.filter(plainFormula).map((cell) => ({ ...cell, style: "general" })),
  };
  const formatted = onlyCells(spec, ({ style }) => formatOf(spec, style) !== textFormat);
  return [general, formatted].flatMap((part) => stepsOf(part, "numberFormat", setNumberFormat));
}

const textFormat = "@";
const formatOf = ({ styles }: SheetSpec, style: string | undefined) =>
  style === undefined ? undefined : styles[style]?.numberFormat;
const onlyCells = (spec: SheetSpec, keep: (cell: CellSpec) => boolean): SheetSpec => ({
  ...spec,
  cells: spec.cells.filter(keep),
});
// One format for a whole range is taken as a single value; the type declarations know only the full grid.
const setNumberFormat: Setter<Property> = (range, value) => (range.numberFormat = value as never);

function stepsOf(spec: SheetSpec, property: Property, set: Setter<Property>): readonly LayOutStep[] {
  const styled = spec.cells.filter(({ style }) => style !== undefined);
  const cellsBy = groupBy(styled, ({ style }) => spec.styles[style!]?.[property]);
  return [...cellsBy].flatMap(([value, cells]) =>
    value === undefined
      ? []
      : rectanglesOf(cells).map((at) => ({
          bytes: instructionBytes,
          queue: (sheet) => set(rangeAt(sheet, at), value, at),
        })),
  );
}
