import { formatNumber } from "../../model/format-number";
import { blocksOf } from "../blocks";
import { defineAuditCheck } from "../define";
import { filledFrom, formulaEdit } from "../neighbour-formula";
import { typedFigures } from "../typed-figures";
import { typedTotals } from "../typed-totals";

export const constantInRun = defineAuditCheck({
  name: "constant-in-run",
  severity: "error",
  title: { zh: "公式被数字覆盖", en: "Number typed over a formula" },
  help: {
    zh: "同一列（行）其他格用公式计算，这一格却是手填的数，而且恰好等于公式算出的数：公式被覆盖了，以后改数量或单价，它不会跟着变。请恢复公式。",
    en: "The other cells of the column (or row) calculate, this one holds a typed number that equals what their formula gives here: the formula was overwritten, and the number will not follow later changes. Put the formula back.",
  },
  messages: {
    overwritten: {
      zh: "手填的 {typed} 正是 {neighbour} 的公式在这里算出的数；应为公式 ={formula}。",
      en: "The typed number {typed} is just what the formula of {neighbour} gives here; it should be ={formula}.",
    },
    overwrittenRange: {
      zh: "共 {count} 格是手填的数，正是 {neighbour} 的公式在这里算出的数；首格应为公式 ={formula}。",
      en: "{count} typed numbers are just what the formula of {neighbour} gives here; the first should be ={formula}.",
    },
    typedTotal: {
      zh: "手填的合计，等于上面各行之和；本表其他合计用公式，这里应为 ={formula}。",
      en: "Typed totals that equal the sum of the rows above; other totals of this sheet are formulas, this should be ={formula}.",
    },
  },
  run(book, report) {
    const figures = book.once(typedFigures).filter(({ evidence }) => evidence === "same");
    const taken = new Set(figures.map(({ sheet, at }) => `${sheet.index} ${at}`));
    for (const { sheet, cell, parts } of blocksOf(
      figures,
      ({ axis }) => axis,
      ({ shape }) => String(shape.id),
    )) {
      const [first] = parts;
      const formula = filledFrom(sheet, first.neighbour, first.at);
      const about = { formula, neighbour: sheet.address(first.neighbour) };
      const place = {
        sheet: sheet.name,
        cell,
        expected: `=${formula}`,
        found: formatNumber(first.typed),
        fix: parts.map(({ at, neighbour }) => formulaEdit(sheet, at, filledFrom(sheet, neighbour, at))),
      };
      if (parts.length === 1)
        report({ ...place, message: "overwritten", data: { ...about, typed: formatNumber(first.typed) } });
      else report({ ...place, message: "overwrittenRange", data: { ...about, count: parts.length } });
    }
    const totals = book.once(typedTotals).filter(({ sheet, at }) => !taken.has(`${sheet.index} ${at}`));
    for (const { sheet, cell, parts } of blocksOf(
      totals,
      () => "across",
      ({ length }) => String(length),
    )) {
      const [{ formula, typed }] = parts;
      report({
        message: "typedTotal",
        sheet: sheet.name,
        cell,
        severity: "info",
        data: { formula },
        expected: `=${formula}`,
        found: formatNumber(typed),
        fix: parts.map((part) => formulaEdit(sheet, part.at, part.formula)),
      });
    }
  },
});
