import { checkTable } from "../../support/check-table";
import { cellOf, type TestLine } from "../../support/plan-workbook";

const road = (more: TestLine): TestLine => ({
  ...{ item: "通组路", name: "路面硬化", unit: "公里", quantity: 0.6, unitCost: 400_100 },
  ...more,
});
const remarks = (line = 0) => `道路!${cellOf("roads", "remarks", line)}`;
const said = (text: string) => ({ roads: [road({ remarks: text })] });

checkTable("rounding-tie", {
  silent: [
    ["no sum in words", said("分两段施工")],
    ["all decimals", said("总投资24.006万元")],
    ["rounded to two", said("总投资24.01万元")],
    ["rounded to one", said("总投资24.0万元")],
    ["a source of the line", { roads: [road({ remarks: "投资20万元", sources: { F11: 200_000 } })] }],
    [
      "the sum of its project",
      {
        roads: [
          road({ remarks: "总投资48.01万元" }),
          road({ name: "边沟", quantity: 0.6, unitCost: 400_100 }),
        ],
      },
    ],
    ["what was done before", said("已完成投资30万元")],
    ["a unit cost", said("每公里40万元")],
    ["a line without an amount", { roads: [{ name: "路", remarks: "总投资24.5万元" }] }],
  ],
  found: [
    [
      "a wrong decimal",
      said("总投资24.5万元"),
      [
        {
          at: remarks(),
          severity: "warning",
          zh: "“总投资24.5万元”与金额 240,060 元 对不上。",
          expected: "240,060 元",
        },
      ],
    ],
    ["a whole number that is not exact", said("概算24万元"), [{ at: remarks(), severity: "warning" }]],
    ["quite another sum", said("总投资42.01万元"), [{ at: remarks(), severity: "info" }]],
  ],
});
