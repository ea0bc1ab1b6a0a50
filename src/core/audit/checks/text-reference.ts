import { walk, type ReferenceExpression } from "../../formula/expression";
import type { Shape } from "../../formula/formula-book";
import { numberInText } from "../../formula/coerce";
import { PerShape } from "../../formula/per-shape";
import { resolveIn } from "../../formula/references";
import { isSingleCell } from "../../formula/skeleton";
import { cellName } from "../../workbook/address";
import { isError } from "../../workbook/snapshot";
import { defineAuditCheck } from "../define";

export const textReference = defineAuditCheck({
  name: "text-reference",
  severity: "error",
  title: { zh: "公式拿文字去计算", en: "Formula calculates with text" },
  help: {
    zh: "公式要加减乘除的格里是文字（标题、“-”、带单位的数），所以算不出数。多半是引用错了格，或者该填数字的地方写了文字。",
    en: "A cell that the formula adds or multiplies holds text – a heading, a dash, a number with its unit –, so that there is no result. The reference is off, or text stands where a number belongs.",
  },
  messages: {
    text: {
      zh: "公式 ={formula} 用到 {target}，那里是文字“{text}”。",
      en: '={formula} calculates with {target}, which holds the text "{text}".',
    },
  },
  run(book, report) {
    const operands = new PerShape(operandsOf);
    for (const sheet of book.sheets)
      for (const at of sheet.formulaCells) {
        const shape = sheet.shape(at);
        // Only where it shows: a formula that guards against text (IF, IFERROR) is as it should be.
        if (!shape || !isError(sheet.reader.valueAt(at))) continue;
        for (const operand of operands.of(shape)) {
          const target = resolveIn(book.formulas, operand, sheet.index, sheet.row(at), sheet.col(at));
          if (!target) continue;
          const other = book.sheets[target.sheet]!;
          const { top: row, left: col } = target.range;
          const text = other.text(other.grid.indexOf(row, col));
          if (text === undefined || text.trim() === "" || numberInText(text) !== undefined) continue;
          const cell = sheet.address(at);
          const place = other === sheet ? cellName(row, col) : `${other.name}!${cellName(row, col)}`;
          report({
            message: "text",
            sheet: sheet.name,
            cell,
            data: { formula: sheet.formula(at), target: place, text: text.slice(0, 40) },
            found: text.slice(0, 40),
          });
          break;
        }
      }
  },
});

/** Single cells that operators of arithmetic work on. */
function operandsOf({ expression }: Shape): readonly ReferenceExpression[] {
  const found: ReferenceExpression[] = [];
  if (!expression) return found;
  walk(expression, (part) => {
    if (part.kind !== "binary" || !"+-*/^".includes(part.operator)) return;
    for (const side of [part.left, part.right])
      if (side.kind === "reference" && isSingleCell(side)) found.push(side);
  });
  return found;
}
