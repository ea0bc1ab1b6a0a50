import { almost } from "./arithmetic";
import type { Mark } from "./mark";
import type { MarkedSentence } from "./marked-sentence";
import { sourceName, sourceWords } from "./source-name";
import { exact } from "./figure";
import { isStrongSum, residue, restCue } from "./sum-words";
import { work } from "./vocabulary";

/** 资金来源为…: whatever is listed behind it pays. */
const opens =
  /(?:资金|经费|投资|款项|费用)(?:的|主要){0,2}来[源自]|(?:筹资|资金|筹措|融资)(?:的|筹措){0,2}(?:渠道|方式)|(?:资金|经费|费用).{0,10}(?:解决|筹集|分担|承担|负担)$|按(?:资金)?(?:来源|渠道)(?:划分|分|看|构成)?$|(?:渠道|方式)(?:解决|筹集|筹措)$/;
/** 资金构成:… lists who pays or what is bought; its first name tells which. */
const mayOpen = /(?:资金|投资|经费|筹资)(?:的)?(?:构成|组成|筹措|安排)(?:情况)?$|(?:构成|组成)(?:为|是|包括)/;
const composed =
  /^(?:等)?(?:[两三四五六]?(?:个?部分|块|方面?|项|家))?(?:所)?(?:共同)?(?:组成|构成|凑齐|凑足)/;
const fund = /(?:基金|股金|本金)/;
/** 现有资金, 互助社账面资金: money of which the words before it say that it is there. */
const atHand = /(?:现有|共有|账面|互助|循环|周转|发展)/;
function isFund(words: string): boolean {
  const at = words.search(atHand);
  return fund.test(words) || (at >= 0 && words.includes("资金", at));
}
const numbered = /^\s*(?:\(?[一二三四五六\d]+[).、]|[一二三四五六]是|[①-⑳])/;
const use = /^(?:用于|其中用于|主要用于|投入)/;

/** Who pays what in the lists of a sentence, and the amounts that such a list makes up. */
export interface ListedSources {
  readonly payers: ReadonlyMap<Mark, string>;
  /** 互助社现有股金36万元,由…组成: money that is there, and no line. */
  readonly wholes: ReadonlySet<Mark>;
  /** Numbered sources go on in the next sentence: 资金来源:①…;②…. */
  readonly goesOn: boolean;
}

/** Words that a payer is told by where only the list says that he is one: 东西部协作120万元. */
const likePayer = /协作|衔接|整合|对口|帮扶|捐|筹|配套|补助|奖补|专项/;

/** An office or a body, with nothing behind it. */
const body = /(?:[局厅委办部社会联]|财政|单位|公司|集团|银行)$/;

/** Asked first: few sentences list who pays. */
const lists =
  /其中|由|来[源自]|渠道|方式|构成|组成|筹措|解决|筹集|[分承负]担|资金安排|协作|对口|配套|自筹|赞助|列支|[局厅委]\d|单位\d/;
const none: ListedSources = { payers: new Map(), wholes: new Set(), goesOn: false };

/** Most figures that one list of payers holds; a bound that keeps a sentence of nothing but amounts linear. */
const longest = 60;

/** The amounts in a row from a position on that bear a name; the list ends with its sum, a price or a thing counted. */
function namedFrom(marks: readonly Mark[], from: number): Mark[] {
  const row: Mark[] = [];
  for (const mark of marks.slice(from, from + longest)) {
    if (mark.role === "rate" || mark.role === "none") continue;
    const ends = mark.role !== "amount" || isStrongSum(mark) || residue(mark.before) === "";
    if (ends || use.test(mark.before)) break;
    row.push(mark);
  }
  return row;
}

/**
 * Lists that say of themselves that they name sources, so that a name alone need not tell (村企捐建, 社员股金).
 * @param sentence with its marks
 * @param goneOn the sentence before began a numbered list of sources
 * @param under the heading it stands under as the first sentence (五、资金来源)
 * @example sourcesListed(marks of "资金来源为彩票公益金3万元、村企捐建5万元,共8万元") // both amounts with their names
 */
