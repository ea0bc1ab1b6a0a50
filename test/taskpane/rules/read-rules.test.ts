import { readRules } from "../../../src/taskpane/rules/read-rules";
import {
  nextRule,
  noRules,
  type RuleAnswer,
  type RulesAnswer,
} from "../../../src/taskpane/rules/rule-answers";

type Row = readonly [code: string, kind: RuleAnswer["kind"], value?: string];
const answer = (rows: readonly Row[], ownShare = ""): RulesAnswer => ({
  rules: rows.map(([code, kind, value = ""]) => ({ code, kind, value })),
  ownShare,
});
const percent = (share: number) => ({ kind: "percent", percent: share });

test.each([
  ["nothing chosen", answer([]), undefined],
  [
    "a percent and the rest",
    answer([
      ["F11", "percent", "70"],
      ["F80", "rest"],
    ]),
    { sources: { F11: percent(70), F80: { kind: "rest" } } },
  ],
  [
    "figures as people write them",
    answer([
      ["F11", "percent", " ７０％ "],
      ["F14", "fixed", "5万元"],
      ["F80", "fixed", "1,200.50"],
    ]),
    {
      sources: {
        F11: percent(70),
        F14: { kind: "fixed", amount: 5_000_000 },
        F80: { kind: "fixed", amount: 120_050 },
      },
    },
  ],
  ["the least own share alone", answer([], "10"), { sources: {}, ownShareMinimum: 10 }],
  [
    "all of the money by two percents",
    answer([
      ["F11", "percent", "62.5"],
      ["F12", "percent", "37.5"],
    ]),
    { sources: { F11: percent(62.5), F12: percent(37.5) } },
  ],
])("%s", (_title, given, rules) => {
  expect(readRules(given)).toEqual({ ok: true, value: rules });
});

test.each([
  ["no percent", answer([["F11", "percent"]]), "请填“中央衔接”出金额的百分之几，只写数字，例如 70。"],
  [
    "a percent in words",
    answer([["F11", "percent", "七成"]]),
    "请填“中央衔接”出金额的百分之几，只写数字，例如 70。",
  ],
  [
    "a percent of yuan",
    answer([["F11", "percent", "70元"]]),
    "请填“中央衔接”出金额的百分之几，只写数字，例如 70。",
  ],
  ["no sum", answer([["F14", "fixed", " "]]), "请填“县级衔接”每行固定出多少元，例如 50000；最多两位小数。"],
  [
    "a third of a fen",
    answer([["F14", "fixed", "0.333"]]),
    "请填“县级衔接”每行固定出多少元，例如 50000；最多两位小数。",
  ],
  [
    "a source twice",
    answer([
      ["F11", "percent", "70"],
      ["F11", "rest"],
    ]),
    "“中央衔接”有两条规则，请只留一条。",
  ],
  [
    "over the whole",
    answer([
      ["F11", "percent", "70"],
      ["F12", "percent", "40"],
    ]),
    "各来源比例合计 110%，超过 100%。",
  ],
  [
    "two rests",
    answer([
      ["F11", "rest"],
      ["F80", "rest"],
    ]),
    "只能有一个来源取其余的钱，现在有：中央衔接、群众自筹。",
  ],
  [
    "a percent below nothing",
    answer([["F11", "percent", "-5"]]),
    "中央衔接的比例应在 0% 到 100% 之间，不能是 -5%。",
  ],
  ["an own share in words", answer([], "一成"), "自筹的最低比例请只写数字，例如 10。"],
  ["an own share over the whole", answer([], "120"), "自筹比例应在 0% 到 100% 之间，不能是 120%。"],
])("one sentence: %s", (_title, given, sentence) => {
  const read = readRules(given);
  expect(read.ok ? "" : read.reason.zh).toBe(sentence);
});

test("a further rule begins with the next usual source, a percent first, then the rest", () => {
  const first = nextRule(noRules, ["F14", "F80"]);
  expect(first).toEqual({ code: "F14", kind: "percent", value: "" });
  const second = nextRule({ ...noRules, rules: [first] }, ["F14", "F80"]);
  expect(second).toEqual({ code: "F80", kind: "rest", value: "" });
  const third = nextRule({ ...noRules, rules: [first, second] }, ["F14", "F80"]);
  expect(third).toEqual({ code: "F11", kind: "percent", value: "" });
});
