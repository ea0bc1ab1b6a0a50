/** Formula text, or undefined where a cell that it needs is not there. */
export type FormulaText = string | undefined;

/**
 * A formula from parts; without one of them there is none.
 * @example formula`${"道路!S4"}/10000` // "道路!S4/10000"
 * @example formula`${undefined}/10000` // undefined
 */
export const formula = (
  pieces: TemplateStringsArray,
  ...parts: readonly (string | number | undefined)[]
): FormulaText => (parts.includes(undefined) ? undefined : String.raw(pieces, ...parts));

/** Parts added up; "0" where there are none. */
export function added(parts: readonly FormulaText[]): FormulaText {
  if (parts.includes(undefined)) return undefined;
  return parts.length === 0 ? "0" : parts.join("+");
}

/** Yuan in 万元, not rounded. */
export function inWan(parts: readonly FormulaText[]): FormulaText {
  const [first] = parts;
  return parts.length === 1 ? formula`${first}/10000` : formula`(${added(parts)})/10000`;
}

/**
 * A figure in 万元 to the whole fen, the sixth decimal: without the noise of binary fractions, which would have the same
 * money shown as 24.72 in one cell and as 24.73 in another.
 */
export const toFen = (figure: FormulaText): FormulaText => formula`ROUND(${figure},6)`;
