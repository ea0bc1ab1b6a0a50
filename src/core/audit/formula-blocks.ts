import type { CellAddress, RangeAddress } from "../workbook/address";
import { rectanglesOf } from "../workbook/rectangles";
import type { AuditSheet } from "./audit-sheet";

/** The cells of one sheet that hold one and the same formula, filled down, across or copied: one thing to review. */
export interface FormulaBlock {
  /** The same for the same formula in the next audit, whatever row or column it stands in by then. */
  readonly key: string;
  /** As it stands in the block's first cell, without "=". */
  readonly formula: string;
  /** In reading order. */
  readonly first: CellAddress;
  /** How many cells. */
  readonly size: number;
  /** Rectangles that hold these cells and no others, from the top. */
  readonly ranges: readonly RangeAddress[];
}

/**
 * The distinct formulas of a sheet, in the order in which a reader meets them: what is left to review of a thousand
 * formulas.
 * @example a sheet with =A1*B1 filled down to C9 and =SUM(C1:C9) below: two blocks, C1:C9 and C10
 */
export function formulaBlocks(sheet: AuditSheet): readonly FormulaBlock[] {
  const places = new Map<string, number[]>();
  for (const at of sheet.formulaCells) {
    const shape = sheet.shape(at);
    if (!shape) continue;
    const key = shape.array ? `{${shape.key}}` : shape.key;
    const own = places.get(key);
    if (own) own.push(at);
    else places.set(key, [at]);
  }
  return [...places].map(([key, own]) => ({
    key,
    formula: sheet.formula(own[0]!),
    first: placeOf(sheet, own[0]!),
    size: own.length,
    ranges: rectanglesOf(own.map((at) => placeOf(sheet, at))),
  }));
}

const placeOf = (sheet: AuditSheet, at: number): CellAddress => ({ row: sheet.row(at), col: sheet.col(at) });
