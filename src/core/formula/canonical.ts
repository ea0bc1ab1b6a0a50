import type { Edge, Expression, ReferenceExpression } from "./expression";

/**
 * A relative text that is the same for formulas that can't differ: factors and summands in any order, brackets and
 * leading plus signs left out, SUM of single cells as their addition.
 */
export function canonicalOf(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return typeof expression.value === "object" ? expression.value.error : JSON.stringify(expression.value);
    case "missing":
      return "";
    case "reference":
      return referenceText(expression);
    case "name":
      return `${expression.sheet ?? ""}!${expression.name.toLowerCase()}`;
    case "sheet-run":
      return `${expression.first}:${expression.last}!${referenceText(expression.cells)}`;
    case "table":
    case "foreign":
      return expression.text;
    case "unary":
      return expression.operator === "+"
        ? canonicalOf(expression.operand)
        : `${expression.operator}${canonicalOf(expression.operand)}`;
    case "binary":
      return commutes.has(expression.operator)
        ? `(${operandsOf(expression, expression.operator).map(canonicalOf).sort().join(expression.operator)})`
        : `(${canonicalOf(expression.left)}${expression.operator}${canonicalOf(expression.right)})`;
    case "call":
      return expression.name === "SUM" &&
        expression.args.length === 1 &&
        expression.args[0]!.kind === "binary"
        ? canonicalOf(expression.args[0]!)
        : `${expression.name}(${expression.args.map(canonicalOf).join(",")})`;
    case "array":
      return `{${expression.rows.map((row) => row.map(canonicalOf).join(",")).join(";")}}`;
  }
}

const commutes: ReadonlySet<string> = new Set(["+", "*"]);

/** The operands of a chain of one operator. */
function operandsOf(expression: Expression, operator: string): readonly Expression[] {
  return expression.kind === "binary" && expression.operator === operator
    ? [...operandsOf(expression.left, operator), ...operandsOf(expression.right, operator)]
    : [expression];
}

function referenceText({ sheet, top, left, bottom, right }: ReferenceExpression): string {
  const edge = ({ at, fixed }: Edge) => (fixed ? `$${at}` : `[${at}]`);
  const cell = (row: Edge, col: Edge) => `R${edge(row)}C${edge(col)}`;
  const first = cell(top, left);
  const last = cell(bottom, right);
  return `${sheet === undefined ? "" : `${sheet}!`}${first === last ? first : `${first}:${last}`}`;
}
