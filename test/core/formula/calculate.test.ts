import { calculateAll, calculateMissing } from "../../../src/core/formula/calculate";
import { parseCell } from "../../../src/core/workbook/address";
import { SheetReader } from "../../../src/core/workbook/sheet-reader";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { SnapshotBuilder } from "../../../src/core/workbook/snapshot-builder";
import { workbook } from "../../support/workbook";

function at(snapshot: WorkbookSnapshot, address: string, sheet = 0): CellValue {
  const { row, col } = parseCell(address)!;
  return new SheetReader(snapshot, snapshot.sheets[sheet]!).value(row, col);
}

test("values follow the order of dependence, whatever the order of cells", () => {
  const done = calculateMissing(
    workbook({
      汇总: { A1: "=SUM(道路!H2:H3)/10000", A2: '=TEXT(A1,"0.00")&"万元"' },
      道路: { F2: 6, G2: 400000, H2: "=ROUND(F2*G2,2)", F3: 2.5, G3: 33.333, H3: "=ROUND(F3*G3,2)" },
    }),
  );
  expect(at(done, "H2", 1)).toBe(2400000);
  expect(at(done, "H3", 1)).toBe(83.33);
  expect(at(done, "A1")).toBeCloseTo(240.008333, 9);
  expect(at(done, "A2")).toBe("240.01万元");
});

test("cached values stay when only missing ones are wanted, and give way when all are", () => {
  const book = workbook({ S: { A1: 2, B1: { input: "=A1*2", value: 99 }, C1: "=B1+1" } });
  expect(at(calculateMissing(book), "C1")).toBe(100);
  expect(at(calculateAll(book), "C1")).toBe(5);
  expect(at(book, "C1")).toBeNull();
});

test("cells without verdict are left as they are", () => {
  const done = calculateAll(
    workbook({
      S: {
        A1: "=NOSUCH(1)",
        A2: "=A1+1",
        A3: { input: "=NOSUCH(2)", value: 5 },
        A4: "=A3+1",
        A5: "=IF(TRUE,1,A1)",
      },
    }),
  );
  expect(["A1", "A2", "A3", "A4", "A5"].map((cell) => at(done, cell))).toEqual([null, null, 5, 6, 1]);
});

test("circles end without a value", () => {
  const done = calculateMissing(
    workbook({ S: { A1: "=A2+1", A2: "=A1+1", B1: "=B1", C1: "=SUM(C1:C3)", D1: "=1+1" } }),
  );
  expect(["A1", "A2", "B1", "C1", "D1"].map((cell) => at(done, cell))).toEqual([null, null, null, null, 2]);
});

test("a chain as long as a sheet does not exhaust the stack", () => {
  const book = new SnapshotBuilder();
  const sheet = book.addSheet("S");
  const length = 50_000;
  for (let row = 0; row < length; row++)
    sheet.add(row, 0, row === length - 1 ? 1 : null, row === length - 1 ? undefined : `A${row + 2}+1`);
  expect(at(calculateMissing(book.build()), "A1")).toBe(length);
});

test("array formulas fill their range", () => {
  const book = new SnapshotBuilder();
  const sheet = book.addSheet("S");
  [3, 4].forEach((value, row) => sheet.add(row, 0, value));
  const entry = sheet.addFormula({
    text: "A1:A2*10",
    row: 0,
    col: 1,
    array: { top: 0, left: 1, bottom: 1, right: 1 },
  });
  [0, 1].forEach((row) => sheet.addRaw(row, 1, 0, 0, entry, 0));
  const done = calculateMissing(book.build());
  expect([at(done, "B1"), at(done, "B2")]).toEqual([30, 40]);
});

test("sheets with odd names and names that multiply come to an end", () => {
  const names = Array.from({ length: 30 }, (_, n) => ({
    name: `name_${n}`,
    formula: Array(20)
      .fill(`name_${n + 1}`)
      .join("+"),
    hidden: false,
  }));
  const done = calculateMissing(
    workbook(
      { ["__proto__x"]: { A1: "=name_0", A2: "=constructor!A1", A3: "='__proto__x'!B1", B1: 4 } },
      { names },
    ),
  );
  expect(at(done, "A1")).toBeNull();
  expect(at(done, "A2")).toEqual({ error: "#REF!" });
  expect(at(done, "A3")).toBe(4);
});
