import { journalEntrySchema, type JournalEntry } from "./journal-entry";

/** What the hidden columns of a journal's row hold. */
export interface JournalRecord {
  readonly entry: JournalEntry;
  /** Larger than that of every row written before it; 0 where none was noted. */
  readonly number: number;
}

/** The record of a journal's row. @param pieces what its hidden columns hold @returns undefined where that is no record */
export function journalRecord(pieces: readonly unknown[]): JournalRecord | undefined {
  try {
    const kept: unknown = JSON.parse(pieces.join(""));
    const entry = journalEntrySchema.safeParse(kept).data;
    return entry && { entry, number: numberOf(kept) };
  } catch {
    return undefined;
  }
}

const numberOf = (kept: unknown): number => {
  const { number } = kept as { readonly number?: unknown };
  return typeof number === "number" && Number.isSafeInteger(number) ? number : 0;
};
