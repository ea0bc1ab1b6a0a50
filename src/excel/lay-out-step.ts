/** A piece of work on one sheet that must not be cut; steps are queued together until a request is full. */
export interface LayOutStep {
  /** About how much it adds to the request. */
  readonly bytes: number;
  queue(sheet: Excel.Worksheet): void;
}

/** What one small instruction (a range and a property) weighs in a request. */
export const instructionBytes = 300;
