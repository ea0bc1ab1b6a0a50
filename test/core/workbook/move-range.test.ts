import { parseRange, rangeName } from "../../../src/core/workbook/address";
import { moveRange, type LineShift } from "../../../src/core/workbook/move-range";

test.each<[string, LineShift["axis"], number, number, string | undefined]>([
  ["D2:D6", "rows", 3, 1, "D2:D7"],
  ["D2:D6", "rows", 1, 2, "D4:D8"],
  ["D2:D6", "rows", 5, 1, "D2:D7"],
  ["D2:D6", "rows", 6, 1, "D2:D6"],
  ["D2:D6", "rows", 2, -2, "D2:D4"],
  ["D2:D6", "rows", 0, -1, "D1:D5"],
  ["D2:D6", "rows", 0, -3, "D1:D3"],
  ["D2:D6", "rows", 4, -9, "D2:D4"],
  ["D2:D6", "rows", 1, -5, undefined],
  ["D2:D6", "rows", 0, -20, undefined],
  ["D2:F6", "cols", 4, 1, "D2:G6"],
  ["D2:F6", "cols", 0, -1, "C2:E6"],
  ["D2:F6", "cols", 3, -3, undefined],
])("%s, %s at %i by %i: %s", (range, axis, at, by, expected) => {
  const moved = moveRange(parseRange(range)!, { axis, at, by });
  expect(moved && rangeName(moved)).toBe(expected);
});
