import type { Clause } from "./clauses";
import type { Mark } from "./mark";

/** A sentence's marks with what reading them must know about the sentence. */
export interface MarkedSentence {
  readonly start: number;
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly marks: readonly Mark[];
}
