import fc from "fast-check";
import { digitsLeft, fitsMask, readMask } from "../../../src/core/model/mask";

test.each([
  ["20xx000", "20??000", 1, ""],
  ["20XX000万元", "20??000", 10_000, "元"],
  ["xx", "??", 1, ""],
  ["××万元", "??", 10_000, "元"],
  ["20__", "20??", 1, ""],
  ["____", "????", 1, ""],
  ["□□户", "??", 1, "户"],
  ["3□0", "3?0", 1, ""],
  ["x88220", "?88220", 1, ""],
  ["＊＊＊", "???", 1, ""],
  ["1,2xx,000", "12??000", 1, ""],
  ["２０ｘｘ", "20??", 1, ""],
])("%s is masked", (text, pattern, scale, unit) => {
  expect(readMask(text)).toEqual({ pattern, scale, unit });
});

test.each([
  "",
  "1200",
  "3×5",
  "3*5",
  "x",
  "?",
  "2x",
  "x3",
  "12×345",
  "xx村委会办公楼改造配套工程",
  "待定",
  "—",
])("“%s” is not", (text) => expect(readMask(text)).toBeUndefined());

test.each([
  ["20xx000", 2_000_000, true],
  ["20xx000", 2_012_000, true],
  ["20xx000", 2_000_001, false],
  ["20xx000", 200_000, false],
  ["20__", 2000, true],
  ["xx", 5, false],
  ["xx万元", 120_000, true],
  ["20xx000万元", 2_000_000, true],
  ["xx0", 10, false],
])("%s can be %d: %s", (text, value, fits) => {
  expect(fitsMask(readMask(text)!, value)).toBe(fits);
});

test("a number fits every mask made from it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 1e12 }), fc.nat(), (value, at) => {
      const digits = String(value);
      const from = at % (digits.length - 1);
      const mask = readMask(`${digits.slice(0, from)}xx${digits.slice(from + 2)}`)!;
      expect(fitsMask(mask, value)).toBe(true);
      expect(digitsLeft(mask)).toBe(digits.length - 2);
    }),
  );
});
