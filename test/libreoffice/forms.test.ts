import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import { formBooks, unlikeCells } from "../support/form-books";
import { recalculate } from "../support/libreoffice";

const recalculated: Record<string, Uint8Array> = {};
beforeAll(async () => {
  const written: Record<string, Uint8Array> = {};
  for (const [name, spec] of Object.entries(formBooks)) written[name] = await writeXlsx(spec());
  Object.assign(recalculated, await recalculate(written));
}, 300_000);

test.each(Object.keys(formBooks))("%s: every formula gives in LibreOffice what it gives us", async (name) => {
  const read = await readXlsx(recalculated[name]!);
  if (!read.ok) throw new Error(read.reason.en);
  expect(unlikeCells(formBooks[name]!(), read.value)).toEqual([]);
});
