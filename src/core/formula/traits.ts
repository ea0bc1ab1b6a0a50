import { walk, type Expression } from "./expression";

/** What can be said of a formula without its references and constants; formulas that calculate alike share it. */
export interface Traits {
  /** Names of the functions called anywhere in it. */
  readonly calls: ReadonlySet<string>;
  /** Its outermost part: the name of a function, an operator, or the kind of part it is otherwise. */
  readonly root: string;
  /** Whether it refers to something a snapshot does not hold. */
  readonly foreign: boolean;
  /** Whether it uses defined names. */
  readonly names: boolean;
}

export function callsAnyOf({ calls }: Traits, names: ReadonlySet<string>): boolean {
  for (const name of calls) if (names.has(name)) return true;
  return false;
}

/** Those of a formula that could not be read. */
export const unread: Traits = { calls: new Set(), root: "", foreign: false, names: false };

/** Keeps equal traits once. Make one per book. */
export class TraitsPool {
  private readonly known = new Map<string, Traits>();

  of(expression: Expression): Traits {
    const calls = new Set<string>();
    let [foreign, names] = [false, false];
    walk(expression, (part) => {
      if (part.kind === "call") calls.add(part.name);
      else if (part.kind === "foreign") foreign = true;
      else if (part.kind === "name") names = true;
    });
    const root = rootOf(expression);
    const key = `${root} ${foreign} ${names} ${[...calls].join(" ")}`;
    const before = this.known.get(key);
    if (before) return before;
    const traits = { calls, root, foreign, names };
    this.known.set(key, traits);
    return traits;
  }
}

function rootOf(expression: Expression): string {
  switch (expression.kind) {
    case "call":
      return expression.name;
    case "binary":
    case "unary":
      return expression.operator;
    default:
      return expression.kind;
  }
}
