import { walk, type Expression, type FarReference, type ReferenceExpression } from "./expression";

/** What a formula refers to. */
export interface LookedAt {
  readonly references: readonly ReferenceExpression[];
  /** Defined names; what stands behind them is not among the references. */
  readonly names: readonly NameUsed[];
  /** Runs of sheets and parts of tables; `resolveFar` gives their cells. */
  readonly far: readonly FarReference[];
}

interface NameUsed {
  readonly name: string;
  readonly sheet?: string;
}

export function lookedAt(expression: Expression | undefined): LookedAt {
  return expression
    ? { references: referencesIn(expression), names: namesIn(expression), far: farIn(expression) }
    : { references: none, names: none, far: none };
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

/** References to runs of sheets and to tables inside an expression. */
export function farIn(expression: Expression): readonly FarReference[] {
  const found: FarReference[] = [];
  walk(expression, (part) => {
    if (part.kind === "sheet-run" || part.kind === "table") found.push(part);
  });
  return found;
}
