import type { CellValue } from "../../core/workbook/snapshot";
import { resultXml, type CellContent } from "../cell-content";
import { escapeText, escapeXml } from "../xml/escaped-text";

/** How the text of a cell is put down: into the file's shared table, or into the cell itself. */
export type TextXml = (text: string) => { readonly type: string; readonly content: string };

/** Text inside its cell: for a file whose shared texts are not ours to change. */
export const inlineText: TextXml = (text) => ({
  type: ' t="inlineStr"',
  content: `<is><t xml:space="preserve">${escapeText(text)}</t></is>`,
});

/**
 * One `<c>` element.
 * @param attributes all but the type, each with a blank in front, e.g. ` r="H6" s="3"`
 * @param prefix namespace prefix of the part with its colon, "" as a rule
 * @param result last result of a formula; left out, programs calculate it when they open the file
 */
export function cellXml(
  content: CellContent,
  attributes: string,
  textXml: TextXml,
  { prefix = "", result = null }: { prefix?: string; result?: CellValue } = {},
): string {
  const { type, inner } = innerXml(content, textXml, result);
  const xml = inner === "" ? `<c${attributes}/>` : `<c${attributes}${type}>${inner}</c>`;
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}`);
}

function innerXml(content: CellContent, textXml: TextXml, result: CellValue) {
  switch (content.kind) {
    case "empty":
      return { type: "", inner: "" };
    case "number":
      return { type: "", inner: `<v>${content.value}</v>` };
    case "boolean":
      return { type: ' t="b"', inner: `<v>${content.value ? 1 : 0}</v>` };
    case "error":
      return { type: ' t="e"', inner: `<v>${content.value}</v>` };
    case "formula": {
      const { type, v } = resultXml(result, escapeText);
      return { type, inner: `<f>${escapeXml(content.text)}</f>${v}` };
    }
    case "text": {
      const { type, content: inner } = textXml(content.text);
      return { type, inner };
    }
  }
}
