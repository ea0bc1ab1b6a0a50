import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";

const of = (remarks: string) => ({ training: [{ name: "技能培训", unit: "项", stated: 5, remarks }] });
const at = `培训!${cellOf("training", "remarks")}`;

checkTable("of-which-exceeds", {
  silent: [
    ["parts below the whole", of("培育800名，其中高职500名、中职300名")],
    ["parts that overlap", of("100人（其中妇女80人，党员60人）")],
    ["a part in another unit", of("涉及10个村，其中脱贫户300户")],
    ["parts that are the whole, another's matter", of("42个(50,6,6)")],
    ["a cover that fits", of(""), { facts: { households: 207, people: 922, labour: 560, monitored: 6 } }],
  ],
  found: [
    [
      "after 其中, and in brackets: two findings",
      of("培育800名，其中高职900名；村民30户（其中脱贫户35户）"),
      [
        { at, expected: "≤ 30 户" },
        { at, severity: "warning", zh: "备注里总数 800 名，其中却有 900 名。" },
      ],
    ],
    [
      "labour above the people of the cover",
      of(""),
      [{ at: "封面!C10", severity: "error", zh: "封面上这一数为 1,000，大于总数 922（C9）。" }],
      { facts: { people: 922, labour: 1000 } },
    ],
  ],
});
