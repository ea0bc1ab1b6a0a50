import fc from "fast-check";
import { readText, type Statement } from "../../../src/core/text";
import { products } from "./corpus-products";

const one = (text: string): Statement => {
  const [statement, ...more] = readText(text).statements;
  if (!statement || more.length > 0) throw new Error(`${more.length + 1} statements in ${text}`);
  return statement;
};
const messages = (text: string): string[] =>
  readText(text).statements.flatMap(({ findings }) => findings.map(({ message }) => message.zh));

test.each<[string, string, string | null]>([
  ["硬化产业路5公里，每公里38元，计190万元。", "38元", "38万元"],
  ["采购鸭苗6000只，每只8元，共48000万元。", "48000万元", "48000元"],
  ["资助贫困学生64人，每人1500元，共9.6元。", "9.6元", "9.6万元"],
  ["衬砌水渠750公里，每米120元，计9万元。", "750公里", "750米"],
  ["总投资38万元，其中县级25万元，自筹13元。", "13元", "13万元"],
  ["改造水田埂道4.2公里，每公里9万元，共计38.7万元。", "38.7万元", "37.8万元"],
  ["维修学校围墙180米，每米350元，合计万元。", "万元", "6.3万元"],
  ["光伏电站总投资88万元，其中财政资金60万元，自筹____万元。", "____万元", "28万元"],
  ["农信社贷款1。8亿元用于发展产业。", "1。8亿元", "1.8亿元"],
])("%s: %s becomes %s", (text, found, repair) => {
  const [finding] = one(text).findings;
  expect(finding).toMatchObject({ found, repair });
  expect(text.slice(finding?.start, finding?.end)).toBe(found);
});

test.each([
  ["购黄牛20头，共需资金xx万元，其中扶贫资金1200000万元，群众自筹30万元。", ["150万元", "120万元"]],
  ["总投资____万元：路灯30盏，每盏3000元，计9元；水池2座，每座4万元，计8万元。", ["17万元", "9万元"]],
])("a masked total adds up what its addends should be: %s", (text, repairs) =>
  expect(one(text).findings.map(({ repair }) => repair)).toEqual(repairs),
);

test("a repaired text has no fault left", () => {
  for (const text of [
    "硬化产业路5公里，每公里38元，计190万元。",
    "总投资38万元，其中县级25万元，自筹13元。",
    "慰问老党员23人×400元=9600元。",
    "维修学校围墙180米，每米350元，合计万元。",
  ]) {
    const [finding] = one(text).findings;
    const repaired = text.slice(0, finding?.start) + finding?.repair + text.slice(finding?.end);
    expect(one(repaired).verdict).toBe("ok");
  }
});

test("the arithmetic is spelled out in both languages", () => {
  const [finding] = one("硬化产业路5公里，每公里38元，计190万元。").findings;
  expect(finding?.message.zh).toBe(
    "5 公里 × 38元 = 0.019万元，文中写的是190万元，相差 10000 倍，应是单位写错；“38元”应为“38万元”。",
  );
  expect(finding?.message.en).toMatch(/^5 公里 × 38元 = .* off by a factor of 10000/);
});

test("two faults of one statement are both told", () => {
  const text = "购电脑3台9000元、打印机2台3200元，计12200元；慰问老人10人200元=20__元；共计15200元。";
  expect(one(text).verdicts).toEqual(["arithmetic-error", "missing-number"]);
});

test("a later sum takes up the statements before it", () => {
  const { statements } = readText(
    "一是改厕40户，每户1500元，计6万元。二是安装路灯10盏，每盏3000元，计3万元。以上两项合计9万元。",
  );
  expect(statements.at(-1)?.totals).toEqual([
    expect.objectContaining({ statedYuan: 90_000, addendsYuan: [60_000, 30_000] }),
  ]);
  expect(
    messages(
      "一是改厕40户，每户1500元，计6万元。二是安装路灯10盏，每盏3000元，计3万元。以上两项合计10万元。",
    ),
  ).toEqual(["6万元 + 3万元 = 9万元，文中合计写的是10万元，相差 1万元。"]);
});

test("counts in brackets must add up", () => {
  expect(messages("重点项目42个(甲片6个，乙片16个，丙片18个)。")).toEqual([
    "6个 + 16个 + 18个 = 40个，文中写的是42个，相差 2个。",
  ]);
  expect(messages("现有党员46名，其中女党员12名，预备党员3名。")).toEqual([]);
});

test.each([
  ["硬化村道3公里，每公里40万元。", "roads"],
  ["购买母羊50只，每只900元。", "livestock"],
  ["种植花椒100亩，每亩300元。", "planting"],
  ["新建蓄水池2口，每口3万元。", "water"],
  ["安装路灯20盏，每盏3000元。", "environment"],
  ["举办焊工培训2期，每期1万元。", "training"],
  ["资助大学生9名，每名3000元。", "education"],
  ["改造幼儿园2所，投资60万元。", "schools"],
  ["易地搬迁12户50人，投资100万元。", "relocation"],
  ["互助社注入互助资金20万元。", "mutual-fund"],
  ["小额贷款200万元，按5%贴息，贴息10万元。", "credit"],
  ["整村推进重点村6个，每村100万元。", "village-package"],
  ["慰问困难户30户，每户500元。", "pairing"],
  ["新建冷库1座，投资40万元。", "enterprise"],
])("%s belongs to %s", (text, template) =>
  expect(one(text).items.map((item) => item.template)).toEqual([template]),
);

