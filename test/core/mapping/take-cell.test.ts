import fc from "fast-check";
import { takeCell } from "../../../src/core/mapping/take-cell";
import { targetColumns } from "../../../src/core/mapping/target-columns";
import { amountOf, roundWan, roundYuan } from "../../../src/core/model/money";
import { plainStyle, type CellValue } from "../../../src/core/workbook/snapshot";

const column = (id: string) => targetColumns("by-line").find((one) => one.id === id)!;
const taken = (value: CellValue, id: string, factor = 1, formula?: string) =>
  takeCell({ row: 0, col: 0, value, formula, style: plainStyle }, column(id), factor, false);

test.each<[CellValue, string, number, unknown]>([
  [12.5, "stated", 10_000, 125_000],
  ["12.5", "stated", 10_000, 125_000],
  ["12.5万元", "stated", 10_000, 125_000],
  ["40万", "stated", 10_000, 400_000],
  ["500元", "stated", 10_000, 500],
  ["约40万", "stated", 10_000, "约40万"],
  ["待定", "stated", 10_000, "待定"],
  ["", "stated", 10_000, null],
  [null, "quantity", 1, null],
  ["1,200", "quantity", 1, 1200],
  ["6公里", "quantity", 1, "'6公里"],
  [2026.3, "start", 1, "'2026.3"],
  ["2026年3月", "start", 1, "'2026年3月"],
  [46082, "start", 1, "'2026-03"],
  [3, "name", 1, "'3"],
  [{ error: "#REF!" }, "stated", 1, "#REF!"],
])("%j in column %s times %d gives %j", (value, id, factor, expected) => {
  expect(taken(value, id, factor)).toEqual(expected);
});

test("a formula gives what it shows", () => {
  expect(taken(24, "stated", 10_000, "C3*D3")).toBe(240_000);
});

test("万元 become the very fen they stand for", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (millionths) => {
      const wan = millionths / 1e6;
      const yuan = taken(wan, "stated", 10_000) as number;
      expect(roundYuan(yuan)).toBe(roundWan(wan));
      expect(amountOf(1, yuan)).toBe(roundWan(wan));
    }),
  );
});
