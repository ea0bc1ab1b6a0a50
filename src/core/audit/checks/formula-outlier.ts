import { defineAuditCheck } from "../define";
import { oddCells, type Oddness } from "../oddness";
import { oddFinding } from "../report-odd";

/** Another calculation, or the same one over a larger or smaller part of the table. */
const unlike: ReadonlySet<Oddness> = new Set(["calculation", "reach"]);

export const formulaOutlier = defineAuditCheck({
  name: "formula-outlier",
  severity: "warning",
  title: { zh: "公式与相邻格不同", en: "Formula unlike its neighbours" },
  help: {
    zh: "同一列（行）用一个公式，只有这一格用了另一个，横向竖向都没有同样的。可能是故意的，也可能是改错了，请核对。",
    en: "The column (or row) shares one formula, this cell has another one that neither its row nor its column repeats. It may be meant or a slip: look at it.",
  },
  messages: {
    odd: {
      zh: "公式是 ={found}；相邻 {count} 格（如 {neighbour}）的写法在这里应为 ={formula}。",
      en: "The formula is ={found}; by its {count} neighbours (such as {neighbour}) it would be ={formula}.",
    },
  },
  after: [
    "circular-reference",
    "range-hole",
    "range-short",
    "blank-reference",
    "text-reference",
    "constant-differs",
  ],
  run(book, report, { explained }) {
    for (const odd of book.once(oddCells)) {
      if (!unlike.has(odd.oddness) || explained(odd.sheet.name, odd.sheet.row(odd.at), odd.sheet.col(odd.at)))
        continue;
      report({ message: "odd", ...oddFinding(book, odd) });
    }
  },
});
