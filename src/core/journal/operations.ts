import { groupBy } from "../model/group-by";
import type { JournalEntry } from "./journal-entry";

/** Entries that were written together, as the history shows them: one line, one revert. */
export interface JournalOperation {
  readonly operation: string;
  readonly time: string;
  readonly who: string;
  readonly reason: string;
  /** In the order written. */
  readonly entries: readonly JournalEntry[];
}

/** The operations of a journal, latest first. @param entries oldest first */
export const operationsOf = (entries: readonly JournalEntry[]): readonly JournalOperation[] =>
  [...groupBy(entries, ({ operation }) => operation)]
    .map(([operation, own]) => {
      const { time, who = "", reason } = own[0]!;
      return { operation, time, who, reason, entries: own };
    })
    .toReversed();
