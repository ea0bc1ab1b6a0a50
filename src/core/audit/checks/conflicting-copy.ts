import { formatNumber } from "../../model/format-number";
import { resolveIn } from "../../formula/references";
import { rangeName, type RangeAddress } from "../../workbook/address";
import type { AuditBook } from "../audit-book";
import type { AuditSheet } from "../audit-sheet";
import { defineAuditCheck } from "../define";

export const conflictingCopy = defineAuditCheck({
  name: "conflicting-copy",
  severity: "info",
  title: { zh: "同一合计两处不一样", en: "Two totals of one column differ" },
  help: {
    zh: "两处公式都从同一格起合计同一列，却加到不同的行，得数不同。通常是后来加了行，只改了一处。",
    en: "Two formulas add one column from the same cell on, but down to different rows, with different results. Mostly lines were added later and only one of the two was changed.",
  },
  messages: {
    differs: {
      zh: "这里合计 {range} 得 {value}；{other} 合计 {otherRange} 得 {otherValue}。",
      en: "{range} adds up to {value} here; {other} adds {otherRange} to {otherValue}.",
    },
  },
  run(book, report) {
    for (const [shorter, longer] of pairsOf(plainTotals(book))) {
      const cell = shorter.sheet.address(shorter.at);
      report({
        message: "differs",
        sheet: shorter.sheet.name,
        cell,
        data: {
          range: rangeName(shorter.range),
          value: formatNumber(shorter.value),
          other: `${longer.sheet === shorter.sheet ? "" : `${longer.sheet.name}!`}${longer.sheet.address(longer.at)}`,
          otherRange: rangeName(longer.range),
          otherValue: formatNumber(longer.value),
        },
        expected: formatNumber(longer.value),
        found: formatNumber(shorter.value),
      });
    }
  },
});

interface PlainTotal {
  readonly sheet: AuditSheet;
  readonly at: number;
  readonly target: number;
  readonly range: RangeAddress;
  readonly value: number;
}

/** Cells that hold nothing but the SUM of part of one column, standing outside that column. */
function plainTotals(book: AuditBook): readonly PlainTotal[] {
  const found: PlainTotal[] = [];
  for (const sheet of book.sheets)
    for (const at of sheet.formulaCells) {
      const shape = sheet.shape(at);
      const value = sheet.number(at);
      if (value === undefined || shape?.traits.root !== "SUM") continue;
      const { expression } = shape;
      if (expression?.kind !== "call") continue;
      const [arg] = expression.args;
      if (expression.args.length !== 1 || arg?.kind !== "reference" || arg.whole) continue;
      const target = resolveIn(book.formulas, arg, sheet.index, sheet.row(at), sheet.col(at));
      if (!target) continue;
      const { range } = target;
      const inColumn = target.sheet === sheet.index && sheet.col(at) === range.left;
      if (range.left === range.right && range.bottom > range.top && !inColumn)
        found.push({ sheet, at, target: target.sheet, range, value });
    }
  return found;
}

/** Two totals that begin together and end apart. More than two are a running total. */
function pairsOf(totals: readonly PlainTotal[]): readonly (readonly [PlainTotal, PlainTotal])[] {
  const groups = new Map<string, PlainTotal[]>();
  for (const total of totals) {
    const key = `${total.target} ${total.range.left} ${total.range.top}`;
    const group = groups.get(key);
    if (group) group.push(total);
    else groups.set(key, [total]);
  }
  return [...groups.values()].flatMap((group) => {
    const [a, b] = group;
    if (group.length !== 2 || !a || !b || a.range.bottom === b.range.bottom || a.value === b.value) return [];
    return [a.range.bottom < b.range.bottom ? ([a, b] as const) : ([b, a] as const)];
  });
}
