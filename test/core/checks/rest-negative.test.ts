import { checkTable } from "../../support/check-table";
import { found } from "../../support/found";
import { cellOf, type TestLine, type TestPlan } from "../../support/plan-workbook";

const [amount, first, rest] = ["amount", "source:F11", "source:F80"].map((id) => cellOf("roads", id));
const road: TestLine = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000 };
const paid = (money: number): TestPlan => ({
  roads: [{ ...road, sources: { F11: money, F80: `=${amount}-${first}` } }],
});

checkTable("rest-negative", {
  silent: [
    ["a rest that is left", paid(2_000_000)],
    ["nothing left", paid(2_400_000)],
    ["a negative number typed, another's fault", { roads: [{ ...road, sources: { F80: -5 } }] }],
    [
      "a formula of a correction",
      { roads: [{ name: "核减", stated: -5000, sources: { F80: `=${amount}` } }] },
    ],
  ],
  found: [
    [
      "more than the amount elsewhere",
      paid(2_500_000),
      [
        {
          at: `道路!${rest}`,
          severity: "error",
          zh: `群众自筹按公式 =${amount}-${first} 取余额，得 -100,000 元：其他来源已超过金额。`,
        },
      ],
    ],
    [
      "two lines, two findings",
      {
        roads: [
          ...paid(2_500_000).roads!,
          { ...road, spec: "二标段", sources: { F11: 2_400_001, F80: "=-1" } },
        ],
      },
      [{ at: `道路!${rest}` }, { at: `道路!${cellOf("roads", "source:F80", 1)}` }],
    ],
  ],
});

test("the line has no other finding: the sources still add up to the amount", () => {
  expect(found(undefined, paid(2_500_000)).map(({ at }) => at)).toEqual([`道路!${rest}`]);
});
