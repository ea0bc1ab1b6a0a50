import fc from "fast-check";
import { scaled } from "../../../src/core/slips/slip";

test.each([
  [88.933, 10_000, 889_330],
  [670, 1 / 10_000, 0.067],
  [6000, 1 / 1000, 6],
  [-40, 10_000, -400_000],
])("%d × %d is %d, without dust", (value, factor, result) => expect(scaled(value, factor)).toBe(result));

test("up and down again gives the figure back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e10 }), fc.constantFrom(1000, 10_000), (fourths, factor) => {
      const value = fourths / 10_000;
      expect(scaled(scaled(value, factor), 1 / factor)).toBe(value);
    }),
  );
});
