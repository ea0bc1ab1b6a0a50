import { worksIn } from "../model/works-in-text";
import { firstCell } from "../plan-book/line-cell";
import { yuanText } from "../plan-book/line-text";
import { roundYuan } from "../model/money";
import { defineCheck } from "./define";

export const lumpSum = defineCheck({
  name: "lump-sum",
  scope: "line",
  severity: "info",
  title: { zh: "几项工程合为一笔", en: "Several works in one sum" },
  help: {
    zh: "一笔总额里有几项工程，各自的单价看不出来，也无法与单价依据比较。能拆的请拆成几行，各填数量和单价。",
    en: "One lump sum holds several works, so that no unit cost can be told or compared. Where possible give each its own line with quantity and unit cost.",
  },
  messages: {
    several: {
      zh: "一笔 {stated}里有{works}，请拆成几行。",
      en: "One sum of {stated} holds {works}; give each its own line.",
    },
  },
  run({ sheets }, report) {
    for (const line of sheets.flatMap(({ lines }) => lines)) {
      const { started, stated, unitCost, sheet } = line;
      const sum = stated ? roundYuan(stated) : undefined;
      if (!started || unitCost || sum === undefined) continue;
      const column = (["spec", "name"] as const).find((id) => worksIn(line.text(id)).length > 1);
      if (!column) continue;
      const works = worksIn(line.text(column));
      report({
        message: "several",
        sheet: sheet.name,
        cell: firstCell(line, [column]),
        data: {
          stated: yuanText(sum),
          works: { zh: works.join("、"), en: works.join(", ") },
        },
        found: works.join("、"),
      });
    }
  },
});
