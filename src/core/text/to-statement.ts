import type { BuiltItem } from "./build-items";
import type { SourceEntry } from "./entry";
import type { StatementDraft } from "./group-statements";
import { judgeStatement } from "./judge-statement";
import { valueOf, type SettledTotal } from "./node";
import { verdicts, type Statement, type TextFinding, type TextSource } from "./statement";

/** What was found in a statement, before it is judged. */
export interface Reckoned {
  readonly items: readonly BuiltItem[];
  readonly totals: readonly SettledTotal[];
  readonly sources: readonly SourceEntry[];
  /** What contradicts earlier passages of the text. */
  readonly contradictions?: readonly TextFinding[];
}

const status = (words: string): TextSource["status"] =>
  /已?到位/.test(words)
    ? "received"
    : /下达|已拨/.test(words)
      ? "allotted"
      : /争取|力争/.test(words)
        ? "hoped"
        : /申请|申报/.test(words)
          ? "applied"
          : null;

const toSource = ({ name, amount }: SourceEntry, at: number): TextSource => ({
  name,
  amountYuan: amount?.figure.value ?? null,
  status: amount ? status(amount.lead) : null,
  start: amount?.figure.start ?? at,
  end: amount?.figure.end ?? at,
});

/**
 * Judges what was found in a draft and gives it the form the reader answers in.
 * @param original the text as given, for the words of findings
 * @throws Error for a draft without sentences
 */
export function toStatement(
  original: string,
  draft: StatementDraft,
  { items, totals, sources, contradictions = [] }: Reckoned,
): Statement {
  const [first] = draft.sentences;
  const last = draft.sentences.at(-1);
  if (!first || !last) throw new Error("toStatement(): a draft has sentences");
  const own = judgeStatement(original, draft, items, totals, sources);
  const findings = [...own, ...contradictions].sort((a, b) => a.start - b.start);
  const faults = verdicts.filter((fault) => findings.some(({ verdict }) => verdict === fault));
  const start = first.start + (/^\s*/.exec(first.text)?.[0].length ?? 0);
  return {
    line: first.line,
    text: original.slice(start, last.end),
    start,
    end: last.end,
    items: items.map(({ item }) => item),
    totals: totals.map(({ stated, addends }) => ({
      statedYuan: stated.figure.value,
      addendsYuan: addends.map(valueOf),
      start: stated.figure.start,
      end: stated.figure.end,
    })),
    sources: sources.map((source) => toSource(source, start)),
    verdict: faults[0] ?? "ok",
    verdicts: faults.length > 0 ? faults : ["ok"],
    findings,
  };
}
