import fc from "fast-check";
import { AuditBook } from "../../../src/core/audit/audit-book";
import { auditWorkbook } from "../../../src/core/audit/audit-workbook";
import { traceCell } from "../../../src/core/audit/trace";
import { calculateAll } from "../../../src/core/formula/calculate";
import { columnName } from "../../../src/core/workbook/address";
import { SnapshotBuilder } from "../../../src/core/workbook/snapshot-builder";
import { workbook } from "../../support/workbook";

const checksOf = (book: ReturnType<typeof workbook>) =>
  auditWorkbook(book).findings.map(({ check, cell }) => `${check} ${cell}`);

test("circles over sheets are told with their path", () => {
  const { findings } = auditWorkbook(workbook({ 甲: { A1: "=乙!A1", A2: "=A1" }, 乙: { A1: "=甲!A2+1" } }));
  const [finding] = findings.filter(({ check }) => check === "circular-reference");
  expect(finding).toMatchObject({ sheet: "甲", cell: "A1", data: { path: "A1 → 乙!A1 → A2 → A1" } });
});

test("a circle of thousands of cells is one finding", () => {
  const book = new SnapshotBuilder();
  const sheet = book.addSheet("S");
  const length = 5000;
  for (let row = 0; row < length; row++) sheet.add(row, 0, 1, `A${((row + 1) % length) + 1}+1`);
  const found = auditWorkbook(book.build()).findings.filter(({ check }) => check === "circular-reference");
  expect(found).toHaveLength(1);
});

test("formulas that can't be read are listed, never skipped in silence", () => {
  const long = `=${"A2+".repeat(2800)}A2`;
  const deep = `=${"(".repeat(2000)}A2${")".repeat(2000)}`;
  const { notChecked } = auditWorkbook(workbook({ S: { A1: long, B1: deep, C1: "=SUM(A2", A2: 1 } }));
  expect(notChecked).toEqual([
    { sheet: "S", what: "part-unreadable", detail: "3 formula(s) not understood: A1, B1, C1" },
  ]);
});

test("a long chain of plus signs is no reason to fail", () => {
  expect(() =>
    auditWorkbook(workbook({ S: { A1: `=${"A2+".repeat(2700)}A2`, A2: 1, A3: `=${"-".repeat(4000)}A2` } })),
  ).not.toThrow();
});

test("sheets with the names of object members, and formulas at the edge of the sheet", () => {
  const sheets = Object.fromEntries(
    ["constructor", "toString", "hasOwnProperty"].map((name) => [
      name,
      { A1: "=B1", B1: 2, XFD1048576: "=XFC1048576+A1", A3: "='__proto__'!A1" },
    ]),
  );
  const book = new SnapshotBuilder();
  const sheet = book.addSheet("__proto__");
  sheet.add(0, 0, 3);
  sheet.add(1, 0, null, "'__proto__'!A1*2");
  expect(checksOf(book.build())).toEqual([]);
  expect(() => auditWorkbook(workbook(sheets))).not.toThrow();
});

test("odd text in brackets and odd runs of sheets give no verdict and never an exception", () => {
  const part = fc.constantFrom(
    ..."[ ] [[ ]] @ # ' '' , : ! 甲 乙 T 金额 #All #Totals #Headers #This~Row A1 $B$2 : constructor".split(
      " ",
    ),
  );
  const tables = [
    {
      name: "T",
      sheet: "甲",
      range: { top: 0, left: 0, bottom: 3, right: 1 },
      headerRows: 1,
      totalsRows: 1,
      columns: ["金额", "constructor"],
    },
    {
      name: "lost",
      sheet: "no sheet",
      range: { top: 0, left: 0, bottom: 1, right: 0 },
      headerRows: 0,
      totalsRows: 0,
      columns: [],
    },
  ];
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.boolean(), (parts, bare) => {
      const text = parts.join("").replaceAll("~", " ");
      const formula = bare ? `=T[${text}]` : `=SUM(${text})`;
      const book = workbook({ 甲: { A2: 1, A3: 2, B2: formula, D9: formula }, 乙: { B2: 5 } }, { tables });
      const { notRead } = calculateAll(book);
      expect(notRead).toEqual([]);
      expect(() => auditWorkbook(book)).not.toThrow();
      expect(() => traceCell(new AuditBook(book), "甲", "B2")).not.toThrow();
    }),
    { numRuns: 200 },
  );
});

