import { checkTable } from "../../support/check-table";
import { cellOf, type TestLine } from "../../support/plan-workbook";

const road: TestLine = {
  name: "通村水泥路",
  unit: "公里",
  quantity: 1,
  unitCost: 400_000,
  sources: { F11: 400_000 },
};
const roads = (line: TestLine) => ({ roads: [{ ...road, ...line }] });
const at = `道路!${cellOf("roads", "status")}`;

checkTable("status-hoped-counted", {
  silent: [
    ["no status, nothing said", roads({})],
    ["hoped for, and so said", roads({ status: "争取", remarks: "正在争取省级资金" })],
    ["applied for", roads({ status: "申请中", remarks: "已申请，待批复" })],
    ["diligence", roads({ status: "已到位", remarks: "争取年底完工" })],
    ["asked for with success", roads({ status: "已下达", remarks: "经多次争取，省级资金已下达" })],
    ["got", roads({ status: "已到位", remarks: "已争取到县级配套" })],
    ["received", roads({ status: "已到位", remarks: "资金已到位" })],
    ["English words of the list", roads({ status: "allotted" })],
    ["no money on the line", { roads: [{ name: "桥", quantity: 1, unitCost: 5, remarks: "资金未落实" }] }],
  ],
  found: [
    [
      "in the remarks",
      roads({ status: "已到位", remarks: "资金正在争取" }),
      [
        {
          at,
          severity: "warning",
          zh: "文字里写的是“正在争取”，资金状态却是“已到位”，会算进已落实的资金。",
        },
      ],
    ],
    ["in the name", roads({ status: "已下达", name: "通村路（拟申请）" }), [{ at, message: "counted" }]],
    ["no status", roads({ remarks: "待上级下达" }), [{ at, severity: "info", message: "unstated" }]],
    ["a status of one's own", roads({ status: "差不多了" }), [{ at, severity: "info", message: "unknown" }]],
  ],
});
