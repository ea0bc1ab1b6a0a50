import type { Expression, ReferenceExpression } from "./expression";

/**
 * What a formula does, without the cells and constants it does it with.
 * @example skeletonOf(SUM(A1:A9)*1.05) // "(SUM(R)*k)"
 */
export function skeletonOf(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return "k";
    case "reference":
      return isSingleCell(expression) ? "r" : "R";
    case "unary":
      // A plus in front of a formula says nothing; users of an older program type it from habit.
      return (expression.operator === "+" ? "" : expression.operator) + skeletonOf(expression.operand);
    case "binary":
      return `(${skeletonOf(expression.left)}${expression.operator}${skeletonOf(expression.right)})`;
    case "call":
      return `${expression.name}(${expression.args.map(skeletonOf).join(",")})`;
    case "name":
      return expression.name;
    default:
      return expression.kind;
  }
}

/** Whether a reference is written for one cell. */
export const isSingleCell = ({ top, left, bottom, right }: ReferenceExpression): boolean =>
  top.at === bottom.at && left.at === right.at && top.fixed === bottom.fixed && left.fixed === right.fixed;
