import { splitSentences } from "./clauses";
import { findTables } from "./find-tables";
import { groupStatements } from "./group-statements";
import type { Mark } from "./mark";
import { normalise, quoted } from "./normalise";
import { PlaceFacts } from "./place-facts";
import { readStatement } from "./read-statement";
import { readTable } from "./read-table";
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

/** Blanks the rows that were read as rows, so that the rest is read as prose and every position holds. */
function withoutRows(plain: string, rows: readonly Statement[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of rows) {
    rest += plain.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return rest + plain.slice(from);
}

/**
 * Reads a plan text: every stretch that budgets something, with its lines, totals, sources, verdict and findings. Positions are
 * those of the text as given. Takes time in proportion to the text.
 * @example readText("硬化村道3公里，每公里40万元，计120万元。").statements[0]?.verdict // "ok"
 */
export function readText(text: string): { statements: Statement[] } {
  const whole = normalise(text);
  const tables = findTables(whole, text).map((table) => ({ start: table.start, ...readTable(text, table) }));
  const plain = withoutRows(
    whole,
    tables.flatMap((table) => table.statements),
  );
  const drafts = groupStatements(plain, splitSentences(plain, scanFigures(plain)));
  const statements: Statement[] = [];
  let loose = new Set<Node>();
  let quantities: readonly Mark[] = [];
  const facts = new PlaceFacts();
  const takeTables = (before: number): void => {
    for (let [table] = tables; table && table.start < before; [table] = tables) {
      statements.push(...table.statements);
      for (const node of table.loose) loose.add(node);
      tables.shift();
    }
  };
  for (const draft of drafts) {
    takeTables(draft.sentences[0]?.start ?? 0);
    const read = readStatement(plain, text, draft, () => [...loose], quantities, facts.judge(text, draft));
    quantities = draft.marks.filter(({ role, level }) => role === "quantity" && level < 2).slice(-8);
    if (!read) continue;
    statements.push(withNames(text, read.statement));
    for (const node of read.summed) loose.delete(node);
    for (const node of read.loose) loose.add(node);
    // Trimmed now and then only, so that a long text stays linear.
    if (loose.size > 2 * reach) loose = new Set([...loose].slice(-reach));
  }
  takeTables(Infinity);
  return { statements };
}
