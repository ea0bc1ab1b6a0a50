import { afterFixes } from "../../support/found";
import { checkTable } from "../../support/check-table";
import { cellOf, type TestLine, type TestPlan } from "../../support/plan-workbook";

const road: TestLine = { name: "通村路", unit: "公里", quantity: 2, unitCost: 400_000 };
const bridge: TestLine = { name: "平板桥", unit: "座", quantity: 1, unitCost: 200_000 };
const total = (name: string, stated: number, more: TestLine = {}): TestLine => ({ name, stated, ...more });
const roads = (...lines: readonly TestLine[]): TestPlan => ({ roads: lines });
const at = (line: number, column = "name") => `道路!${cellOf("roads", column, line)}`;

checkTable("subtotal-counted", {
  silent: [
    ["lines alone", roads(road, bridge)],
    ["a row of words without money", roads(road, bridge, { name: "合计" })],
    ["a name that only begins so", roads(road, bridge, total("合计价外费用", 1_000_000))],
    ["an accumulator", roads(road, bridge, total("累计调蓄池", 1_000_000))],
    ["a lump sum that happens to be the sum", roads(road, bridge, total("附属工程", 1_000_000))],
  ],
  found: [
    [
      "the sum of all above",
      roads(road, bridge, total("合计", 1_000_000)),
      [
        {
          at: at(2),
          severity: "error",
          zh: "“合计”1,000,000 元 正是第 6–7 行之和，合计行把它又算了一遍。",
          fix: { [at(2, "stated")]: null },
        },
      ],
    ],
    [
      "two subtotals, two findings",
      roads(road, bridge, total("道路小计", 1_000_000), bridge, road, total("小计：", 1_000_000)),
      [{ at: at(2) }, { at: at(5), found: "小计：" }],
    ],
    [
      "with its sources summed",
      roads(
        { ...road, sources: { F11: 800_000 } },
        { ...bridge, sources: { F11: 200_000 } },
        { ...total("总计", 1_000_000), sources: { F11: 1_000_000 } },
      ),
      [{ fix: { [at(2, "stated")]: null, [at(2, "source:F11")]: null } }],
    ],
    [
      "some other sum, which may be a line",
      roads(road, bridge, total("合计", 900_000)),
      [{ at: at(2), severity: "warning", message: "named", fix: null }],
    ],
  ],
});

test("the fix leaves a row of words", () => {
  const paid = { ...road, sources: { F11: 800_000 } };
  const plan = roads(paid, { ...bridge, sources: { F11: 200_000 } }, total("合计", 1_000_000));
  expect(afterFixes("subtotal-counted", plan)).toEqual([]);
});
