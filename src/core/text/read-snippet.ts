import { readText } from "./read-text";
import { verdicts, type TextItem, type TextSource, type TextTotal, type Verdict } from "./statement";

/** One row of predictions: a whole text as one. */
export interface SnippetReading {
  readonly id: string;
  readonly items: readonly TextItem[];
  readonly totals: readonly TextTotal[];
  readonly sources: readonly TextSource[];
  readonly verdict: Verdict;
  readonly verdicts: readonly Verdict[];
}

/** Reads a row `{id, text}` of `read-text --jsonl`: all statements of its text together. */
export function readSnippet({ id, text }: { readonly id: string; readonly text: string }): SnippetReading {
  const { statements } = readText(text);
  const found = verdicts.filter((fault) => statements.some((one) => one.verdicts.includes(fault)));
  return {
    id,
    items: statements.flatMap(({ items }) => items),
    totals: statements.flatMap(({ totals }) => totals),
    sources: statements.flatMap(({ sources }) => sources),
    verdict: found[0] ?? "ok",
    verdicts: found.length > 0 ? found : ["ok"],
  };
}
