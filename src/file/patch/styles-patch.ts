import { builtinFormats, builtinId, firstCustomFormat } from "../number-formats";
import { Refusal } from "../refusal";
import { escapeXml } from "../xml/escaped-text";
import { changeText, type TextChange } from "../xml/text-changes";
import { setAttribute, walkXml, type ElementPlace } from "../xml/walk-xml";

/** What a changed cell needs of its format; what is left out stays. */
export interface FormatChange {
  readonly numberFormat?: string;
  readonly quotePrefix: boolean;
}

/** Adds cell formats to a styles part: copies of what a cell has, with another number format or text mark. */
export class StylesPatch {
  private readonly formats: string[] = [];
  private readonly known: number;
  private readonly codes = new Map<number, string>();
  private readonly newCodes: string[] = [];
  private root: ElementPlace | undefined;
  private codesPlace: ElementPlace | undefined;
  private formatsPlace: ElementPlace | undefined;

  /** @throws Refusal */
  constructor(private readonly xml: string) {
    walkXml(xml, (element, ancestors) => {
      const parent = ancestors.at(-1)?.name;
      if (element.name === "xf" && parent === "cellXfs")
        this.formats.push(xml.slice(element.start, element.end));
      else if (element.name === "cellXfs") this.formatsPlace = element;
      else if (element.name === "numFmts") this.codesPlace = element;
      else if (element.name === "numFmt" && parent === "numFmts")
        this.codes.set(Number(element.attributes.numFmtId), element.attributes.formatCode ?? "");
      else if (!parent) this.root = element;
    });
    this.known = this.formats.length;
  }

  /** Number of the cell format that is `current` but for the change. */
  variant(current: number, { numberFormat, quotePrefix }: FormatChange): number {
    const format = this.formats[current];
    if (format === undefined) throw new Refusal("damaged");
    const tagEnd = format.indexOf(">") + 1;
    let tag = format.slice(0, tagEnd);
    if (quotePrefix !== /\squotePrefix\s*=\s*["'](1|true)["']/.test(tag))
      tag = setAttribute(tag, "quotePrefix", quotePrefix ? "1" : undefined);
    if (numberFormat !== undefined && numberFormat !== this.codeOf(tag)) {
      tag = setAttribute(tag, "numFmtId", String(this.idOf(numberFormat)));
      tag = setAttribute(tag, "applyNumberFormat", "1");
    }
    const wanted = tag + format.slice(tagEnd);
    if (wanted === format) return current;
    const at = this.formats.indexOf(wanted);
    return at >= 0 ? at : this.formats.push(wanted) - 1;
  }

  /** The changed part, or undefined when no format had to be added. */
  patched(): string | undefined {
    const added = this.formats.slice(this.known);
    const { formatsPlace } = this;
    if (added.length === 0 || !formatsPlace) return undefined;
    return changeText(this.xml, [
      ...this.addedCodes(),
      ...appended(this.xml, formatsPlace, added.join(""), this.formats.length),
    ]);
  }

  private codeOf(tag: string): string {
    const id = Number(/\snumFmtId\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? 0);
    return this.codes.get(id) ?? builtinFormats[id] ?? "General";
  }

  private idOf(code: string): number {
    const builtin = builtinId(code);
    if (builtin !== undefined && !this.codes.has(builtin)) return builtin;
    for (const [id, known] of this.codes) if (known === code) return id;
    const id = Math.max(firstCustomFormat - 1, ...this.codes.keys()) + 1;
    this.codes.set(id, code);
    const prefix = this.root?.prefix ?? "";
    this.newCodes.push(`<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  private addedCodes(): TextChange[] {
    const { newCodes, codesPlace, root } = this;
    if (newCodes.length === 0 || !root) return [];
    const codes = newCodes.join("");
    if (codesPlace) return appended(this.xml, codesPlace, codes, this.codes.size);
    const list = `${root.prefix}numFmts`;
    const text = `<${list} count="${newCodes.length}">${codes}</${list}>`; // first child by the schema
    return [{ start: root.openEnd, end: root.openEnd, text }];
  }
}

function appended(
  xml: string,
  { start, openEnd, closeStart }: ElementPlace,
  text: string,
  count: number,
): TextChange[] {
  const tag = setAttribute(xml.slice(start, openEnd), "count", String(count));
  return [
    { start, end: openEnd, text: tag },
    { start: closeStart, end: closeStart, text },
  ];
}
