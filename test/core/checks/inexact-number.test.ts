import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";

const of = (spec: string) => ({ planting: [{ name: "烤烟种植", stated: 350_000, spec }] });
const at = `种植!${cellOf("planting", "spec")}`;

checkTable("inexact-number", {
  silent: [
    ["an exact figure", of("500亩，每亩700元")],
    ["a least thickness", of("厚18厘米以上，宽4.5米以上")],
    ["years", of("近3年已实施多处")],
    ["words with 多 and 余", of("多次培训，余料回收，10多功能机")],
    ["a line not started", { planting: [{ name: "烤烟500多亩" }] }],
  ],
  found: [
    ["500多亩", of("轮作种植500多亩"), [{ at, severity: "info", zh: "规格里的“500多亩”不是确切数字。" }]],
    ["30余公里", of("30余公里"), [{ found: "30余公里" }]],
    ["约200户", of("约200户"), [{ found: "约200户" }]],
    ["150万元以上", of("申请150万元以上"), [{ found: "150万元以上" }]],
    ["15万余元", of("规划15万余元"), [{ found: "15万余元" }]],
    ["20亩左右", of("20亩左右"), [{ found: "20亩左右" }]],
    [
      "two lines, two findings",
      {
        planting: [
          { name: "桑园5000亩左右", stated: 1 },
          { name: "桑园", remarks: "约40户", stated: 1 },
        ],
      },
      [{ at: `种植!${cellOf("planting", "name")}` }, { at: `种植!${cellOf("planting", "remarks", 1)}` }],
    ],
  ],
});
