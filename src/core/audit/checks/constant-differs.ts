import { formatNumber } from "../../model/format-number";
import { adjustedTotals } from "../adjusted-totals";
import { defineAuditCheck } from "../define";
import { oddCells } from "../oddness";
import { oddFinding } from "../report-odd";

export const constantDiffers = defineAuditCheck({
  name: "constant-differs",
  severity: "warning",
  title: { zh: "公式里的常数不一致", en: "Constant differs in one formula" },
  help: {
    zh: "相邻公式用同一个系数，只有这一格不同；或者合计后面加减了一个手写的数来凑平。系数最好放在一个格里统一引用；凑数请查清来由、单列一行。",
    en: "The neighbours calculate with one factor, this cell with another; or a typed number is added to a total to make it tie. Keep a factor in one cell that all refer to; find out where an adjustment comes from and give it a line of its own.",
  },
  messages: {
    odd: {
      zh: "公式是 ={found}；相邻 {count} 格（如 {neighbour}）用的常数不同，应为 ={formula}。",
      en: "The formula is ={found}; {count} neighbours (such as {neighbour}) use another constant: ={formula}.",
    },
    adjusted: {
      zh: "合计里手写了 {adjustment}（={found}），这个数没有出处。",
      en: "{adjustment} is typed into the total (={found}); where it comes from is not to be seen.",
    },
  },
  after: ["circular-reference", "range-hole", "range-short", "blank-reference", "text-reference"],
  run(book, report, { explained }) {
    const taken = new Set<string>();
    for (const odd of book.once(oddCells)) {
      const place = [odd.sheet.name, odd.sheet.row(odd.at), odd.sheet.col(odd.at)] as const;
      if (odd.oddness !== "constant" || explained(...place)) continue;
      taken.add(`${odd.sheet.index} ${odd.at}`);
      report({ message: "odd", ...oddFinding(book, odd) });
    }
    for (const { sheet, at, operator, adjustment } of book.once(adjustedTotals)) {
      if (taken.has(`${sheet.index} ${at}`)) continue;
      const cell = sheet.address(at);
      const found = sheet.formula(at);
      report({
        message: "adjusted",
        sheet: sheet.name,
        cell,
        data: { found, adjustment: `${operator}${formatNumber(adjustment)}` },
        found: `=${found}`,
      });
    }
  },
});
