import type { SourceEntry } from "./entry";
import type { Mark } from "./mark";
import type { Node, SettledTotal } from "./node";

/** A list of shares with what lies below one of them taken out. */
export interface UnfoldedShares {
  readonly level: readonly Node[];
  /** Shares that are broken down, with their parts. */
  readonly totals: readonly SettledTotal[];
  /** Sources whose parts are sources themselves: only the parts give money. */
  readonly parents: readonly SourceEntry[];
}

/**
 * Takes out what is bracketed behind a share, or listed behind it with 其中, as a sum of its own.
 * @example unfoldShares(财政150万元(中央100万元、省级50万元),自筹50万元) // level 财政, 自筹; a total 150 = 100 + 50
 */
export function unfoldShares(shares: readonly Node[]): UnfoldedShares {
  const level: Node[] = [];
  const totals: SettledTotal[] = [];
  const parents: SourceEntry[] = [];
  let parts: Node[] = [];
  let depth = shares[0]?.mark?.clause.depth ?? 0;
  let nested = false;
  const fold = (): void => {
    const parent = level.at(-1);
    if (parent?.mark && parts.length > 0) {
      if (parts.length > 1) totals.push({ stated: parent.mark, addends: parts });
      if (parent.entry.kind === "source") parents.push(parent.entry);
    }
    parts = [];
  };
  for (const node of shares) {
    const { mark } = node;
    const parent = level.at(-1);
    const bracketed = mark !== undefined && parent !== undefined && mark.clause.depth > depth;
    const listed =
      mark !== undefined &&
      parent !== undefined &&
      (nested
        ? mark.clause.opener !== ""
        : /^其中/.test(mark.lead) && mark.clause.figures[0] === mark.figure) &&
      mark.clause.depth === depth &&
      liesBelow(parent, mark, nested);
    if (bracketed || listed) {
      nested = nested || !bracketed;
      parts.push(node);
      continue;
    }
    fold();
    nested = false;
    if (mark) depth = Math.min(depth, mark.clause.depth);
    level.push(node);
  }
  fold();
  return { level, totals, parents };
}

/** 其中 behind a share lists below it as long as the parts are smaller than it. */
function liesBelow(parent: Node, mark: Mark, nested: boolean): boolean {
  const [whole, part] = [parent.mark?.figure.value, mark.figure.value];
  if (whole == null || part == null || part >= whole) return false;
  return !nested || /^[^,，;]*(?:中央|省|市|县|区|镇)/.test(mark.before) || mark.clause.opener === ",";
}
