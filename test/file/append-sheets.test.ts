import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { layOutJournal } from "../../src/core/journal/journal-sheet";
import { layOutSettings } from "../../src/core/plan-book/plan-settings";
import type { SheetSpec, WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { patchXlsx } from "../../src/file/patch-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import { makeXlsx } from "./support/make-xlsx";

const journal = layOutJournal("zh");
const added: WorkbookSpec = {
  sheets: [journal.sheet, layOutSettings({ locale: "zh" })],
  names: [journal.name],
};
const own: SheetSpec = {
  name: "道路",
  visibility: "visible",
  styles: { money: { numberFormat: "#,##0.0000", bold: true, fill: "#DCE6F1", border: true } },
  cells: [
    { row: 0, col: 0, input: "金额" },
    { row: 1, col: 0, input: 40, style: "money" },
    { row: 2, col: 0, input: "=A2*2" },
  ],
  columns: [],
  validations: [],
  protect: false,
};
const ours = writeXlsx({ sheets: [own], names: [] });
const theirs = makeXlsx({
  sheets: { 道路: '<sheetData><row r="1"><c r="A1" s="1"><v>40</v></c></row></sheetData>' },
  styles:
    '<numFmts count="1"><numFmt numFmtId="180" formatCode="0.0"/></numFmts><fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="180"/></cellXfs>',
  parts: { "xl/media/picture.bin": new Uint8Array([1, 2, 3, 255]), "customXml/item1.xml": `<mine>é</mine>` },
});

const read = async (bytes: Uint8Array): Promise<WorkbookSnapshot> => {
  const result = await readXlsx(bytes, { looks: true });
  if (!result.ok) throw new Error(result.reason.en);
  return result.value;
};
const patched = async (bytes: Uint8Array, add = added): Promise<Uint8Array> => {
  const result = await patchXlsx(bytes, [], { add });
  if (!result.ok) throw new Error(result.reason.en);
  return result.value;
};
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));
const cells = (book: WorkbookSnapshot, name: string) =>
  [
    ...new SheetReader(
      book,
      book.sheets.find((sheet) => sheet.name === name)!,
    ).all(),
  ].map(({ row, col, value, formula, style }) => ({ row, col, value, formula, style }));

test.each([
  ["of our own", () => ours],
  ["of someone else", () => theirs],
])("sheets are added to a file %s, and what it had stays as it was", async (_, file) => {
  const before = await file();
  const after = await patched(before);
  const [was, is] = [await read(before), await read(after)];
  expect(is.sheets.map(({ name, visibility, protected: locked }) => [name, visibility, locked])).toEqual([
    ["道路", "visible", false],
    ["修改记录", "visible", true],
    ["_plan", "hidden", false],
  ]);
  expect(is.names.map(({ name, formula }) => [name, formula])).toContainEqual([
    "pb_changes",
    journal.name.formula,
  ]);
  expect(cells(is, "道路")).toEqual(cells(was, "道路"));

  const [old, now] = [partsOf(before), partsOf(after)];
  const touched = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];
  for (const [name, part] of Object.entries(old)) if (!touched.includes(name)) expect(now[name]).toBe(part);
  expect(Object.keys(now).length).toBe(Object.keys(old).length + 2);
});

test("what is added looks as in a file written anew", async () => {
  const both = await read(await writeXlsx({ sheets: [own, ...added.sheets], names: added.names }));
  const after = await read(await patched(await ours));
  expect(cells(after, "修改记录")).toEqual(cells(both, "修改记录"));
  expect(after.sheets[1]!.look).toEqual(both.sheets[1]!.look);
});

test("another program reads the file", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await patched(await ours)).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet("修改记录")!;
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["道路", "修改记录", "_plan"]);
  expect(sheet.getCell("A3").value).toBe("时间(北京)");
  expect(sheet.getCell("A3").font.bold).toBe(true);
  expect(workbook.getWorksheet("道路")!.getCell("A2").numFmt).toBe("#,##0.0000");
});

test("sheets can be added again and again", async () => {
  const one = await patched(await ours, { sheets: [journal.sheet], names: [journal.name] });
  const two = await patched(one, { sheets: [layOutSettings({})], names: [] });
  const book = await read(two);
  expect(book.sheets.map(({ name }) => name)).toEqual(["道路", "修改记录", "_plan"]);
  expect(book.sheets.map((sheet) => sheet.cells.row.length).every((count) => count > 0)).toBe(true);
});

test.each<[string, () => Promise<Uint8Array> | Uint8Array, WorkbookSpec]>([
  ["a sheet of that name", () => ours, { sheets: [{ ...own, name: "道路" }], names: [] }],
  [
    "a strict file",
    () =>
      makeXlsx({
        sheets: { 道路: "<sheetData/>" },
        parts: {
          "xl/workbook.xml": `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets><sheet name="道路" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        },
      }),
    added,
  ],
])("%s is refused in a sentence", async (_, file, add) => {
  const result = await patchXlsx(await file(), [], { add });
  expect(result).toMatchObject({ ok: false, reason: { zh: expect.stringContaining("没有修改文件") } });
});
