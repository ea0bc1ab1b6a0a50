import fc from "fast-check";
import { fen, formatWan } from "../../../src/core/model/money";
import { isPrintedAs, wanInText } from "../../../src/core/model/wan-in-text";

test.each([
  ["路面硬化，总投资24.01万元", ["24.01"]],
  ["概算为1,240万元", ["1,240"]],
  ["合计：３０．５万元", ["30.5"]],
  ["总投资 24 万元，合计 24.0 万元", ["24", "24.0"]],
  ["已完成投资30万元", []],
  ["去年投资30万元", []],
  ["其中投资30万元", []],
  ["每公里40万元", []],
  ["总投资24亿元", []],
  ["", []],
])("%s", (text, figures) => expect(wanInText(text).map(({ figure }) => figure)).toEqual(figures));

test.each([
  ["24.01", 24_010_000, true],
  ["24.01", 24_005_000, true],
  ["24.01", 24_015_000, true],
  ["24.01", 24_015_001, false],
  ["24.0", 23_960_000, true],
  ["24", 24_000_000, true],
  ["24", 23_999_900, false],
  ["1,240", 1_240_000_000, true],
])("%s万元 for %d fen: %s", (figure, amount, is) => expect(isPrintedAs(figure, fen(amount))).toBe(is));

test("what is printed is recognised, with as many decimals as one likes", () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 1, max: 6 }), (amount, decimals) => {
      expect(isPrintedAs(formatWan(fen(amount), decimals), fen(amount))).toBe(true);
    }),
  ));
