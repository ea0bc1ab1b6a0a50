/**
 * Whether a text has more Latin letters than Chinese characters, so that a reader of Chinese finds nothing in it: the
 * paragraphs that `writeText` gives in English, where names stay as the cells have them.
 */
export const isMostlyLatin = (text: string): boolean =>
  count(text, /[a-z]/gi) > count(text, /\p{Script=Han}/gu);

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
