import type { JournalEntry } from "./journal-entry";

/** Where the journal is kept. Entries are handed over before the cells are written, so that a stop in between loses nothing. */
export interface JournalStore {
  append(entries: readonly JournalEntry[]): Promise<void>;
  /** Every entry, oldest first. */
  all(): Promise<readonly JournalEntry[]>;
}

/** Keeps the journal as long as the pane lives: the least a store can do. */
export function memoryJournal(kept: readonly JournalEntry[] = []): JournalStore {
  const entries = [...kept];
  return {
    append: async (added) => void entries.push(...added),
    all: async () => [...entries],
  };
}
