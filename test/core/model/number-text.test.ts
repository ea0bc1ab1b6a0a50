import fc from "fast-check";
import { formatNumber } from "../../../src/core/model/format-number";
import { readNumberText } from "../../../src/core/model/number-text";

test.each([
  ["1200", 1200, ""],
  ["１２００", 1200, ""],
  ["1,200", 1200, ""],
  ["１，２００．５０", 1200.5, ""],
  ["1 234 567", 1234567, ""],
  ["1。8", 1.8, ""],
  ["1．8", 1.8, ""],
  ["'60000", 60000, ""],
  ["　40 ", 40, ""],
  ["-1,200.5", -1200.5, ""],
  ["¥1,200", 1200, ""],
  ["￥1200元", 1200, "元"],
  ["人民币300元", 300, "元"],
  ["40万", 400000, ""],
  ["40万元", 400000, "元"],
  ["0.6667万元", 6667, "元"],
  ["1。8亿元", 180000000, "元"],
  ["1.8个亿", 180000000, ""],
  ["3千元", 3000, "元"],
  ["6公里", 6, "公里"],
  ["6 千米", 6, "千米"],
  ["5千瓦", 5, "千瓦"],
  ["40万元/公里", 400000, "元/公里"],
  ["670元/亩", 670, "元/亩"],
  ["30%", 30, "%"],
  ["200.", 200, ""],
  ["600元整", 600, "元"],
])("%s is %d %s", (text, value, unit) => {
  expect(readNumberText(text)).toEqual({ kind: "number", value, unit });
});

test.each([
  "约40",
  "40-45",
  "40余",
  "400多人",
  "40以上",
  "1,23",
  "近50万元",
  "四十万元",
  "两百",
  "6+4",
  "3座桥",
])("%s is a figure, but no certain number", (text) =>
  expect(readNumberText(text)).toEqual({ kind: "unclear" }),
);

test.each([
  "",
  " ",
  "—",
  "/",
  "无",
  "待定",
  "同上",
  "2026年安排",
  "1、含税",
  "2026-03-01",
  "2026.3.1",
  "详见附件3",
  "一般",
  "第3批资金由县级统筹安排，年底前下达到村",
])("“%s” holds no figure", (text) => expect(readNumberText(text)).toEqual({ kind: "words" }));

test("what is formatted for people is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (digits, places) => {
      const value = Number(`${digits}e-${places}`);
      expect(readNumberText(formatNumber(value))).toEqual({
        kind: "number",
        value: value === 0 ? 0 : value,
        unit: "",
      });
    }),
  );
});

test("no text throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123,.。 '约万元亿-+公里x□％") }), (text) => {
      expect(["number", "unclear", "words"]).toContain(readNumberText(text).kind);
    }),
  );
});
