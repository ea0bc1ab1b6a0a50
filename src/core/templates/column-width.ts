import type { Locale } from "../model/locale";
import type { Column } from "./columns";

/**
 * Characters of a column's width: enough for its usual figures and, in English, for the words of its header in three
 * lines, the longest of them whole: spreadsheet programs would break it anywhere. Chinese breaks well between any two
 * characters.
 */
export function columnWidth({ width, header }: Pick<Column, "width" | "header">, locale: Locale): number {
  if (locale === "zh") return width;
  const words = header.en.split(/\s+|(?<=[–-])/).map(lengthOf);
  let room = Math.max(...words);
  while (linesOf(words, room) > headerLines) room++;
  return Math.max(width, Math.ceil(room * boldLetter + margin));
}

/** How many lines words of these lengths take. */
function linesOf(words: readonly number[], room: number): number {
  let [lines, used] = [1, 0];
  for (const word of words) {
    const fits = used === 0 || used + 1 + word <= room;
    if (!fits) lines++;
    used = fits && used > 0 ? used + 1 + word : word;
  }
  return lines;
}

const headerLines = 3;
/** Of a digit's width. */
const boldLetter = 0.9;
const margin = 1;
const lengthOf = (word: string): number =>
  [...word].reduce((sum, char) => sum + (char > "\u2e80" ? 2 : 1), 0);
