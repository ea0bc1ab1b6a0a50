import { strToU8 } from "fflate";
import { WorkbookError } from "../../src/core/workbook/port";
import { readXlsx } from "../../src/file/read-xlsx";
import { cellsOf, readBook } from "./support/cells-of";
import { main, makeXlsx, type Made } from "./support/make-xlsx";

const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
const row1 = (cells: string) => ({ sheets: { S: data(`<row r="1">${cells}</row>`) } });

const cellCases: readonly (readonly [string, Made, Record<string, unknown>])[] = [
  ["numbers", row1('<c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-2E3</v></c>'), { A1: 1.5, B1: -2000 }],
  ["booleans", row1('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>'), { A1: true, B1: false }],
  ["errors", row1('<c r="A1" t="e"><v>#DIV/0!</v></c>'), { A1: "!#DIV/0!" }],
  ["errors typed as text", row1('<c r="A1" t="str"><v>#DIV/0!</v></c>'), { A1: "#DIV/0!" }],
  ["dates by word", row1('<c r="A1" t="d"><v>2026-01-01T12:00:00</v></c>'), { A1: 46023.5 }],
  [
    "dates by word from 1904",
    { ...row1('<c r="A1" t="d"><v>2026-01-01</v></c>'), before: '<workbookPr date1904="1"/>' },
    { A1: 46023 - 1462 },
  ],
  ["text of formulas", row1('<c r="A1" t="str"><f>B1</f><v/></c>'), { A1: "=B1 → " }],
  [
    "text in the cell",
    row1(
      '<c r="A1" t="inlineStr"><is><t>甲 &amp;</t></is></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r><rPh sb="0" eb="1"><t>bing</t></rPh></is></c>',
    ),
    { A1: "甲 &", B1: "乙 丙" },
  ],
  [
    "shared text, rich and with readings",
    {
      ...row1('<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c>'),
      sharedStrings:
        "<si><t>零_x000D_</t></si><si><r><t>一</t></r><r><t>二</t></r><rPh sb='0' eb='1'><t>yi</t></rPh><phoneticPr/></si><si><t/></si>",
    },
    { A1: "一二", B1: "零\r", C1: "" },
  ],
  ["CDATA and entities", row1('<c r="A1" t="str"><v><![CDATA[<a>]]>&#20803;</v></c>'), { A1: "<a>元" }],
  [
    "cells and rows without address",
    { sheets: { S: data("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>") } },
    { A1: 1, B1: 2, A2: 3 },
  ],
  [
    "rows out of order",
    { sheets: { S: data('<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>') } },
    { A1: 1, A2: 2 },
  ],
  [
    "the last cell of a sheet",
    { sheets: { S: data('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') } },
    { XFD1048576: 1 },
  ],
  ["a formula with = of its own", row1('<c r="A1"><f>=1+1</f><v>2</v></c>'), { A1: "=1+1 → 2" }],
  [
    "shared formulas",
    {
      sheets: {
        S: data(
          '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>',
        ),
      },
    },
    { A1: "=B1*$C$1 → 1", A2: "=B2*$C$1 → 2", A3: "=B3*$C$1 → 3" },
  ],
  [
    "shared formulas whose text comes after its users",
    {
      sheets: {
        S: data(
          '<row r="1"><c r="A1"><f t="shared" si="7"/><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="7" ref="A1:A2">SUM(B2:C2)</f><v>2</v></c></row>',
        ),
      },
    },
    { A1: "=SUM(B1:C1) → 1", A2: "=SUM(B2:C2) → 2" },
  ],
  [
    "a group number used again, and a text of its own inside a group",
    row1(
      '<c r="A1"><f t="shared" si="0" ref="A1:B1">A2</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c><c r="C1"><f t="shared" si="0" ref="C1:D1">C9</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>1</v></c><c r="E1"><f t="shared" si="0">Z1</f><v>1</v></c>',
    ),
    { A1: "=A2 → 1", B1: "=B2 → 1", C1: "=C9 → 1", D1: "=D9 → 1", E1: "=Z1 → 1" },
  ],
  [
    "array formulas over several cells",
    row1(
      '<c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c><c r="B1"><v>4</v></c><c r="C1"><v>1</v></c>',
    ),
    { A1: "=C1:D1*2 → 2", B1: "=C1:D1*2 → 4", C1: 1 },
  ],
  [
    "prefixed names",
    {
      parts: {
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    },
    { A1: "=1+1 → 2" },
  ],
  [
    "UTF-16",
    {
      parts: {
        "xl/worksheets/sheet1.xml": new Uint8Array(
          Buffer.from(
            `\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="str"><v>元</v></c></row></sheetData></worksheet>`,
            "utf16le",
          ),
        ),
      },
    },
    { A1: "元" },
  ],
  ["an uncompressed file", { ...row1('<c r="A1"><v>1</v></c>'), zip: { level: 0 } }, { A1: 1 }],
  ["the strict namespaces", { ...row1('<c r="A1"><v>1</v></c>'), isStrict: true }, { A1: 1 }],
];

test.each(cellCases)("reads %s", async (_, made, expected) => {
  expect(cellsOf(await readBook(makeXlsx(made)))).toEqual(expected);
});

test("long texts keep every character over the borders of chunks", async () => {
  const long = "资金🌾a".repeat(40_000);
  const book = await readBook(
    makeXlsx({ ...row1('<c r="A1" t="s"><v>0</v></c>'), sharedStrings: `<si><t>${long}</t></si>` }),
  );
  expect(cellsOf(book)).toEqual({ A1: long });
});

const styles = [
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00&quot;元&quot;"/></numFmts>',
  "<fonts><font><sz/></font><font><b/></font><font><b val='0'/></font></fonts>",
  "<fills><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='gray125'><fgColor rgb='FF00FF00'/></patternFill></fill>",
  "<fill><patternFill patternType='solid'><fgColor rgb='FFffcc00'/><bgColor indexed='64'/></patternFill></fill>",
  "<fill><patternFill patternType='solid'><fgColor theme='4' tint='0.8'/></patternFill></fill>",
  "<fill><patternFill patternType='solid'><fgColor theme='1'/></patternFill></fill>",
  "<fill><patternFill patternType='solid'><fgColor indexed='13'/></patternFill></fill>",
  "<fill><patternFill patternType='solid'><fgColor theme='0' tint='-0.25'/></patternFill></fill></fills>",
  "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>",
  "<cellXfs><xf/><xf numFmtId='164' fontId='1' fillId='2'/><xf numFmtId='10' fontId='2' fillId='3'><protection locked='0'/></xf>",
  "<xf fillId='4'/><xf fillId='5'/><xf fillId='6'/><xf fillId='1' numFmtId='99'/></cellXfs>",
  "<dxfs><dxf><font><b/></font><fill><patternFill patternType='solid'/></fill></dxf></dxfs>",
].join("");

test.each([
  [1, { numberFormat: '#,##0.00"元"', fill: "#FFCC00", bold: true, locked: true }],
  [2, { numberFormat: "0.00%", fill: "#DEEBF7", locked: false }],
  [3, { numberFormat: "General", fill: "#000000", locked: true }],
  [4, { numberFormat: "General", fill: "#FFFF00", locked: true }],
  [5, { numberFormat: "General", fill: "#BFBFBF", locked: true }],
  [6, { numberFormat: "General", locked: true }],
])("reads the look of cell format %i", async (format, expected) => {
  const book = await readBook(makeXlsx({ ...row1(`<c r="A1" s="${format}"/><c r="B1" s="0"/>`), styles }));
  const { cells } = book.sheets[0]!;
  expect(Array.from(cells.style, (at) => book.styles[at])).toEqual(format === 6 ? [] : [expected]);
});

test("reads what a sheet says outside its cells", async () => {
  const sheet = [
    '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="1"/><col min="6" max="16384" width="0"/></cols>',
    data('<row r="2" hidden="1"/><row r="3" hidden="true"/><row r="5" hidden="1"/><row r="6" hidden="0"/>'),
    '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
    '<dataValidations><dataValidation type="list" sqref="A3:A9 C3"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>',
    '<hyperlinks><hyperlink ref="A1" location="S!B2"/><hyperlink ref="B1:B2" r:id="l"/></hyperlinks>',
    '<extLst><ext><x14:dataValidations xmlns:x14="a" xmlns:xm="b"><x14:dataValidation type="list"><x14:formula1><xm:f>T!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D1:D4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
  ].join("");
  const path = "xl/worksheets/sheet1.xml";
  const book = await readBook(
    makeXlsx({
      sheets: { S: sheet },
      relations: {
        [path]: {
          l: ["hyperlink", "https://example.org/", "External"],
          c: ["comments", "../comments1.xml"],
          t: ["threadedComment", "/xl/threads.xml"],
        },
      },
      parts: {
        "xl/comments1.xml": `<comments xmlns="${main}"><commentList><comment ref="B2"><text><r><t>请</t></r><r><t>核对</t></r></text></comment><comment ref="A1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
        "xl/threads.xml":
          '<ThreadedComments><threadedComment ref="A1" id="1"><text>问</text></threadedComment><threadedComment ref="A1" parentId="1"><text>答</text></threadedComment></ThreadedComments>',
      },
    }),
  );
  const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  expect(book.sheets[0]).toMatchObject({
    hiddenRows: [
      { first: 1, last: 2 },
      { first: 4, last: 4 },
    ],
    hiddenCols: [
      { first: 1, last: 3 },
      { first: 5, last: 16383 },
    ],
    protected: true,
    merges: [range(0, 0, 1, 2)],
    validations: [
      { type: "list", formula: '"甲,乙"', ranges: [range(2, 0, 8, 0), range(2, 2, 2, 2)] },
      { type: "list", formula: "T!$A$1:$A$3", ranges: [range(0, 3, 3, 3)] },
    ],
    links: [
      { range: range(0, 0, 0, 0), target: "#S!B2" },
      { range: range(0, 1, 1, 1), target: "https://example.org/" },
    ],
    comments: [
      { row: 0, col: 0, text: "问\n答" },
      { row: 1, col: 1, text: "请核对" },
    ],
  });
});

test("reads what a workbook says: names, states, links to other books", async () => {
  const book = await readBook(
    makeXlsx({
      sheets: { ["__proto__"]: data(""), constructor: data(""), "a &amp; b": data("") },
      state: { constructor: 'state="hidden"', "a &amp; b": 'state="veryHidden"' },
      before: '<workbookPr date1904="true"/>',
      after:
        '<externalReferences><externalReference r:id="e2"/><externalReference r:id="e1"/></externalReferences><definedNames><definedName name="roads">constructor!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">constructor!$A$1:$B$2</definedName></definedNames>',
      relations: {
        "xl/workbook.xml": {
          e1: ["externalLink", "externalLinks/externalLink1.xml"],
          e2: ["externalLink", "externalLinks/externalLink2.xml"],
        },
      },
      parts: {
        "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${main}" xmlns:r="x"><externalBook r:id="rId1"/></externalLink>`,
        "xl/externalLinks/_rels/externalLink1.xml.rels":
          '<Relationships><Relationship Id="rId1" Type="a/externalLinkPath" Target="file:///D:/book.xlsx" TargetMode="External"/></Relationships>',
        "xl/externalLinks/externalLink2.xml": `<externalLink xmlns="${main}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
      },
    }),
  );
  expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["__proto__", "visible"],
    ["constructor", "hidden"],
    ["a & b", "veryHidden"],
  ]);
  expect(book).toMatchObject({
    date1904: true,
    externalLinks: ["cmd|/c calc", "file:///D:/book.xlsx"],
    names: [
      { name: "roads", formula: "constructor!$A$1", hidden: false },
      { name: "_xlnm.Print_Area", formula: "constructor!$A$1:$B$2", hidden: true, sheet: "constructor" },
    ],
  });
});

const notReadCases: readonly (readonly [string, Made, readonly object[]])[] = [
  [
    "formulas without a value",
    row1('<c r="A1"><f>1</f></c><c r="B1"><f>2</f><v></v></c><c r="C1" t="str"><f>3</f><v></v></c>'),
    [{ sheet: "S", what: "values-not-calculated", detail: "A1 (+1)" }],
  ],
  [
    "shared formulas whose text never comes",
    row1('<c r="A1"><f t="shared" si="3"/><v>1</v></c><c r="B1"><f t="shared" si="3"/><v>2</v></c>'),
    [{ sheet: "S", what: "cells-missing", detail: "A1: =?" }],
  ],
  [
    "data tables",
    row1('<c r="A1"><f t="dataTable" ref="A1:B2" r1="C1"/><v>1</v></c>'),
    [{ sheet: "S", what: "cells-missing", detail: "TABLE: A1" }],
  ],
  [
    "cells beyond the sheet",
    row1('<c r="XFE1"><v>1</v></c><c r="ZZZZZZZ9"><v>1</v></c><c r="a-1"><v>1</v></c>'),
    [{ sheet: "S", what: "cells-missing", detail: "XFE1 (+2)" }],
  ],
  [
    "values that are none",
    row1(
      '<c r="A1"><v>12a</v></c><c r="B1" t="s"><v>9</v></c><c r="C1" t="d"><v>yesterday</v></c><c r="D1"><v>1E999</v></c>',
    ),
    [{ sheet: "S", what: "cells-missing", detail: "A1 (+3)" }],
  ],
  [
    "chart sheets",
    {
      sheets: { S: data(""), 图: data("") },
      relations: { "xl/workbook.xml": { rId2: ["chartsheet", "chartsheets/sheet1.xml"] } },
    },
    [{ sheet: "图", what: "sheet-type", detail: "chartsheet" }],
  ],
  [
    "comments that are damaged",
    {
      sheets: { S: data("") },
      relations: { "xl/worksheets/sheet1.xml": { c: ["comments", "../comments1.xml"] } },
      parts: { "xl/comments1.xml": "<comments><comment></comments>" },
    },
    [{ sheet: "S", what: "part-unreadable", detail: "xl/comments1.xml" }],
  ],
];

test.each(notReadCases)("tells of %s", async (_, made, expected) => {
  expect((await readBook(makeXlsx(made))).notRead).toEqual(expected);
});

test("cells of a formula group without text keep their values", async () => {
  const book = await readBook(makeXlsx(row1('<c r="A1"><f t="shared" si="3"/><v>1</v></c>')));
  expect(cellsOf(book)).toEqual({ A1: 1 });
});

test("tells its progress and stops when cancelled", async () => {
  const bytes = makeXlsx({ sheets: { 甲: data(""), 乙: data("") } });
  const steps: unknown[] = [];
  await readXlsx(bytes, { onProgress: (step) => steps.push(step) });
  expect(steps).toEqual([
    { done: 0, total: 2, sheet: "甲" },
    { done: 1, total: 2, sheet: "乙" },
    { done: 2, total: 2 },
  ]);
  const reading = readXlsx(bytes, { signal: AbortSignal.abort() });
  await expect(reading).rejects.toThrow(WorkbookError);
  await expect(reading).rejects.toMatchObject({ code: "cancelled" });
});

test("a workbook may lie elsewhere in the file and have parts named in other case", async () => {
  const sheet = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
  const book = await readBook(
    makeXlsx({
      parts: { "xl/worksheets/sheet1.xml": null, "XL\\Worksheets\\Sheet1.XML": strToU8(sheet) },
    }),
  );
  expect(cellsOf(book)).toEqual({ A1: 1 });
});
