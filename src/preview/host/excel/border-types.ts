import { BorderStyleTypes, type IBorderData } from "@univerjs/core";
import type { RangeAddress } from "../../../core/workbook/address";
import { HostError } from "../rich-api/host-error";
import type { ObjectTypes } from "../rich-api/object-type";
import { color } from "./cell-format";
import type { ExcelModel } from "./model";
import { assertAllowed } from "./protection";
import type { RangeTarget } from "./range-target";

/** A side of a range: which of its cells carry the line, and on which edge. */
type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
interface BorderTarget extends RangeTarget {
  readonly side: Side;
}

const sides: Readonly<
  Record<Side, (range: RangeAddress) => readonly [keyof IBorderData & ("t" | "r" | "b" | "l"), RangeAddress]>
> = {
  EdgeTop: (range) => ["t", { ...range, bottom: range.top }],
  EdgeBottom: (range) => ["b", { ...range, top: range.bottom }],
  EdgeLeft: (range) => ["l", { ...range, right: range.left }],
  EdgeRight: (range) => ["r", { ...range, left: range.right }],
  InsideHorizontal: (range) => ["b", { ...range, bottom: range.bottom - 1 }],
  InsideVertical: (range) => ["r", { ...range, right: range.right - 1 }],
};

export const borderStyles: Readonly<Record<string, BorderStyleTypes>> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};
export const borderWeights: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

/** `RangeBorderCollection` and `RangeBorder`. */
export function borderTypes(model: ExcelModel): ObjectTypes {
  const item = (target: RangeTarget, key: unknown) => {
    if (!isSide(key)) throw new HostError("ApiNotFound", `This host has no border ${String(key)}.`);
    return { type: "RangeBorder", target: { ...target, side: key } satisfies BorderTarget };
  };
  const line = ({ sheetId, range, side }: BorderTarget) => {
    const [edge, { top, left }] = sides[side](range);
    return model.cells.style(sheetId, top, left).bd?.[edge];
  };
  const draw = (target: BorderTarget, change: { s?: BorderStyleTypes; cl?: { rgb: string } }) => {
    const { sheetId, range, side } = target;
    assertAllowed(model, sheetId, "allowFormatCells");
    const [edge, cells] = sides[side](model.cells.bounded(sheetId, range));
    if (cells.bottom < cells.top || cells.right < cells.left) return;
    const drawn = { s: BorderStyleTypes.THIN, cl: { rgb: "#000000" }, ...line(target), ...change };
    const erased = drawn.s === BorderStyleTypes.NONE;
    model.cells.fill(sheetId, cells, { s: { bd: { [edge]: erased ? null : drawn } } });
  };
  return {
    RangeBorderCollection: {
      properties: { Count: { get: () => Object.keys(sides).length } },
      items: (target: RangeTarget) => Object.keys(sides).map((side) => item(target, side)),
      indexer: (target: RangeTarget, [key]: readonly unknown[]) => item(target, key),
    },
    RangeBorder: {
      properties: {
        SideIndex: { get: ({ side }: BorderTarget) => side },
        Style: {
          get: (target: BorderTarget) => {
            const drawn = line(target)?.s ?? BorderStyleTypes.NONE;
            return Object.keys(borderStyles).find((key) => borderStyles[key] === drawn) ?? "Continuous";
          },
          set: (target: BorderTarget, value: unknown) => draw(target, { s: chosen(borderStyles, value) }),
        },
        Weight: {
          get: (target: BorderTarget) =>
            Object.keys(borderWeights).find((key) => borderWeights[key] === line(target)?.s) ?? "Thin",
          set: (target: BorderTarget, value: unknown) => draw(target, { s: chosen(borderWeights, value) }),
        },
        Color: {
          get: (target: BorderTarget) => line(target)?.cl?.rgb?.toUpperCase() ?? "#000000",
          set: (target: BorderTarget, value: unknown) => draw(target, { cl: { rgb: color(value) } }),
        },
      },
    },
  };
}

const isSide = (key: unknown): key is Side => typeof key === "string" && Object.hasOwn(sides, key);

function chosen(table: Readonly<Record<string, BorderStyleTypes>>, key: unknown): BorderStyleTypes {
  const value = table[String(key)];
  if (value === undefined) throw new HostError("InvalidArgument", `${String(key)} is no kind of line.`);
  return value;
}
