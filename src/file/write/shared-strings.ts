import { escapeText } from "../xml/escaped-text";
import { spreadsheetNamespace } from "./part-xml";
import type { TextXml } from "./cell-xml";

/** The table of texts of a file being written, each text once. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private uses = 0;

  readonly textXml: TextXml = (text) => {
    let at = this.places.get(text);
    if (at === undefined) this.places.set(text, (at = this.places.size));
    this.uses++;
    return { type: ' t="s"', content: `<v>${at}</v>` };
  };

  xml(): string {
    const items = Array.from(
      this.places.keys(),
      (text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`,
    );
    return `<sst xmlns="${spreadsheetNamespace}" count="${this.uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}
