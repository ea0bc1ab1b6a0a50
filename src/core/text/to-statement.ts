import type { SourceEntry } from "./entry";
import type { StatementDraft } from "./group-statements";
import type { Reckoned } from "./judge-statement";
import { valueOf } from "./node";
import { verdicts, type Statement, type TextFinding, type TextSource } from "./statement";

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
 * Gives what was found in a draft the form the reader answers in.
 * @param original the text as given, for the words of the statement
 * @throws Error for a draft without sentences
 */
export function toStatement(
  original: string,
  draft: StatementDraft,
  { items, totals, sources }: Reckoned,
  faults: readonly TextFinding[],
): Statement {
  const [first] = draft.sentences;
  const last = draft.sentences.at(-1);
  if (!first || !last) throw new Error("toStatement(): a draft has sentences");
  const findings = [...faults].sort((a, b) => a.start - b.start);
  const several = verdicts.filter((fault) => findings.some(({ verdict }) => verdict === fault));
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
    verdict: several[0] ?? "ok",
    verdicts: several.length > 0 ? several : ["ok"],
    findings,
  };
}
