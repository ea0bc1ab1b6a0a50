import type { Edge, Expression, ReferenceExpression } from "./expression";

/**
 * Parts that formulas have in common, kept once: a book of a hundred thousand different formulas has a few hundred
 * different references, and these make up most of its trees. Make one per book.
 */
export class ExpressionPool {
  private readonly references = new Map<string, ReferenceExpression>();
  private readonly literals: Expression[] = [];
  private readonly names = new Map<string, string>();

  reference(reference: ReferenceExpression): ReferenceExpression {
    const { sheet, whole, top, left, bottom, right } = reference;
    const key = `${keyOf(top)} ${keyOf(left)} ${keyOf(bottom)} ${keyOf(right)} ${whole ?? ""} ${sheet ?? ""}`;
    const known = this.references.get(key);
    if (!known) this.references.set(key, reference);
    return known ?? reference;
  }

  /** Small whole numbers are the common ones: decimals to round to, percents, months. */
  literal(value: number): Expression {
    const literal: Expression = { kind: "literal", value };
    return Number.isInteger(value) && value >= 0 && value <= 100 && !Object.is(value, -0)
      ? (this.literals[value] ??= literal)
      : literal;
  }

  /** The name of a function. */
  name(name: string): string {
    const known = this.names.get(name);
    if (known === undefined) this.names.set(name, name);
    return known ?? name;
  }
}

const keyOf = ({ at, fixed }: Edge): string => (fixed ? `$${at}` : String(at));
