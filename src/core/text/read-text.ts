import { splitSentences } from "./clauses";
import { groupStatements } from "./group-statements";
import type { Mark } from "./mark-figures";
import { normalise } from "./normalise";
import { readStatement } from "./read-statement";
import { scanFigures } from "./scan-figures";
import type { Node } from "./settle";
import type { Statement } from "./statement";

/** How many amounts a later sum may reach back over; a plan that lists more has tables. */
const reach = 60;

/**
 * Reads a plan text: every stretch that budgets something, with its lines, totals, sources, verdict and findings. Positions are
 * those of the text as given. Takes time in proportion to the text.
 * @example readText("硬化村道3公里，每公里40万元，计120万元。").statements[0]?.verdict // "ok"
 */
export function readText(text: string): { statements: Statement[] } {
  const plain = normalise(text);
  const drafts = groupStatements(plain, splitSentences(plain, scanFigures(plain)));
  const statements: Statement[] = [];
  let loose: Node[] = [];
  let quantities: readonly Mark[] = [];
  for (const draft of drafts) {
    const read = readStatement(plain, text, draft, loose, quantities);
    quantities = draft.sentences
      .flatMap(({ marks }) => marks.filter(({ role, level }) => role === "quantity" && level < 2))
      .slice(-8);
    if (!read) continue;
    statements.push(read.statement);
    const summed = new Set(read.summed);
    loose = [...loose.filter((node) => !summed.has(node)), ...read.loose].slice(-reach);
  }
  return { statements };
}
