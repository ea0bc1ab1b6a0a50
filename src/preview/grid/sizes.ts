/**
 * Files state a column's width in digits of the default font with 5 pixels of padding counted in; specs state the
 * digits alone. A digit is 7 pixels wide in the fonts that offices use. Heights are in points. Univer wants pixels.
 */
const pixelsPerDigit = 7;
const padding = 5;
const pixelsPerPoint = 4 / 3;

/** @param width as a file states it */
export const pixelsOfWidth = (width: number): number => Math.round(width * pixelsPerDigit);
/** Digits, as a spec states them. */
export const digitsOfPixels = (pixels: number): number => Math.max(0, pixels - padding) / pixelsPerDigit;
export const pixelsOfPoints = (points: number): number => points * pixelsPerPoint;
export const pointsOfPixels = (pixels: number): number => pixels / pixelsPerPoint;
