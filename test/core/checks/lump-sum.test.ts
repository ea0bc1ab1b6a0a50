import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";

const water = { name: "人饮工程", unit: "处", quantity: 1, stated: 600_000 };
const both = "管道长4公里，新建蓄水池800立方米";

checkTable("lump-sum", {
  silent: [
    ["one work", { water: [{ ...water, spec: "管道4公里" }] }],
    [
      "sizes of one work",
      { roads: [{ name: "通村路", stated: 5, spec: "硬化路面宽3.5米，长700米，厚0.2米" }] },
    ],
    ["people served", { water: [{ ...water, spec: "管道4公里，受益120户、420人" }] }],
    ["a line with a unit cost", { water: [{ ...water, unitCost: 600_000, spec: both }] }],
    ["a line not started", { water: [{ name: "人饮工程", spec: both }] }],
  ],
  found: [
    [
      "pipes and a tank",
      { water: [{ ...water, spec: both }] },
      [
        {
          at: `饮水!${cellOf("water", "spec")}`,
          severity: "info",
          zh: "一笔 600,000 元里有管道长4公里、新建蓄水池800立方米，请拆成几行。",
        },
      ],
    ],
    [
      "in the name; two lines, two findings",
      {
        water: [
          { name: "取水口2处、主管道3000米", stated: 90_000 },
          { ...water, spec: "水池3座；泵房1座" },
        ],
      },
      [{ at: `饮水!${cellOf("water", "name")}` }, { at: `饮水!${cellOf("water", "spec", 1)}` }],
    ],
  ],
});
