import { afterFixes, found } from "../../support/found";
import { cellOf, type TestLine, type TestPlan } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000, sources: { F11: 2_400_000 } };
const at = (column: string, line = 0) => `道路!${cellOf("roads", column, line)}`;
const plan: TestPlan = { roads: [road, { ...road, spec: "二标段" }] };

test.each<[string, string, string | number, string, string]>([
  [
    "another amount",
    "amount",
    2_000_000,
    "typed",
    "金额的公式被手填的 2,000,000 元覆盖，按公式应为 2,400,000 元，相差 400,000 元。",
  ],
  [
    "the same amount",
    "amount",
    2_400_000,
    "typedSame",
    "金额的公式被手填的 2,400,000 元覆盖；数值与公式结果相同，但以后不会再跟着变。",
  ],
  [
    "sources in all",
    "funded",
    2_400_000,
    "typedSame",
    "来源合计的公式被手填的 2,400,000 元覆盖；数值与公式结果相同，但以后不会再跟着变。",
  ],
  ["a gap", "gap", 5, "typed", "差额的公式被手填的 5 元覆盖，按公式应为 0 元，相差 5 元。"],
  ["text", "amount", "见附件", "typedOver", "金额的公式被手填的“见附件”覆盖，不再跟着本行变化。"],
  ["a paved area", "area", 21_000, "typedOver", "面积(平方米)的公式被手填的“21,000”覆盖，不再跟着本行变化。"],
])("typed over: %s", (_, column, typed, message, zh) => {
  const options = { overwrite: { [at(column)]: typed } };
  expect(found("formula-overwritten", plan, options)).toMatchObject([
    { at: at(column), message, severity: "error", zh },
  ]);
  expect(afterFixes("formula-overwritten", plan, options)).not.toContain("formula-overwritten");
});

test("a figure beside the money only warns", () => {
  const options = { overwrite: { [at("wanPerKm")]: 40 } };
  expect(found("formula-overwritten", plan, options)).toMatchObject([
    { at: at("wanPerKm"), severity: "warning" },
  ]);
});

test("an amount typed where the line gives none moves to the lump sum and stays the same", () => {
  const lump: TestPlan = { roads: [{ name: "通村路", sources: { F11: 500_000 } }] };
  const options = { overwrite: { [at("amount")]: 500_000 } };
  expect(found("formula-overwritten", lump, options)).toMatchObject([
    {
      message: "typedAlone",
      fix: { [at("stated")]: 500_000, [at("amount")]: expect.stringMatching(/^=IF\(/) },
    },
  ]);
  expect(afterFixes("formula-overwritten", lump, options)).toEqual([]);
});

test("an amount typed on a line not started counts in the total and is found", () => {
  expect(
    found("formula-overwritten", { roads: [road] }, { overwrite: { [at("amount", 7)]: 500 } }),
  ).toMatchObject([{ at: at("amount", 7), message: "typedAlone" }]);
});

test("a typed amount that its line contradicts is kept as lump sum, for the other checks to speak about", () => {
  const options = { overwrite: { [at("amount")]: 2_000_000 } };
  expect(afterFixes("formula-overwritten", { roads: [road] }, options)).toEqual(["amount-mismatch"]);
});

test.each<[string, string, string, string]>([
  ["a plain product", "amount", "={quantity}*{unitCost}", "unlikeSame"],
  ["one source only", "funded", "={source:F11}", "unlikeSame"],
  ["another row", "gap", "=0*1", "unlikeSame"],
  ["a changed constant", "amount", "=ROUND({quantity}*{unitCost}*1.05,2)", "unlike"],
])("unlike the template: %s", (_, column, pattern, message) => {
  const formula = pattern.replace(/\{([^}]+)\}/g, (__, id: string) => cellOf("roads", id));
  const options = { overwrite: { [at(column)]: formula } };
  expect(found("formula-overwritten", plan, options)).toMatchObject([
    { at: at(column), message, severity: "error", found: formula },
  ]);
  expect(afterFixes("formula-overwritten", plan, options)).not.toContain("formula-overwritten");
});

test("a line typed without formulas is one finding, and its fix brings them all", () => {
  const formulas = ["check", "area", "amount", "funded", "gap", "wanPerKm", "yuanPerSquareMetre"];
  const overwrite = Object.fromEntries(formulas.map((column) => [at(column), null]));
  const [one, ...others] = found("formula-overwritten", plan, { overwrite });
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    at: at("amount"),
    message: "missing",
    zh: "本行缺公式（检查、面积(平方米)、金额、来源合计、差额、万元/公里、元/平方米），合计没有算进这一行。",
  });
  expect(Object.keys(one!.fix!)).toEqual(formulas.map((column) => at(column)));
  expect(afterFixes("formula-overwritten", plan, { overwrite })).toEqual([]);
});

test.each<[string, TestPlan, Record<string, string | number | null>]>([
  ["a plan as laid out", plan, {}],
  ["a sheet in English", plan, {}],
  [
    "spaces, $ and small letters",
    plan,
    { [at("gap")]: `=round( n($${cellOf("roads", "amount")}) - n(${cellOf("roads", "funded")}), 2)` },
  ],
  ["a note below the lines", plan, { "道路!A20": "注：单价按县指导价", [at("check", 14)]: "见说明" }],
  ["a prepared line cleared of its formulas", plan, { [at("amount", 9)]: null, [at("gap", 9)]: null }],
  ["notes and figures below the range", plan, { [at("amount", 1010)]: 5 }],
])("silent: %s", (name, lines, overwrite) => {
  expect(
    found("formula-overwritten", lines, { overwrite, locale: name.includes("English") ? "en" : "zh" }),
  ).toEqual([]);
});

test("two cells of two lines are two findings", () => {
  const options = { overwrite: { [at("amount", 0)]: 1, [at("gap", 1)]: 2 } };
  expect(found("formula-overwritten", plan, options).map((one) => one.at)).toEqual([
    at("amount", 0),
    at("gap", 1),
  ]);
});

test("every template's own formulas are silent on a started line", () => {
  const line: TestLine = { name: "分项", unit: "项", quantity: 1, unitCost: 100, sources: { F11: 100 } };
  const all: TestPlan = {
    livestock: [line],
    planting: [line],
    roads: [line],
    water: [line],
    training: [line],
  };
  expect(found(undefined, all)).toEqual([]);
});
