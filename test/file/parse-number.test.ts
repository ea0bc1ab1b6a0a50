import fc from "fast-check";
import { parseNumber } from "../../src/file/read/parse-number";

test("reads whatever a program writes as Number does", () => {
  fc.assert(
    fc.property(fc.double(), (number) => expect(parseNumber(String(number))).toBe(Number(String(number)))),
  );
  const decimal = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.nat(17))
    .map(([digits, at]) => `${String(digits).slice(0, at)}.${String(digits).slice(at)}`);
  fc.assert(
    fc.property(decimal, (text) => expect(parseNumber(text)).toBe(text === "." ? NaN : Number(text))),
    {
      numRuns: 2000,
    },
  );
});

test.each([
  ["0", 0],
  ["007", 7],
  [".5", 0.5],
  ["5.", 5],
  ["-1.5", -1.5],
  ["1E+5", 100000],
  ["9007199254740993", 9007199254740992],
  ["", NaN],
  [".", NaN],
  ["1.2.3", NaN],
  ["12a", NaN],
])("%j is %d", (text, number) => {
  expect(parseNumber(text)).toBe(number);
});
