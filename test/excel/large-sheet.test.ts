/** @jest-environment jsdom */
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { CellSpec, WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import { startExcelPort, type StartedPort } from "../support/excel-port";
import { smallSpec } from "../support/small-spec";

let excel: StartedPort;
beforeEach(async () => {
  excel = await startExcelPort();
});
afterEach(() => excel.close());

test("a sheet above the size of one request arrives whole", async () => {
  const text = "项目内容说明".repeat(20);
  const cells: CellSpec[] = Array.from({ length: 24_000 }, (_, at) => ({
    row: Math.floor(at / 8),
    col: at % 8,
    input: `${text}${at}`,
  }));
  const spec: WorkbookSpec = {
    sheets: [{ ...smallSpec.sheets[2]!, name: "大表", visibility: "visible", cells }],
    names: [],
  };
  await excel.port.layOut(spec);
  const book = await excel.port.read();
  expect(book.notRead).toEqual([]);
  // The writes were cut to size beforehand; reads were refused and asked for again in halves.
  const codes = excel.log.flatMap(({ response }) => response.Error?.Code ?? []);
  expect(new Set(codes)).toEqual(new Set(["ResponsePayloadSizeLimitExceeded"]));
  const reader = new SheetReader(book, book.sheets[1]!);
  expect(reader.size).toBe(cells.length);
  expect(reader.value(2_999, 7)).toBe(`${text}23999`);
}, 60_000);
