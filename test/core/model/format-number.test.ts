import { formatNumber } from "../../../src/core/model/format-number";

test.each([
  [0, "0"],
  [6, "6"],
  [2_400_000, "2,400,000"],
  [0.6667, "0.6667"],
  [-1234.5, "-1,234.5"],
  [0.1 + 0.2, "0.3"],
  [15_000_000_000, "15,000,000,000"],
  [1e-7, "0.0000001"],
])("%d is %s", (value, text) => expect(formatNumber(value)).toBe(text));
