import type { Recognised } from "./recognise-header";

/** A column of an own table, and what its header tells of it. */
export interface HeaderColumn extends Recognised {
  readonly col: number;
  /** Texts of its header rows from the bottom up, each once. */
  readonly words: readonly string[];
}
