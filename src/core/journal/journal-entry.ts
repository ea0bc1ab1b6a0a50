import { z } from "zod";
import { parseCell } from "../workbook/address";

const cellInput = z.union([z.number(), z.boolean(), z.string(), z.null()]);

/** One change of one cell, with what was there before: enough to put it back. Plain data that survives JSON. */
export const journalEntrySchema = z.object({
  id: z.string().min(1),
  /** Shared by all entries written together, e.g. the edits of one fix. */
  operation: z.string().min(1),
  /** ISO 8601, UTC. */
  time: z.iso.datetime(),
  sheet: z.string().min(1),
  /** A1 of a single cell. */
  cell: z.string().refine((text) => parseCell(text) !== undefined, "one cell in A1 form"),
  before: cellInput,
  after: cellInput,
  /** Only where the number format was changed too. */
  numberFormat: z.object({ before: z.string(), after: z.string() }).exactOptional(),
  /** Why, in the words shown to the user. */
  reason: z.string(),
});
export type JournalEntry = Readonly<z.infer<typeof journalEntrySchema>>;

/**
 * Entries out of stored text. A record that is no entry any more is counted, not guessed at; the others are kept.
 * @example parseJournal("[]") // { entries: [], unreadable: 0 }
 */
export function parseJournal(json: string): {
  readonly entries: readonly JournalEntry[];
  readonly unreadable: number;
} {
  const records = recordsIn(json);
  if (!records) return { entries: [], unreadable: 1 };
  const parsed = records.map((record) => journalEntrySchema.safeParse(record));
  const entries = parsed.flatMap(({ data }) => (data ? [data] : []));
  return { entries, unreadable: parsed.length - entries.length };
}

function recordsIn(json: string): readonly unknown[] | undefined {
  try {
    const stored: unknown = JSON.parse(json);
    return Array.isArray(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}
