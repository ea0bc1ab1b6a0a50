import { parseA1Ref } from "@borgar/fx";
import { columnName, maxCols, maxRows, quoteSheet, type RangeAddress } from "../workbook/address";
import { rewriteReferences } from "./rewrite-references";

/** Where cells of a sheet go; undefined when they are deleted. */
export type RangeMove = (range: RangeAddress) => RangeAddress | undefined;

/**
 * A formula text after cells of one sheet moved, as spreadsheets rewrite it: every reference follows its cells, one
 * whose cells are all gone becomes #REF!. `$` signs stay, since they only matter when a formula is copied.
 * @param own the sheet the formula stands on
 * @param target the sheet whose cells move
 * @example moveReferences("SUM(O$5:O$9)", "道路", "道路", (range) => ({ ...range, bottom: range.bottom + 1 })) // "SUM(O$5:O$10)"
 */
export function moveReferences(text: string, own: string, target: string, move: RangeMove): string {
  const onTarget = sameSheet(own, target);
  if (!onTarget && !mentions(text, target)) return text;
  return rewriteReferences(text, ({ sheet, address }) => {
    if (sheet === undefined ? !onTarget : !sameSheet(sheet, target)) return undefined;
    const moved = moveAddress(address, move);
    if (moved === address) return undefined;
    return `${sheet === undefined ? "" : `${quoteSheet(sheet)}!`}${moved}`;
  });
}

/** A formula text after a sheet was given another name. @example renameSheetIn("道路!A1", "道路", "村道") // "村道!A1" */
export function renameSheetIn(text: string, from: string, to: string): string {
  if (!mentions(text, from)) return text;
  return rewriteReferences(text, ({ sheet, address }) =>
    sheet !== undefined && sameSheet(sheet, from) ? `${quoteSheet(to)}!${address}` : undefined,
  );
}

/** Spreadsheet programs don't tell sheets apart by the case of letters. */
export const sameSheet = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const mentions = (text: string, sheet: string): boolean => {
  const lower = text.toLowerCase();
  return lower.includes(`${sheet.toLowerCase().replaceAll("'", "''")}`) && lower.includes("!");
};

/** @example moveAddress("$A$1:B2", down by one) // "$A$2:B3" */
export function moveAddress(address: string, move: RangeMove): string {
  const range = parseA1Ref(address);
  if (!range || !("range" in range)) return address;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = range.range;
  const wholeColumns = typeof top !== "number";
  const wholeRows = typeof left !== "number";
  const from = {
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? top ?? maxRows - 1,
    right: right ?? left ?? maxCols - 1,
  };
  const to = move(from);
  if (!to) return "#REF!";
  if (to.top === from.top && to.left === from.left && to.bottom === from.bottom && to.right === from.right)
    return address;
  const col = (at: number, fixed: boolean | null | undefined) =>
    wholeRows ? "" : `${fixed ? "$" : ""}${columnName(at)}`;
  const row = (at: number, fixed: boolean | null | undefined) =>
    wholeColumns ? "" : `${fixed ? "$" : ""}${at + 1}`;
  const first = `${col(to.left, $left)}${row(to.top, $top)}`;
  return address.includes(":") ? `${first}:${col(to.right, $right)}${row(to.bottom, $bottom)}` : first;
}
