import { auditChecks } from "../../../src/core/audit";
import { auditWorkbook } from "../../../src/core/audit/audit-workbook";
import { calculateMissing } from "../../../src/core/formula/calculate";
import type { CellInput } from "../../../src/core/workbook/edit";
import { workbook, type BookFacts, type CellGiven } from "../../support/workbook";

interface Case {
  readonly sheets: Readonly<Record<string, Readonly<Record<string, CellGiven>>>>;
  readonly facts?: BookFacts;
}
interface Cases {
  readonly found: readonly (Case & { readonly at: readonly string[] })[];
  readonly passes: readonly Case[];
}

const one = (cells: Readonly<Record<string, CellGiven>>, facts?: BookFacts): Case => ({
  sheets: { S: cells },
  ...(facts ? { facts } : {}),
});
/** Rows 1 to `count` of a column. */
const column = (name: string, count: number, input: (row: number) => CellInput): Record<string, CellInput> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}${at + 1}`, input(at + 1)]));
const products = {
  ...column("A", 8, (row) => row * 3 + 1),
  ...column("B", 8, (row) => row * 7.25),
  ...column("C", 8, (row) => `=A${row}*B${row}`),
};

/** Four villages side by side, by three kinds of work, and a row of totals. */
const villages = {
  ...["B", "C", "D", "E"].reduce<Record<string, CellInput>>(
    (cells, name, nth) => ({
      ...cells,
      ...column(name, 3, (row) => row * 113 + nth * 47),
      [`${name}4`]: `=SUM(${name}1:${name}3)`,
    }),
    {},
  ),
  A1: "道路",
  A2: "供水",
  A3: "住房",
  A4: "合计",
};

const blank = (cells: readonly string[]): Record<string, CellInput> =>
  Object.fromEntries(cells.map((cell) => [cell, null]));

/** Another row of totals over the four villages. */
const totalsIn = (row: number, first: number): Record<string, CellInput> =>
  Object.fromEntries(
    ["B", "C", "D", "E"].flatMap((name) => [
      ...Array.from({ length: row - first }, (_, at) => [`${name}${first + at}`, 100 + at] as const),
      [`${name}${row}`, `=SUM(${name}${first}:${name}${row - 1})`] as const,
    ]),
  );

/** One table: per village two kinds of work and their total, the first two calculated. */
const repeated = (totals: readonly (readonly [CellInput, CellInput])[]): Record<string, CellInput> =>
  Object.assign(
    { A1: "村", B1: "上年", C1: "本年" },
    ...totals.map(([before, now], nth) => {
      const row = 2 + nth * 4;
      return {
        [`A${row}`]: `第${nth + 1}村`,
        [`A${row + 1}`]: "道路",
        [`B${row + 1}`]: 12 + nth,
        [`C${row + 1}`]: 31 + nth,
        [`A${row + 2}`]: "供水",
        [`B${row + 2}`]: 5,
        [`C${row + 2}`]: 0,
        [`A${row + 3}`]: "本村合计",
        [`B${row + 3}`]: before,
        [`C${row + 3}`]: now,
      };
    }),
  ) as Record<string, CellInput>;

/** A table of one column from A1 down, with a header. */
const tableOf = (rows: number): BookFacts => ({
  tables: [
    {
      name: "T",
      sheet: "S",
      range: { top: 0, left: 0, bottom: rows - 1, right: 0 },
      headerRows: 1,
      totalsRows: 0,
      columns: ["金额"],
    },
  ],
});

const cases: Readonly<Record<string, Cases>> = {
  "blank-reference": {
    found: [
      { ...one({ A1: "项目", B2: 5, B3: 6, B5: "=SUM(B2:B4)" }), at: ["B5"] },
      {
        ...one({
          A2: "甲",
          B2: 5,
          A3: "乙",
          B3: 6,
          A5: "丙",
          B5: 7,
          A6: "丁",
          B6: 8,
          A7: "计",
          B7: "=SUM(B2:B6)",
        }),
        at: ["B7"],
      },
      {
        ...one({
          A2: { input: "一、道路", style: { bold: true } },
          A3: "甲",
          B3: 6,
          A4: "乙",
          B4: 6,
          A5: "计",
          B5: "=SUM(B2:B4)",
        }),
        at: ["B5"],
      },
    ],
    passes: [
      one({ A2: "甲", B2: 5, A3: "乙", A4: "计", B4: "=SUM(B2:B3)" }),
      one({ B1: "=SUM(B2:B30)", B2: "金额", B3: 5 }),
      // A form that nobody has filled in yet.
      one({ A2: "甲", A4: "乙", A5: "计", B5: "=SUM(B2:B4)" }),
      one({ B2: "金额", B3: 5, B4: 6, B5: "=SUM(B2:B4)" }),
    ],
  },
  "circular-reference": {
    found: [
      { ...one({ A1: "=SUM(A1:A3)" }), at: ["A1"] },
      { ...one({ A1: "=B1", B1: "=C1*2", C1: "=A1" }), at: ["A1"] },
    ],
    passes: [one({ A1: "=B1", B1: "=C1*2", C1: 1, D1: "=A1+B1+C1" })],
  },
  "conflicting-copy": {
    found: [
      {
        sheets: {
          甲: { ...column("A", 6, (row) => row) },
          乙: { A1: "=SUM(甲!A1:A6)", B1: "=SUM(甲!A1:A5)" },
        },
        at: ["B1"],
      },
    ],
    passes: [
      { sheets: { 甲: column("A", 6, (row) => row), 乙: { A1: "=SUM(甲!A1:A6)", B1: "=SUM(甲!A1:A6)" } } },
    ],
  },
  "constant-differs": {
    found: [
      {
        ...one({
          ...column("A", 8, (row) => row * 3),
          ...column("B", 8, (row) => `=A${row}*${row === 4 ? 1.5 : 1.05}`),
        }),
        at: ["B4"],
      },
      { ...one({ A1: 100, A2: 250, A3: "=SUM(A1:A2)-30" }), at: ["A3"] },
    ],
    passes: [
      one({ ...column("A", 8, (row) => row * 3), ...column("B", 8, (row) => `=A${row}*1.05`) }),
      one({ A1: 100, A2: "=A1-30" }),
    ],
  },
  "constant-in-run": {
    found: [
      { ...one({ ...products, C4: 377 }), at: ["C4"] },
      { ...one({ ...products, C4: 377, C5: 580 }), at: ["C4:C5"] },
      // 377.0026 as people type it.
      { ...one({ ...products, B4: 29.0002, C4: 377 }), at: ["C4"] },
      {
        ...one({
          A1: 12,
          A2: 30,
          A3: "=SUM(A1:A2)",
          A5: 2,
          A6: 3,
          A7: 4,
          B1: 21,
          B2: 34,
          B3: 55,
          C1: 44,
          C2: 11,
          C3: 55,
        }),
        at: ["B3:C3"],
      },
      // The total of the third village, though no formula is near.
      {
        ...one(
          repeated([
            ["=B3+B4", "=C3+C4"],
            ["=B7+B8", "=C7+C8"],
            [19, 33],
          ]),
        ),
        at: ["B13:C13"],
      },
    ],
    passes: [
      // A header begins another table, one of typed figures only.
      one({
        ...repeated([
          ["=B3+B4", "=C3+C4"],
          ["=B7+B8", "=C7+C8"],
          [19, 33],
        ]),
        A10: "乡",
        B10: "上年",
        C10: "本年",
      }),
      one(products),
      one({ ...column("A", 8, (row) => row), A9: "=A8+1" }),
      one({ A1: 5, B1: "=A1", A2: 5, B2: "=A2" }),
    ],
  },
  "constant-mismatch": {
    found: [
      { ...one({ ...products, C4: 400 }), at: ["C4"] },
      // Amounts from prices above, prices from amounts below.
      { ...one({ ...products, B7: "=C7/A7", B8: "=C8/A8", C7: 1236, C8: 1337.5 }), at: ["B1:B6", "C7:C8"] },
      // At the end of a row of totals.
      { ...one({ ...villages, F1: 301, F2: 414, F3: 527, F4: 1200 }), at: ["F4"] },
    ],
    passes: [
      // Rates have no sum; the numbering of lines is none; what follows words is another table.
      one({ ...villages, F1: 0.31, F2: 0.42, F4: 0.36, F6: 0.5, F7: 0.7, F8: 0.6, ...totalsIn(8, 6) }),
      one({ ...villages, F1: 1, F2: 2, F3: 3, F4: 4 }),
      // Given free for typing on a protected sheet: each line has its own way.
      one({ ...products, C4: { input: 400, style: { locked: false } } }),
      one({ ...villages, F4: "户数", G1: 12, G2: 13, G3: 14, G4: 20 }),
      one(products),
      one({ ...products, C1: 400 }),
      // An average price in the row of totals.
      one({ ...products, A9: "=SUM(A1:A8)", B9: "=C9/A9", C9: "=SUM(C1:C8)" }),
    ],
  },
  "double-count": {
    found: [
      { ...one({ A1: 5, A2: 6, A3: "=SUM(A1:A2)", A4: 7, A5: "=SUM(A1:A4)" }), at: ["A5"] },
      // The subtotal names its lines as a table's column.
      {
        ...one({ A1: "金额", A2: 5, A3: 6, A4: "=SUM(T[金额])", A5: 7, A6: "=SUM(A2:A5)" }, tableOf(3)),
        at: ["A6"],
      },
    ],
    passes: [
      one({ A1: "金额", A2: 5, A3: 6, A5: 7, A6: "=SUM(T[金额])+A5" }, tableOf(3)),
      one({ A1: 5, A2: 6, A3: "=SUM(A1:A2)", A4: 7, A5: "=SUM(A1:A4)/2" }),
      one({ A1: 5, A2: 6, A3: "=SUM(A1:A2)", A4: "=A3*2" }),
      // The rest of a whole and the parts before it.
      one({ A1: 5, A2: 6, A3: "=ROUND(C1-SUM(A1:A2),6)", A4: "=SUM(A1:A3)", C1: 20 }),
    ],
  },
  "error-value": {
    found: [
      { ...one({ A1: 1, B1: "=A1/C1", D1: "=B1+1" }), at: ["B1"] },
      { ...one({ A1: "=#REF!+1" }), at: ["A1"] },
    ],
    passes: [one({ A1: 1, B1: "=IFERROR(A1/C1,0)" })],
  },
  "external-link": {
    found: [
      {
        ...one(
          { A1: { input: "=[1]Sheet1!A1", value: 3 }, A2: { input: "=[1]Sheet1!A2", value: 4 } },
          { externalLinks: ["去年.xlsx"] },
        ),
        at: ["A1"],
      },
    ],
    passes: [{ sheets: { S: { A1: "=T!A1" }, T: { A1: 1 } } }],
  },
  "formula-outlier": {
    found: [{ ...one({ ...products, C4: "=A4+B4*2" }), at: ["C4"] }],
    passes: [
      one(products),
      one({ ...products, ...column("C", 8, (row) => (row % 2 ? `=A${row}*B${row}` : `=A${row}+B${row}`)) }),
      one({ ...products, C4: "=B4*A4" }),
      one({ ...products, C4: { input: "=A4+B4*2", style: { locked: false } } }),
    ],
  },
  "hidden-in-total": {
    found: [
      {
        ...one(
          { A1: 5, A2: 6, A3: "=SUM(A1:A2)" },
          { sheets: { S: { hiddenRows: [{ first: 1, last: 1 }] } } },
        ),
        at: ["A3"],
      },
    ],
    passes: [
      one({ A1: 5, A2: 6, A3: "=SUM(A1:A2)" }, { sheets: { S: { hiddenRows: [{ first: 8, last: 9 }] } } }),
    ],
  },
  "misleading-format": {
    found: [
      {
        ...one(
          Object.fromEntries(
            ["A1", "A2", "A3"].map((cell) => [
              cell,
              { input: cell === "A3" ? "=SUM(A1:A2)" : 1.4, style: { numberFormat: "0" } },
            ]),
          ),
        ),
        at: ["A3"],
      },
    ],
    passes: [
      one({
        A1: { input: 1.4, style: { numberFormat: "0.0" } },
        A2: { input: 1.4, style: { numberFormat: "0.0" } },
        A3: { input: "=SUM(A1:A2)", style: { numberFormat: "0.0" } },
      }),
    ],
  },
  "mixed-absolute": {
    found: [
      {
        ...one({
          E1: 8,
          ...column("A", 8, (row) => row * 3),
          ...column("B", 8, (row) => (row === 3 ? "=A3*$E1".replace("$E1", "E$1") : `=A${row}*$E$1`)),
        }),
        at: ["B3"],
      },
    ],
    passes: [
      one({ E1: 8, ...column("A", 8, (row) => row * 3), ...column("B", 8, (row) => `=A${row}*$E$1`) }),
    ],
  },
  "mixed-units": {
    found: [
      {
        ...one({ A1: "中央(元)", B1: "地方(万元)", C1: "合计(元)", A2: 5, B2: 6, C2: "=A2+B2" }),
        at: ["C2"],
      },
      {
        ...one({ A1: "长度(公里)", B1: "单价(元/米)", C1: "金额(元)", A2: 5, B2: 600, C2: "=A2*B2" }),
        at: ["C2"],
      },
    ],
    passes: [
      one({ A1: "中央(元)", B1: "地方(元)", C1: "合计(元)", A2: 5, B2: 6, C2: "=A2+B2" }),
      one({ A1: "长度(公里)", B1: "单价(元/米)", C1: "金额(元)", A2: 5, B2: 600, C2: "=A2*1000*B2" }),
      one({ A1: "数量", B1: "单价(元)", C1: "金额(元)", A2: 5, B2: 600, C2: "=A2*B2" }),
    ],
  },
  "number-as-text": {
    found: [{ ...one({ A1: 5, A2: "'1,200", A3: "'１２", A4: "=SUM(A1:A3)" }), at: ["A2", "A3"] }],
    passes: [one({ A1: 5, A2: "项目", A3: "=SUM(A1:A2)", B1: "'12" })],
  },
  "range-hole": {
    found: [{ ...one({ ...column("A", 5, (row) => row * 9), A7: "=A1+A2+A4+A5" }), at: ["A7"] }],
    passes: [
      one({ ...column("A", 5, (row) => row * 9), A7: "=A1+A2+A3+A4+A5" }),
      one({ ...column("A", 5, (row) => row * 9), A7: "=A1+A2+A4+A5", B7: "=A3" }),
    ],
  },
  "range-short": {
    found: [
      { ...one({ A1: 5, A2: 6, A3: 7, A4: "=SUM(A1:A2)" }), at: ["A4"] },
      { ...one({ A1: 5, A2: 6, A3: 7, A4: "=SUM(A2:A3)" }), at: ["A4"] },
      // A line written below a table that did not grow.
      { ...one({ A1: "金额", A2: 5, A3: 6, A4: 7, A5: "=SUM(T[金额])" }, tableOf(3)), at: ["A5"] },
      // The totals beside it begin a row earlier, where a formula stands or nothing yet.
      { ...one({ ...villages, B1: "=C1*2", B4: "=SUM(B2:B3)" }), at: ["B4"] },
      { ...one({ ...villages, C1: null, C4: "=SUM(C2:C3)" }), at: ["C4"] },
      // Half as many lines were added below as there were.
      {
        ...one({ ...column("A", 9, (row) => row * 11), A10: "=SUM(A1:A6)" }),
        at: ["A10"],
      },
    ],
    passes: [
      one({ ...villages, C1: "—", C4: "=SUM(C2:C3)" }),
      one({ ...villages, A1: "第一年", ...blank(["B1", "C1", "D1", "E1"]), C4: "=SUM(C2:C3)" }),
      one({ A1: 5, A2: 6, A3: 7, A4: "=SUM(A1:A3)" }),
      one({ A1: 5, A2: 6, A3: 7, A4: "=SUM(A1:A2)-A3" }),
      one({ A1: 2025, A2: 6, A3: 7, A4: "=SUM(A2:A3)" }),
    ],
  },
  "reference-shifted": {
    found: [{ ...one({ ...products, C4: "=A4*B5" }), at: ["C4"] }],
    passes: [one(products)],
  },
  "text-reference": {
    found: [{ ...one({ A1: "约5", B1: 3, C1: "=A1*B1" }), at: ["C1"] }],
    passes: [one({ A1: "约5", B1: 3, C1: "=IFERROR(A1*B1,0)", D1: "=A1&B1" })],
  },
  "two-digit-year": {
    found: [{ ...one({ A1: "'25.3.1", A2: "'25年3月1日" }), at: ["A1", "A2"] }],
    passes: [one({ A1: "2025.3.1", A2: "3.2.10章", A3: "'1.2" })],
  },
  "unlocked-formula": {
    found: [
      {
        ...one({ A1: { input: "=1+1", style: { locked: false } } }, { sheets: { S: { protected: true } } }),
        at: ["A1"],
      },
    ],
    passes: [
      one({ A1: { input: "=1+1", style: { locked: false } } }),
      one({ A1: "=1+1" }, { sheets: { S: { protected: true } } }),
    ],
  },
  "unsorted-lookup": {
    found: [{ ...one({ A1: 3, A2: 1, A3: 2, B1: 7, B2: 8, B3: 9, D1: "=VLOOKUP(1,A1:B3,2)" }), at: ["D1"] }],
    passes: [
      one({ A1: 1, A2: 2, A3: 3, D1: "=VLOOKUP(1,A1:B3,2)" }),
      one({ A1: 3, A2: 1, A3: 2, D1: "=VLOOKUP(1,A1:B3,2,FALSE)", D2: "=MATCH(1,A1:A3,0)" }),
    ],
  },
  "unused-input": {
    found: [
      {
        ...one({
          ...column("A", 8, (row) => row * 3),
          ...column("B", 8, (row) => (row === 4 ? null : `=A${row}*2`)),
        }),
        at: ["A4"],
      },
    ],
    passes: [
      one({ ...column("A", 8, (row) => row * 3), B1: "=A1" }),
      // The one that nothing beside it uses is part of a run of sheets, or of a table.
      {
        sheets: {
          S: {
            ...column("A", 8, (row) => row * 3),
            ...column("B", 8, (row) => (row === 4 ? null : `=A${row}*2`)),
          },
          T: { A4: 1 },
          U: { A1: "=SUM(S:T!A4)" },
        },
      },
      one(
        {
          A1: "金额",
          ...Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`A${at + 2}`, at * 3 + 1])),
          ...column("B", 8, (row) => (row === 1 || row === 4 ? null : `=A${row}*2`)),
          D1: "=MAX(T[金额])",
        },
        tableOf(8),
      ),
      // The shifted reference, or the number typed over the formula, is told already.
      one({
        ...column("A", 8, (row) => row * 3),
        ...column("B", 8, (row) => (row === 4 ? "=A3*2" : `=A${row}*2`)),
      }),
      one({ ...products, C4: 400 }),
      one({ ...products, C4: 377 }),
    ],
  },
  "volatile-function": {
    found: [{ ...one({ A1: "=TODAY()", A2: "=TODAY()+1", B1: '=WEBSERVICE("x")' }), at: ["A1", "B1"] }],
    passes: [one({ A1: "=DATE(2025,1,1)" })],
  },
};

test("every check of the audit is tried here", () => {
  expect(Object.keys(cases).sort()).toEqual(auditChecks.map(({ name }) => name));
});

describe.each(Object.entries(cases))("%s", (name, { found, passes }) => {
  const cellsFound = ({ sheets, facts }: Case) =>
    auditWorkbook(calculateMissing(workbook(sheets, facts)), { only: [name] }).findings.map(
      ({ cell }) => cell,
    );

  test.each(found.map((given, at) => [at + 1, given] as const))("finds it, case %i", (_, given) =>
    expect(cellsFound(given)).toEqual(given.at),
  );
  test.each(passes.map((given, at) => [at + 1, given] as const))("lets pass, case %i", (_, given) =>
    expect(cellsFound(given)).toEqual([]),
  );
});
