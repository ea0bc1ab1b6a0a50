/**
 * Colours of formula blocks, by their place in the list. Eight light ones that people with any colour vision tell
 * apart and that leave black figures readable: Paul Tol's "light" scheme for labelled cells
 * (personal.sron.nl/~pault), without its grey, which cells often have already.
 */
const colours = [
  "#77AADD",
  "#EE8866",
  "#EEDD88",
  "#FFAABB",
  "#99DDFF",
  "#44BB99",
  "#BBCC33",
  "#AAAA00",
] as const;

/** Strokes over a 12 × 12 swatch that tell blocks of one colour apart in the list; the first has none. */
const patterns = ["", "M0 12L12 0M-3 3L3-3M9 15L15 9", "M0 4h12M0 8h12", "M4 0v12M8 0v12"] as const;

export const colourOf = (index: number): string => colours[index % colours.length]!;
export const patternOf = (index: number): string =>
  patterns[Math.floor(index / colours.length) % patterns.length]!;
