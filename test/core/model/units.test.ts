import fc from "fast-check";
import { conversion, findUnit, units } from "../../../src/core/model/units";

test.each([
  ["公里", "米", 1000],
  ["千米", "公里", 1],
  ["km", "延米", 1000],
  ["公顷", "亩", 15],
  ["亩", "平方米", 10_000 / 15],
  ["吨", "公斤", 1000],
  ["方", "立方米", 1],
  ["只", "羽", 1],
  ["头", "只", undefined],
  ["公里", "平方米", undefined],
  ["捆", "捆", 1],
  ["捆", "公里", undefined],
])("1 %s in %s", (from, to, expected) => {
  const found = conversion(from, to);
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(expected, 9);
});

test("no spelling belongs to two units", () => {
  const spellings = units.flatMap((unit) => unit.spellings);
  expect(new Set(spellings).size).toBe(spellings.length);
});

test("spaces in a unit don't matter", () => {
  expect(findUnit(" 平 方 米 ")?.name).toBe("平方米");
});

test("converting there and back gives the same", () => {
  const spelling = fc.constantFrom(...units.flatMap((unit) => unit.spellings));
  fc.assert(
    fc.property(spelling, spelling, (a, b) => {
      const [there, back] = [conversion(a, b), conversion(b, a)];
      if (there === undefined) expect(back).toBeUndefined();
      else expect(there * back!).toBeCloseTo(1, 9);
    }),
  );
});
