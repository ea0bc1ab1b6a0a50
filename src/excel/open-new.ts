import { understand } from "./errors";

/** Opens a file as a new workbook that is not saved anywhere yet; the one the pane belongs to stays as it is. */
export async function openNew(file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(file));
  } catch (cause) {
    throw understand(cause).error;
  }
}

/** As many bytes as a call can take as arguments, in threes, since base64 is cut there. */
const piece = 3 * 8192;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += piece)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + piece)));
  return text;
}
