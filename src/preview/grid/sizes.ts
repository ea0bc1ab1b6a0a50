/**
 * Files give column widths in digits of the default font, which is 7 pixels a digit in the fonts that offices use,
 * and heights in points. Univer wants pixels.
 */
const pixelsPerDigit = 7;
const pixelsPerPoint = 4 / 3;

export const pixelsOfWidth = (digits: number): number => Math.round(digits * pixelsPerDigit);
export const widthOfPixels = (pixels: number): number => pixels / pixelsPerDigit;
export const pixelsOfPoints = (points: number): number => points * pixelsPerPoint;
export const pointsOfPixels = (pixels: number): number => pixels / pixelsPerPoint;
