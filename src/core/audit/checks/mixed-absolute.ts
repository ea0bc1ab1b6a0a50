import { defineAuditCheck } from "../define";
import { oddCells } from "../oddness";
import { oddFinding } from "../report-odd";

export const mixedAbsolute = defineAuditCheck({
  name: "mixed-absolute",
  severity: "warning",
  title: { zh: "绝对引用与相对引用不一致", en: "$ here, none there" },
  help: {
    zh: "这一格现在算得和相邻格一样，但缺少（或多了）$ 号：往下填充时，引用会跑到别的格去。请按相邻格统一。",
    en: "Today this cell calculates as its neighbours do, but it lacks a $ they have (or has one too many): once it is filled on, its reference moves elsewhere. Write it as the neighbours do.",
  },
  messages: {
    odd: {
      zh: "公式是 ={found}；相邻 {count} 格（如 {neighbour}）写作 ={formula}，差别只在 $ 号。",
      en: "The formula is ={found}; {count} neighbours (such as {neighbour}) write ={formula}: only the $ signs differ.",
    },
  },
  after: ["circular-reference", "range-hole", "range-short", "blank-reference", "text-reference"],
  run(book, report, { explained }) {
    for (const odd of book.once(oddCells)) {
      if (
        odd.oddness !== "absolute" ||
        explained(odd.sheet.name, odd.sheet.row(odd.at), odd.sheet.col(odd.at))
      )
        continue;
      report({ message: "odd", ...oddFinding(book, odd) });
    }
  },
});
