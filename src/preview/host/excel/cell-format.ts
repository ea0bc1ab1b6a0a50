import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { HostError } from "../rich-api/host-error";

/** What a format property is read from. */
export interface FormattedCell {
  readonly style: IStyleData;
  readonly custom: Readonly<Record<string, unknown>>;
}

/** One property of a cell's format: how it is read, and what to patch into a cell to set it. */
export interface FormatField {
  readonly read: (cell: FormattedCell) => unknown;
  readonly patch: (value: unknown) => Pick<ICellData, "s" | "custom">;
}

const horizontal = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const vertical = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };

/** The grid shows plain fills only; Solid on a cell without a colour changes nothing that could be seen. */
const patterns: Readonly<Record<string, IStyleData>> = { None: { bg: null }, Solid: {} };

/** The format of a cell that nobody has formatted, as Excel in Chinese has it. */
const plain = { fontName: "等线", fontSize: 11, fontColor: "#000000", fill: "#FFFFFF" } as const;

const styled = (
  read: (style: IStyleData) => unknown,
  patch: (value: unknown) => IStyleData,
): FormatField => ({
  read: ({ style }) => read(style),
  patch: (value) => ({ s: patch(value) }),
});
const marked = (key: string, initial: boolean): FormatField => ({
  read: ({ custom }) => custom[key] ?? initial,
  patch: (value) => ({ custom: { [key]: value === true } }),
});

/** All format properties of cells, by their path below `Range.format`, spelled as the messages spell them. */
export const formatFields: Readonly<Record<string, FormatField>> = {
  "Fill/Color": styled(
    (style) => upper(style.bg?.rgb) ?? plain.fill,
    (value) => ({ bg: value === "" ? null : { rgb: color(value) } }),
  ),
  "Fill/Pattern": styled(
    (style) => (style.bg?.rgb ? "Solid" : "None"),
    (value) => known(patterns, value),
  ),
  "Font/Bold": styled(
    (style) => style.bl === 1,
    (value) => ({ bl: flag(value) }),
  ),
  "Font/Italic": styled(
    (style) => style.it === 1,
    (value) => ({ it: flag(value) }),
  ),
  "Font/Strikethrough": styled(
    (style) => style.st?.s === 1,
    (value) => ({ st: { s: flag(value) } }),
  ),
  "Font/Underline": styled(
    (style) => (style.ul?.s === 1 ? "Single" : "None"),
    (value) => ({ ul: { s: flag(value !== "None") } }),
  ),
  "Font/Color": styled(
    (style) => upper(style.cl?.rgb) ?? plain.fontColor,
    (value) => ({ cl: { rgb: color(value) } }),
  ),
  "Font/Size": styled(
    (style) => style.fs ?? plain.fontSize,
    (value) => ({ fs: Number(value) }),
  ),
  "Font/Name": styled(
    (style) => style.ff ?? plain.fontName,
    (value) => ({ ff: String(value) }),
  ),
  HorizontalAlignment: styled(
    (style) => keyOf(horizontal, style.ht ?? HorizontalAlign.UNSPECIFIED),
    (value) => ({ ht: known(horizontal, value) }),
  ),
  VerticalAlignment: styled(
    (style) => keyOf(vertical, style.vt ?? VerticalAlign.BOTTOM),
    (value) => ({ vt: known(vertical, value) }),
  ),
  WrapText: styled(
    (style) => style.tb === WrapStrategy.WRAP,
    (value) => ({ tb: value === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  ),
  // Univer shrinks nothing: kept for the file that the workbook is saved to.
  ShrinkToFit: marked("shrink", false),
  "Protection/Locked": marked("locked", true),
  "Protection/FormulaHidden": marked("formulaHidden", false),
};

/** "#RRGGBB"; Excel's colour names are not known here. */
export function color(value: unknown): string {
  const found = /^#?([0-9a-f]{6})$/i.exec(String(value));
  if (!found?.[1])
    throw new HostError("InvalidArgument", `${String(value)} is not a colour of the form #RRGGBB.`);
  return `#${found[1].toUpperCase()}`;
}
const upper = (text: Nullable<string>) => (text ? text.toUpperCase() : undefined);
const flag = (value: unknown) => (value === true ? 1 : 0);
const keyOf = (table: Readonly<Record<string, number>>, value: number) =>
  Object.keys(table).find((key) => table[key] === value) ?? null;

function known<T>(table: Readonly<Record<string, T>>, key: unknown): T {
  const value = table[String(key)];
  if (value === undefined) throw new HostError("InvalidArgument", `${String(key)} is not known here.`);
  return value;
}
