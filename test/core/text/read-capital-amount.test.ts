import fc from "fast-check";
import { fen } from "../../../src/core/model/money";
import { capitalAmount } from "../../../src/core/text/capital-amount";
import { readCapitalAmount } from "../../../src/core/text/read-capital-amount";

test.each([
  ["人民币壹仟肆佰零玖元伍角", 140_950],
  ["人民币陆仟零柒元壹角肆分", 600_714],
  ["人民币壹万陆仟肆佰零玖元零贰分", 1_640_902],
  ["人民币叁佰贰拾伍元零肆分", 32_504],
  ["合计（大写）：贰佰肆拾万圆正", 240_000_000],
  ["壹拾贰亿叁仟万元整", 123_000_000_000],
  ["人民币零元整", undefined],
  ["单位：万元", undefined],
  ["二百四十万元", undefined],
  ["伍陆拾元", undefined],
  ["", undefined],
])("%s", (text, expected) => expect(readCapitalAmount(text)?.fen).toBe(expected));

test("tells where it stands", () =>
  expect(readCapitalAmount("总投资大写：贰拾元整（见附件）")).toEqual({
    fen: 2000,
    text: "贰拾元整",
    at: 6,
  }));

test("reads what is written, whatever the amount", () =>
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 1e13 }), (whole) => {
      expect(readCapitalAmount(capitalAmount(fen(whole)))?.fen).toBe(whole);
    }),
  ));
