import type { TextMark } from "../../core/text/mark-text";

/** A paragraph of the text, or a part of one that is very long. */
export interface TextBlock {
  readonly start: number;
  readonly end: number;
  /** Those inside it, in order. */
  readonly marks: readonly TextMark[];
}

/** Longer paragraphs are cut, so that a text without any line break is shown in steps as well. */
const longest = 2000;

/** The text in parts that are shown one by one; no mark is cut in two. Blank lines are left out. */
export function textBlocks(text: string, marks: readonly TextMark[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  let next = 0;
  while (start < text.length) {
    const lineEnd = text.indexOf("\n", start);
    let end = lineEnd < 0 ? text.length : lineEnd;
    const first = next;
    if (end - start > longest) end = start + longest;
    while (next < marks.length && marks[next]!.start < end) end = Math.max(end, marks[next++]!.end);
    if (text.slice(start, end).trim() !== "") blocks.push({ start, end, marks: marks.slice(first, next) });
    start = text.charAt(end) === "\n" ? end + 1 : Math.max(end, start + 1);
  }
  return blocks;
}

/** Place of the block that holds a position of the text; the nearest before it where it is between two. */
export function blockAt(blocks: readonly TextBlock[], position: number): number {
  const after = blocks.findIndex(({ end }) => end > position);
  return after < 0 ? Math.max(0, blocks.length - 1) : after;
}
