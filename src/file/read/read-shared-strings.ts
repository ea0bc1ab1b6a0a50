import { unescapeText } from "../xml/escaped-text";
import type { PartReader } from "../xml/parse-part";

/**
 * Reads the table of shared texts: runs of rich text are joined, phonetic readings left out.
 * @param add called once per entry, in order
 */
export function sharedStringsReader(add: (text: string) => void): PartReader {
  let text = "";
  let taking = false;
  let phonetic = false;
  return {
    open(name) {
      if (name === "t") taking = !phonetic;
      else if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
    },
    text(piece) {
      if (taking) text += piece;
    },
    close(name) {
      if (name === "t") taking = false;
      else if (name === "si") add(unescapeText(text));
      else if (name === "rPh") phonetic = false;
    },
  };
}
