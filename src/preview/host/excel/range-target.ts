import {
  columnIndex,
  columnName,
  maxCols,
  maxRows,
  parseRange,
  quoteSheet,
  rangeName,
  type RangeAddress,
} from "../../../core/workbook/address";
import { HostError } from "../rich-api/host-error";
import { isHostObject, type HostObject } from "../rich-api/object-type";
import type { ExcelModel } from "./model";

/** The object behind a `Range`. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly range: RangeAddress;
}

/** A `Range` of the host; beyond the sheet's edges it is an InvalidArgument. */
export function rangeObject(sheetId: string, range: RangeAddress): HostObject<RangeTarget> {
  const { top, left, bottom, right } = range;
  if (![top, left, bottom, right].every(Number.isInteger)) throw new HostError("InvalidArgument");
  if (top < 0 || left < 0 || bottom < top || right < left) throw new HostError("InvalidArgument");
  if (bottom >= maxRows || right >= maxCols) throw new HostError("InvalidArgument");
  return { type: "Range", target: { sheetId, range } };
}

export const wholeSheet: RangeAddress = { top: 0, left: 0, bottom: maxRows - 1, right: maxCols - 1 };
export const rowsOf = ({ top, bottom }: RangeAddress): number => bottom - top + 1;
export const colsOf = ({ left, right }: RangeAddress): number => right - left + 1;

/** A1 text, whole rows and columns in their short form. @example "A:C" */
export function rangeText(range: RangeAddress): string {
  const { top, left, bottom, right } = range;
  if (top === 0 && bottom === maxRows - 1)
    return left === 0 && right === maxCols - 1 ? `1:${maxRows}` : `${columnName(left)}:${columnName(right)}`;
  return left === 0 && right === maxCols - 1 ? `${top + 1}:${bottom + 1}` : rangeName(range);
}

/** `Range.address`. @example "'资金 总表'!A1:B2" */
export const addressOf = (model: ExcelModel, { sheetId, range }: RangeTarget): string =>
  `${quoteSheet(model.book.sheet(sheetId).getName())}!${rangeText(range)}`;

/** @example parseWhole("B:C") // columns B to C, all rows */
function parseWhole(text: string): RangeAddress | undefined {
  const cols = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (cols) {
    const ends = [columnIndex(cols[1] ?? ""), columnIndex(cols[2] ?? "")];
    return { ...wholeSheet, left: Math.min(...ends), right: Math.max(...ends) };
  }
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(text);
  if (!rows) return undefined;
  const ends = [Number(rows[1]) - 1, Number(rows[2]) - 1];
  return { ...wholeSheet, top: Math.min(...ends), bottom: Math.max(...ends) };
}

/**
 * The range that an address, with or without its sheet, or a defined name stands for; undefined for text that is
 * neither (a name that holds a constant, say).
 */
export function findRange(model: ExcelModel, sheetId: string, text: string): RangeTarget | undefined {
  const prefixed = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  const sheetName = (prefixed?.[1] ?? prefixed?.[2])?.replaceAll("''", "'");
  const sheet = sheetName === undefined ? model.book.sheet(sheetId) : model.book.findSheet(sheetName);
  if (!sheet) return undefined;
  const rest = prefixed?.[3] ?? text.trim();
  const range = parseRange(rest) ?? parseWhole(rest);
  if (range) return { sheetId: sheet.getSheetId(), range };
  const name = model.names.find(rest, sheet.getSheetId()) ?? model.names.find(rest, undefined);
  return name && findRange(model, sheetId, name.formula.slice(1));
}

/** A range given as argument: an address, a name or a `Range`. */
export function rangeArgument(model: ExcelModel, sheetId: string, argument: unknown): RangeTarget {
  if (isHostObject(argument) && argument.type === "Range") return argument.target as RangeTarget;
  const found = typeof argument === "string" ? findRange(model, sheetId, argument) : undefined;
  if (!found) throw new HostError("InvalidArgument");
  return found;
}

/** A number given as argument. */
export function integerArgument(argument: unknown): number {
  if (typeof argument !== "number" || !Number.isInteger(argument)) throw new HostError("InvalidArgument");
  return argument;
}
