import { strFromU8, unzipSync } from "fflate";
import { inputOf, type CellInput, type Edit } from "../../src/core/workbook/edit";
import { parseCell } from "../../src/core/workbook/address";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { patchXlsx } from "../../src/file/patch-xlsx";
import { cellsOf, readBook } from "./support/cells-of";
import { main, makeXlsx } from "./support/make-xlsx";

const sheetXml = [
  '<cols><col min="5" max="5" style="2"/></cols><sheetData>\n',
  '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c> <c r="B1" s="1"><f>C1*2</f><v>6</v></c><c r="C1"><v>3</v></c></row>\n',
  '<row r="2"><c r="A2"><f t="shared" ref="A2:A4" si="0">$C$1+B2</f><v>3</v></c></row>',
  '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row><row r="4"><c r="A4"><f t="shared" si="0"/><v>3</v></c></row>',
  '<row r="6" s="2" customFormat="1"/>',
  '<row r="8"><c r="A8"><f t="array" ref="A8:B8">C1:D1</f><v>3</v></c><c r="B8"><v>0</v></c></row>',
  "</sheetData><extLst><ext uri='x'><own:thing xmlns:own='o'>kept</own:thing></ext></extLst>",
].join("");

const original = makeXlsx({
  sheets: { 道路: sheetXml, 空: "<sheetData/>" },
  after: "<calcPr calcId='1'/><extLst/>",
  sharedStrings: "<si><t>1,200</t></si>",
  styles:
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><cellXfs count="3"><xf/><xf numFmtId="164" applyAlignment="1"><alignment wrapText="1"/></xf><xf numFmtId="49"><protection locked="0"/></xf></cellXfs>',
  relations: { "xl/workbook.xml": { rIdChain: ["calcChain", "calcChain.xml"] } },
  parts: {
    "xl/calcChain.xml": `<calcChain xmlns="${main}"><c r="B1" i="1"/><c r="A2"/><c r="A3"/><c r="A4"/><c r="A8"/></calcChain>`,
    "xl/media/picture.bin": new Uint8Array([1, 2, 3, 255]),
    "customXml/item1.xml": "<mine>é</mine>",
  },
});

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));

/** Edits of the sheet 道路 whose `before` is what stands there. */
function editsOf(
  book: WorkbookSnapshot,
  changes: Readonly<Record<string, CellInput>>,
  sheet = "道路",
): Edit[] {
  const reader = new SheetReader(
    book,
    book.sheets.find(({ name }) => name === sheet)!,
  );
  return Object.entries(changes).map(([cell, after]) => {
    const { row, col } = parseCell(cell)!;
    return { sheet, cell, before: inputOf(reader.cell(row, col)), after };
  });
}

async function patched(edits: readonly Edit[], bytes = original): Promise<Uint8Array> {
  const result = await patchXlsx(bytes, edits);
  if (!result.ok) throw new Error(result.reason.en);
  return result.value;
}

const untouched = {
  A1: "1,200",
  B1: "=C1*2 → 6",
  C1: 3,
  A2: "=$C$1+B2 → 3",
  A3: "=$C$1+B3 → 3",
  A4: "=$C$1+B4 → 3",
  A8: "=C1:D1 → 3",
  B8: "=C1:D1 → 0",
};

