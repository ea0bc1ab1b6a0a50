import fc from "fast-check";
import { fundingSources } from "../../../src/core/model/funding-source";
import { amountOf, fen, yuanOfFen, type Fen } from "../../../src/core/model/money";
import type { Line, Plan } from "../../../src/core/model/plan";
import { amountWords, capitalAmount, readText, writeText } from "../../../src/core/text";
import { units } from "../../../src/core/model/units";
import { englishUnit } from "../../../src/core/text/english-unit";
import { sourceCodeOf } from "../../../src/core/text/source-code";
import { sourceName } from "../../../src/core/text/source-name";
import { sourceWords } from "../../../src/core/text/source-words";

const line = (part: Partial<Line>): Line => ({
  template: "roads",
  village: "",
  name: "产业路硬化",
  unit: "公里",
  quantity: null,
  unitCost: null,
  stated: null,
  amount: fen(0),
  sources: {},
  status: null,
  year: 2026,
  ...part,
});
const plan = (...lines: Line[]): Plan => ({
  name: "2026年帮扶计划",
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026, 2027],
  lines,
});
const yuan = (value: number): Fen => fen(Math.round(value * 100));

const roads = line({
  quantity: 6,
  unitCost: 400_000,
  amount: yuan(2_400_000),
  sources: { F11: yuan(2_000_000) },
});
const cows = line({
  template: "livestock",
  name: "能繁母牛",
  unit: "头",
  quantity: 40,
  unitCost: 9800.5,
  amount: yuan(392_020),
  sources: { F80: yuan(92_020) },
  year: 2027,
});

test("a plan in paragraphs", () => {
  expect(writeText(plan(roads, cows))).toBe(
    `青禾县石桥镇柳湾村2026年帮扶计划资金安排
一、道路。
1.产业路硬化6公里，每公里40万元，计240万元。
二、养殖。
1.能繁母牛40头，每头9,800.5元，计392,020元。
资金来源。
以上合计2,792,020元，其中中央财政衔接资金200万元，群众自筹资金92,020元，资金缺口70万元。
以上资金分年度安排，2026年240万元，2027年392,020元。
`,
  );
});

test.each<[string, Partial<Line>, string]>([
  ["that does not multiply", { unitCost: 4_200_000, amount: yuan(203_950) }, "重点村1村，投资203,950元。"],
  ["that is a fen off", { quantity: 3, unitCost: 1.5, amount: fen(451) }, "重点村3村，投资4.51元。"],
  ["of 0", { unitCost: 0, amount: yuan(9_000) }, "重点村1村，投资9,000元。"],
])("no unit cost is written %s", (_title, part, expected) => {
  const own = line({ template: "village-package", name: "重点村", unit: "村", quantity: 1, ...part });
  const text = writeText(plan(own)).replace(/[「」]/g, "");
  expect(text).toContain(expected.slice(0, -1));
  expect(summary(text)).toMatchObject({
    lines: [[own.quantity, "村", null, own.amount / 100]],
    verdicts: ["ok"],
  });
});

test.each(fundingSources.map(({ code }) => [code]))(
  "a line that %s pays alone reads back as that",
  (code) => {
    const { statements } = readText(writeText(plan({ ...roads, sources: { [code]: roads.amount } })));
    expect(statements.flatMap(({ sources }) => sources.map(({ name }) => sourceCodeOf(name)))).toEqual([
      code,
    ]);
  },
);

test("a plan in English", () => {
  expect(writeText(plan(roads), { locale: "en" })).toContain(
    "1. 产业路硬化: 6 km at 400,000 yuan each, 2,400,000 yuan.\nTotal 2,400,000 yuan, of which Central linkage fund 2,000,000 yuan; not yet funded 400,000 yuan.",
  );
});

test.each<[string, string, string]>([
  [
    "2026年帮扶计划",
    "青禾县石桥镇柳湾村2026年帮扶计划资金安排",
    "2026年帮扶计划 (柳湾村, 石桥镇, 青禾县): funding",
  ],
  ["柳湾村2026年项目计划", "柳湾村2026年项目计划资金安排", "柳湾村2026年项目计划: funding"],
  ["", "青禾县石桥镇柳湾村资金安排", "柳湾村, 石桥镇, 青禾县: funding"],
])("the title of a plan called “%s”", (name, zh, en) => {
  expect(writeText({ ...plan(roads), name }).split("\n")[0]).toBe(zh);
  expect(writeText({ ...plan(roads), name }, { locale: "en" }).split("\n")[0]).toBe(en);
});

test("every unit has an English name, one and several", () => {
  const unnamed = units.filter(({ name }) => /[\u4e00-\u9fff]/.test(englishUnit(name, 2)));
  expect(unnamed).toEqual([]);
  const words: [string, number][] = [
    ["人日", 1],
    ["户", 1],
    ["户", 2],
    ["桶", 2],
    ["", 2],
  ];
  expect(words.map((one) => englishUnit(...one))).toEqual([
    "person-day",
    "household",
    "households",
    "桶",
    "",
  ]);
});

test("an empty plan says so", () => {
  expect(writeText(plan())).toMatch(/暂无资金安排/);
  expect(readText(writeText(plan())).statements).toEqual([]);
});

