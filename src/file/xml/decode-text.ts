/**
 * Decodes the chunks of an XML part, each as a whole: a character cut by the end of a chunk waits for the next
 * one. Engines decode a closed piece several times faster than a streamed one, and keep plain ASCII at one byte a
 * character, which every later step feels.
 */
export function* decodeText(chunks: Iterable<Uint8Array>): Generator<string, void> {
  let decoder: TextDecoder | undefined;
  let held: Uint8Array = new Uint8Array();
  for (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { ignoreBOM: true });
    if (decoder.encoding !== "utf-8") {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    const bytes = held.length === 0 ? chunk : joined(held, chunk);
    const end = endOfLastCharacter(bytes);
    held = bytes.slice(end);
    yield decoder.decode(bytes.subarray(0, end));
  }
  if (decoder && held.length > 0) yield decoder.decode(held);
}

/** Where the last character begins that is not complete, or the end. */
function endOfLastCharacter(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 4; at--) {
    const byte = bytes[at]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue; // inside a character
    const size = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return at + size > bytes.length ? at : bytes.length;
  }
  return bytes.length;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
