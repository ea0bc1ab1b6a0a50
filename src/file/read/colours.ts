import type { PartReader, Attributes } from "../xml/parse-part";

/** The colours a workbook's own theme and palette give to numbers. */
export interface Palette {
  /** "RRGGBB", in the order of `theme` attributes. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Office 2013 and later; used where a workbook has no theme part. Window colours come first, as attributes count them. */
export const officeTheme: readonly string[] =
  "FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72".split(" ");

/** ECMA-376 part 1, 18.8.27: eight colours twice, then the 48 of the old palette. */
const basic = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
export const standardPalette: readonly string[] =
  `${basic} ${basic} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    " ",
  );

/**
 * A colour element as "#RRGGBB", or undefined where it names none (automatic, system colours).
 * @example resolveColour({ theme: "4", tint: "0.8" }, palette) // "#DEEBF7"
 */
export function resolveColour(
  { rgb, theme, indexed, tint }: Attributes,
  palette: Palette,
): string | undefined {
  const base = rgb
    ? rgb.slice(-6)
    : theme !== undefined
      ? palette.theme[Number(theme)]
      : indexed === undefined
        ? undefined
        : palette.indexed[Number(indexed)];
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  return `#${tinted(base, Number(tint ?? 0) || 0).toUpperCase()}`;
}

/** Tint moves the lightness of the HSL colour: below 0 towards black, above towards white. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [low, high] = [Math.min(...parts), Math.max(...parts)];
  const light = (low + high) / 2;
  const to = Math.min(1, Math.max(0, tint < 0 ? light * (1 + tint) : light + (1 - light) * tint));
  // Hue and saturation stay: every part keeps its place relative to the span that the new lightness allows.
  const room = 1 - Math.abs(2 * light - 1);
  const scale = room === 0 ? 0 : (1 - Math.abs(2 * to - 1)) / room;
  return parts.map((part) => hex(to + (part - light) * scale)).join("");
}
const hex = (part: number): string =>
  Math.round(Math.min(1, Math.max(0, part)) * 255)
    .toString(16)
    .padStart(2, "0");

/** Reads the twelve colours of a theme part. @param done called with them in the order of `theme` attributes */
export function themeReader(done: (theme: readonly string[]) => void): PartReader {
  const colours: string[] = [];
  let inside = false;
  return {
    open(name, { val, lastClr }) {
      if (name === "clrScheme") inside = true;
      else if (inside && (name === "srgbClr" || name === "sysClr")) colours.push(lastClr ?? val ?? "");
    },
    close(name) {
      if (name !== "clrScheme") return;
      inside = false;
      const [dark1 = "", light1 = "", dark2 = "", light2 = "", ...accents] = colours;
      done([light1, dark1, light2, dark2, ...accents]); // the scheme lists dark first, attributes light first
    },
  };
}
