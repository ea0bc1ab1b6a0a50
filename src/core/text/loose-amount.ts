import { almost, total } from "./arithmetic";
import type { Entry, Lump, OpenLine, SumEntry } from "./entry";
import type { Mark } from "./mark";
import type { MarkedSentence } from "./marked-sentence";
import { namesWork } from "./names-work";
import { valueOf } from "./node";
import { nameBefore } from "./payer-of";
import { isStrongSum, statedParts } from "./sum-words";

/** What stands before an amount that is no line's own. */
export interface LooseContext {
  readonly sentence: MarkedSentence;
  readonly previous: Mark | undefined;
  readonly next: Mark | undefined;
  /** What its words name, "" for nothing. */
  readonly rest: string;
  readonly waiting: OpenLine | undefined;
  readonly entries: readonly Entry[];
}

/** An amount that is nobody's share and no line's own: a lump sum where something names it, else a sum. */
export function looseAmount(mark: Mark, context: LooseContext): Lump | SumEntry {
  const { sentence, previous, rest, waiting, entries } = context;
  const last = entries.at(-1);
  // 两个点分别投资40万元、35万元: the second goes by the name of the first.
  if (/^[、和及与]+$/.test(mark.before) && last?.kind === "lump" && last.amount === previous)
    return { kind: "lump", amount: mark, name: last.name };
  if (!waiting) {
    const bracketed = nameBefore(mark, rest) ?? (opensCosts(mark, context.next) ? mark.before : undefined);
    if (bracketed !== undefined) return { kind: "lump", amount: mark, name: bracketed };
    const told = rest === "" ? toldBefore(mark, sentence) : undefined;
    if (told !== undefined) return { kind: "lump", amount: mark, name: told, told: true };
  }
  const parts = statedParts(mark, previous);
  // 大米3000元,棉被9600元,慰问金12000元,合计…: what a sum closes is one of its parts.
  const closed = context.next?.role === "amount" && isStrongSum(context.next);
  return rest === "" || parts !== undefined || (!closed && sumsBefore(mark, rest, entries))
    ? {
        kind: "sum",
        amount: mark,
        words: sentence.text.slice(0, 80),
        parts,
        candidate: waiting ?? lastLine(entries),
      }
    : { kind: "lump", amount: mark, name: mark.before };
}

/** 两样货款72400元: a short word for money behind lines that add up to it, but for a slip. */
function sumsBefore(mark: Mark, rest: string, entries: readonly Entry[]): boolean {
  if (rest.length > 4 || !/[款费资金额价支付发补拨用投值]$/.test(mark.before)) return false;
  const last = entries.findLastIndex(({ kind }) => kind === "sum" || kind === "source" || kind === "phase");
  const values = entries
    .slice(last + 1)
    .flatMap((entry) =>
      entry.kind === "line" || entry.kind === "lump" || entry.kind === "interest"
        ? [valueOf({ entry, mark: entry.amount })]
        : [],
    );
  return (
    values.length > 1 &&
    mark.figure.value !== null &&
    values.every((value) => value !== null) &&
    almost(total(values), mark.figure.value)
  );
}

/** 工程费用210万元,监理费25万元: the first of a list of costs names itself in general words. */
const opensCosts = (mark: Mark, next: Mark | undefined): boolean =>
  /工程(?:建设)?费用?$/.test(mark.before) && next?.role === "amount" && /费用?$/.test(next.before);

/** 维修村级活动室,投资6万元: the clause before names the work where the amount itself names nothing. */
function toldBefore(mark: Mark, { clauses, start, text }: MarkedSentence): string | undefined {
  if (mark.clause.figures[0] !== mark.figure || !/^[,，]$/.test(mark.clause.opener)) return undefined;
  const before = clauses[clauses.indexOf(mark.clause) - 1];
  if (!before || before.figures.length > 0 || before.depth > 0) return undefined;
  const words = text.slice(before.start - start, before.end - start).replace(/一批$/, "");
  return namesWork(words) ? words : undefined;
}

const lastLine = (entries: readonly Entry[]): OpenLine | undefined => {
  const line = entries.findLast((entry): entry is OpenLine => entry.kind === "line");
  return line && !line.amount ? line : undefined;
};
