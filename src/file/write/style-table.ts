import type { StyleSpec } from "../../core/workbook/sheet-spec";
import { builtinId, firstCustomFormat } from "../number-formats";
import { escapeXml } from "../xml/escaped-text";

/** 宋体 is on every Chinese Windows; charset 134 (GB2312) makes other systems fall back to a Chinese font. */
export const bodyFontName = "宋体";
const bodyFont = `<name val="${bodyFontName}"/><family val="3"/><charset val="134"/>`;
const bodySize = 11;
const thinBorder =
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>';

/** How many entries a styles part has already, to which others are added. */
export interface StyleCounts {
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
  readonly cellXfs: number;
  /** First id for number formats of its own that is not taken. */
  readonly nextFormat: number;
}
const noStyles: StyleCounts = { fonts: 0, fills: 0, borders: 0, cellXfs: 0, nextFormat: firstCustomFormat };

/** Collects the looks of cells and writes the styles part, or what is to be added to one; equal looks get one number. */
export class StyleTable {
  private readonly fonts = new Table(fontXml({}));
  /** The first two fills are Excel's own whatever the file says. */
  private readonly fills = new Table(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Table("<border><left/><right/><top/><bottom/><diagonal/></border>");
  private readonly formats = new Table();
  private readonly cellFormats = new Table(
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf>',
  );

  /** Thousands of cells share one style object: they skip writing it out. */
  private readonly plain = new Map<StyleSpec, number>();
  private readonly quoted = new Map<StyleSpec, number>();

  /** @param before what the part holds that these looks are added to */
  constructor(private readonly before: StyleCounts = noStyles) {}

  /**
   * @param quotePrefix set on text that a spreadsheet would read as something else once its user edits the cell
   * @returns number of the cell format
   */
  add(style: StyleSpec, quotePrefix = false): number {
    const known = quotePrefix ? this.quoted : this.plain;
    let at = known.get(style);
    if (at === undefined)
      known.set(
        style,
        (at = this.before.cellXfs + this.cellFormats.add(this.cellFormatXml(style, quotePrefix))),
      );
    return at;
  }

  /** The entries of each list, by the list's element. */
  lists(): Readonly<Record<"numFmts" | "fonts" | "fills" | "borders" | "cellXfs", readonly string[]>> {
    return {
      numFmts: this.formats.items.map(
        (code, at) => `<numFmt numFmtId="${this.before.nextFormat + at}" formatCode="${escapeXml(code)}"/>`,
      ),
      fonts: this.fonts.items,
      fills: this.fills.items,
      borders: this.borders.items,
      cellXfs: this.cellFormats.items,
    };
  }

  xml(): string {
    const { numFmts, fonts, fills, borders, cellXfs } = this.lists();
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      numFmts.length > 0 ? listXml("numFmts", numFmts) : "",
      listXml("fonts", fonts),
      listXml("fills", fills),
      listXml("borders", borders),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>',
      listXml("cellXfs", cellXfs),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      "</styleSheet>",
    ].join("");
  }

  private cellFormatXml(style: StyleSpec, quotePrefix: boolean): string {
    const { numberFormat = "General", fill, align, wrap, shrink, border, locked } = style;
    const { before } = this;
    const format = builtinId(numberFormat) ?? before.nextFormat + this.formats.add(numberFormat);
    const font = this.fonts.add(fontXml(style));
    const solid = fill ? this.fills.add(fillXml(fill)) : 0;
    const lines = border ? this.borders.add(thinBorder) : 0;
    const applied = [
      format && "applyNumberFormat",
      font && "applyFont",
      solid && "applyFill",
      lines && "applyBorder",
      "applyAlignment",
      locked === false && "applyProtection",
    ].filter((name) => typeof name === "string");
    return [
      `<xf numFmtId="${format}" fontId="${before.fonts + font}" fillId="${before.fills + solid}" borderId="${before.borders + lines}" xfId="0"`,
      quotePrefix ? ' quotePrefix="1"' : "",
      ...applied.map((name) => ` ${name}="1"`),
      `><alignment${align ? ` horizontal="${align}"` : ""} vertical="center"${wrap ? ' wrapText="1"' : ""}${shrink ? ' shrinkToFit="1"' : ""}/>`,
      locked === false ? '<protection locked="0"/>' : "",
      "</xf>",
    ].join("");
  }
}

/** Texts with their place, each kept once. */
class Table {
  readonly items: string[];
  private readonly places: Map<string, number>;

  constructor(...first: string[]) {
    this.items = first;
    this.places = new Map(first.map((item, at) => [item, at]));
  }

  add(item: string): number {
    const known = this.places.get(item);
    if (known !== undefined) return known;
    this.places.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}

const listXml = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join("")}</${name}>`;

function fontXml({ bold, italic, size = bodySize, color }: StyleSpec): string {
  return [
    "<font>",
    bold ? "<b/>" : "",
    italic ? "<i/>" : "",
    `<sz val="${size}"/>`,
    color ? `<color rgb="${argb(color)}"/>` : "",
    bodyFont,
    "</font>",
  ].join("");
}

const fillXml = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;

/** @throws RangeError on anything but "#RRGGBB": a spec's mistake */
export function rgb(colour: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(colour)) throw new RangeError(`"${colour}" is not a #RRGGBB colour`);
  return colour.slice(1).toUpperCase();
}

/** The same with its opacity. @throws RangeError */
export const argb = (colour: string): string => `FF${rgb(colour)}`;
