import { fen } from "../../../src/core/model/money";
import { parseRules, type PlanRules } from "../../../src/core/templates/parse-rules";

const percent = (share: number) => ({ kind: "percent", percent: share }) as const;
const rest = { kind: "rest" } as const;

test.each<[string, PlanRules]>([
  ["F11=70%,F80=rest", { rules: { sources: { F11: percent(70), F80: rest } }, sheetRules: {} }],
  [
    "中央衔接＝７０％，群众自筹＝其余",
    { rules: { sources: { F11: percent(70), F80: rest } }, sheetRules: {} },
  ],
  [
    "F12=50000, F80=5万元",
    {
      rules: {
        sources: {
          F12: { kind: "fixed", amount: fen(5_000_000) },
          F80: { kind: "fixed", amount: fen(5_000_000) },
        },
      },
      sheetRules: {},
    },
  ],
  ["own>=10%", { rules: { sources: {}, ownShareMinimum: 10 }, sheetRules: {} }],
  [
    "F11=70%,自筹≥10%; roads: F11=100% ;mutual-fund:F90=rest",
    {
      rules: { sources: { F11: percent(70) }, ownShareMinimum: 10 },
      sheetRules: { roads: { sources: { F11: percent(100) } }, "mutual-fund": { sources: { F90: rest } } },
    },
  ],
  ["", { sheetRules: {} }],
])("%s", (text, value) => {
  expect(parseRules(text)).toEqual({ ok: true, value });
});

test.each([
  ["F77=50%", "没有这样的资金来源：F77。", "There is no such funding source: F77."],
  ["harbour:F11=50%", "没有这样的模板：harbour。", "There is no such template: harbour."],
  ["F11=70%,F11=20%", "“F11”写了两次。", '"F11" stands twice.'],
  [
    "F11=most",
    "看不懂资金规则“F11=most”：请写成 F11=70%、F12=50000、F80=rest 或 own>=10%。",
    '"F11=most" is no financing rule: write F11=70%, F12=50000, F80=rest or own>=10%.',
  ],
  [
    "own>=half",
    "看不懂资金规则“own>=half”：请写成 F11=70%、F12=50000、F80=rest 或 own>=10%。",
    '"own>=half" is no financing rule: write F11=70%, F12=50000, F80=rest or own>=10%.',
  ],
  [
    "F11=70%;roads:F11=101%",
    "中央衔接的比例应在 0% 到 100% 之间，不能是 101%。",
    "Central fund takes between 0% and 100% and can't take 101%.",
  ],
])("refused: %s", (text, zh, en) => {
  expect(parseRules(text)).toEqual({ ok: false, reason: { zh, en } });
});
