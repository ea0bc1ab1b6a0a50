import { patchXlsx } from "../../src/file/patch-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import { workbookContract } from "../contract/workbook-contract";
import { readBook } from "./support/cells-of";

workbookContract("file", async () => {
  let file = new Uint8Array();
  return {
    readsValidations: true,
    async layOut(spec) {
      file = new Uint8Array(await writeXlsx(spec));
    },
    read: () => readBook(file),
    async apply(edits) {
      const patched = await patchXlsx(file, edits);
      if (!patched.ok) throw new Error(patched.reason.en);
      file = new Uint8Array(patched.value);
    },
  };
});
