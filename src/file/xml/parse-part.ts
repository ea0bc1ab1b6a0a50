import { SaxesParser } from "saxes";
import type { Pacer } from "../pacer";
import { Refusal } from "../refusal";
import { decodeText } from "./decode-text";

export type Attributes = Readonly<Record<string, string>>;

/** Told what stands in an XML part, with names freed of their prefix. */
export interface PartReader {
  open(name: string, attributes: Attributes): void;
  /** Character data as it comes, possibly in pieces. */
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Feeds the inflated chunks of an XML part to a reader; no more than one chunk of it is text at any time.
 * Namespaces are not resolved: spreadsheet parts never use one local name for two things where we look.
 * @throws Refusal "entities" on any DTD, "damaged" on XML that is not well formed
 */
export async function parsePart(
  chunks: Iterable<Uint8Array>,
  reader: PartReader,
  pacer: Pacer,
): Promise<void> {
  const parser = createParser(reader);
  for (const text of decodeText(chunks)) {
    write(parser, text);
    if (pacer.due()) await pacer.rest();
  }
  write(parser, "", true);
}

function createParser(reader: PartReader) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => {
    throw new Refusal("entities");
  });
  parser.on("opentag", (tag) => reader.open(localName(tag.name), tag.attributes));
  if (reader.text) {
    const text = reader.text.bind(reader);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  if (reader.close) parser.on("closetag", (tag) => reader.close!(localName(tag.name)));
  return parser;
}

function write(parser: ReturnType<typeof createParser>, text: string, last = false): void {
  try {
    parser.write(text);
    if (last) parser.close();
  } catch (cause) {
    throw cause instanceof Refusal ? cause : new Refusal("damaged", { cause });
  }
}

function localName(name: string): string {
  if (name.length < 3) return name; // most names are those of cells and their values, too short for a prefix
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
