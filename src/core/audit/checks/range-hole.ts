import type { Expression } from "../../formula/expression";
import { resolveReference } from "../../formula/resolve";
import type { Shape } from "../../formula/formula-book";
import { cellName, type RangeAddress } from "../../workbook/address";
import type { AuditSheet } from "../audit-sheet";
import { coverageOf } from "../coverage";
import { defineAuditCheck } from "../define";
import { readersOf } from "../readers";

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
    const terms = new Map<Shape, readonly Expression[] | undefined>();
    for (const sheet of book.sheets)
      for (let at = 0; at < sheet.snapshot.cells.row.length; at++) {
        const shape = sheet.shape(at);
        if (!shape?.expression) continue;
        if (!terms.has(shape)) terms.set(shape, summands(shape.expression));
        const missed = holeIn(sheet, at, terms.get(shape));
        if (!missed || book.once(readersOf).of(sheet.index, missed.row, missed.col) > 0) continue;
        if (book.once(coverageOf).has(sheet, "down", sheet.grid.indexOf(missed.row, missed.col))) continue;
        const cell = sheet.address(at);
        report({
          message: "hole",
          sheet: sheet.name,
          cell,
          data: { formula: sheet.formula(at), missed: cellName(missed.row, missed.col) },
          found: `=${sheet.formula(at)}`,
        });
      }
  },
});

/** What a total adds up: the terms of a chain of plus signs, or the arguments of SUM; undefined for anything else. */
function summands(expression: Expression): readonly Expression[] | undefined {
  const terms =
    expression.kind === "call" && expression.name === "SUM"
      ? expression.args.flatMap((arg) => chain(arg))
      : chain(expression);
  return terms.length >= 3 && terms.every(({ kind }) => kind === "reference") ? terms : undefined;
}

const chain = (expression: Expression): readonly Expression[] =>
  expression.kind === "binary" && expression.operator === "+"
    ? [...chain(expression.left), ...chain(expression.right)]
    : expression.kind === "unary" && expression.operator === "+"
      ? chain(expression.operand)
      : [expression];

/** The one figure that terms of one column (or row), otherwise touching, leave out. */
function holeIn(
  sheet: AuditSheet,
  at: number,
  terms: readonly Expression[] | undefined,
): { readonly row: number; readonly col: number } | undefined {
  if (!terms) return undefined;
  const ranges: RangeAddress[] = [];
  for (const term of terms) {
    if (term.kind !== "reference" || term.sheet !== undefined || term.whole) return undefined;
    const range = resolveReference(term, sheet.row(at), sheet.col(at));
    if (!range) return undefined;
    ranges.push(range);
  }
  const down = ranges.every(({ left, right }) => left === right && left === ranges[0]!.left);
  const across = ranges.every(({ top, bottom }) => top === bottom && top === ranges[0]!.top);
  if (!down && !across) return undefined;
  const spans = ranges
    .map(({ top, left, bottom, right }) => (down ? [top, bottom] : [left, right]) as [number, number])
    .sort((a, b) => a[0] - b[0]);
  const gaps = spans.slice(1).map(([first], place) => first - spans[place]![1] - 1);
  const hole = gaps.indexOf(1);
  if (hole < 0 || gaps.some((gap, place) => place !== hole && gap !== 0)) return undefined;
  const place = spans[hole]![1] + 1;
  const missed = down ? { row: place, col: ranges[0]!.left } : { row: ranges[0]!.top, col: place };
  return sheet.numberAt(missed.row, missed.col) === undefined ? undefined : missed;
}
