import { formatPlace, parsePlace } from "../../../src/core/model/place";
import { formatYears, parseYears } from "../../../src/core/templates/cover";

test.each([
  ["青禾县/石桥镇/柳湾村", { county: "青禾县", township: "石桥镇", village: "柳湾村" }],
  ["青禾县／石桥镇", { county: "青禾县", township: "石桥镇", village: "" }],
  [" 青禾县 ", { county: "青禾县", township: "", village: "" }],
])("place %s", (text, expected) => {
  expect(parsePlace(text)).toEqual({ ok: true, value: expected });
});

test.each(["", "/石桥镇", "甲/乙/丙/丁", "县".repeat(61)])("no place: %s", (text) => {
  const read = parsePlace(text);
  expect(read.ok).toBe(false);
  expect(!read.ok && read.reason.zh).toContain("县/乡镇/村");
});

test("a place in one line", () => {
  expect(formatPlace({ county: "青禾县", township: "石桥镇", village: "" })).toBe("青禾县石桥镇");
});

test.each([
  ["2026", [2026]],
  ["2026年", [2026]],
  ["2026-2028", [2026, 2027, 2028]],
  ["2026 至 2027 年", [2026, 2027]],
  ["2028-2026", []],
  ["2026-2040", []],
  ["20xx", []],
  ["1066", []],
  ["", []],
])("years %s", (text, expected) => {
  expect(parseYears(text)).toEqual(expected);
  if (expected.length > 0) expect(parseYears(formatYears(expected))).toEqual(expected);
});
