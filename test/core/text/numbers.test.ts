import fc from "fast-check";
import { readChineseNumeral } from "../../../src/core/text/chinese-numeral";
import { normalise } from "../../../src/core/text/normalise";
import { scanFigures } from "../../../src/core/text/scan-figures";

test.each([
  ["二十", 20],
  ["一百零五", 105],
  ["一千二百", 1200],
  ["两万三千", 23_000],
  ["三万五", 35_000],
  ["三万零五", 30_005],
  ["三千五", 3500],
  ["一百二十万", 1_200_000],
  ["一亿两千万", 120_000_000],
  ["壹拾伍万陆仟", 156_000],
  ["二〇二六", 2026],
])("numeral %s is %d", (text, value) => expect(readChineseNumeral(text)).toBe(value));

test.each(["", "万", "百", "十百", "一百二三", "千万"])("%s spells no number", (text) =>
  expect(readChineseNumeral(text)).toBeUndefined(),
);

/** Spells a whole number below 10⁸ as one writes it: 20304 is 二万零三百零四. */
function spell(value: number): string {
  const small = (part: number): string => {
    let words = "";
    let gap = false;
    for (const [at, place] of [1000, 100, 10, 1].entries()) {
      const digit = Math.floor(part / place) % 10;
      if (digit === 0) gap = gap || words !== "";
      else {
        words += `${gap ? "零" : ""}${"零一二三四五六七八九"[digit]}${["千", "百", "十", ""][at]}`;
        gap = false;
      }
    }
    return words;
  };
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return small(low);
  return `${small(high)}万${low === 0 ? "" : `${low < 1000 ? "零" : ""}${small(low)}`}`;
}

test("every spelt number is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(readChineseNumeral(spell(value))).toBe(value);
    }),
  );
});

/** Figures of a text as `value unit`, with `?` for blanks and masks. */
const figures = (text: string): string[] =>
  scanFigures(normalise(text)).map(
    ({ value, range, unit, hedged }) =>
      `${range ? range.join("~") : (value ?? "?")}${unit}${hedged ? "≈" : ""}`,
  );

test.each([
  ["１，２００元和37,800元", ["1200元", "37800元"]],
  ["0.6万亩、3.12万人、2.5万棒", ["6000亩", "31200人", "25000棒"]],
  ["1。8个亿元，受益1。2万人", ["180000000元", "12000人"]],
  ["培训3至5期，补助300-400元，3万元至5万元", ["3~5期", "300~400元", "30000~50000元"]],
  ["约3万元，400余人次，30余公里，150万元以上", ["30000元≈", "400人次≈", "30公里≈", "1500000元≈"]],
  ["三百头、一千二百元、三十六万元、十五万余元", ["300头", "1200元", "360000元", "150000元≈"]],
  ["合计万元，投入亿资金，耕地面积亩", ["?元", "?元", "?亩"]],
  ["投资____万元、xx万元、20xx000万元、20__元、（  ）万元", ["?元", "?元", "?元", "?元", "?元"]],
  ["3千瓦、5千克、6千米、2千元", ["3千瓦", "5千克", "6千米", "2000元"]],
  ["5期×40人×200元，8人x800元x12个月", ["5期", "40人", "200元", "8人", "800元", "12个月"]],
])("%s", (text, expected) => expect(figures(text)).toEqual(expected));

test.each([
  "20xx年、2019-2021年、201x年底、二〇二五年",
  "〔2021〕15号文件、第3期、一是、一户一策、两不愁三保障",
  "xx村xx组，单位：万元，几万元，万元户",
  "数字化、百姓、千方百计、十分重要",
])("no figure in %s", (text) => expect(figures(text)).toEqual([]));

test("positions are those of the text as given", () => {
  const text = "计划投资１２．５ 万元，新建水池３口。";
  expect(scanFigures(normalise(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
    "１２．５ 万元",
    "３口",
  ]);
});

test("normalising keeps the length of any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => normalise(text).length === text.length));
});
