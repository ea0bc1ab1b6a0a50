import { plainStyle, type CellStyle } from "../../core/workbook/snapshot";
import { builtinFormats } from "../number-formats";
import { isOn } from "../xml/attributes";
import type { Attributes, PartReader } from "../xml/parse-part";
import { resolveColour, standardPalette } from "./colours";

interface Format {
  numberFormat: number;
  font: number;
  fill: number;
  locked: boolean;
}

/**
 * Reads the styles part: one `CellStyle` per cell format, in the order cells count them.
 * @param theme colours in the order of `theme` attributes
 */
export class StylesReader implements PartReader {
  private readonly path: string[] = [];
  private readonly numberFormats = new Map<number, string>();
  private readonly bold: boolean[] = [];
  private readonly inks: (Attributes | undefined)[] = [];
  private readonly fills: (Attributes | undefined)[] = [];
  private readonly formats: Format[] = [];
  private readonly ownPalette: string[] = [];
  private solid = false;

  constructor(private readonly theme: readonly string[]) {}

  open(name: string, attributes: Attributes): void {
    const parent = this.path.at(-1);
    this.path.push(name);
    if (parent === "numFmts" && name === "numFmt")
      this.numberFormats.set(Number(attributes.numFmtId), attributes.formatCode ?? "General");
    else if (parent === "fonts" && name === "font") {
      this.bold.push(false);
      this.inks.push(undefined);
    } else if (parent === "font" && name === "b" && this.path.at(-3) === "fonts")
      this.bold[this.bold.length - 1] = isOn(attributes.val, true);
    else if (parent === "font" && name === "color" && this.path.at(-3) === "fonts")
      this.inks[this.inks.length - 1] = attributes;
    else if (this.path[1] === "fills") this.openFill(name, attributes);
    else if (this.path[1] === "cellXfs") this.openFormat(name, attributes);
    else if (parent === "indexedColors" && name === "rgbColor") this.ownPalette.push(attributes.rgb ?? "");
  }

  close(): void {
    this.path.pop();
  }

  /** The styles, once the part is read. */
  styles(): CellStyle[] {
    const palette = {
      theme: this.theme,
      indexed: this.ownPalette.length > 0 ? this.ownPalette : standardPalette,
    };
    return this.formats.map(({ numberFormat, font, fill, locked }) => {
      const [colour, ink] = [this.fills[fill], this.inks[font]].map(
        (own) => own && resolveColour(own, palette),
      );
      return {
        numberFormat:
          this.numberFormats.get(numberFormat) ?? builtinFormats[numberFormat] ?? plainStyle.numberFormat,
        ...(colour && { fill: colour }),
        ...(this.bold[font] && { bold: true }),
        ...(ink && ink !== "#000000" && { ink }),
        locked,
      };
    });
  }

  /** Only solid fills count; their colour is the foreground. */
  private openFill(name: string, attributes: Attributes): void {
    if (name === "fill") this.fills.push(undefined);
    else if (name === "patternFill") this.solid = attributes.patternType === "solid";
    else if (name === "fgColor" && this.solid) this.fills[this.fills.length - 1] = attributes;
  }

  private openFormat(name: string, attributes: Attributes): void {
    if (name === "xf")
      this.formats.push({
        numberFormat: Number(attributes.numFmtId ?? 0),
        font: Number(attributes.fontId ?? 0),
        fill: Number(attributes.fillId ?? 0),
        locked: true,
      });
    else if (name === "protection") this.formats.at(-1)!.locked = isOn(attributes.locked, true);
  }
}
