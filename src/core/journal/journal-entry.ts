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
  /**
   * The line and column the cell belongs to, where the sheet's lines have ids: the address alone is another cell's once
   * a row was put in above.
   */
  line: z
    .object({
      /** Defined name of the table. */
      anchor: z.string().min(1),
      id: z.string().min(1),
      /** The column's header. */
      column: z.string().min(1),
    })
    .exactOptional(),
  before: cellInput,
  after: cellInput,
  /** Only where the number format was changed too. */
  numberFormat: z.object({ before: z.string(), after: z.string() }).exactOptional(),
  /** Who did it, as they call themselves. */
  who: z.string().exactOptional(),
  /** Why, in the words shown to the user. */
  reason: z.string(),
});
export type JournalEntry = Readonly<z.infer<typeof journalEntrySchema>>;
