import { cellName } from "../../workbook/address";
import { defineAuditCheck } from "../define";
import { sumHoles } from "../sum-holes";

export const rangeHole = defineAuditCheck({
  name: "range-hole",
  severity: "warning",
  title: { zh: "合计中间漏了一格", en: "Sum with a hole" },
  help: {
    zh: "合计是一格一格（或一段一段）加起来的，中间跳过了一个有数字的格，而且没有别的公式用到它。请核对是不是漏加。",
    en: "The total is added up cell by cell (or piece by piece) and skips a figure in the middle that no other formula uses. See whether it was forgotten.",
  },
  messages: {
    hole: {
      zh: "公式 ={formula} 跳过了 {missed}。",
      en: "={formula} skips {missed}.",
    },
  },
  run(book, report) {
    for (const { sheet, at, missed } of book.once(sumHoles)) {
      const formula = sheet.formula(at);
      report({
        message: "hole",
        sheet: sheet.name,
        cell: sheet.address(at),
        data: { formula, missed: cellName(missed.row, missed.col) },
        found: `=${formula}`,
      });
    }
  },
});
