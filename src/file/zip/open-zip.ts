import { Refusal } from "../refusal";
import type { Limits } from "./limits";

/** One entry of a zip file, as its central directory tells. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const end64LocatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const unknown32 = 0xffffffff;

/**
 * Lists the entries of a zip file without inflating any, and refuses it where the announced sizes pass the limits.
 * @throws Refusal
 */
export function openZip(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  if (bytes.length > limits.fileBytes) throw new Refusal("too-large");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view, limits);
  } catch (cause) {
    if (cause instanceof RangeError) throw new Refusal("truncated", { cause }); // DataView reads beyond the end
    throw cause;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: Limits): ZipEntry[] {
  const { count, start } = findDirectory(view);
  if (count > limits.entries) throw new Refusal("too-large");
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let at = start; entries.length < count;) {
    if (view.getUint32(at, true) !== entrySignature) throw new Refusal("damaged");
    if (view.getUint16(at + 8, true) & 1) throw new Refusal("encrypted");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const entry = {
      name: decodeName(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      ...readSizes(view, at, nameEnd, extraEnd),
    };
    total += entry.size;
    refuseOversized(entry, total, limits);
    entries.push(entry);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function refuseOversized({ size, packedSize }: ZipEntry, total: number, limits: Limits): void {
  if (size > limits.ratioFrom && size > packedSize * limits.ratio) throw new Refusal("too-dense");
  if (size > limits.entryBytes || total > limits.totalBytes) throw new Refusal("too-large");
}

/** The end record is the last thing in a zip but for a comment of at most 65,535 bytes. */
function findDirectory(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - endSize - 0xffff);
  for (let at = view.byteLength - endSize; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === 0xffff || start === unknown32 ? findDirectory64(view, at) : { count, start };
  }
  throw new Refusal("truncated");
}

function findDirectory64(view: DataView, end: number): { count: number; start: number } {
  if (view.getUint32(end - 20, true) !== end64LocatorSignature) throw new Refusal("damaged");
  const at = bigNumber(view, end - 12);
  if (view.getUint32(at, true) !== end64Signature) throw new Refusal("damaged");
  return { count: bigNumber(view, at + 32), start: bigNumber(view, at + 48) };
}

/** Sizes and place; what does not fit 32 bits stands in the zip64 extra field, in this order. */
function readSizes(view: DataView, at: number, extra: number, extraEnd: number) {
  let size = view.getUint32(at + 24, true);
  let packedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  if (size !== unknown32 && packedSize !== unknown32 && offset !== unknown32)
    return { size, packedSize, offset };
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const take = () => bigNumber(view, (next += 8) - 8);
    if (size === unknown32) size = take();
    if (packedSize === unknown32) packedSize = take();
    if (offset === unknown32) offset = take();
  }
  return { size, packedSize, offset };
}

function bigNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Part names of a workbook are ASCII in practice; anything else decodes to something that matches no part. */
const decodeName = (name: Uint8Array): string => new TextDecoder().decode(name);
