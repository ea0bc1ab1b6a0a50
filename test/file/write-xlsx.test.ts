import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { cellName, maxCols, maxRows } from "../../src/core/workbook/address";
import { inputOf, textInput, type CellInput } from "../../src/core/workbook/edit";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { SheetSpec, StyleSpec, WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import { cellStyle } from "../../src/core/workbook/snapshot-of-spec";
import { writeXlsx } from "../../src/file/write-xlsx";
import { walkXml } from "../../src/file/xml/walk-xml";
import { smallSpec } from "../support/small-spec";
import { cellsOf, readBook } from "./support/cells-of";

const plain = {
  visibility: "visible",
  styles: {},
  cells: [],
  columns: [],
  validations: [],
  protect: false,
} as const;
const sheet = (change: Partial<SheetSpec> = {}): SheetSpec => ({ ...plain, name: "道路", ...change });
const book = (...sheets: SheetSpec[]): WorkbookSpec => ({ sheets, names: [] });

async function partsOf(spec: WorkbookSpec): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(await writeXlsx(spec))).map(([name, part]) => [name, strFromU8(part)]),
  );
}
const sheetXml = async (change: Partial<SheetSpec>) =>
  (await partsOf(book(sheet(change))))["xl/worksheets/sheet1.xml"]!;

/** ECMA-376 part 1, 18.3.1.99 and others: children out of this order make Excel offer a repair. */
const order: Readonly<Record<string, string>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells dataValidations hyperlinks pageMargins pageSetup headerFooter rowBreaks drawing",
  sheetPr: "tabColor pageSetUpPr",
  workbook: "workbookPr bookViews sheets definedNames calcPr",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles",
  font: "b i sz color name family charset",
  xf: "alignment protection",
  c: "f v is",
};

test("children stand in the order of the schema, and counts are true", async () => {
  const parts = await partsOf(smallSpec);
  const seen = new Set<string>();
  for (const [name, xml] of Object.entries(parts)) {
    const children = new Map<object, string[]>();
    walkXml(xml, (element, ancestors) => {
      const parent = ancestors.at(-1);
      if (parent) children.set(parent, [...(children.get(parent) ?? []), element.name]);
      const own = children.get(element) ?? [];
      const expected = order[element.name]?.split(" ");
      if (expected) {
        seen.add(element.name);
        expect([name, element.name, own]).toEqual([
          name,
          element.name,
          expected.filter((one) => own.includes(one)),
        ]);
      }
      if (element.attributes.count !== undefined && element.name !== "sst")
        expect([element.name, own.length]).toEqual([element.name, Number(element.attributes.count)]);
    });
  }
  expect([...seen].sort()).toEqual(Object.keys(order).sort());
});

test("every part has a content type and every relationship a part", async () => {
  const parts = await partsOf(smallSpec);
  const types = parts["[Content_Types].xml"]!;
  for (const name of Object.keys(parts))
    expect(types).toMatch(
      name.endsWith(".rels") || name.startsWith("[") ? 'Extension="rels"' : `PartName="/${name}"`,
    );
  for (const [, target] of parts["xl/_rels/workbook.xml.rels"]!.matchAll(/Target="([^"]+)"/g))
    expect(Object.keys(parts)).toContain(`xl/${target}`);
});

test("the same spec gives the same bytes", async () => {
  expect(await writeXlsx(smallSpec)).toEqual(await writeXlsx(smallSpec));
});

test.each<[string, Partial<SheetSpec>, string]>([
  [
    "panes frozen below rows",
    { freeze: { rows: 5, cols: 0 } },
    '<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>',
  ],
  [
    "panes frozen beside columns",
    { freeze: { rows: 0, cols: 2 } },
    '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>',
  ],
  [
    "protection without password that leaves widths free",
    { protect: true },
    '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>',
  ],
  [
    "hidden columns",
    { columns: [{ width: 9 }, { width: 4, hidden: true }] },
    '<col min="2" max="2" width="4.71" hidden="1" customWidth="1"/>',
  ],
  [
    "heights of rows without cells",
    { rowHeights: { 2: 30.5 } },
    '<row r="3" ht="30.5" customHeight="1"></row>',
  ],
  ["the colour of the tab", { tabColor: "#1f6f43" }, '<tabColor rgb="FF1F6F43"/>'],
  [
    "links inside the book",
    { links: [{ row: 1, col: 0, sheet: "A1 & 'x'" }] },
    `<hyperlink ref="A2" location="'A1 &amp; ''x'''!A1"/>`,
  ],
  [
    "print set-up",
    { print: { orientation: "landscape", fitToWidth: true, footer: { left: "编制：", right: "&P/&N" } } },
    '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;L编制：&amp;R&amp;P/&amp;N</oddFooter></headerFooter>',
  ],
])("writes %s", async (_, change, xml) => {
  expect(await sheetXml(change)).toContain(xml);
});