test("status and place of a source and a line", () => {
  const [statement] = readText("柳湾村争取省级财政资金30万元，新建水池2口。").statements;
  expect(statement?.sources[0]).toMatchObject({ name: "省级财政资金", amountYuan: 300_000, status: "hoped" });
  expect(statement?.items[0]?.place).toBe("柳湾村");
});

test("every position lies in the text, whatever the text", () => {
  const words = fc.constantFrom(
    ..."每户人亩万元亿千百十一二三两计共其中，。；（）、：0123456789.×=xX_年月座处只财政自筹资金投资",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), (parts) => {
      const text = parts.join("");
      for (const statement of readText(text).statements) {
        expect(text.slice(statement.start, statement.end)).toBe(statement.text);
        for (const { start, end, found } of statement.findings) expect(text.slice(start, end)).toBe(found);
        for (const { start, end } of [...statement.items, ...statement.totals])
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("any text is read without an exception", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => Array.isArray(readText(text).statements)));
});

/** A stated amount changed in its first digit, or moved to the other unit. */
const changed = (amount: string): [string, "arithmetic-error" | "unit-error"][] => {
  const [, digits = "", unit = ""] = /^([\d.]+)(万元|元)$/.exec(amount) ?? [];
  const first = digits.startsWith("1") ? "3" : String((Number(digits[0]) % 9) + 1);
  return [
    [first + digits.slice(1) + unit, "arithmetic-error"],
    [digits + (unit === "元" ? "万元" : "元"), "unit-error"],
  ];
};

const provable = products["quantity, price, amount"]?.flatMap(({ text }) => {
  const amount = /([\d.]+(?:万元|元))。$/.exec(text)?.[1];
  return amount === undefined
    ? []
    : changed(amount).map(([wrong, verdict]): [string, string] => [
        text.replace(`${amount}。`, `${wrong}。`),
        verdict,
      ]);
});

test.each(provable ?? [])("%s is found wrong", (text, verdict) => expect(one(text).verdict).toBe(verdict));

describe("a plan in sections", () => {
  const sections = (second: string) =>
    [
      "（一）杉树村（40.5万元）。屯内道路硬化1.5公里，每公里20万元，补助30万元；活动室修缮补助10.5万元。",
      `（二）柳湾村（21.5万元）。百香果种植200亩，每亩补助700元，补助14万元；周转筐5000个，每个15元，补助${second}万元。`,
      "以上两部分合计62万元。",
    ].join("\n");

  test("headings with amounts are the sums of their sections", () => {
    const { statements } = readText(sections("7.5"));
    expect(statements.map(({ verdict }) => verdict)).toEqual(["ok", "ok", "ok"]);
    expect(statements.flatMap(({ totals }) => totals.map(({ addendsYuan }) => addendsYuan))).toEqual([
      [300_000, 105_000],
      [140_000, 75_000],
      [405_000, 215_000],
    ]);
  });

  test("what does not give its heading is found", () => {
    expect(readText(sections("8.5")).statements.map(({ verdict }) => verdict)).toEqual([
      "ok",
      "arithmetic-error",
      "ok",
    ]);
  });

  test("a paragraph of who pays is none of the works", () => {
    const text =
      "1.新建水池2座，每座3万元，计6万元。\n2.更换水泵1台，计4万元。\n三、资金筹措\n争取省级补助8万元，不足部分由乡贤募集解决。";
    const { statements } = readText(text);
    expect(statements.flatMap(({ items }) => items.map(({ statedAmountYuan }) => statedAmountYuan))).toEqual([
      60_000, 40_000,
    ]);
  });
});

describe("a heading that tells what its section costs", () => {
  const section = `（一）产业发展类，小计80万元。
1.建养牛场1处，投资60万元。铺电缆1公里，投资5万元。
2.加强管护。
3.种植花椒150亩，每亩1000元，计15万元。
（二）基础设施（50万元）
1.硬化村道1公里，投资50万元。
以上项目总投资130万元。其中：产业发展80万元，基础设施50万元。`;

  test("is the sum of what is numbered below it, and its parts are no lines anew", () => {
    const { statements } = readText(section);
    expect(statements.flatMap(({ items }) => items.map(({ statedAmountYuan }) => statedAmountYuan))).toEqual([
      600_000, 50_000, 150_000, 500_000,
    ]);
    expect(statements.flatMap(({ findings }) => findings)).toEqual([]);
    expect(statements.flatMap(({ totals }) => totals.map(({ addendsYuan }) => addendsYuan))).toEqual([
      [600_000, 50_000, 150_000],
      [500_000],
      [800_000, 500_000],
      [800_000, 500_000],
    ]);
  });

  test("is a fault where the section gives something else", () => {
    const { statements } = readText(section.replace("小计80万元", "小计90万元"));
    expect(statements.map(({ verdict }) => verdict)).toEqual(["arithmetic-error", "ok", "arithmetic-error"]);
  });
});

test.each([
  ["项目\t总投资（万元）\t财政衔接资金\t银行贷款\t群众自筹\n冷库\t240\t200\t\t40"],
  ["项目\t投资\t其中：资金来源（万元）\t\t\n\t\t财政衔接资金\t银行贷款\t群众自筹\n冷库\t240\t200\t\t40"],
])("sources of a table are told in the unit of what they make up: %j", (table) => {
  const [statement] = readText(table).statements;
  expect(statement?.sources.map(({ amountYuan }) => amountYuan)).toEqual([2_000_000, 400_000]);
  expect(statement?.verdict).toBe("ok");
});
