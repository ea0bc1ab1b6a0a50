import type { Text } from "../../core/model/locale";
import type { Plan } from "../../core/model/plan";
import { writeText, type WriteOptions } from "../../core/text/write-text";
import { writtenNotes } from "../../core/text/written-notes";

/** The funding paragraphs, and what they leave out. */
export interface WrittenSection {
  readonly text: string;
  readonly notes: readonly Text[];
}

/** Writes the funding paragraphs; a chunk of its own, since the reader comes with the writer. */
export const writtenSection = (
  plan: Plan,
  uncounted: readonly string[],
  options: WriteOptions,
): WrittenSection => ({ text: writeText(plan, options), notes: writtenNotes(plan, uncounted) });
