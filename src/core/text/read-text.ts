import { splitSentences } from "./clauses";
import { groupStatements } from "./group-statements";
import type { Mark } from "./mark-figures";
import { normalise, quoted } from "./normalise";
import { readStatement } from "./read-statement";
import { scanFigures } from "./scan-figures";
import type { Node } from "./node";
import type { Statement, TextItem } from "./statement";

/** How many amounts a later sum may reach back over: as many as one sheet has lines. */
const reach = 1000;

/** Gives quoted names back their words. */
const withNames = (text: string, statement: Statement): Statement =>
  statement.items.some(({ name }) => name.includes(quoted))
    ? { ...statement, items: statement.items.map((item) => named(text, item)) }
    : statement;

function named(text: string, item: TextItem): TextItem {
  if (!item.name.includes(quoted)) return item;
  const from = text.lastIndexOf("「", item.start);
  return { ...item, name: text.slice(from + 1, text.indexOf("」", from)) };
}

/**
 * Reads a plan text: every stretch that budgets something, with its lines, totals, sources, verdict and findings. Positions are
 * those of the text as given. Takes time in proportion to the text.
 * @example readText("硬化村道3公里，每公里40万元，计120万元。").statements[0]?.verdict // "ok"
 */
export function readText(text: string): { statements: Statement[] } {
  const plain = normalise(text);
  const drafts = groupStatements(plain, splitSentences(plain, scanFigures(plain)));
  const statements: Statement[] = [];
  let loose = new Set<Node>();
  let quantities: readonly Mark[] = [];
  for (const draft of drafts) {
    const read = readStatement(plain, text, draft, () => [...loose], quantities);
    quantities = draft.sentences
      .flatMap(({ marks }) => marks.filter(({ role, level }) => role === "quantity" && level < 2))
      .slice(-8);
    if (!read) continue;
    statements.push(withNames(text, read.statement));
    for (const node of read.summed) loose.delete(node);
    for (const node of read.loose) loose.add(node);
    // Trimmed now and then only, so that a long text stays linear.
    if (loose.size > 2 * reach) loose = new Set([...loose].slice(-reach));
  }
  return { statements };
}