test("formula cells whose shared text is missing are passed over", () => {
  const book = new SnapshotBuilder();
  const sheet = book.addSheet("S");
  sheet.addRaw(0, 0, 1, 5, 77, 0);
  expect(() => auditWorkbook(book.build())).not.toThrow();
});

test("ever longer sums come to an end", () => {
  const book = new SnapshotBuilder();
  const sheet = book.addSheet("S");
  for (let row = 0; row < 8000; row++) {
    sheet.add(row, 0, row);
    sheet.add(row, 1, null, `SUM(A$1:A${row + 1})`);
    sheet.add(row, 2, null, `SUM(B$1:B${row + 1})`);
  }
  expect(() => auditWorkbook(book.build())).not.toThrow();
});

test("running totals of a long list, each with a constant of its own, come to an end", () => {
  const book = new SnapshotBuilder();
  const sheet = book.addSheet("S");
  for (let row = 0; row < 12_000; row++) {
    sheet.add(row, 0, row);
    sheet.add(row, 1, row * 1.5, `SUM(A$1:A${row + 1})*1.${row}`);
    sheet.add(row, 2, row * 2.5, `SUM(A$1:A${row + 1})-SUM(B$1:B${row + 1})`);
  }
  expect(() => auditWorkbook(book.build())).not.toThrow();
});

test("rows of one label that all calculate differently, and running totals amid typed rows, come to an end", () => {
  const book = new SnapshotBuilder();
  const [twins, running] = [book.addSheet("甲"), book.addSheet("乙")];
  for (let row = 0; row < 1500; row++) {
    twins.add(row, 0, `第${row % 5}类`);
    for (let col = 1; col < 8; col++) {
      const name = columnName(col);
      twins.add(row, col, row % 13, row % 2 ? `${name}${row}*${row}.5` : undefined);
      running.add(row, col, row % 13, row % 3 === 2 && col < 5 ? `SUM(${name}$1:${name}${row})` : undefined);
    }
  }
  expect(() => auditWorkbook(book.build())).not.toThrow();
});

test("formulas cut, doubled and mixed up at random are findings or not checked, and never thrown at", () => {
  const whole = [
    "SUM(A1:A9)*1.05",
    "IF(A1>0,VLOOKUP(A1,B:C,2),INDEX($A$1:C3,2,1))",
    "'道路 表'!A1+甲:丙!B2-[1]S!C3",
    '"文""字"&TEXT(A1,"0.00")',
    "{1,2;3,4}+A1:INDEX(B1:B9,3)",
    'SUMPRODUCT((A1:A5="x")*(B1:B5))/率',
    "表[[#All],[金额]]+@A1+A1#",
    "-(+(-A1%)^2)<>1E+300",
  ];
  const mutated = fc
    .tuple(
      fc.constantFrom(...whole),
      fc.constantFrom(...whole),
      fc.nat(60),
      fc.nat(60),
      fc.string({ maxLength: 3 }),
    )
    .map(([one, other, from, to, noise]) => one.slice(0, from) + noise + other.slice(to));
  fc.assert(
    fc.property(fc.array(mutated, { minLength: 4, maxLength: 30 }), (formulas) => {
      const book = new SnapshotBuilder();
      const sheet = book.addSheet("道路 表");
      formulas.forEach((formula, row) => {
        sheet.add(row, 0, row);
        sheet.add(row, 1, row % 3 ? null : row * 1.5, row % 3 ? formula : undefined);
        sheet.add(row, 2, row, formulas[(row * 7) % formulas.length]);
      });
      const { findings, notChecked } = auditWorkbook(book.build());
      expect([findings, notChecked].every(Array.isArray)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("an aborted signal ends the audit before it begins", () => {
  const signal = AbortSignal.abort();
  expect(() => auditWorkbook(workbook({ S: { A1: 1 } }), { signal })).toThrow(
    expect.objectContaining({ code: "cancelled" }),
  );
});

test("only the checks asked for are reported", () => {
  const book = workbook({ S: { A1: "=A1", B1: "=TODAY()" } });
  expect(auditWorkbook(book, { only: ["volatile-function"] }).findings.map(({ check }) => check)).toEqual([
    "volatile-function",
  ]);
});
