/** A replacement in a text, from `start` up to (not including) `end`; equal ends insert. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all changes made; they don't overlap, and insertions at one place keep their order. */
export function changeText(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: by } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, start), by);
    at = end;
  }
  return parts.join("") + text.slice(at);
}
