import { checkTable } from "../../support/check-table";
import { cellOf, type TestLine } from "../../support/plan-workbook";

const from = (start: string | number | null, end: string | number | null, more: TestLine = {}) => ({
  roads: [{ name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000, start, end, ...more }],
});
const at = (column: string) => `道路!${cellOf("roads", column)}`;

checkTable("date-outside", {
  silent: [
    ["inside the year", from("2026-03", "2026-10")],
    ["one month", from("2026年3月", "2026.3")],
    ["ends in the next year", from("2026-10", "2027-05")],
    ["a date of the calendar", from(46_100, 46_200)],
    ["numbers that may be any month", from(2026.3, 2026.1)],
    ["begun earlier, and said so", from("2025-09", "2026-05", { remarks: "续建" })],
    ["carried over", from("2025-11", "2026-05", { remarks: "2025年结转项目" })],
    ["words", from("春季", "年底")],
    ["years of the plan", from("2028-03", "2028-10"), { years: [2026, 2027, 2028] }],
  ],
  found: [
    [
      "the end before the start",
      from("2026-10", "2026-03"),
      [{ at: at("end"), severity: "error", zh: "完工 2026-03 早于开工 2026-10。" }],
    ],
    [
      "a start in another year",
      from("2024-03", "2026-03"),
      [{ at: at("start"), severity: "warning", zh: "开工 2024-03 不在计划年度 2026 内。" }],
    ],
    ["an end long after", from("2026-03", "2029-01"), [{ at: at("end"), message: "endLate" }]],
    [
      "no such months: two findings",
      from("2026-13", "2026-14"),
      [
        { at: at("start"), message: "noMonth" },
        { at: at("end"), message: "noMonth" },
      ],
    ],
  ],
});
