import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";

const of = (spec: string) => ({ enterprise: [{ name: "重点项目", unit: "项", stated: 5, spec }] });
const at = `集体经济!${cellOf("enterprise", "spec")}`;

checkTable("parts-not-whole", {
  silent: [
    ["parts that add up", of("42个(12,6,6,2,16)")],
    ["parts with names that add up", of("106个（省级10个、市级43个、县级53个）")],
    ["some parts only", of("800名（其中高职500名）")],
    ["sizes in brackets", of("水池3座(10×5×2)，管道2条(长300米，宽1米)")],
    ["years in brackets", of("培训3期(2024,2025,2026)")],
    ["two bare figures", of("农户42户(3,7)")],
    ["a remark in brackets", of("能繁母牛300头(6—10月龄)")],
    ["another unit in brackets", of("道路40条(共100公里，8座桥)")],
  ],
  found: [
    [
      "bare figures",
      of("重点项目42个(10,6,6,2,16)"),
      [
        {
          at,
          severity: "warning",
          zh: "规格里 10 + 6 + 6 + 2 + 16 = 40，写的总数是 42 个，相差 2。",
        },
      ],
    ],
    [
      "parts with names, some of several places; two wholes, two findings",
      of(
        "42个(州级挂钩10个，烟草项目6个，东寨、西寨6个，叮当2个，整乡推进16个)；受益95人（一组50人，二组50人）",
      ),
      [{ expected: "40" }, { expected: "100" }],
    ],
  ],
});
