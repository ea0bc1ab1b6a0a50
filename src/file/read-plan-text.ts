import { failed, ok, type Result } from "../core/model/result";
import { readFileKind } from "./read-file-kind";
import { Refusal } from "./refusal";
import { decodePlainText } from "./text/decode-plain-text";
import { textRefusals, type TextRefusalId } from "./text/text-refusals";
import { openZip } from "./zip/open-zip";
import { defaultLimits } from "./zip/limits";

/** A plan text has some 30 kB; what is over this was never typed. */
export const maxTextBytes = 20_000_000;

/**
 * Reads a plan text from a .docx or a plain text file (UTF-8, UTF-16 or GB18030), whatever its name says.
 * Paragraphs become lines; rows of tables become lines with their cells parted by tabs.
 * @returns the text, or one sentence why there is none
 */
export async function readPlanText(bytes: Uint8Array): Promise<Result<string>> {
  if (bytes.length > maxTextBytes) return refuse("too-large");
  switch (readFileKind(bytes)) {
    case "empty":
      return refuse("empty");
    case "old-format":
      return refuse("old-word");
    case "zip":
      return readDocx(bytes);
    case "not-zip":
      return readPlain(bytes);
  }
}

async function readDocx(bytes: Uint8Array): Promise<Result<string>> {
  try {
    // The guard first: mammoth would inflate whatever it is given.
    const parts = openZip(bytes, {
      ...defaultLimits,
      fileBytes: maxTextBytes,
      totalBytes: 10 * maxTextBytes,
    });
    if (parts.some(({ name }) => name.startsWith("xl/"))) return refuse("workbook");
    if (!parts.some(({ name }) => name.startsWith("word/"))) return refuse("not-document");
    // Most plan texts are pasted; the pane fetches the library for Word documents when one comes.
    const { readDocxText } = await import("./text/docx-lines");
    const { text, pictures } = await readDocxText(bytes);
    if (text.trim() !== "") return ok(text);
    return refuse(pictures > 0 ? "scanned" : "empty");
  } catch (error) {
    if (error instanceof Refusal) return failed(error.reason);
    // mammoth throws bare errors on damaged parts; whatever it was, the file can't be read.
    return refuse("damaged");
  }
}

function readPlain(bytes: Uint8Array): Result<string> {
  const text = decodePlainText(bytes);
  if (text === undefined) return refuse("binary");
  if (/^\s*(<!doctype html|<html|<\?xml)/i.test(text)) return refuse("html");
  if (/^\s*\{\\rtf/.test(text)) return refuse("rtf");
  return text.trim() === "" ? refuse("empty") : ok(text);
}

const refuse = (id: TextRefusalId) => failed(textRefusals[id]);
