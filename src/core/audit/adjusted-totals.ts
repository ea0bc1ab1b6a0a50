import type { BinaryOperator, Expression } from "../formula/expression";
import type { Shape } from "../formula/formula-book";
import { PerShape } from "../formula/per-shape";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";

/** A total with a typed number added or taken off at its end: =SUM(B2:B9)-500. */
export interface AdjustedTotal {
  readonly sheet: AuditSheet;
  readonly at: number;
  readonly operator: BinaryOperator;
  readonly adjustment: number;
}

/** So many formulas of one shape that all add the same number are a rule and no adjustment. */
const mostAlike = 2;

export function adjustedTotals(book: AuditBook): readonly AdjustedTotal[] {
  return book.sheets.flatMap((sheet) => {
    const found: (AdjustedTotal & { shape: Shape })[] = [];
    const alike = new Map<Shape, number>();
    const adjustments = new PerShape(adjustmentIn);
    for (const at of sheet.formulaCells) {
      const shape = sheet.shape(at);
      const adjustment = shape && adjustments.of(shape);
      if (!shape || !adjustment) continue;
      found.push({ sheet, at, shape, ...adjustment });
      alike.set(shape, (alike.get(shape) ?? 0) + 1);
    }
    return found.filter(({ shape }) => alike.get(shape)! <= mostAlike);
  });
}

function adjustmentIn(shape: Shape): Omit<AdjustedTotal, "sheet" | "at"> | undefined {
  if (shape.traits.root !== "+" && shape.traits.root !== "-") return undefined;
  const { expression } = shape;
  if (expression?.kind !== "binary") return undefined;
  const { left, right, operator } = expression;
  if (right.kind !== "literal" || typeof right.value !== "number" || !isTotal(left)) return undefined;
  // One more or less counts a header or itself; a fraction of a unit balances rounding and is told elsewhere.
  if (Math.abs(right.value) <= 1 || shape.looksAt.references.length === 0) return undefined;
  return { operator, adjustment: right.value };
}

/** A sum, or figures added to and taken off one another. */
function isTotal(expression: Expression): boolean {
  if (expression.kind === "call") return expression.name === "SUM";
  if (expression.kind === "unary") return isTotal(expression.operand);
  return (
    expression.kind === "binary" &&
    (expression.operator === "+" || expression.operator === "-") &&
    [expression.left, expression.right].every((part) => part.kind === "reference" || isTotal(part))
  );
}
