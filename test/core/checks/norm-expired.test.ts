import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";

const meals = { name: "营养膳食补助", unit: "人天", quantity: 200, unitCost: 4 };
const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000 };

checkTable("norm-expired", {
  silent: [
    ["the rate in force", { education: [{ ...meals, unitCost: 5 }] }],
    ["the old rate in its years", { education: [meals] }, { years: [2020] }],
    ["a rate of the county's own", { education: [{ ...meals, unitCost: 6 }] }],
    ["a document of last year", { roads: [{ ...road, norm: "县发〔2025〕12号" }] }],
    ["a document number that looks like a year", { roads: [{ ...road, norm: "发改〔2024〕1998号" }] }],
    ["a line not started", { education: [{ name: "营养膳食补助", norm: "2001年" }] }],
  ],
  found: [
    [
      "4 yuan a day after 2021",
      { education: [meals] },
      [
        {
          at: `教育资助!${cellOf("education", "unitCost")}`,
          severity: "warning",
          expected: "5 元/人天",
          zh: "单价 4 元/人天 是 2021 年以前的标准，现行标准为 5 元/人天。",
        },
      ],
    ],
    [
      "old documents; two lines, two findings",
      {
        roads: [
          { ...road, norm: "省发〔2012〕5号" },
          { ...road, norm: "2009年定额，2016年修订" },
        ],
      },
      [
        { at: `道路!${cellOf("roads", "norm")}`, severity: "info", message: "old" },
        { at: `道路!${cellOf("roads", "norm", 1)}` },
      ],
    ],
  ],
});
