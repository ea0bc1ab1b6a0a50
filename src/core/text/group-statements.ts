import { isLabelled } from "./is-labelled";
import type { Mark } from "./mark";
import type { ReadSentence } from "./read-sentences";
import { residue } from "./sum-words";
import { sumCue, work } from "./vocabulary";

/** Sentences that budget one thing together, and the heading they stand under. */
export interface StatementDraft {
  readonly sentences: ReadSentence[];
  /** Those of all its sentences. */
  readonly marks: Mark[];
  readonly heading: string;
  /** Its first sentence heads a section and tells what all of it costs: (一)基础设施类,小计178.56万元。 */
  section: boolean;
}

const enumerator =
  /^\s*(?:[一二三四五六七八九十]+(?:是|、|，|\.)|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、)](?!\d)|[①-⑳]|第[一二三四五六七八九十]+[,，、]|首先|其次|同时|此外|另外|措施之)/;
/** ②, (2) and 2. behind a semicolon go on with a list. */
const numbered = /^\s*(?:\([一二三四五六七八九十\d]+\)|\d{1,2}[.、)](?!\d)|[①-⑳])/;
const continues =
  /^\s*(?:其中|按[^,，:]{0,6}(?:年度?|来源|渠道|用途|类别|投向)[^,，:]{0,4}(?=[,，:])|资金来源|所需(?:资金|经费)|以上(?:资金|经费)|(?:建设|项目|全部|上述)?(?:资金|经费)(?:由|来源|筹措|构成|全部|从|主要)|[^,，;。:]{0,8}部分(?:由|从|在|自)|由|来源|不足部分|缺口|其余|余下|剩余)/;

const isMoney = ({ role, figure }: Mark): boolean =>
  (role === "amount" || role === "price") && figure.kind === "money";
const hasMoney = (sentences: readonly ReadSentence[]): boolean =>
  sentences.some(({ marks }) => marks.some(isMoney));
const hasWork = (marks: readonly Mark[]): boolean =>
  marks.some(({ role, level }) => role === "quantity" && level === 0);

/** Sentences one statement holds at most, so that a text without full stops stays linear. */
const longest = 60;

/** 计划总投入资金415万元。一是产业项目188万元;二是…: numbered parts behind a total in its own paragraph. */
function listsParts({ sentences }: StatementDraft, next: ReadSentence): boolean {
  const [head] = sentences;
  const money = head?.marks.filter(isMoney) ?? [];
  const [total] = money;
  return (
    total !== undefined &&
    money.length === 1 &&
    !hasWork(head?.marks ?? []) &&
    sumCue.test(total.before) &&
    residue(total.before) === "" &&
    next.marks.some(isMoney)
  );
}

/** How deep a numbering goes: 一、 (一) 1. (1); undefined for none. */
function depthOf(text: string): number | undefined {
  const depth = [
    /^\s*[一二三四五六七八九十]+[、.]/,
    /^\s*\([一二三四五六七八九十]+\)/,
    /^\s*\d{1,2}[.、)](?!\d)/,
    /^\s*(?:\(\d{1,2}\)|[①-⑳])/,
  ].findIndex((numbering) => numbering.test(text));
  return depth < 0 ? undefined : depth;
}

/** (一)那岭村(48.35万元)。…; (二)产业类,小计101.1万元: a heading that states what all of its section costs. */
const headsSection = ({ text, marks }: ReadSentence): boolean =>
  depthOf(text) !== undefined &&
  marks.length === 1 &&
  marks.every(isMoney) &&
  (/\([^()]{0,12}元\)\s*$/.test(text) ||
    /(?:小计|合计|共计|总投资|投资|资金|共|需|计)[^,，;。]{0,12}元\s*$/.test(text));

/** Whether a sentence stands in the section that a statement's first one heads: numbered below it, or going on in a line of it. */
function inSection({ sentences: [head, ...more], section }: StatementDraft, next: ReadSentence): boolean {
  if (!head || !headsSection(head)) return false;
  const depth = depthOf(next.text);
  if (depth !== undefined) return depth > (depthOf(head.text) ?? Infinity);
  return (section ? (more.at(-1)?.line ?? head.line) : more.length === 0 ? head.line : 0) === next.line;
}

/** Whether a sentence goes on with what the sentences before it budget. */
function joins(draft: StatementDraft, next: ReadSentence): boolean {
  const last = draft.sentences.at(-1);
  if (!last || draft.sentences.length >= longest) return false;
  const money = next.marks.some(isMoney);
  if ((money || draft.section) && inSection(draft, next)) {
    draft.section = true;
    return true;
  }
  if (enumerator.test(next.text) && !(/[;；]/.test(last.stop) && numbered.test(next.text)))
    return last.line === next.line && listsParts(draft, next);
  const before = hasMoney(draft.sentences);
  if (continues.test(next.text)) return before;
  if (last.line !== next.line) return false;
  if (/[;；]/.test(last.stop) || (isLabelled(next.text) && hasWork(draft.sentences[0]?.marks ?? [])))
    return money || !before;
  if (before) {
    // 争取资金120万元,开展培训。培育学员800名。 – the work of money told in the sentence before.
    const idle =
      draft.sentences.length === 1 &&
      !draft.sentences.some(
        ({ marks }) =>
          hasWork(marks) || marks.some(({ role, before: words }) => role === "price" || sumCue.test(words)),
      );
    return idle && !money && hasWork(next.marks);
  }
  // 新建水厂1座。投资30万元。 – the money of work told in the sentence before.
  const first = next.marks.find((mark) => isMoney(mark) || (mark.role === "quantity" && mark.level === 0));
  return (
    first !== undefined &&
    isMoney(first) &&
    (first.role === "price" || residue(first.before) === "") &&
    draft.sentences.some(({ marks, text }) => hasWork(marks) && work.test(text))
  );
}

/**
 * Groups sentences into statements. A sentence without figures is the heading of what follows. One at a time, so that what is
 * known of a statement lives no longer than its reading.
 */
export function* groupStatements(sentences: Iterable<ReadSentence>): Generator<StatementDraft> {
  let heading = "";
  let current: StatementDraft | undefined;
  /** Whether the current statement may still go on. */
  let goesOn = false;
  for (const read of sentences) {
    if (read.marks.length === 0) {
      // 2.加强管护。: says something between what a section costs.
      if (current?.section && goesOn && inSection(current, read)) continue;
      if (
        current &&
        goesOn &&
        !enumerator.test(read.text) &&
        current.sentences.at(-1)?.line === read.line &&
        continues.test(read.text)
      )
        current.sentences.push(read);
      else {
        if (read.text.trim().length > 1) heading = read.text.trim().slice(0, 60);
        if (!/[;；]/.test(read.stop)) goesOn = false;
      }
      continue;
    }
    if (current && goesOn && joins(current, read)) {
      current.sentences.push(read);
      current.marks.push(...read.marks);
    } else {
      if (current) yield current;
      current = { sentences: [read], marks: [...read.marks], heading, section: false };
      goesOn = true;
    }
  }
  if (current) yield current;
}