export function sourcesListed({ marks, text }: MarkedSentence, goneOn: boolean, under = ""): ListedSources {
  const headed = opens.test(under);
  if (!goneOn && !headed && !lists.test(text)) return none;
  const payers = new Map<Mark, string>();
  const wholes = new Set<Mark>();
  let goesOn = false;
  marks.forEach((mark, at) => {
    if (mark.role !== "amount" || payers.has(mark) || mark.clause.figures[0] !== mark.figure) return;
    const { lead, opening, clause } = mark;
    const before = marks[at - 1];
    const row = namedFrom(marks, at);
    const heading = clause.opener === ":" ? opening : "";
    const inClause = /^(?:资金|主要|拟)*由/.test(lead)
      ? marks.filter((one) => one.clause === clause && one.role === "amount")
      : [];
    const sum = inClause.length > 1 && composed.test(inClause.at(-1)?.after ?? "");
    // 互助资金120万元来源构成:…
    const told = clause.opener === ":" ? (before?.after ?? "") : "";
    const listed = opens.test(lead) || opens.test(heading) || /^来源(?:构成|组成|为)?$/.test(told);
    // 水利局60万元、发改局45万元、帮扶单位20万元,…: nothing but bodies that give.
    const bodies =
      at === 0 && row.length > 2 && row.every((one) => body.test(one.before) && namesSource(one));
    const inNumbers = numbered.test(lead) && (opens.test(heading) || (goneOn && at === 0));
    goesOn ||= inNumbers;
    // 资金盘子172.5万元:央财衔接120万元,…: parts of an amount that names nothing of its own.
    const broken = clause.opener === ":" && before?.role === "amount" && residue(before.before) === "";
    // 冷库概算210万元,东西部协作120万元,县级整合60万元,…: what comes near the amount before makes it up.
    const made =
      before?.role === "amount" &&
      row.length > 1 &&
      almost(sumOf(row), before.figure.value ?? 0) &&
      row.every((one) => namesSource(one) || likePayer.test(one.before));
    const parts = broken || /^(?:拟|将|计划|资金|主要)*(?:其中|由|通过|来源|目前|已)/.test(lead);
    const first =
      listed ||
      inNumbers ||
      (headed && at === 0 && row.some(namesSource)) ||
      ((parts || made) && payTogether(row, marks)) ||
      bodies ||
      sum ||
      (mayOpen.test(heading) || mayOpen.test(lead) ? namesSource(mark) : false);
    if (!first) return;
    const paying = sum ? inClause : row;
    if (paying.length < (inNumbers ? 1 : 2)) return;
    for (const one of paying) payers.set(one, sourceName(one.before, true) ?? sourceWords(one.before));
    if (sum && before?.role === "amount" && (isFund(before.before) || namesSource(before)))
      wholes.add(before);
  });
  return { payers, wholes, goesOn };
}

const sumOf = (parts: readonly Mark[]): number =>
  exact(parts.reduce((all, { figure }) => all + (figure.value ?? Number.NaN), 0));

/** 220万元,其中申请中央资金130万元,…,东西部协作帮扶28万元: beside those who surely pay, whoever makes up the whole with them. */
function payTogether(parts: readonly Mark[], marks: readonly Mark[]): boolean {
  if (parts.length < 2) return false;
  let sure = 0;
  for (const one of parts) {
    if (namesSource(one)) sure++;
    else if (restCue.test(one.before) || work.test(one.before)) return false;
  }
  const sum = sumOf(parts);
  const whole = marks.some(({ role, figure }) => role === "amount" && figure.value === sum);
  return sure * 2 > parts.length || (sure > 0 && whole);
}

const namesSource = ({ before }: Mark): boolean =>
  sourceName(before, true) !== undefined || /以工代赈|财力/.test(before);
