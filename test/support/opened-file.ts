import { readXlsx } from "../../src/file/read-xlsx";
import { Bookshelf, type OpenBook } from "../../src/preview/book/open-book";
import { saveBook } from "../../src/preview/book/save-book";
import { officeOver, startedEngine } from "./excel-host";

/** A file that lies open in the preview, and office.js over it. */
export interface OpenedFile {
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T> | T) => Promise<T>;
  /** The bytes that the preview's save button writes, and whether the file had to be written anew for them. */
  readonly save: () => Promise<{ readonly bytes: Uint8Array; readonly rewritten: boolean }>;
  readonly close: () => Promise<void>;
}

let shelf: Bookshelf | undefined;
const faults: unknown[] = [];

/** Opens a file as the preview does, but without a screen. The suite has to run in jsdom, and opens nothing but files. */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile> {
  const { api, injector } = await startedEngine();
  shelf ??= new Bookshelf(
    { api, injector },
    (fault) => faults.push(fault),
    () => undefined,
  );
  const read = await readXlsx(bytes, { looks: true });
  if (!read.ok) throw new Error(read.reason.en);
  const open: OpenBook = shelf.show("计划.xlsx", bytes, read.value);
  await open.host.model.book.calculation.settle();
  const office = officeOver(open.host);
  return {
    run: (batch) =>
      office.Excel.run(async (context) => {
        const result = await batch(context);
        await context.sync();
        return result;
      }),
    async save() {
      const { file, rewritten } = await saveBook(open);
      return { bytes: file.bytes, rewritten };
    },
    async close() {
      office.disconnect();
      await open.dispose();
      if (faults.length > 0) throw faults.splice(0)[0];
    },
  };
}
