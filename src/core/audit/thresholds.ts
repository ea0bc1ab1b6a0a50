/** Every number the audit weighs evidence with, in one place. docs/audit.md says why each is what it is. */
export interface Thresholds {
  /** So many cells must share a formula before another cell of their line is odd. */
  readonly leastAlike: number;
  /** More cells in a row than this with one other formula are another part of the table. */
  readonly mostOdd: number;
  /** Digits that agree with what a formula gives before a typed number counts as that formula's. */
  readonly convincingDigits: number;
  /** What a figure weighs, in digits, that only repeats one other: the same amount typed twice is common. */
  readonly echoDigits: number;
  /** Typed numbers per formula beyond which a line is data with subtotals, and a typed number in it says nothing. */
  readonly typedPerFormula: number;
  /** Typed numbers per total beyond which a row of totals is none. */
  readonly typedPerTotal: number;
  /** Figures right behind a sum's range that can have been forgotten, as a share of those it adds. */
  readonly missedShare: number;
  /** A sum filled in more often than this leaves out what it leaves out on purpose. */
  readonly mostShortAlike: number;
  /** Empty rows between the figures and their total; more of them are room for lines to come, and meant. */
  readonly mostBlankAtEnd: number;
  /** Empty or text cells between figures of one line: a heading, a blank and a rule. More of them end a table. */
  readonly maxGap: number;
  /** Figures of twin rows that fit their twins' formulas, per figure that does not. */
  readonly fitsPerMisfit: number;
}

export const thresholds: Thresholds = {
  leastAlike: 3,
  mostOdd: 3,
  convincingDigits: 3,
  echoDigits: 2,
  typedPerFormula: 1 / 3,
  typedPerTotal: 1,
  missedShare: 1 / 2,
  mostShortAlike: 20,
  mostBlankAtEnd: 2,
  maxGap: 3,
  fitsPerMisfit: 3,
};
