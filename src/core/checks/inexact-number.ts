import { inexactPhrase } from "../model/inexact-phrase";
import { columnTitle } from "../plan-book/line-text";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";

export const inexactNumber = defineCheck({
  name: "inexact-number",
  scope: "line",
  severity: "info",
  title: { zh: "数字不确切", en: "Inexact number" },
  help: {
    zh: "“约”“余”“多”“左右”的数字不能作为预算依据，验收时也无法核对。请改写成确切数字。",
    en: "About, more than, or so: such figures can't carry a budget and can't be verified when the work is done. Write the exact figure.",
  },
  messages: {
    inexact: {
      zh: "{figure}里的“{text}”不是确切数字。",
      en: '"{text}" in {figure} is no exact figure.',
    },
  },
  run({ sheets }, report) {
    for (const sheet of sheets) {
      const columns = sheet.columns.filter(({ id }) => ["item", "name", "spec", "remarks"].includes(id));
      for (const line of sheet.lines.filter(({ started }) => started))
        for (const column of columns) {
          const text = inexactPhrase(line.text(column.id));
          if (text === undefined) continue;
          report({
            message: "inexact",
            sheet: sheet.name,
            cell: cellName(line.row, column.col),
            data: { figure: columnTitle(column), text },
            found: text,
          });
        }
    }
  },
});
