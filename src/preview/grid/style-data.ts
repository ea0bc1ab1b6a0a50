import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
} from "@univerjs/core";
import type { BorderSide, CellLook } from "../../core/workbook/look";
import { plainStyle, type CellStyle } from "../../core/workbook/snapshot";
import type { StyleSpec } from "../../core/workbook/sheet-spec";

const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const vertical = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE };
const sides = { top: "t", right: "r", bottom: "b", left: "l" } as const;
const lineColor = "#A6A6A6";

/** A cell style as Univer keeps it. */
export function styleData({ numberFormat, fill, bold, look = {} }: CellStyle): IStyleData {
  return {
    ...(numberFormat !== plainStyle.numberFormat && { n: { pattern: numberFormat } }),
    ...(fill && { bg: { rgb: fill } }),
    ...(bold && { bl: 1 }),
    ...lookData(look),
  };
}

function lookData({
  font,
  size,
  color,
  italic,
  underline,
  align,
  vertical: upright,
  wrap,
  border,
}: CellLook) {
  return {
    ...(font && { ff: font }),
    ...(size && { fs: size }),
    ...(color && { cl: { rgb: color } }),
    ...(italic && { it: 1 as const }),
    ...(underline && { ul: { s: 1 as const } }),
    ...(align && { ht: horizontal[align] }),
    ...(upright && { vt: vertical[upright] }),
    ...(wrap && { tb: WrapStrategy.WRAP }),
    ...(border && { bd: Object.fromEntries(border.map((side) => [sides[side], line])) }),
  };
}
const line = { s: BorderStyleTypes.THIN, cl: { rgb: lineColor } };

/** What a spec can say of a cell's style in Univer, and of what Univer has no style for. */
export function styleSpec(style: IStyleData, locked: boolean, shrink = false): StyleSpec {
  const { n, bg, bl, it, fs, cl, ht, tb, bd } = style;
  const align = (Object.keys(horizontal) as (keyof typeof horizontal)[]).find(
    (key) => horizontal[key] === ht,
  );
  const drawn = (Object.keys(sides) as BorderSide[]).filter((side) => bd?.[sides[side]]?.s);
  return {
    ...(n?.pattern && { numberFormat: n.pattern }),
    ...(bg?.rgb && { fill: hex(bg.rgb) }),
    ...(bl === 1 && { bold: true }),
    ...(it === 1 && { italic: true }),
    ...(fs && { size: fs }),
    ...(cl?.rgb && { color: hex(cl.rgb) }),
    ...(align && { align }),
    ...(tb === WrapStrategy.WRAP && { wrap: true }),
    ...(shrink && { shrink }),
    ...(drawn.length === 4 && { border: true }),
    locked,
  };
}

/** Univer's colour picker writes "rgb(1,2,3)". @example hex("rgb(220, 230, 241)") // "#DCE6F1" */
export function hex(color: string): string {
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  const text = parts
    ? `#${parts
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")}`
    : color;
  return text.toUpperCase();
}
