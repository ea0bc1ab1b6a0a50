/**
 * Spreadsheet XML writes characters that XML can't hold as `_xHHHH_`.
 * @example unescapeText("a_x000D_b") // "a\rb"
 */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

/**
 * The reverse, for text to be written, made safe for XML content.
 * @example escapeText("a\rb & _x000D_") // "a_x000D_b &amp; _x005F_x000D_"
 */
export function escapeText(text: string): string {
  return escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );
}
/** Controls, lone surrogates and the two non-characters; CR too, since XML parsers turn it into LF. */
const unwritable =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0B-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text for XML content or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\t]/g, (sign) => entities[sign]!);
}
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;", // kept in attributes, where a bare one becomes a space
  "\t": "&#9;",
};