const cases: readonly (readonly [string, Readonly<Record<string, CellInput>>, Record<string, unknown>])[] = [
  ["text becomes a number", { A1: 1200 }, { A1: 1200 }],
  ["a number becomes text", { C1: "'007" }, { C1: "007" }],
  ["text that looks like a formula stays text", { C1: "'=1+1" }, { C1: "=1+1" }],
  [
    "text with signs and line breaks",
    { C1: '<a> & "b"\r\n\t\u0001 _x000D_' },
    { C1: '<a> & "b"\r\n\t\u0001 _x000D_' },
  ],
  ["a truth value", { C1: true }, { C1: true }],
  ["an error value", { C1: "#N/A" }, { C1: "!#N/A" }],
  ["a formula becomes a value", { B1: 5 }, { B1: 5 }],
  ["a value becomes a formula", { C1: '=IF(B2<1,"a&b",2)' }, { C1: '=IF(B2<1,"a&b",2) → null' }],
  ["a cell emptied", { C1: null }, { C1: undefined }],
  [
    "cells where none were",
    { B2: 1, D1: 2, A5: 3, A7: 4, C6: 5, A9: 6, C2: 7 },
    { B2: 1, D1: 2, A5: 3, A7: 4, C6: 5, A9: 6, C2: 7 },
  ],
  ["the text of a shared formula gone", { A2: 7 }, { A2: 7 }],
  ["the middle of a shared formula gone", { A3: 7 }, { A3: 7 }],
  ["a whole shared formula gone", { A2: 7, A3: 8, A4: null }, { A2: 7, A3: 8, A4: undefined }],
];

describe.each(cases)("%s", (_, changes, expected) => {
  test("changes these cells and no others", async () => {
    const book = await readBook(original);
    const after = await readBook(await patched(editsOf(book, changes)));
    const cells = Object.fromEntries(
      Object.entries({ ...untouched, ...expected }).filter(([, value]) => value !== undefined),
    );
    expect(Object.fromEntries(Object.entries(cellsOf(after)).filter(([, value]) => value !== null))).toEqual(
      cells,
    );
  });

  test("is taken back by the reverse edits", async () => {
    const edits = editsOf(await readBook(original), changes);
    const bytes = await patched(edits);
    const back = await patched(
      edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before })),
      bytes,
    );
    const book = await readBook(back);
    const inputs = (snapshot: WorkbookSnapshot) =>
      Array.from(new SheetReader(snapshot, snapshot.sheets[0]!).all())
        .map(({ row, col, style, ...cell }) => ({ row, col, style, input: inputOf(cell) }))
        .filter(({ input, style }) => input !== null || style.numberFormat !== "General");
    const first = inputs(await readBook(original));
    expect(
      inputs(book).filter((cell) => first.some(({ row, col }) => cell.row === row && cell.col === col)),
    ).toEqual(first);
    expect(inputs(book).filter(({ input }) => input !== null)).toHaveLength(first.length);
  });

  test("leaves all parts alone that are not concerned", async () => {
    const bytes = await patched(editsOf(await readBook(original), changes));
    const [before, after] = [partsOf(original), partsOf(bytes)];
    const concerned = new Set([
      "xl/worksheets/sheet1.xml",
      "xl/workbook.xml",
      "xl/calcChain.xml",
      "xl/styles.xml",
    ]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before)) if (!concerned.has(name)) expect(after[name]).toBe(before[name]);
    expect(after["xl/worksheets/sheet1.xml"]).toContain("<own:thing xmlns:own='o'>kept</own:thing>");
  });
});

test("only the cell's own letters change in its sheet", async () => {
  const bytes = await patched(editsOf(await readBook(original), { C1: 4 }));
  const xml = (file: Uint8Array) => strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"]!);
  expect(xml(bytes)).toBe(xml(original).replace('<c r="C1"><v>3</v></c>', '<c r="C1"><v>4</v></c>'));
});

test("orders a calculation and takes lost formulas out of the chain", async () => {
  const bytes = await patched(editsOf(await readBook(original), { B1: 1, A3: 2 }));
  const parts = partsOf(bytes);
  expect(parts["xl/workbook.xml"]).toContain("<calcPr calcId='1' fullCalcOnLoad=\"1\"/><extLst/>");
  expect(parts["xl/calcChain.xml"]).toContain('<c r="A2" i="1"/><c r="A4"/><c r="A8"/>');
});

