import { formatNumber } from "../../model/format-number";
import { blocksOf } from "../blocks";
import { defineAuditCheck } from "../define";
import { filledFrom } from "../neighbour-formula";
import { typedFigures } from "../typed-figures";

export const constantMismatch = defineAuditCheck({
  name: "constant-mismatch",
  severity: "warning",
  title: { zh: "公式中间夹着手填的数", en: "Typed number amid formulas" },
  help: {
    zh: "上下（左右）都用同一个公式，或者同一合计行的其他格都是合计，只有这一格是手填的数，而且与公式算出的不同。可能是故意填的，也可能是公式被盖掉后数字已经过时，请核对。",
    en: "The cells on both sides share one formula, or the rest of a row of totals calculates; this one holds a typed number that differs from what the formula gives. It may be meant, or the formula was overwritten and the number is out of date: look at it.",
  },
  messages: {
    differs: {
      zh: "手填 {typed}，按 {neighbour} 的公式应为 {expected}（={formula}）。",
      en: "The typed number is {typed}; by the formula of {neighbour} it would be {expected} (={formula}).",
    },
    otherWay: {
      zh: "这里是手填的，而同列（行）的 {neighbour} 由公式 ={formula} 算出；手填各行反过来由它们算出别的格，计算方向中途变了。",
      en: "Typed here, while {neighbour} of the same column (or row) is ={formula}; where it is typed, other cells are worked out from it: the calculation changes direction on the way.",
    },
    noValue: {
      zh: "手填 {typed}，上下（左右）的格是公式（如 {neighbour}），此处按公式应为 ={formula}。",
      en: "The number {typed} is typed amid formulas such as {neighbour}; by them it would be ={formula}.",
    },
  },
  after: ["constant-in-run"],
  run(book, report, { explained }) {
    for (const { sheet, cell, parts } of blocksOf(
      book.once(typedFigures).filter(({ evidence }) => evidence === "inverse"),
      ({ axis }) => axis,
      ({ shape }) => String(shape.id),
    )) {
      const [{ neighbour, typed }] = parts;
      const about = { neighbour: sheet.address(neighbour), formula: sheet.formula(neighbour) };
      report({ message: "otherWay", sheet: sheet.name, cell, data: about, found: formatNumber(typed) });
    }
    for (const { sheet, at, evidence, neighbour, typed, expected } of book.once(typedFigures)) {
      if (evidence !== "other" || explained(sheet.name, sheet.row(at), sheet.col(at))) continue;
      const cell = sheet.address(at);
      const formula = filledFrom(sheet, neighbour, at);
      const about = { formula, neighbour: sheet.address(neighbour), typed: formatNumber(typed) };
      const place = { sheet: sheet.name, cell, found: formatNumber(typed) };
      if (expected === undefined)
        report({ ...place, message: "noValue", data: about, expected: `=${formula}` });
      else
        report({
          ...place,
          message: "differs",
          data: { ...about, expected: formatNumber(expected) },
          expected: formatNumber(expected),
        });
    }
  },
});
