import { AuditBook } from "../../src/core/audit/audit-book";
import { auditWorkbook } from "../../src/core/audit/audit-workbook";
import { traceCell } from "../../src/core/audit/trace";
import { calculateMissing } from "../../src/core/formula/calculate";
import { cellsOf, readBook } from "./support/cells-of";
import { main, makeXlsx } from "./support/make-xlsx";

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (cell: string, value: number) => `<c r="${cell}"><v>${value}</v></c>`;
const formula = (cell: string, of: string) => `<c r="${cell}"><f>${of}</f></c>`;
const row = (nth: number, ...cells: string[]) => `<row r="${nth}">${cells.join("")}</row>`;

const lines = Array.from({ length: 6 }, (_, at) => at + 2);
const detail = [
  row(1, text("A1", "数量"), text("B1", "单价"), text("C1", "金额")),
  ...lines.map((nth) =>
    row(
      nth,
      number(`A${nth}`, nth),
      number(`B${nth}`, nth * 10 + 0.5),
      // One line was typed over with what its formula gives.
      nth === 4
        ? number("C4", 4 * 40.5)
        : formula(`C${nth}`, "道路表[[#This Row],[数量]]*道路表[[#This Row],[单价]]"),
    ),
  ),
  row(8, text("A8", "合计"), formula("C8", "SUM(道路表[金额])")),
].join("");
const summary = row(1, formula("A1", "道路表[[#Totals],[金额]]/10000"), formula("B1", "SUM(道路:饮水!A2)"));

const columns = ["数量", "单价", "金额"]
  .map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`)
  .join("");
const tableXml = (attributes: string, content = `<tableColumns count="3">${columns}</tableColumns>`) =>
  `<table xmlns="${main}" id="1" ${attributes}><autoFilter ref="A1:C7"/>${content}</table>`;
const whole = 'name="表1" displayName="道路表" ref="A1:C8" totalsRowCount="1"';

const made = (table: string | null) =>
  makeXlsx({
    sheets: {
      道路: `<sheetData>${detail}</sheetData><tableParts count="1"><tablePart r:id="t"/></tableParts>`,
      饮水: `<sheetData>${row(2, number("A2", 30))}</sheetData>`,
      汇总: `<sheetData>${summary}</sheetData>`,
    },
    relations: { "xl/worksheets/sheet1.xml": { t: ["table", "../tables/table1.xml"] } },
    parts: { "xl/tables/table1.xml": table },
  });

test("reads the tables of a file", async () => {
  const { tables, notRead } = await readBook(made(tableXml(whole)));
  expect(tables).toEqual([
    {
      name: "道路表",
      sheet: "道路",
      range: { top: 0, left: 0, bottom: 7, right: 2 },
      headerRows: 1,
      totalsRows: 1,
      columns: ["数量", "单价", "金额"],
    },
  ]);
  expect(notRead.filter(({ what }) => what === "part-unreadable")).toEqual([]);
});

test("formulas over tables and runs of sheets are calculated, audited and traced", async () => {
  const book = await readBook(made(tableXml(whole)));
  const total = lines.reduce((sum, nth) => sum + nth * (nth * 10 + 0.5), 0);
  expect(cellsOf(calculateMissing(book), 2)).toEqual({
    A1: `=道路表[[#Totals],[金额]]/10000 → ${total / 10000}`,
    B1: "=SUM(道路:饮水!A2) → 32",
  });
  expect(auditWorkbook(book).findings).toMatchObject([
    { check: "constant-in-run", sheet: "道路", cell: "C4" },
  ]);
  const audit = new AuditBook(book);
  const places = (list: readonly { sheet: string; cell: string }[] = []) =>
    list.map(({ sheet, cell }) => `${sheet} ${cell}`);
  const traced = (sheet: string, cell: string) => {
    const trace = traceCell(audit, sheet, cell);
    return [places(trace?.precedents), places(trace?.dependents), trace?.elsewhere];
  };
  expect(traced("道路", "A2")).toEqual([[], ["道路 C2", "汇总 B1"], []]);
  expect(traced("道路", "C8")).toEqual([["道路 C2:C7"], ["汇总 A1"], []]);
  expect(traced("道路", "C4")).toEqual([[], ["道路 C8"], []]);
  expect(traced("汇总", "B1")).toEqual([["道路 A2", "饮水 A2"], [], []]);
});

test.each<[string, string | null]>([
  ["a part that is missing", null],
  ["a part that is no XML", "<table"],
  ["no place", tableXml('displayName="道路表"')],
  ["an odd place", tableXml('displayName="道路表" ref="A1:ZZZZ9"')],
  ["no name", tableXml('ref="A1:C8"')],
  ["fewer columns than it is wide", tableXml('displayName="道路表" ref="A1:D8"')],
  ["more rows of headers than rows", tableXml('displayName="道路表" ref="A1:C1" totalsRowCount="1"')],
  ["an odd number of header rows", tableXml('displayName="道路表" ref="A1:C8" headerRowCount="many"')],
  ["another root", `<notable xmlns="${main}"/>`],
])("%s: told, and only the references to that table have no verdict", async (_title, table) => {
  const book = await readBook(made(table));
  expect(book.tables).toBeUndefined();
  expect(book.notRead).toContainEqual({
    sheet: "道路",
    what: "part-unreadable",
    detail: "xl/tables/table1.xml",
  });
  expect(cellsOf(calculateMissing(book), 2)).toEqual({
    A1: "=道路表[[#Totals],[金额]]/10000 → null",
    B1: "=SUM(道路:饮水!A2) → 32",
  });
  expect(traceCell(new AuditBook(book), "汇总", "A1")?.elsewhere).toEqual(["道路表[[#Totals],[金额]]"]);
});
