import { SaxesParser } from "saxes";
import { Refusal } from "../refusal";
import type { Attributes } from "./parse-part";

/** An element of an XML text by its place in it, for changing just this much of the text. */
export interface ElementPlace {
  /** Without prefix. */
  readonly name: string;
  /** With its colon; "" as a rule. */
  readonly prefix: string;
  readonly attributes: Attributes;
  readonly selfClosing: boolean;
  /** From the opening "<" … */
  readonly start: number;
  /** … past its ">", */
  readonly openEnd: number;
  /** and for the whole element: where its closing tag begins, and past its end. */
  closeStart: number;
  end: number;
  /** Character data directly inside. */
  text: string;
}

/**
 * Walks over an XML text and tells each element when it ends, with its ancestors (outermost first).
 * @throws Refusal
 */
export function walkXml(
  xml: string,
  visit: (element: ElementPlace, ancestors: readonly ElementPlace[]) => void,
): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: ElementPlace[] = [];
  const takeText = (text: string) => {
    const inside = open.at(-1);
    if (inside) inside.text += text;
  };
  parser.on("doctype", () => {
    throw new Refusal("entities");
  });
  parser.on("text", takeText);
  parser.on("cdata", takeText);
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    const colon = name.indexOf(":");
    const openEnd = parser.position;
    open.push({
      name: name.slice(colon + 1),
      prefix: name.slice(0, colon + 1),
      attributes,
      selfClosing: isSelfClosing,
      start: xml.lastIndexOf("<", openEnd - 1), // no "<" can stand inside a tag
      openEnd,
      closeStart: openEnd,
      end: openEnd,
      text: "",
    });
  });
  parser.on("closetag", ({ isSelfClosing }) => {
    const element = open.pop()!;
    element.end = parser.position;
    element.closeStart = isSelfClosing ? element.end : xml.lastIndexOf("<", element.end - 1);
    visit(element, open);
  });
  try {
    parser.write(xml).close();
  } catch (cause) {
    throw cause instanceof Refusal ? cause : new Refusal("damaged", { cause });
  }
}

/**
 * Sets (or takes away) an attribute in the text of an opening tag.
 * @example setAttribute("<calcPr/>", "a", "1") // '<calcPr a="1"/>'
 */
export function setAttribute(tag: string, name: string, value: string | undefined): string {
  const present = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  const attribute = value === undefined ? "" : ` ${name}="${value}"`;
  return present.test(tag)
    ? tag.replace(present, () => attribute)
    : tag.replace(/\s*(\/?>)$/, (_, end: string) => attribute + end);
}