describe("validations", () => {
  const range = { top: 1, left: 0, bottom: 9, right: 0 };
  const listed = (values: readonly string[]): Partial<SheetSpec> => ({
    validations: [{ range, rule: { kind: "list", values }, title: "标题", message: "说明" }],
  });
  test("warn, and let the user go on", async () => {
    expect(await sheetXml(listed(["甲", '乙"']))).toContain(
      '<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="标题" error="说明" sqref="A2:A10"><formula1>&quot;甲,乙&quot;&quot;&quot;</formula1></dataValidation>',
    );
  });
  test.each([
    ["longer than 255 signs", Array.from({ length: 60 }, (_, at) => `项目类型${at}`)],
    ["with commas in them", ["甲,乙", "丙"]],
    ["that look like formulas", ["=1+1,", "+2"]],
  ])("lists %s stand on a hidden sheet", async (_, values) => {
    const read = await readBook(
      await writeXlsx(book(sheet({ ...listed(values), name: "甲" }), sheet(listed(values)))),
    );
    const [first, second, lists] = read.sheets;
    expect(first!.validations).toEqual([
      { type: "list", formula: `_lists!$A$1:$A$${values.length}`, ranges: [range] },
    ]);
    expect(second!.validations).toEqual(first!.validations);
    expect(lists).toMatchObject({ name: "_lists", visibility: "hidden" });
    expect(Object.values(cellsOf(read, 2))).toEqual(values);
  });
  test("a list without values is no validation", async () => {
    expect(await sheetXml(listed([]))).not.toContain("dataValidation");
  });
});

test("results of formulas are written where they are known", async () => {
  const cells = ["=1+1", '="a"&"<"', "=1>0", "=1/0", "=A1"].map((input, col) => ({ row: 0, col, input }));
  const results = [2, "a<", true, { error: "#DIV/0!" }, null];
  const file = await writeXlsx(book(sheet({ cells })), { resultAt: (_, __, col) => results[col]! });
  const read = await readBook(file);
  expect(cellsOf(read)).toEqual({
    A1: "=1+1 → 2",
    B1: '="a"&"<" → a<',
    C1: "=1>0 → true",
    D1: "=1/0 → !#DIV/0!",
    E1: "=A1 → null",
  });
  expect(read.notRead).toEqual([{ sheet: "道路", what: "values-not-calculated", detail: "E1" }]);
});

test.each<[string, WorkbookSpec]>([
  ["no sheet to be seen", book(sheet({ visibility: "hidden" }))],
  ["a sheet name with a colon", book(sheet({ name: "a:b" }))],
  ["a sheet name that is too long", book(sheet({ name: "长".repeat(32) }))],
  ["two sheets of one name", book(sheet({ name: "Road" }), sheet({ name: "ROAD" }))],
  ["a style nobody defined", book(sheet({ cells: [{ row: 0, col: 0, input: 1, style: "x" }] }))],
  ["a number that is none", book(sheet({ cells: [{ row: 0, col: 0, input: NaN }] }))],
  ["a colour that is none", book(sheet({ tabColor: "red" }))],
  [
    "a message too long for Excel",
    book(
      sheet({
        validations: [
          {
            range: { top: 0, left: 0, bottom: 0, right: 0 },
            rule: { kind: "at-least", minimum: 0 },
            title: "",
            message: "长".repeat(226),
          },
        ],
      }),
    ),
  ],
])("%s is our mistake", async (_, spec) => {
  await expect(writeXlsx(spec)).rejects.toThrow(RangeError);
});

describe("whatever is laid out is read back", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "=1+1",
      "'a",
      "＝甲",
      "_x000D_",
      "a\r\n\tb",
      " 空 ",
      "]]>",
      "TRUE",
      "#N/A",
      "1e5",
      "\ud800",
    ),
  );
  const input: fc.Arbitrary<CellInput> = fc.oneof(
    text.map(textInput),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
    fc.boolean(),
    fc.constantFrom<CellInput>('=SUM(A1:B2)&"<&>"', "=IF(A1>0,'甲 乙'!B2,\"\n\")", "#DIV/0!", null),
  );
  const style: fc.Arbitrary<StyleSpec> = fc.record(
    {
      numberFormat: fc.constantFrom("General", "@", "0.00", "#,##0.00", '0"元";[Red]\\-0', "0.00%"),
      fill: fc.constantFrom("#FFFFFF", "#0A0B0C", "#DCE6F1"),
      bold: fc.boolean(),
      locked: fc.boolean(),
      wrap: fc.boolean(),
      border: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const address = fc.record({
    row: fc.oneof(fc.nat(30), fc.constant(maxRows - 1)),
    col: fc.oneof(fc.nat(30), fc.constant(maxCols - 1)),
  });
  const cell = fc.record({ at: address, input, style: fc.constantFrom("a", "b", "c") });

  test("cells with their looks", async () => {
    const cells = fc.uniqueArray(cell, { selector: ({ at }) => cellName(at.row, at.col), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(cells, fc.tuple(style, style, style), async (asked, [a, b, c]) => {
        const styles = { a, b, c };
        const spec = sheet({
          styles,
          cells: asked.map(({ at, ...rest }) => ({ ...at, ...rest })),
        });
        const read = await readBook(await writeXlsx(book(spec)));
        const reader = new SheetReader(read, read.sheets[0]!);
        for (const { at, input: typed, style: key } of asked) {
          const found = reader.cell(at.row, at.col);
          const empty = typed === null || typed === "'";
          expect(inputOf(found)).toEqual(empty ? null : typed);
          if (found) expect(found.style).toEqual(cellStyle(styles[key as "a"]));
        }
        expect(reader.size).toBeLessThanOrEqual(asked.length);
      }),
      { numRuns: 150 },
    );
  });

  test("names of sheets", async () => {
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 15 })
      .filter((one) => !/[[\]:*?/\\]|^'|'$/.test(one) && one.length <= 31);
    await fc.assert(
      fc.asyncProperty(name, async (one) => {
        const read = await readBook(await writeXlsx(book(sheet({ name: one }))));
        expect(read.sheets[0]!.name).toBe(one);
      }),
      { numRuns: 60 },
    );
  });
});
