import type { WorkOptions } from "../workbook/port";
import type { JournalEntry } from "./journal-entry";

/** What a journal has to tell. */
export interface JournalRead {
  /** Oldest first. */
  readonly entries: readonly JournalEntry[];
  /** Records that are no entries any more: counted, not guessed at. */
  readonly unreadable: number;
}

/** Where the journal is kept. Entries are handed over before the cells are written, so that a stop in between loses nothing. */
export interface JournalStore {
  append(entries: readonly JournalEntry[], options?: WorkOptions): Promise<void>;
  all(options?: WorkOptions): Promise<JournalRead>;
}

/** Keeps the journal as long as the pane lives: the least a store can do. */
export function memoryJournal(kept: readonly JournalEntry[] = []): JournalStore {
  const entries = [...kept];
  return {
    append: async (added) => void entries.push(...added),
    all: async () => ({ entries: [...entries], unreadable: 0 }),
  };
}
