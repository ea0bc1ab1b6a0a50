import type { PlanLine } from "../plan-book/plan-book";
import { figuresOf } from "./figures";
import type { Peers } from "./peers";
import { probableSlip } from "./probable-slip";
import type { Slip } from "./slip";
import { sourceSlip } from "./source-slip";
import { statedSlip } from "./stated-slip";

/**
 * The slip of units in a line, if there is one: first by equations that only hold after one repair, then by
 * evidence that agrees. One line has one slip at most; a second one shows once the first is repaired.
 */
export function findSlip(line: PlanLine, peers: Peers): Slip | undefined {
  const figures = figuresOf(line);
  return statedSlip(figures, peers) ?? sourceSlip(figures, peers) ?? probableSlip(figures, peers);
}
