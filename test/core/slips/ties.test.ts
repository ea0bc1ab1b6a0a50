import { tiesTo } from "../../../src/core/slips/ties";

test.each<[number, number, number, number, boolean]>([
  [6, 400_000, 2_400_000, 1, true],
  [6, 400_000, 2_400_001, 1, false],
  [3, 33_333.33, 100_000, 1, true],
  [3, 33_333.33, 100_001, 1, false],
  [33.33, 600, 20_000, 1, true],
  [300, 6667, 2_000_000, 1, false],
  [3, 0.1, 0.3, 1, true],
  [6, 40, 2_400_000, 10_000, true],
  [300, 0.6667, 2_000_000, 10_000, true],
  [300, 0.66, 2_000_000, 10_000, false],
  [200, 670, 13.4, 1 / 10_000, true],
  [201, 670, 13.5, 1 / 10_000, true],
  [201, 670, 13.6, 1 / 10_000, false],
  [6000, 400_000, 2_400_000, 1 / 1000, true],
  [-1, 5000, -5000, 1, true],
])("%d × %d ties to %d at a factor of %d: %s", (quantity, unitCost, amount, factor, ties) => {
  expect(tiesTo(quantity, unitCost, amount, factor)).toBe(ties);
});
