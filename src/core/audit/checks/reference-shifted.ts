import { defineAuditCheck } from "../define";
import { oddCells } from "../oddness";
import { oddFinding } from "../report-odd";

export const referenceShifted = defineAuditCheck({
  name: "reference-shifted",
  severity: "warning",
  title: { zh: "引用错位", en: "Reference off by a row or column" },
  help: {
    zh: "同一列（行）的公式都引用相同方位的格，只有这一格引用到了别处，多半是插行、拖动时错了一行或一列。请对照相邻格核对。",
    en: "The formulas of this column (or row) all look in the same direction, only this one looks at other cells, mostly a row or column off after inserting or dragging. Compare it with its neighbours.",
  },
  messages: {
    odd: {
      zh: "公式是 ={found}；同列（行）{count} 格（如 {neighbour}）的写法在这里应为 ={formula}。",
      en: "The formula is ={found}; by its {count} neighbours (such as {neighbour}) it would be ={formula}.",
    },
  },
  after: ["circular-reference", "range-hole", "range-short", "blank-reference", "text-reference"],
  run(book, report, { explained }) {
    for (const odd of book.once(oddCells)) {
      if (
        odd.oddness !== "shifted" ||
        explained(odd.sheet.name, odd.sheet.row(odd.at), odd.sheet.col(odd.at))
      )
        continue;
      report({ message: "odd", ...oddFinding(book, odd) });
    }
  },
});
