import type { RangeMove } from "../../formula/move-references";
import { moveRange } from "../move-range";
import type { StructureStep } from "./structure-step";

/** Steps that move cells of a sheet. */
export type MovingStep = Extract<StructureStep, { kind: "insert" | "delete" | "move-row" }>;

export const isMoving = (step: StructureStep): step is MovingStep =>
  step.kind === "insert" || step.kind === "delete" || step.kind === "move-row";

/**
 * Where the cells of a step's sheet go. A row that is moved takes along what refers to it alone; a range over several
 * rows stays the range it is, with its lines in another order.
 */
export function moveOf(step: MovingStep): RangeMove {
  if (step.kind !== "move-row") {
    const { kind, axis, at, count } = step;
    const shift = { axis, at, by: kind === "insert" ? count : -count };
    return (range) => moveRange(range, shift);
  }
  return (range) => {
    if (range.top !== range.bottom) return range;
    const row = movedRow(step, range.top);
    return { ...range, top: row, bottom: row };
  };
}

/** @example movedRow({ from: 7, to: 5 }, 7) // 5; row 5 goes to 6, row 8 stays */
export function movedRow({ from, to }: { readonly from: number; readonly to: number }, row: number): number {
  if (row === from) return to;
  if (from < to) return row > from && row <= to ? row - 1 : row;
  return row >= to && row < from ? row + 1 : row;
}
