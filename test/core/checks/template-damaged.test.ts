import { checkTable } from "../../support/check-table";
import { afterFixes, found } from "../../support/found";
import { cellOf, type TestPlan } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000, sources: { F11: 2_400_000 } };
const plan: TestPlan = { roads: [road] };
const header = (column: string) => `道路!${cellOf("roads", column).replace("6", "5")}`;

checkTable("template-damaged", {
  silent: [
    ["a plan as laid out", plan],
    ["in English", { roads: [] }, { locale: "en" }],
    ["other brackets and spaces", plan, { overwrite: { [header("unitCost")]: "单价 （元）" } }],
    ["a column of the user's own on the right", plan, { overwrite: { "道路!AZ5": "备忘" } }],
  ],
  found: [
    [
      "a header of money rewritten",
      plan,
      [
        {
          at: header("unitCost"),
          severity: "error",
          zh: "这一栏的表头应为“单价”，现在是“价”；数字仍按“单价”核对。",
          fix: { [header("unitCost")]: "单价(元)" },
        },
      ],
      { overwrite: { [header("unitCost")]: "价" } },
    ],
    [
      "a source emptied and a note rewritten: two findings",
      plan,
      [
        { at: header("source:F11"), severity: "error", expected: "中央衔接(元)" },
        { at: header("remarks"), severity: "info" },
      ],
      { overwrite: { [header("source:F11")]: null, [header("remarks")]: "说明" } },
    ],
  ],
});

test.each(["quantity", "unitCost", "stated", "amount", "source:F11", "source:F81", "funded", "gap", "unit"])(
  "a damaged header of %s is the only finding, and the fix leaves none",
  (column) => {
    const options = { overwrite: { [header(column)]: "？？" } };
    expect(found(undefined, plan, options).map(({ at }) => at)).toEqual([header(column)]);
    expect(afterFixes("template-damaged", plan, options)).toEqual([]);
  },
);

const titles: Readonly<Record<string, string>> = {
  ...{ quantity: "数量", unitCost: "单价(元)", stated: "总额(元)", amount: "金额(元)", gap: "差额(元)" },
  ...{ "source:F11": "中央衔接(元)", "source:F80": "群众自筹(元)" },
};

test.each([
  ["quantity", "unitCost"],
  ["unitCost", "stated"],
  ["amount", "gap"],
  ["source:F11", "source:F80"],
])("headers of %s and %s exchanged are the only findings, and the fix leaves none", (one, other) => {
  const options = { overwrite: { [header(one)]: titles[other]!, [header(other)]: titles[one]! } };
  expect(found(undefined, plan, options).map(({ at }) => at)).toEqual([header(one), header(other)]);
  expect(afterFixes("template-damaged", plan, options)).toEqual([]);
});
