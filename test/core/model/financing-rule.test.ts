import { judgeRules, percentInAll, type FinancingRules } from "../../../src/core/model/financing-rule";
import { fen } from "../../../src/core/model/money";

const percent = (share: number) => ({ kind: "percent", percent: share }) as const;
const rest = { kind: "rest" } as const;

test.each<[string, FinancingRules]>([
  ["one source pays everything", { sources: { F11: percent(100) } }],
  ["three thirds, as written", { sources: { F11: percent(33.3), F12: percent(33.3), F80: percent(33.4) } }],
  [
    "a share, a sum and the rest",
    { sources: { F11: percent(70), F12: { kind: "fixed", amount: fen(1) }, F80: rest } },
  ],
  ["an own share only", { sources: {}, ownShareMinimum: 10 }],
])("followed: %s", (_, rules) => {
  expect(judgeRules(rules)).toEqual({ ok: true, value: rules });
});

test.each<[string, FinancingRules, string, string]>([
  [
    "one share over the whole",
    { sources: { F11: percent(120) } },
    "中央衔接的比例应在 0% 到 100% 之间，不能是 120%。",
    "Central fund takes between 0% and 100% and can't take 120%.",
  ],
  [
    "a share below nothing",
    { sources: { F80: percent(-5) } },
    "群众自筹的比例应在 0% 到 100% 之间，不能是 -5%。",
    "Villagers' cash takes between 0% and 100% and can't take -5%.",
  ],
  [
    "shares over the whole together",
    { sources: { F11: percent(70), F12: percent(30.5) } },
    "各来源比例合计 100.5%，超过 100%。",
    "The shares of the sources add up to 100.5%, above 100%.",
  ],
  [
    "two rests",
    { sources: { F11: rest, F80: rest } },
    "只能有一个来源取其余的钱，现在有：中央衔接、群众自筹。",
    "Only one source can take the rest; these do: Central fund, Villagers' cash.",
  ],
  [
    "a sum below nothing",
    { sources: { F12: { kind: "fixed", amount: fen(-100) } } },
    "省级衔接的固定金额不能是负数。",
    "The fixed sum of Provincial fund can't be negative.",
  ],
  [
    "an own share over the whole",
    { sources: {}, ownShareMinimum: 130 },
    "自筹比例应在 0% 到 100% 之间，不能是 130%。",
    "An own share lies between 0% and 100% and can't be 130%.",
  ],
  [
    "no number at all",
    { sources: { F11: percent(NaN) } },
    "中央衔接的比例应在 0% 到 100% 之间，不能是 NaN%。",
    "Central fund takes between 0% and 100% and can't take NaN%.",
  ],
])("refused: %s", (_, rules, zh, en) => {
  expect(judgeRules(rules)).toEqual({ ok: false, reason: { zh, en } });
});

test("shares add up as they are written, not as doubles do", () => {
  expect(percentInAll({ sources: { F11: percent(0.1), F12: percent(0.2), F80: rest } })).toBe(0.3);
});
