import type { RangeTarget } from "./range-target";

/** A thread on one cell. Kept as long as the workbook is open; lines put in don't move it. */
export interface CommentRecord {
  readonly id: string;
  readonly place: RangeTarget;
  content: string;
  readonly replies: string[];
}
