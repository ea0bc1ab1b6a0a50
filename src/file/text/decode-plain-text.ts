/**
 * Decodes a text file: by its byte order mark, else UTF-8, else GB18030 (which Chinese Windows writes as "ANSI"), else
 * UTF-16 without a mark.
 * @returns undefined when it is no text in any of them
 */
export function decodePlainText(bytes: Uint8Array): string | undefined {
  for (const encoding of candidates(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== undefined && !looksBinary(text)) return text;
  }
  return undefined;
}

function candidates(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  return bytes.includes(0) ? unmarked(bytes) : ["utf-8", "gb18030"];
}

/** How far a text without a mark is looked at. */
const sample = 4096;
/** Every character that Chinese prose is mostly made of. */
const usual = /[\t\n\r -~\u00b7\u2010-\u2030\u3000-\u3020\u4e00-\u9fff\uff01-\uffe5]/g;

/**
 * Bytes of zero stand in no text but UTF-16 (a line break is 00 0A there). Read in the wrong order two characters in
 * three, and of anything that is no text at all, are none that prose is made of.
 */
function unmarked(bytes: Uint8Array): readonly string[] {
  const first = bytes.subarray(0, sample);
  return ["utf-16be", "utf-16le"].filter((encoding) => {
    const text = new TextDecoder(encoding).decode(first);
    return (text.match(usual)?.length ?? 0) > 0.95 * text.length;
  });
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters that no editor writes into text; one in a hundred is an accident, more is another kind of file. */
function looksBinary(text: string): boolean {
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    const control = code < 9 || (code > 13 && code < 32) || code === 127;
    const privateUse = code >= 0xe000 && code <= 0xf8ff;
    if (control || privateUse || code === 0xfffd) strange++;
  }
  return strange > text.length / 100;
}
