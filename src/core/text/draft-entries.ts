import { Assembler } from "./assemble";
import type { Clause } from "./clauses";
import type { Entry } from "./entry";
import type { StatementDraft } from "./group-statements";
import type { Mark } from "./mark";
import { sourceAsSubject, sourceBehind, sourceInHeading, sourceName } from "./source-name";
import { spreadTime } from "./spread-time";
import { isStrongSum, restCue } from "./sum-words";

/** The words right before a clause's mark. */
const textBefore = ({ text, start }: StatementDraft["sentences"][number], clause: Clause): string =>
  text.slice(Math.max(0, clause.start - start - 12), Math.max(0, clause.start - start - 1));

/** Sources named behind or apart from the money: 由…承担, 资金来源为…. */
function addSourcesBehind(draft: StatementDraft, assembler: Assembler, at: number): void {
  const sentence = draft.sentences[at];
  if (!sentence) return;
  for (const clause of sentence.clauses) {
    const paid = sentence.marks.findLast((mark) => mark.clause === clause);
    // 经费1.7万元从卫生服务经费中支出: the clause goes on behind its amount.
    const words =
      paid === undefined
        ? sentence.text.slice(clause.start - sentence.start, clause.end - sentence.start)
        : (paid.role === "amount" || (paid.role === "quantity" && paid.after.startsWith("由"))) &&
            !restCue.test(paid.before) &&
            /^(?:[已均拟将]|全部|全额)*(?:由|从|自|在[^,，]{2,14}中|请|使用|动用|拟用|纳入|列入|来自|来源于|出自)/.test(
              paid.after,
            )
          ? paid.after
          : // 由县财政安排应急水车租金4.8万元: who pays stands before what for.
            paid.role === "amount" && /^由[^,，]{2,12}安排/.test(paid.lead)
            ? paid.lead
            : "";
    // 资金来源:苏陕协作资金 as a field of a form.
    const told = clause.opener === ":" && /(?:来源|渠道)$/.test(textBefore(sentence, clause));
    const name = sourceBehind(words) ?? (told && paid === undefined ? sourceName(words, true) : undefined);
    if (name === undefined) continue;
    // 圈舍由农户自行解决: something else that somebody sees to.
    const other = /^([^由,，]{1,6})由/.exec(words)?.[1];
    if (other !== undefined && !/[资经费款余缺差部全均额投入所拟已将并其用金需]/.test(other)) continue;
    if (assembler.entries.some((entry) => entry.kind === "source" && entry.name.includes(name))) continue;
    const before = assembler.entries.findLast(
      (entry) =>
        entry.kind !== "source" &&
        entry.kind !== "phase" &&
        (entry.amount?.figure.start ?? Infinity) < (paid?.figure.end ?? clause.start),
    );
    const rest = /其余|余下|剩余|余款|剩下|不足|缺口|差额|部分/.test(words);
    const after = assembler.entries.filter((entry) => entry.amount && entry.amount.figure.start > clause.end);
    const whole = before ?? (after.length === 1 ? after[0] : undefined);
    const amount = rest ? null : (whole?.amount ?? null);
    assembler.entries.push({ kind: "source", name, amount, shared: true, rest });
  }
}

/** A source the heading names, for a statement that names none: 国债资金:…争取补助资金xx万元. */
function headedSource(
  draft: StatementDraft,
  entries: readonly Entry[],
): { name: string; amount: Mark } | undefined {
  if (entries.some((entry) => entry.kind === "source" && entry.amount)) return undefined;
  const amounts = entries.flatMap((entry) =>
    entry.kind === "source" || !entry.amount ? [] : [entry.amount],
  );
  const [amount] = amounts;
  const first = draft.sentences[0];
  if (!amount || amounts.length !== 1 || !first || !/争取|力争|申请|申报|补助|安排|投入/.test(first.text))
    return undefined;
  const lead = first.text.slice(0, Math.max(0, (first.marks[0]?.figure.start ?? first.start) - first.start));
  const colon = lead.lastIndexOf(":");
  const subject = /^[^,，;。:]{2,20}?资金(?=实施|用于|安排)/.exec(lead.replace(/^[而但]/, ""))?.[0];
  const sought = /(?:争取|申请|申报)([^,，;。:]{2,30}?资金)[,，]/.exec(first.text)?.[1];
  const generic = /(?:争取|申请|申报)(?:到)?((?:补助|奖补|扶持|项目)资金)/.exec(first.text)?.[1];
  const fund = /[“"]?([\u4e00-\u9fff]{2,10}?基金)/
    .exec(first.text.slice(lead.length))?.[1]
    ?.replace(/^(?:认真|切实|落实|用于|支持|实施|管理)+/, "");
  const headed = colon > 0 ? sourceInHeading(lead.slice(0, colon)) : undefined;
  const name =
    headed !== undefined
      ? /财政$/.test(headed) && generic
        ? `${headed}${generic}`
        : headed
      : (sought ??
        (subject && sourceName(subject, true)) ??
        (/争取|申请/.test(lead + amount.lead) ? (generic ?? fund) : undefined));
  return name === undefined ? undefined : { name, amount };
}

/** A source that acts in the sentence, or that the heading names, for a statement that names none with an amount. */
function addSourceOfAll(draft: StatementDraft, entries: Entry[]): void {
  const actor = sourceAsSubject(draft.sentences[0]?.text ?? "");
  if (actor !== undefined && !entries.some(({ kind }) => kind === "source")) {
    const amounts = entries.flatMap((entry) => entry.amount ?? []);
    const [sum, ...more] = amounts.length === 1 ? amounts : amounts.filter(isStrongSum);
    const amount = more.length === 0 ? (sum ?? null) : null;
    entries.push({ kind: "source", name: actor, amount, shared: true });
  }
  const headed = headedSource(draft, entries);
  if (headed) entries.push({ kind: "source", name: headed.name, amount: headed.amount, shared: true });
}

/**
 * The entries of a draft in the order of the text: lines, lump sums, sources, sums.
 * @param earlier quantities of the statement before
 * @returns none for a draft without money
 */
export function draftEntries(draft: StatementDraft, earlier: readonly Mark[]): readonly Entry[] {
  if (!draft.marks.some(({ figure }) => figure.kind === "money")) return [];
  const assembler = new Assembler(earlier, draft.heading);
  draft.sentences.forEach((sentence, at) => {
    assembler.add(sentence);
    addSourcesBehind(draft, assembler, at);
  });
  spreadTime(assembler.entries, draft.marks);
  addSourceOfAll(draft, assembler.entries);
  return assembler.entries;
}
