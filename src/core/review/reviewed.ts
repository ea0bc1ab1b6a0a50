import type { Finding } from "../checks/define";
import { groupBy } from "../model/group-by";
import { parseRange } from "../workbook/address";
import { anchorKey, type Anchor } from "./anchor";
import { fingerprintOf } from "./fingerprint";
import type { Ignore } from "./review-record";

/**
 * - `open`: nobody decided anything about it
 * - `ignored`: someone did, and the figures are still those
 * - `stale`: someone did, but the figures have changed since: it is open again, and says so
 */
export type ReviewState = "open" | "ignored" | "stale";

/** What a finding is known by, whichever run it comes from. */
export interface Known {
  readonly anchor: Anchor;
  readonly fingerprint: string;
}

export type Reviewed<F extends Finding = Finding> = F &
  Known & {
    readonly state: ReviewState;
    /** The decision, of ignored and stale ones. */
    readonly decision?: Ignore;
  };

export interface ReviewedFindings<F extends Finding = Finding> {
  /** In the order given. */
  readonly findings: readonly Reviewed<F>[];
  /** Ignores whose finding is no longer there: mended, or not looked for. */
  readonly settled: readonly Ignore[];
}

/**
 * Puts findings and decisions together.
 * @param ignores those in effect, oldest first
 * @param anchorOf `anchorsOf` the book that the findings are about
 */
export function reviewed<F extends Finding>(
  findings: readonly F[],
  ignores: readonly Ignore[],
  anchorOf: (finding: F) => Anchor,
): ReviewedFindings<F> {
  const known = findings.map((finding) => knownBy(finding, anchorOf(finding)));
  const keys = findings.map((finding, at) => keyOf(finding, known[at]!.anchor));
  const byKey = groupBy(ignores.toReversed(), (one) => keyOf(one, one.at));
  // Exact ones first: of two findings of one kind on a cell, the one nobody decided about is not made stale by the
  // decision about the other.
  const exact = findings.map((_, at) =>
    byKey.get(keys[at]!)?.find(({ fingerprint }) => fingerprint === known[at]!.fingerprint),
  );
  const served = new Set(exact);
  const found = new Set(keys);
  return {
    findings: findings.map((finding, at) => {
      const decision = exact[at];
      if (decision) return { ...finding, ...known[at]!, state: "ignored", decision };
      const older = byKey.get(keys[at]!)?.find((one) => !served.has(one));
      if (!older) return { ...finding, ...known[at]!, state: "open" };
      served.add(older);
      return { ...finding, ...known[at]!, state: "stale", decision: older };
    }),
    settled: ignores.filter((one) => !found.has(keyOf(one, one.at))),
  };
}

const keyOf = ({ check, message }: Pick<Finding, "check" | "message">, at: Anchor) =>
  JSON.stringify([check, message, anchorKey(at)]);

/** What a finding is known by. Its own row is left out of what it says: that changes when lines are put in above. */
export function knownBy({ message, data, expected, found }: Finding, anchor: Anchor): Known {
  const row = anchor.line === undefined ? undefined : parseRange(anchor.cell)?.top;
  const said = JSON.stringify([message, data, expected, found]);
  const placeless =
    row === undefined ? said : said.replace(new RegExp(`(\\b\\$?[A-Z]{1,3}\\$?)${row + 1}\\b`, "g"), "$1");
  return { anchor, fingerprint: fingerprintOf(placeless) };
}

/** What is still to be decided or mended: open findings and stale ones. */
export const isOpen = ({ state }: Pick<Reviewed, "state">): boolean => state !== "ignored";
