import fc from "fast-check";
import { readText } from "../../../src/core/text";
import { lineChoices, type LineChoice } from "../../../src/core/text/line-choices";
import { shareSources } from "../../../src/core/text/share-sources";
import type { TextItem, TextSource } from "../../../src/core/text/statement";

const linesOf = (text: string): readonly LineChoice[] => lineChoices(readText(text).statements);
const figures = ({ quantity, unit, unitCost, stated, spec }: LineChoice) => [
  quantity,
  unit,
  unitCost,
  stated,
  spec,
];
const sources = ({ sources: own }: LineChoice) => own.map(({ code, amount }) => `${code} ${amount}`);

test.each<[string, string, unknown[][]]>([
  ["right figures", "硬化村道6公里，每公里40万元，共240万元。", [[6, "公里", 400_000, 2_400_000, ""]]],
  ["wrong figures, as they are", "新建蓄水池3口，每口5万元，合计16万元。", [[3, "口", 50_000, 160_000, ""]]],
  ["a lump sum", "开展防疫投入1.5万元。", [[null, "", null, 15_000, ""]]],
  ["a masked unit cost", "种植花椒200亩，每亩20xx元，需资金40万元。", [[200, "亩", "20xx元", 400_000, ""]]],
  [
    "an amount that is only about right",
    "养鸡480只，每只约800元，共约38万元。",
    [[480, "只", null, 380_000, "800 元/只"]],
  ],
])("%s", (_title, text, expected) => {
  expect(linesOf(text).map(figures)).toEqual(expected);
});

test.each<[string, string, string[][]]>([
  [
    "one line has all its sources",
    "购牛20头，每头1万元，共20万元，其中县级财政12万元，群众自筹8万元。",
    [["F14 120000", "F80 80000"]],
  ],
  [
    "several lines are filled in turn",
    "圈舍4.5万元、饲草料2万元、防疫1.5万元，合计8万元，由县级财政5万元、村集体自筹3万元解决。",
    [["F14 45000"], ["F14 5000", "F82 15000"], ["F82 15000"]],
  ],
  [
    "the rest pays what the others leave",
    "种植花椒200亩，每亩2000元，需资金40万元，其中省级财政30万元，其余由群众自筹。",
    [["F12 300000", "F80 100000"]],
  ],
  ["no source is told", "种植花椒200亩，每亩2000元，需资金40万元。", [[]]],
])("funding: %s", (_title, text, expected) => {
  expect(linesOf(text).map(sources)).toEqual(expected);
});

test("every line keeps its sentence, and knows where it stands", () => {
  const text = "前言。\n购牛20头，每头1万元，共20万元。\n硬化村道6公里，每公里40万元，共240万元。";
  const lines = linesOf(text);
  expect(lines.map(({ textLine }) => textLine)).toEqual([2, 3]);
  for (const { sentence, start, end } of lines) expect(sentence).toContain(text.slice(start, end));
  expect(lines.map(({ template }) => template)).toEqual(["livestock", "roads"]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
});

const item = (amount: number, at: number): TextItem => ({
  name: `分项${at}`,
  quantity: null,
  unit: null,
  unitCostYuan: null,
  statedAmountYuan: amount,
  computedAmountYuan: null,
  template: "roads",
  place: "",
  start: at * 10,
  end: at * 10 + 5,
});
const source = (amountYuan: number, at: number): TextSource => ({
  name: `来源${at}`,
  amountYuan,
  status: null,
  start: 1_000 + at * 10,
  end: 1_005 + at * 10,
});
const yuan = fc.integer({ min: 1, max: 10_000_000 });

test("whatever is stated, every source keeps its amount and no line but the last gets too much", () => {
  fc.assert(
    fc.property(
      fc.array(yuan, { minLength: 1, maxLength: 6 }),
      fc.array(yuan, { minLength: 1, maxLength: 5 }),
      (amounts, given) => {
        const shares = shareSources(amounts.map(item), {
          sources: given.map(source),
          totals: [],
          findings: [],
        });
        const sums = shares.map((own) => own.reduce((sum, { amount }) => sum + Number(amount), 0));
        sums.slice(0, -1).forEach((sum, at) => expect(sum).toBeLessThanOrEqual(amounts[at]!));
        given.forEach((amount, at) => {
          const paid = shares.flat().filter(({ name }) => name === `来源${at}`);
          expect(paid.reduce((sum, one) => sum + Number(one.amount), 0)).toBe(amount);
        });
      },
    ),
  );
});

test("a source that others make up is not counted twice", () => {
  const statement = {
    sources: [source(300_000, 0), source(200_000, 1), source(100_000, 2)],
    totals: [{ statedYuan: 300_000, addendsYuan: [200_000, 100_000], start: 1_000, end: 1_005 }],
    findings: [],
  };
  const [own] = shareSources([item(300_000, 0)], statement);
  expect(own!.map(({ name }) => name)).toEqual(["来源1", "来源2"]);
});

test("a line of a section keeps its own line of the text", () => {
  const text =
    "（一）产业类，小计48.4万元。\n1.采购母羊480只，每只800元，共计38.4万元；\n2.种植花椒100亩，每亩1000元，计10万元。";
  expect(
    lineChoices(readText(text).statements).map(({ textLine, sentence }) => [textLine, sentence]),
  ).toEqual([
    [2, "1.采购母羊480只，每只800元，共计38.4万元；"],
    [3, "2.种植花椒100亩，每亩1000元，计10万元"],
  ]);
});
