import type { Finding } from "../checks/define";
import { fingerprintOf } from "./fingerprint";
import type { LineReview } from "./coverage";
import type { MarkKind } from "./mark-kinds";
import type { Ignore, Mark, Withdrawal } from "./review-record";
import type { Known } from "./reviewed";

/** Who decides, and when: ISO 8601, UTC. */
export interface Decider {
  readonly name: string;
  readonly time: string;
}

/** What was shown is kept for comparison, not for the record: the beginning does. */
const longestShown = 200;

/** The decision to ignore a finding. @param reason in the reviewer's words; it travels with the workbook */
export function ignoreOf(
  { check, message, expected, found, anchor, fingerprint }: Finding & Known,
  reason: string,
  { name, time }: Decider,
): Ignore {
  const id = fingerprintOf([check, message, anchor, fingerprint, name, time]);
  const shown = (text: string) => text.slice(0, longestShown);
  return {
    kind: "ignore",
    id,
    check,
    message,
    at: anchor,
    fingerprint,
    expected: shown(expected),
    found: shown(found),
    reason,
    name,
    time,
  };
}

/** The decision to show an ignored finding again. */
export const withdrawalOf = ({ id }: Ignore, { name, time }: Decider): Withdrawal => ({
  kind: "withdraw",
  id,
  name,
  time,
});

/** So many lines' fingerprints fit into one cell with room to spare. */
const linesOfMark = 500;

/**
 * Marks of lines of one sheet, or of a whole sheet: as few records as hold them.
 * @param lines of one sheet, as `coverageOf` gives them
 */
export function marksOf(
  template: string,
  lines: readonly LineReview[],
  mark: MarkKind,
  { name, time }: Decider,
  note?: string,
): readonly Mark[] {
  return Array.from({ length: Math.ceil(lines.length / linesOfMark) }, (_, part) => ({
    kind: "mark" as const,
    mark,
    template,
    lines: Object.fromEntries(
      lines
        .slice(part * linesOfMark, (part + 1) * linesOfMark)
        .map(({ key, fingerprint }) => [key, fingerprint]),
    ),
    ...(note ? { note } : {}),
    name,
    time,
  }));
}
