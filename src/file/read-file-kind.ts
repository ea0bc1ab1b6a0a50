import type { RefusalId } from "./refusal";

/** What the first bytes of a file say it is: something worth unzipping, or why not. */
export type FileKind = "zip" | Extract<RefusalId, "empty" | "old-format" | "not-zip">;

const zipMagic = [0x50, 0x4b];
/** OLE compound file: .xls, .et, and every password-protected .xlsx. */
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Bare BIFF streams of the oldest .xls files. */
const biffMagics = [
  [0x09, 0x08],
  [0x09, 0x04],
  [0x09, 0x02],
  [0x09, 0x00, 0x04, 0x00],
];

/** Tells a file's kind by its first bytes; the file's name is never trusted. */
export function readFileKind(bytes: Uint8Array): FileKind {
  const begins = (magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) return "empty";
  if (begins(zipMagic)) return "zip";
  return begins(oleMagic) || biffMagics.some(begins) ? "old-format" : "not-zip";
}
