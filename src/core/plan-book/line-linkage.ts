import { isLinkage } from "../model/linkage-funds";
import { add, zero, type Fen } from "../model/money";
import type { PlanLine } from "./plan-book";

/** What the linkage funds pay of a line. */
export function lineLinkage({ sources }: PlanLine): Fen {
  let money = zero;
  for (const { code, fen } of sources) if (fen && isLinkage(code)) money = add(money, fen);
  return money;
}
