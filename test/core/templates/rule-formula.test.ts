import fc from "fast-check";
import { financingRuleSchema, type FinancingRules } from "../../../src/core/model/financing-rule";
import { fen } from "../../../src/core/model/money";
import { ruleFormula, ruleOfFormula } from "../../../src/core/templates/rule-formula";

const sources = ["F11", "F12", "F30", "F80"];
const cells: Readonly<Record<string, string>> = {
  amount: "P6",
  "source:F11": "R6",
  "source:F12": "S6",
  "source:F30": "T6",
  "source:F80": "U6",
};
const ref = (id: string) => cells[id]!;
const percent = (share: number) => ({ kind: "percent", percent: share }) as const;
const rest = { kind: "rest" } as const;

test.each<[string, FinancingRules["sources"], string]>([
  ["F11", { F11: percent(70) }, "ROUND(N(P6)*0.7,2)"],
  ["F11", { F11: percent(33.35) }, "ROUND(N(P6)*0.3335,2)"],
  ["F80", { F80: rest }, "MAX(0,ROUND(N(P6)-SUM(R6:T6),2))"],
  ["F12", { F12: rest }, "MAX(0,ROUND(N(P6)-SUM(R6,T6:U6),2))"],
  ["F12", { F12: { kind: "fixed", amount: fen(5_000_050) } }, "IF(N(P6)=0,0,50000.5)"],
  ["F11", { F11: percent(70), F80: percent(30) }, "ROUND(N(P6)*0.7,2)"],
  // Shares that give the whole: the last takes what the others leave, or they could miss it by a fen.
  ["F80", { F11: percent(70), F80: percent(30) }, "ROUND(N(P6)-ROUND(N(P6)*0.7,2),2)"],
])("%s under %j", (code, own, formula) => {
  expect(ruleFormula(code, { sources: own }, sources, ref)).toBe(formula);
  expect(ruleOfFormula(formula, code, sources, ref)).toMatchObject(own[code]!);
});

test("the share that takes what the others leave stays so when one of them is typed over", () => {
  const whole = "ROUND(N(P6)-ROUND(N(P6)*0.9989,2),2)";
  const read = ruleOfFormula(whole, "F12", sources, ref)!;
  expect(read).toEqual({ ...percent(0.11), beside: [99.89] });
  expect(ruleFormula("F12", { sources: { F12: read } }, sources, ref)).toBe(whole);
});

test("a sheet with one source only gives it the rest as a whole", () => {
  expect(ruleFormula("F11", { sources: { F11: rest } }, ["F11"], ref)).toBe("MAX(0,ROUND(N(P6),2))");
});

test.each([
  ["another line's amount", "ROUND(N(P7)*0.7,2)"],
  ["no rounding", "P6*0.7"],
  ["another source", "R6"],
  ["shares of two lines", "ROUND(N(P6)-ROUND(N(P7)*0.7,2),2)"],
  ["a rest that leaves a source out", "MAX(0,ROUND(N(P6)-SUM(R6:S6),2))"],
  ["a rest that may be negative", "ROUND(N(P6)-SUM(R6:T6),2)"],
  ["more than the whole taken away", "ROUND(N(P6)-ROUND(N(P6)*0.7,2)-ROUND(N(P6)*0.7,2),2)"],
  ["a part of a fen", "IF(N(P6)=0,0,50000.555)"],
])("no rule: %s", (_, formula) => {
  expect(ruleOfFormula(formula, "F80", sources, ref)).toBeUndefined();
});

test("spelling makes no difference", () => {
  expect(ruleOfFormula("round( n($P6) * 0.70, 2)", "F11", sources, ref)).toEqual(percent(70));
});

test("whatever the rules, their formulas tell them again", () => {
  const share = fc.integer({ min: 0, max: 5_000 }).map((hundredths) => percent(hundredths / 100));
  const fixed = fc.integer({ min: 0, max: 1e9 }).map((sum) => ({ kind: "fixed" as const, amount: fen(sum) }));
  const rules = fc.dictionary(fc.constantFrom(...sources), fc.oneof(share, fixed, fc.constant(rest)), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(rules, (own) => {
      for (const [code, rule] of Object.entries(own)) {
        const formula = ruleFormula(code, { sources: own }, sources, ref)!;
        expect(ruleOfFormula(formula, code, sources, ref)).toMatchObject(financingRuleSchema.parse(rule));
      }
    }),
  );
});
