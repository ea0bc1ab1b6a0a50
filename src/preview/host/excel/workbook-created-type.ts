import { HostError } from "../rich-api/host-error";
import type { ObjectType } from "../rich-api/object-type";
import type { ExcelModel } from "./model";

/** A workbook made of a file (base64) and not open yet; whoever holds the host decides where it opens. */
export const workbookCreatedType = (model: ExcelModel): ObjectType<string> => ({
  properties: { Id: { get: () => "" } },
  methods: { Open: (file) => model.newBooks.emit(bytesOf(file)) },
});

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw new HostError("InvalidArgument", "The file is not in base64.");
  }
}
