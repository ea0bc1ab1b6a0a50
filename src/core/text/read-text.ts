import { concludeStatement } from "./conclude-statement";
import { draftEntries } from "./draft-entries";
import { findTables } from "./find-tables";
import { groupStatements } from "./group-statements";
import { LooseNodes } from "./loose-nodes";
import type { Mark } from "./mark";
import { normalise, quoted } from "./normalise";
import { PlaceFacts, type VillageTold } from "./place-facts";
import { readSentences } from "./read-sentences";
import { readTable } from "./read-table";
import { settleStatement } from "./settle-statement";
import type { Statement, TextItem } from "./statement";

/** Statements that go through each step together, which takes less time than one by one and holds little memory. */
const together = 100;

function* inBatches<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

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

export interface TextReading {
  readonly statements: Statement[];
  /** Whom it tells to live in the one village it describes. */
  readonly village: VillageTold | null;
}

/**
 * Reads a plan text: every stretch that budgets something, with its lines, totals, sources, verdict and findings. Positions are
 * those of the text as given. Takes time in proportion to the text.
 * @example readText("硬化村道3公里，每公里40万元，计120万元。").statements[0]?.verdict // "ok"
 */
export function readText(text: string): TextReading {
  const whole = normalise(text);
  const tables = findTables(whole, text).map((table) => ({ start: table.start, ...readTable(text, table) }));
  const rows = tables.flatMap((table) => table.statements);
  const plain = withoutRows(whole, rows);
  const statements = [...rows];
  const loose = new LooseNodes(tables);
  const facts = new PlaceFacts();
  let quantities: readonly Mark[] = [];
  for (const drafts of inBatches(groupStatements(readSentences(plain)), together)) {
    const entries = drafts.map((draft) => {
      const own = draftEntries(draft, quantities);
      quantities = draft.marks.filter(({ role, level }) => role === "quantity" && level < 2).slice(-8);
      return own;
    });
    const settled = drafts.map((draft, at) => settleStatement(draft, entries[at] ?? [], loose));
    drafts.forEach((draft, at) => {
      const statement = concludeStatement(plain, text, draft, settled[at], facts.judge(text, draft));
      if (statement) statements.push(withNames(text, statement));
    });
  }
  return { statements: statements.sort((a, b) => a.start - b.start), village: facts.village };
}
