/** A cell holds 32,767 characters; a piece may get an apostrophe in front. */
const longestPiece = 32_000;

/**
 * A text in pieces that cells can hold; joined, they are the text again. A character of two halves is not cut, since
 * no file can hold half of one.
 */
export function recordPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const far = from + longestPiece;
    const to = far < text.length && /[\uD800-\uDBFF]/.test(text[far - 1]!) ? far - 1 : far;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}