test("a chain without entries goes, with everything that names it", async () => {
  const bytes = makeXlsx({
    sheets: { S: '<sheetData><row r="1"><c r="A1"><f>1</f><v>1</v></c></row></sheetData>' },
    relations: { "xl/workbook.xml": { rIdChain: ["calcChain", "calcChain.xml"] } },
    parts: {
      "xl/calcChain.xml": '<calcChain><c r="A1" i="1"/></calcChain>',
      "[Content_Types].xml":
        '<Types><Default Extension="xml" ContentType="a"/><Override PartName="/xl/calcChain.xml" ContentType="b"/></Types>',
    },
  });
  const parts = partsOf(await patched([{ sheet: "S", cell: "A1", before: "=1", after: 1 }], bytes));
  expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
  expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
  expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  expect(parts["xl/workbook.xml"]).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
});

test("changes a number format, keeps the rest of the look, and takes it back", async () => {
  const style = async (bytes: Uint8Array) => {
    const book = await readBook(bytes);
    return new SheetReader(book, book.sheets[0]!).cell(0, 1)!.style;
  };
  const edit: Edit = {
    sheet: "道路",
    cell: "B1",
    before: "=C1*2",
    after: 6,
    numberFormat: { before: "0.0", after: '0.00"万"' },
  };
  const bytes = await patched([edit]);
  expect(await style(bytes)).toEqual({ numberFormat: '0.00"万"', locked: true });
  expect(partsOf(bytes)["xl/styles.xml"]).toMatch(
    /<cellXfs count="4">.*<alignment wrapText="1"\/><\/xf><\/cellXfs>/,
  );
  const back = await patched(
    [{ ...edit, before: 6, after: "=C1*2", numberFormat: { before: '0.00"万"', after: "0.0" } }],
    bytes,
  );
  expect(await style(back)).toEqual(await style(original));
  // There and back again adds nothing more.
  expect(partsOf(await patched([edit], back))["xl/styles.xml"]).toBe(partsOf(back)["xl/styles.xml"]);
});

test("new cells take the look of their row or column", async () => {
  const book = await readBook(await patched(editsOf(await readBook(original), { C6: 1, E9: 2, F9: 3 })));
  const reader = new SheetReader(book, book.sheets[0]!);
  const formats = [reader.cell(5, 2), reader.cell(8, 4), reader.cell(8, 5)].map((cell) => cell!.style);
  expect(formats).toEqual([
    { numberFormat: "@", locked: false },
    { numberFormat: "@", locked: false },
    { numberFormat: "General", locked: true },
  ]);
});

test("text that a spreadsheet would read anew is marked, and the mark goes with it", async () => {
  const bytes = await patched([{ sheet: "空", cell: "A1", before: null, after: "'=1+1" }]);
  expect(partsOf(bytes)["xl/styles.xml"]).toContain('<xf quotePrefix="1"/>');
  const back = await patched([{ sheet: "空", cell: "A1", before: "'=1+1", after: 2 }], bytes);
  expect(partsOf(back)["xl/worksheets/sheet2.xml"]).toContain('<row r="1"><c r="A1"><v>2</v></c></row>');
});

const place = { sheet: "道路", cell: "C1", before: 3, after: 4 };
test.each<readonly [string, readonly Edit[], string]>([
  ["a cell that has changed", [{ ...place, before: 2 }], "道路!C1 的内容已经变了，没有修改文件。"],
  [
    "a number format that has changed",
    [{ ...place, numberFormat: { before: "0", after: "@" } }],
    "道路!C1 的内容已经变了，没有修改文件。",
  ],
  ["a sheet that is not there", [{ ...place, sheet: "供水" }], "工作簿里没有工作表“供水”。"],
  ["an address that is none", [{ ...place, cell: "C" }], "“C”不是单元格地址。"],
  [
    "two changes of one cell",
    [place, { ...place, cell: "$C$1", after: 5 }],
    "道路!$C$1 有两处不同的修改，没有修改文件。",
  ],
  [
    "a part of an array formula",
    [{ ...place, cell: "B8", before: "=C1:D1" }],
    "道路!B8 属于一个数组公式，不能单独修改。",
  ],
])("refuses %s", async (_, edits, reason) => {
  expect(await patchXlsx(original, edits)).toMatchObject({ ok: false, reason: { zh: reason } });
});

test("no edits, no change", async () => {
  expect(await patched([])).toBe(original);
});
