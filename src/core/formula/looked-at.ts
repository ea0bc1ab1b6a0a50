import { walk, type Expression, type ReferenceExpression } from "./expression";

/** What a formula refers to. */
export interface LookedAt {
  readonly references: readonly ReferenceExpression[];
  /** Defined names; what stands behind them is not among the references. */
  readonly names: readonly NameUsed[];
}

interface NameUsed {
  readonly name: string;
  readonly sheet?: string;
}

export function lookedAt(expression: Expression | undefined): LookedAt {
  return expression
    ? { references: referencesIn(expression), names: namesIn(expression) }
    : { references: none, names: none };
}

const none: readonly never[] = [];

/** The references inside an expression, in reading order. */
export function referencesIn(expression: Expression): readonly ReferenceExpression[] {
  const found: ReferenceExpression[] = [];
  walk(expression, (part) => {
    if (part.kind === "reference") found.push(part);
  });
  return found;
}

/** Defined names inside an expression. */
export function namesIn(expression: Expression): readonly NameUsed[] {
  const found: NameUsed[] = [];
  walk(expression, (part) => {
    if (part.kind === "name") found.push(part);
  });
  return found;
}
