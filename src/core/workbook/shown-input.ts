import type { CellInput } from "./edit";

/** Enough to recognise a content by. */
const mostShown = 250;

/**
 * A content as people read it: without the apostrophe that makes text of it, long ones cut.
 * @example shownInput("'1,200") // "1,200"; null gives "", a formula stays "=G6*H6"
 */
export function shownInput(input: CellInput): string {
  if (input === null) return "";
  const text = typeof input === "string" ? input.replace(/^'/, "") : String(input);
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}
