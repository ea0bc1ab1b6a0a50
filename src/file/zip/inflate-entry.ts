import { Inflate } from "fflate";
import { Refusal } from "../refusal";
import type { Limits } from "./limits";
import type { ZipEntry } from "./open-zip";

/** Compressed bytes handed over at once: deflate swells them to 64 MB at the very most before we count. */
const step = 65_536;
const localHeaderSize = 30;
const localSignature = 0x04034b50;

/** Inflated bytes taken out of one file so far, over all its entries. */
export interface Inflated {
  bytes: number;
}

/**
 * Inflates one entry chunk by chunk. Sizes in a zip's directory may lie, so the bytes are counted as they come.
 * @param inflated running count of the whole file, kept by the caller
 * @throws Refusal when the entry grows past the limits, ends early or is damaged
 */
export function* inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  limits: Limits,
  inflated: Inflated,
): Generator<Uint8Array, void> {
  const packed = packedBytes(bytes, entry);
  let size = 0;
  const counted = (chunk: Uint8Array, taken: number): Uint8Array => {
    size += chunk.length;
    inflated.bytes += chunk.length;
    if (size > limits.ratioFrom && size > taken * limits.ratio) throw new Refusal("too-dense");
    if (size > limits.entryBytes || inflated.bytes > limits.totalBytes) throw new Refusal("too-large");
    return chunk;
  };
  if (entry.method === 0)
    for (let at = 0; at < packed.length; at += step)
      yield counted(packed.subarray(at, at + step), Math.min(at + step, packed.length));
  else if (entry.method === 8) {
    let chunks: Uint8Array[] = [];
    const inflate = new Inflate((chunk) => chunks.push(chunk));
    for (let at = 0; at < packed.length; at += step) {
      const end = Math.min(at + step, packed.length);
      push(inflate, packed.subarray(at, end), end === packed.length);
      const ready = chunks;
      chunks = [];
      for (const chunk of ready) yield counted(chunk, end);
    }
  } else throw new Refusal("damaged"); // no spreadsheet program packs in any other way
  if (size !== entry.size) throw new Refusal("damaged");
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const header = bytes.subarray(offset, offset + localHeaderSize);
  if (header.length < localHeaderSize) throw new Refusal("truncated");
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.getUint32(0, true) !== localSignature) throw new Refusal("damaged");
  const start = offset + localHeaderSize + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + packedSize > bytes.length) throw new Refusal("truncated");
  return bytes.subarray(start, start + packedSize);
}

function push(inflate: Inflate, chunk: Uint8Array, last: boolean): void {
  try {
    inflate.push(chunk, last);
  } catch (cause) {
    throw new Refusal("damaged", { cause });
  }
}
