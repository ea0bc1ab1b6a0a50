import { tokenize } from "@borgar/fx";

/** A reference as a formula writes it. */
export interface WrittenReference {
  /** The sheet it names, without quotes; undefined where it is the formula's own. */
  readonly sheet: string | undefined;
  /** What stands behind the sheet: "O$5:O$1005", "A:A", "3:5". */
  readonly address: string;
}

/** Excel's own cap on the text of a formula. */
const maxFormulaLength = 8192;

/**
 * A formula text with its references written anew; all else stays letter by letter. References to other workbooks and
 * to runs of sheets (`first:last!A1`) are left alone, and so is a text that no spreadsheet program accepts.
 * @param rewrite gives the whole new reference, sheet included, or undefined to leave it as it is
 * @example rewriteReferences("A1+道路!B2", ({ address }) => address.replace("B", "C")) // "A1+C2"
 */
export function rewriteReferences(
  text: string,
  rewrite: (reference: WrittenReference) => string | undefined,
): string {
  if (text.length > maxFormulaLength) return text;
  return tokenize(`=${text}`)
    .slice(1)
    .map(({ type, value }) =>
      type === "range" || type === "range_beam" ? rewriteOne(value, rewrite) : value,
    )
    .join("");
}

function rewriteOne(text: string, rewrite: (reference: WrittenReference) => string | undefined): string {
  const end = text.lastIndexOf("!");
  if (end < 0) return rewrite({ sheet: undefined, address: text }) ?? text;
  const prefix = text.slice(0, end);
  const quoted = prefix.startsWith("'");
  const sheet = quoted ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  // Brackets name another workbook, and a colon can't be part of a sheet's name.
  if (/[[\]:]/.test(sheet)) return text;
  return rewrite({ sheet, address: text.slice(end + 1) }) ?? text;
}
