import mammoth from "mammoth";

/** The parts of mammoth's document tree that hold text; it names no types for them. */
interface Element {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Element[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
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
    case "table":
      return tableLines(element);
    default:
      return children.flatMap(blockLines);
  }
}

/** One line per row. Merged cells are told once and leave their other places empty, so that columns stay under their header. */
function tableLines(table: Element): string[] {
  const open: number[] = [];
  return rowsOf(table).map((row) => {
    const cells: string[] = [];
    const fillMerged = (): void => {
      while ((open[cells.length] ?? 0) > 0) {
        open[cells.length]!--;
        cells.push("");
      }
    };
    for (const cell of row.children ?? []) {
      fillMerged();
      const text = blockLines(cell)
        .join(" ")
        .replace(/[\t\n]/g, " ")
        .trim();
      for (let span = 0; span < (cell.colSpan ?? 1); span++) {
        open[cells.length] = (cell.rowSpan ?? 1) - 1;
        cells.push(span === 0 ? text : "");
      }
    }
    fillMerged();
    return cells.join("\t");
  });
}

const rowsOf = (element: Element): readonly Element[] =>
  element.type === "tableRow" ? [element] : (element.children ?? []).flatMap(rowsOf);

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
