/** @jest-environment jsdom */
import { startExcelPort } from "../support/excel-port";

test("a file is opened as a workbook of its own, byte for byte, and the open one stays", async () => {
  const { port, host, syncs } = await startExcelPort();
  const files: Uint8Array[] = [];
  host.model.newBooks.on((file) => files.push(file));
  // Longer than one piece, and not in threes.
  const file = Uint8Array.from({ length: 100_001 }, (_, at) => at % 251);
  const before = await port.read();
  syncs();
  await port.openNew(file);
  expect(syncs()).toBe(1);
  expect(files).toEqual([file]);
  expect((await port.read()).sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
});

test("what Excel refuses is said in the user's words", async () => {
  const { port, host } = await startExcelPort();
  host.model.cellEditMode = true;
  await expect(port.openNew(new Uint8Array([80, 75]))).rejects.toMatchObject({ code: "cell-edit" });
});
