import type { BorderSide, CellLook } from "../../core/workbook/look";
import { isOn } from "../xml/attributes";
import type { Attributes, PartReader } from "../xml/parse-part";
import { resolveColour, standardPalette } from "./colours";

type Look = { -readonly [Key in keyof CellLook]: CellLook[Key] };
interface Format {
  readonly font: number;
  readonly border: number;
  readonly own: Look;
}
const sides: Readonly<Record<string, BorderSide>> = {
  top: "top",
  bottom: "bottom",
  left: "left",
  right: "right",
  start: "left", // names of the strict variant
  end: "right",
};

/** Reads from the styles part what `StylesReader` leaves out: one look per cell format, in the order cells count them. */
export class StyleLooksReader implements PartReader {
  private readonly path: string[] = [];
  private readonly fonts: Look[] = [];
  private readonly borders: BorderSide[][] = [];
  private readonly formats: Format[] = [];

  /** @param theme colours in the order of `theme` attributes */
  constructor(private readonly theme: readonly string[]) {}

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    const [, table, , depth] = this.path;
    if (table === "fonts") this.openFont(name, attributes);
    else if (table === "borders" && name === "border") this.borders.push([]);
    else if (table === "borders" && depth === name) this.openSide(name, attributes);
    else if (table === "cellXfs") this.openFormat(name, attributes);
  }

  close(): void {
    this.path.pop();
  }

  /** The looks, once the part is read. */
  looks(): CellLook[] {
    return this.formats.map(({ font, border, own }) => {
      const lines = this.borders[border] ?? [];
      return { ...this.fonts[font], ...own, ...(lines.length > 0 && { border: lines }) };
    });
  }

  private openFont(name: string, attributes: Attributes): void {
    if (name === "font") return void this.fonts.push({});
    const font = this.fonts.at(-1);
    if (!font) return;
    if (name === "name" && attributes.val) font.font = attributes.val;
    else if (name === "sz") font.size = Number(attributes.val);
    else if (name === "i" && isOn(attributes.val, true)) font.italic = true;
    else if (name === "u" && attributes.val !== "none") font.underline = true;
    else if (name === "color") {
      const color = resolveColour(attributes, { theme: this.theme, indexed: standardPalette });
      // Black is what text is anyway, and naming it would keep it black in a dark grid.
      if (color && color !== "#000000") font.color = color;
    }
  }

  private openSide(name: string, { style }: Attributes): void {
    const side = sides[name];
    if (side && style && style !== "none") this.borders.at(-1)?.push(side);
  }

  private openFormat(name: string, attributes: Attributes): void {
    if (name === "xf")
      this.formats.push({
        font: Number(attributes.fontId ?? 0),
        border: Number(attributes.borderId ?? 0),
        own: {},
      });
    const own = this.formats.at(-1)?.own;
    if (name !== "alignment" || !own) return;
    const { horizontal, vertical, wrapText, shrinkToFit } = attributes;
    if (horizontal === "left" || horizontal === "center" || horizontal === "right") own.align = horizontal;
    if (vertical === "top" || vertical === "center") own.vertical = vertical;
    if (isOn(wrapText)) own.wrap = true;
    if (isOn(shrinkToFit)) own.shrink = true;
  }
}
