import { aroundOf, buildItems, type BuiltItem } from "./build-items";
import type { StatementDraft } from "./group-statements";
import { judgeStatement, type Reckoned } from "./judge-statement";
import type { Mark } from "./mark";
import type { Node, SettledTotal } from "./node";
import type { Settled } from "./settle";
import type { Statement, TextFinding } from "./statement";
import { toStatement } from "./to-statement";

/** Amounts under shared prices are the sum of their lines. */
const sharedTotals = (built: readonly BuiltItem[][]): SettledTotal[] =>
  built.flatMap((items) => {
    const stated = items[0]?.shared;
    if (!stated) return [];
    return [
      { stated, addends: items.map(({ item }) => fixedNode(item.computedAmountYuan ?? Number.NaN, stated)) },
    ];
  });

/** An addend that is known by its product only. */
function fixedNode(value: number, like: Mark): Node {
  const figure = {
    ...like.figure,
    value,
    range: null,
    step: 0,
    decimals: false,
    hedged: false,
    atLeast: false,
    state: "number" as const,
  };
  const mark: Mark = { ...like, figure };
  return { entry: { kind: "lump", amount: mark, name: "" }, mark };
}

/** Lines, totals and sources of what was settled. */
function reckon(text: string, draft: StatementDraft, settled: Settled): Reckoned {
  const around = aroundOf(text.slice(draft.sentences[0]?.start, draft.sentences.at(-1)?.end), draft.heading);
  const built = settled.lines.map((line) => buildItems(line, around, draft.marks));
  return {
    items: built.flat(),
    totals: [...settled.totals, ...sharedTotals(built)],
    sources: settled.sources,
  };
}

const nothing: Reckoned = { items: [], totals: [], sources: [] };

/**
 * The last step of reading a statement: its items, totals and sources, judged.
 * @param settled undefined where it speaks of no money; most of a plan does, and only its counts and rates may be wrong
 * @param contradictions what in it contradicts earlier passages
 * @returns undefined where the draft neither budgets anything nor has a fault
 */
export function concludeStatement(
  text: string,
  original: string,
  draft: StatementDraft,
  settled: Settled | undefined,
  contradictions: readonly TextFinding[],
): Statement | undefined {
  const reckoned = settled ? reckon(text, draft, settled) : nothing;
  const findings = [...judgeStatement(original, draft, reckoned), ...contradictions];
  return settled || findings.length > 0 ? toStatement(original, draft, reckoned, findings) : undefined;
}
