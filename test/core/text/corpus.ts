import type { Verdict } from "../../../src/core/text";

/** quantity, unit, unit cost and stated amount (yuan) of a line. */
export type ExpectedLine = readonly [number | null, string | null, number | null, number | null];

/** One sentence of budget prose and how it must be read. Places and numbers are invented. */
export interface CorpusCase {
  readonly text: string;
  readonly lines: readonly ExpectedLine[];
  readonly sources?: readonly (readonly [string, number | null])[];
  readonly verdict?: Verdict;
}

export type Corpus = Readonly<Record<string, readonly CorpusCase[]>>;