test.each<[number, string]>([
  [1409.5, "人民币壹仟肆佰零玖元伍角整"],
  [6007.14, "人民币陆仟零柒元壹角肆分"],
  [16409.02, "人民币壹万陆仟肆佰零玖元零贰分"],
  [325.04, "人民币叁佰贰拾伍元零肆分"],
  [5_564_000, "人民币伍佰伍拾陆万肆仟元整"],
  [100_000_305, "人民币壹亿零叁佰零伍元整"],
  [0, "人民币零元整"],
  [0.6, "人民币陆角整"],
])("%d in capitals", (value, words) => expect(capitalAmount(yuan(value))).toBe(words));

test("capitals say the total once more and are not read as another", () => {
  const text = writeText(plan(roads, cows), { capitals: true });
  expect(text).toContain("（大写：人民币贰佰柒拾玖万贰仟零贰拾元整）");
  expect(summary(text)).toEqual(summary(writeText(plan(roads, cows))));
});

test.each<[number, string]>([
  [133_400, "13.34万元"],
  [10_000, "1万元"],
  [133_400.5, "133,400.50元"],
  [133_405, "133,405元"],
  [9_999, "9,999元"],
])("%d yuan in words", (value, words) => expect(amountWords(yuan(value))).toBe(words));

test.each(fundingSources.map(({ code }) => [code]))("%s is read as a source again", (code) => {
  expect(sourceName(`其中${sourceWords(code)}`, true)).toBe(sourceWords(code));
});

/** What a text says, in a form to compare. */
function summary(text: string) {
  const { statements } = readText(text);
  return {
    lines: statements.flatMap(({ items }) =>
      items.map((one) => [one.quantity, one.unit, one.unitCostYuan, one.statedAmountYuan]),
    ),
    sources: statements.flatMap(({ sources }) => sources.map((one) => [one.name, one.amountYuan])),
    totals: statements.flatMap(({ totals }) => totals.map(({ statedYuan }) => statedYuan)),
    verdicts: [...new Set(statements.flatMap(({ verdicts }) => verdicts))],
  };
}

/** Names with figures, units and words of the trade in them, which must not be taken for the budget's. */
const name = fc.constantFrom(
  "能繁母牛",
  "圈舍建设",
  "产业路硬化",
  "蓄水池",
  "村级活动室",
  "技术服务",
  "2号水池",
  "受益户补助",
  "占地补偿",
  "农户自筹配套",
  "人均一亩果园",
  "三期工程",
  "总投资测算",
  "每户五千元奖补",
  "C级危房",
  "县财政项目",
  "",
);
const amount = fc.integer({ min: 1, max: 500_000_000 }).map(fen);
const unit = fc.constantFrom(
  "头",
  "公里",
  "亩",
  "平方米",
  "户",
  "人",
  "座",
  "套",
  "项",
  "期",
  "人次",
  "立方米",
);
const lump = fc.record({ name, amount }).map((part) => line({ ...part, unit: "项" }));
const counted = fc
  .record({ name, unit, quantity: fc.integer({ min: 1, max: 5000 }), amount })
  .map((part) => line(part));
const priced = fc
  .record({
    name,
    unit,
    quantity: fc.oneof(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 99_999 }).map((one) => one / 100),
    ),
    unitCost: fc.integer({ min: 100, max: 99_999_999 }).map((one) => one / 100),
  })
  .map((part) => line({ ...part, amount: amountOf(part.quantity, part.unitCost) ?? fen(0) }));
const anyLine = fc
  .tuple(
    fc.oneof(priced, counted, lump),
    fc.constantFrom("livestock", "roads", "water"),
    fc.constantFrom(2026, 2027),
    fc.dictionary(
      fc.constantFrom("F11", "F14", "F30", "F60", "F80"),
      fc.double({ min: 0.05, max: 0.3, noNaN: true }),
      {
        maxKeys: 3,
      },
    ),
  )
  .map(([one, template, year, shares]): Line => ({
    ...one,
    template,
    year,
    sources: Object.fromEntries(
      Object.entries(shares).map(([code, share]) => [code, fen(Math.floor(one.amount * share))]),
    ),
  }));

test("what is written reads back as the same lines, total and sources", () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), (lines) => {
      const written = plan(...lines.filter((one) => one.amount > 0));
      if (written.lines.length === 0) return;
      const read = summary(writeText(written));
      const ordered = ["livestock", "roads", "water"]
        .sort((a, b) => first(written, a) - first(written, b))
        .flatMap((template) => written.lines.filter((one) => one.template === template));
      expect(read.lines).toEqual(
        ordered.map(({ quantity, unit: one, unitCost, amount: money }) => [
          quantity,
          quantity === null ? null : one,
          quantity === null ? null : unitCost,
          yuanOfFen(money),
        ]),
      );
      const paid = new Map<string, number>();
      for (const { sources } of written.lines)
        for (const [code, money] of Object.entries(sources))
          if (money > 0) paid.set(sourceWords(code), (paid.get(sourceWords(code)) ?? 0) + money);
      expect(Object.fromEntries(read.sources)).toEqual(
        Object.fromEntries([...paid].map(([words, money]) => [words, money / 100])),
      );
      const total = yuanOfFen(fen(written.lines.reduce((sum, one) => sum + one.amount, 0)));
      if (written.lines.length > 1) expect(read.totals).toContain(total);
      expect(read.verdicts).toEqual(["ok"]);
    }),
    { numRuns: 300 },
  );
});

const first = (written: Plan, template: string): number => {
  const at = written.lines.findIndex((one) => one.template === template);
  return at < 0 ? Infinity : at;
};
