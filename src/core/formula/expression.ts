import type { CellError } from "../workbook/snapshot";

/**
 * A formula as a tree whose references are relative to the cell that holds it: cells filled from one another
 * share one tree, so a book of a hundred thousand formulas keeps a few thousand trees.
 */
export type Expression =
  | { readonly kind: "literal"; readonly value: number | string | boolean | CellError }
  /** An argument left out, as the second one of `IF(A1,,3)`. */
  | { readonly kind: "missing" }
  | ReferenceExpression
  | { readonly kind: "name"; readonly name: string; readonly sheet?: string }
  | FarReference
  /** Understood as a reference, but to something a snapshot does not hold: another workbook, odd bracket text. */
  | { readonly kind: "foreign"; readonly what: "external" | "structured"; readonly text: string }
  | { readonly kind: "unary"; readonly operator: "+" | "-" | "%" | "@"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] };

export type BinaryOperator =
  "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=" | ":" | " " | ",";

export interface ReferenceExpression {
  readonly kind: "reference";
  /** As written; undefined for the formula's own sheet. */
  readonly sheet?: string;
  readonly top: Edge;
  readonly left: Edge;
  readonly bottom: Edge;
  readonly right: Edge;
  /** Whole columns or whole rows: how far they reach is up to the sheet. */
  readonly whole?: "columns" | "rows";
}

/** A reference whose cells only the whole book can tell. */
export type FarReference = SheetRunExpression | TableExpression;

/** The same cells on every sheet between two, in the order of the book: `first:last!B4`. */
export interface SheetRunExpression {
  readonly kind: "sheet-run";
  readonly text: string;
  readonly first: string;
  readonly last: string;
  readonly cells: ReferenceExpression;
}

/** A part of a table: `Table1[[#Totals],[amount]]`. */
export interface TableExpression {
  readonly kind: "table";
  readonly text: string;
  /** "" for the table that the formula stands in. */
  readonly table: string;
  /** None for all, two for those from one to the other. */
  readonly columns: readonly string[];
  /** None means the data. */
  readonly sections: readonly string[];
}

/** One edge of a reference: the row or column itself when fixed by `$`, the distance from the formula's cell otherwise. */
export interface Edge {
  readonly at: number;
  readonly fixed: boolean;
}

/** Calls `visit` for the expression and everything inside it, outermost first. */
export function walk(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  switch (expression.kind) {
    case "unary":
      return walk(expression.operand, visit);
    case "binary":
      walk(expression.left, visit);
      return walk(expression.right, visit);
    case "call":
      return expression.args.forEach((arg) => walk(arg, visit));
    case "array":
      return expression.rows.forEach((row) => row.forEach((part) => walk(part, visit)));
    default:
      return;
  }
}
