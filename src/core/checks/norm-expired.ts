import { normsAbout } from "../norms/norm-about";
import { firstCell } from "../plan-book/line-cell";
import { unitCostText } from "../plan-book/line-text";
import type { PlanLine } from "../plan-book/plan-book";
import { defineCheck } from "./define";

export const normExpired = defineCheck({
  name: "norm-expired",
  scope: "line",
  severity: "warning",
  title: { zh: "标准已过期", en: "Norm out of date" },
  help: {
    zh: "单价用的是已经停止执行的旧标准，或者单价依据是多年以前的文件。请按现行文件改正。",
    en: "The unit cost follows a rate that has been replaced, or its basis is a document many years old. Use the one in force.",
  },
  messages: {
    replaced: {
      zh: "单价 {cost} 是 {until} 年以前的标准，现行标准为 {current}。",
      en: "The unit cost of {cost} is the rate up to {until}; the one in force is {current}.",
    },
    old: {
      zh: "单价依据是 {year} 年的，距计划年度已有 {age} 年，请核对是否仍然有效。",
      en: "The basis of the unit cost is of {year}, {age} years before the plan: make sure that it still holds.",
    },
  },
  after: ["unit-slip"],
  run({ sheets, settings, norms: bookNorms }, report, { explained }) {
    for (const line of sheets.flatMap(({ lines }) => lines).filter(({ started }) => started)) {
      const { sheet, row, unitCost, year } = line;
      if (unitCost && !explained(sheet.name, row)) {
        const norms = normsAbout(line, bookNorms);
        const inForce = norms.filter(({ until }) => until === undefined || until >= year);
        const holds = ({ low, high }: { low: number; high: number }) => unitCost >= low && unitCost <= high;
        const past = norms.find((norm) => norm.until !== undefined && norm.until < year && holds(norm));
        const [current] = inForce;
        if (past && current && !inForce.some(holds)) {
          const [cost, expected] = [unitCost, current.low].map((one) => unitCostText(one, line.text("unit")));
          report({
            message: "replaced",
            sheet: sheet.name,
            cell: firstCell(line, ["unitCost"]),
            data: { cost: cost!, until: past.until!, current: expected! },
            expected: expected!,
            found: cost!,
          });
        }
      }
      const basis = yearOfBasis(line);
      if (basis === undefined || year - basis < settings.tolerances.normYears) continue;
      report({
        message: "old",
        severity: "info",
        sheet: sheet.name,
        cell: firstCell(line, ["norm"]),
        data: { year: basis, age: year - basis },
        found: line.text("norm"),
      });
    }
  },
});

/** The latest year that the basis of a unit cost names, as documents do: 〔2012〕5号, 2012年. */
function yearOfBasis({ text, year }: PlanLine): number | undefined {
  const years = [...text("norm").matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)(?!号)/g)]
    .map((found) => Number(found[1]))
    .filter((named) => named <= year);
  return years.length === 0 ? undefined : Math.max(...years);
}
