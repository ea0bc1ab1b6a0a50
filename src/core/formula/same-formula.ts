/** Text in quotes stays as it is; elsewhere spaces, `$` and letter case make no difference to a formula of one cell. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g;

/**
 * Whether two formulas of the same cell are the same but for spelling.
 * @example sameFormula("round($G6 * H6,2)", "ROUND(G6*H6,2)") // true
 */
export const sameFormula = (a: string, b: string): boolean => a === b || plain(a) === plain(b);

const plain = (formula: string): string =>
  formula.replace(pieces, (piece) =>
    /^["']/.test(piece) ? piece : piece.replace(/[\s$]/g, "").toUpperCase(),
  );
