import { readText } from "../../../src/core/text";
import { lineChoices } from "../../../src/core/text/line-choices";
import { lineFigures } from "../../../src/taskpane/plan-text/line-figures";

test.each([
  ["种羊480只，每只800元，共计384000元。", "480 只 × 800 元/只 = 384,000 元"],
  ["种植花椒200亩，每亩20xx元，需资金40万元。", "200 亩 × 20xx元 = 400,000 元"],
  ["开展防疫投入1.5万元。", "15,000 元"],
])("%s", (text, figures) => {
  expect(lineChoices(readText(text).statements).map(lineFigures)).toEqual([figures]);
});
