import { parseCell } from "../../core/workbook/address";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import { unescapeText } from "../xml/escaped-text";
import type { PartReader } from "../xml/parse-part";

type Comment = SheetSnapshot["comments"][number];

/**
 * Collects the notes and the threaded comments of a sheet. A cell with a thread also carries a note that tells
 * old programs so; the thread is what people wrote and holds.
 */
export class CommentCollector {
  private readonly notes = new Map<string, string>();
  private readonly threads = new Map<string, string[]>();

  notesReader(): PartReader {
    return textsReader("comment", "t", (cell, text) => this.notes.set(cell, text));
  }

  threadsReader(): PartReader {
    return textsReader("threadedComment", "text", (cell, text) =>
      this.threads.set(cell, [...(this.threads.get(cell) ?? []), text]),
    );
  }

  comments(): Comment[] {
    const texts = new Map(this.notes);
    for (const [cell, thread] of this.threads) texts.set(cell, thread.join("\n"));
    return [...texts]
      .flatMap(([cell, text]) => {
        const address = parseCell(cell);
        return address ? [{ ...address, text }] : [];
      })
      .sort((a, b) => a.row - b.row || a.col - b.col);
  }
}

function textsReader(
  element: string,
  textElement: string,
  done: (cell: string, text: string) => void,
): PartReader {
  let [cell, text, taking, phonetic] = ["", "", false, false];
  return {
    open(name, { ref = "" }) {
      if (name === element) [cell, text] = [ref, ""];
      else if (name === "rPh") phonetic = true;
      else if (name === textElement) taking = !phonetic;
    },
    text(piece) {
      if (taking) text += piece;
    },
    close(name) {
      if (name === textElement) taking = false;
      else if (name === "rPh") phonetic = false;
      else if (name === element) done(cell, unescapeText(text));
    },
  };
}
