import mammoth from "mammoth";

/** The parts of mammoth's document tree that hold text; it names no types for them. */
interface Element {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Element[];
}

/** What a .docx holds: its text, one line per paragraph or table row (cells parted by tabs), and how many pictures. */
export interface DocxText {
  readonly text: string;
  readonly pictures: number;
}

/** Reads the text of a .docx through mammoth, whose document tree keeps tables apart. @throws when the file is no .docx */
export async function readDocxText(bytes: Uint8Array): Promise<DocxText> {
  const lines: string[] = [];
  let pictures = 0;
  // Node's build of mammoth takes a buffer, the browser's an ArrayBuffer: each ignores the other's.
  const input = { buffer: bytes as Buffer, arrayBuffer: bytes.slice().buffer };
  await mammoth.convertToHtml(input, {
    transformDocument: (document: Element) => {
      lines.push(...blockLines(document));
      pictures = countPictures(document);
      return { ...document, children: [] }; // no HTML is wanted
    },
  });
  return { text: lines.join("\n"), pictures };
}

function blockLines(element: Element): string[] {
  const children = element.children ?? [];
  switch (element.type) {
    case "paragraph":
      return [inlineText(element)];
    case "tableRow":
      return [children.map((cell) => blockLines(cell).join(" ").trim()).join("\t")];
    default:
      return children.flatMap(blockLines);
  }
}

function inlineText(element: Element): string {
  switch (element.type) {
    case "text":
      return element.value ?? "";
    case "tab":
      return "\t";
    case "break":
      return "\n";
    default:
      return (element.children ?? []).map(inlineText).join("");
  }
}

const countPictures = (element: Element): number =>
  (element.type === "image" ? 1 : 0) +
  (element.children ?? []).reduce((sum, child) => sum + countPictures(child), 0);
