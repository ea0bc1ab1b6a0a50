import fc from "fast-check";
import {
  amountOf,
  fen,
  fenOfYuan,
  formatWan,
  formatYuan,
  roundYuan,
  sum,
} from "../../../src/core/model/money";

test.each([
  [1.05, 105],
  [0.1 + 0.2, 30],
  [1.055, undefined],
  [-12.34, -1234],
  [90_071_992_547_409.9, 9_007_199_254_740_990],
  [1e17, undefined],
  [Number.NaN, undefined],
  [Infinity, undefined],
])("%d yuan in whole fen", (yuan, expected) => {
  expect(fenOfYuan(yuan)).toBe(expected);
});

// What Excel's ROUND(x,2) shows for these: half a fen goes away from zero, by the decimal the user sees.
test.each([
  [1.005, 101],
  [-1.005, -101],
  [2.675, 268],
  [0.285, 29],
  [1.115, 112],
  [10.075, 1008],
  [0.004, 0],
  [-0.004, 0],
])("ROUND(%d, 2) as Excel has it", (yuan, expected) => {
  expect(roundYuan(yuan)).toBe(expected);
});

test.each([
  [6, 400_000, 240_000_000],
  [200, 670, 13_400_000],
  [3, 0.335, 101],
  [1.1, 1.1, 121],
  [0.1, 3, 30],
  [1e9, 1e9, undefined],
])("%d × %d yuan", (quantity, unitCost, expected) => {
  expect(amountOf(quantity, unitCost)).toBe(expected);
});

test.each([
  [0, "0", "0.00"],
  [240_000_050, "2,400,000.50", "240.00"],
  [-1_234, "-12.34", "-0.00"],
  [556_400_000, "5,564,000", "556.40"],
  [123_456_789_012, "1,234,567,890.12", "123,456.79"],
  [50_000, "500", "0.05"],
])("%d fen reads %s 元, %s 万元", (amount, yuan, wan) => {
  expect(formatYuan(fen(amount))).toBe(yuan);
  expect(formatWan(fen(amount))).toBe(wan);
});

test("fen are whole or our own mistake", () => {
  for (const wrong of [0.5, Number.NaN, Infinity, 2 ** 53]) expect(() => fen(wrong)).toThrow(RangeError);
  expect(Object.is(fen(-0), 0)).toBe(true);
});

const wholeFen = fc.integer({ min: -1e13, max: 1e13 });

test("any whole number of fen survives being written as yuan", () => {
  fc.assert(
    fc.property(
      wholeFen,
      (amount) => fenOfYuan(amount / 100) === amount && roundYuan(amount / 100) === amount,
    ),
  );
});

test("a sum doesn't depend on the order of its parts", () => {
  fc.assert(
    fc.property(fc.array(wholeFen, { maxLength: 50 }), (parts) => {
      const forward = sum(parts.map(fen));
      expect(sum(parts.toReversed().map(fen))).toBe(forward);
    }),
  );
});

test("rounding moves by half a fen at most, and is symmetric about zero", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (yuan) => {
      const rounded = roundYuan(yuan)!;
      expect(Math.abs(rounded - yuan * 100)).toBeLessThanOrEqual(0.5 + 1e-4);
      expect(roundYuan(-yuan)).toBe(rounded === 0 ? 0 : -rounded);
    }),
  );
});

test("formatted yuan reads back", () => {
  fc.assert(
    fc.property(
      wholeFen,
      (amount) => fenOfYuan(Number(formatYuan(fen(amount)).replaceAll(",", ""))) === amount,
    ),
  );
});
