import type { Clause } from "./clauses";
import type { Entry, OpenLine, SumEntry } from "./entry";
import { exact } from "./figure";
import type { Mark } from "./mark-figures";
import { answers } from "./quantity-readings";
import { readProduct } from "./read-product";
import { sourceBehind, sourceName } from "./source-name";
import { kindOf } from "./unit-words";
import { isStrongSum, residue, restCue, statedParts } from "./sum-words";
import { phaseCue, sumCue } from "./vocabulary";
import { namesWork } from "./names-work";

/** A sentence's marks with what the assembler must know about the sentence. */
export interface MarkedSentence {
  readonly start: number;
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly marks: readonly Mark[];
}

/** Two words share a pair of characters: 培训80人 and 培训经费. */
function alike(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at++) if (b.includes(a.slice(at, at + 2))) return true;
  return false;
}

/** Turns the marked figures of one statement into budget entries, in the order of the text. */
export class Assembler {
  readonly entries: Entry[] = [];
  private open: OpenLine | undefined;
  private previous: Mark | undefined;
  private inSources = false;
  private lastPrice: Mark | undefined;
  private readonly seen: Mark[] = [];
  private sentence: MarkedSentence | undefined;

  /** @param earlier quantities of the statement before, for a price that stands alone in this one */
  constructor(private readonly earlier: readonly Mark[]) {}

  /** Reads the next sentence of the statement. */
  add(sentence: MarkedSentence): void {
    const { marks, text } = sentence;
    this.sentence = sentence;
    for (const [at, mark] of marks.entries()) {
      if (mark.clause.opener === "" || /^(?:其中|资金来源|来源|资金)/.test(mark.lead)) this.inSources = false;
      this.take(mark, marks, at, text);
      if (mark.role !== "none") this.previous = mark;
    }
    this.close();
    this.inSources = false;
  }

  private take(mark: Mark, marks: readonly Mark[], at: number, text: string): void {
    if (mark.role === "quantity") this.takeQuantity(mark, marks[at + 1]);
    else if (mark.role === "price") this.takePrice(mark, text);
    else if (mark.role === "rate") this.takeRate(mark);
    else if (mark.role === "amount") this.takeAmount(mark, text, marks[at + 1]);
  }

  private close(): void {
    this.open = undefined;
  }

  private start(mark: Mark, text: string): OpenLine {
    const line: OpenLine = {
      kind: "line",
      quantities: [],
      prices: [],
      amount: undefined,
      chained: false,
      earlier: [...this.earlier, ...this.seen].slice(-12),
      words: text.slice(0, 60) + mark.lead,
    };
    this.open = line;
    this.entries.push(line);
    return line;
  }

  private takeQuantity(mark: Mark, next: Mark | undefined): void {
    if (next && statedParts(next, mark) !== undefined) return;
    const time = kindOf(mark.figure.unit) === "time";
    if ((mark.level === 2 && !time) || /^分别/.test(mark.after)) {
      this.seen.push(mark);
      return;
    }
    const { open } = this;
    if (open && (mark.times || !this.complete(open, mark))) {
      if (mark.times) open.chained = true;
      open.quantities.push(mark);
    } else if (!time && (mark.level === 0 || this.awaited(mark, next)))
      this.start(mark, "").quantities.push(mark);
    this.seen.push(mark);
  }

  /** A quantity of background is worth a line of its own only where a price comes for it. */
  private awaited(mark: Mark, next: Mark | undefined): boolean {
    return next?.role === "price" && (next.per.length === 0 || next.per.some((per) => answers(per, mark)));
  }

  /** A line that has what it needs takes no further quantity, unless that one is a factor it waits for. */
  private complete(open: OpenLine, mark: Mark): boolean {
    if (open.amount) return true;
    if (open.prices.length === 0) return false;
    const needs = [...open.quantities, ...open.prices].flatMap(({ per }) => per);
    const answered = (unit: string): boolean =>
      open.quantities.some((one) => one.per.length === 0 && answers(unit, one));
    if (kindOf(mark.figure.unit) === "time") return false;
    if (open.quantities.length === 0) return false;
    return !needs.some((unit) => !answered(unit) && answers(unit, mark));
  }

  private takePrice(mark: Mark, text: string): void {
    // 每户1万元(中央0.6万元、省级0.4万元): parts of a price are no prices of their own.
    if (
      mark.clause.opener === "(" &&
      this.lastPrice &&
      this.previous === this.lastPrice &&
      mark.per.length === 0
    )
      return;
    let { open } = this;
    // 每年需资金22.5万元: pay by the year is also what a line costs.
    if (
      open &&
      !open.amount &&
      mark.per.every((unit) => unit === "年") &&
      mark.per.length > 0 &&
      open.prices.length > 0 &&
      /(?:需|共|计|支出|投入|支付|资金)[^,，]{0,4}$/.test(mark.before)
    ) {
      open.amount = mark;
      return;
    }
    const late = open?.amount && open.prices.length === 0 ? readProduct(open, mark, open.amount) : undefined;
    // 投资18.9万元,平均每个900元: the price is told after the amount.
    const lateForOpen = late && (late.fits || /平均|折合|均价|单价|[户人亩村]均|即每/.test(mark.before));
    if (!open || (open.amount && !lateForOpen)) open = this.start(mark, text);
    else if (open.prices.length > 0 && !mark.each && !lateForOpen && mark.per.length > 0) {
      const paired = /^[、和及与或]/.test(mark.before) || /^分别/.test(mark.before);
      if (!paired) open = this.start(mark, text);
    }
    if (mark.times) open.chained = true;
    open.prices.push(mark);
    this.lastPrice = mark;
  }

  private takeRate(mark: Mark): void {
    const cue =
      /(?:按|利率|利息|费率|贴息|计提|提取|LPR|的|年息|比例)[^,，;。]{0,6}$/.test(mark.lead) ||
      /^(?:给予|的?(?:贴息|利率|利息|比例|标准)|计提|提取|计算)/.test(mark.after);
    if (cue) this.rate = mark;
  }
  private rate: Mark | undefined;

  /** 每人慰问金500元、慰问品100元: what stands beside a price adds to it. */
  private addsToPrice(mark: Mark, rest: string): boolean {
    const { open, lastPrice, previous } = this;
    if (!open || open.amount || !lastPrice || previous !== lastPrice || open.prices.at(-1) !== lastPrice)
      return false;
    const [a, b] = [lastPrice.figure.value, mark.figure.value];
    if (a === null || b === null || lastPrice.per.length === 0 || mark.clause !== lastPrice.clause)
      return false;
    if (!/^[、和及与加]/.test(mark.before) || rest === "" || sumCue.test(mark.before)) return false;
    if (b > 20 * a || open.quantities.every(({ figure }) => a * (figure.value ?? 0) === b)) return false;
    const figure = { ...lastPrice.figure, value: exact(a + b), end: mark.figure.end };
    const both: Mark = { ...lastPrice, figure };
    open.prices[open.prices.length - 1] = both;
    this.lastPrice = both;
    return true;
  }

  private takeAmount(mark: Mark, text: string, next: Mark | undefined): void {
    if (this.breaksPriceDown(mark)) return;
    if (mark.added) {
      // 12.5万元+8.3万元=20.8万元
      this.entries.push({ kind: "phase", amount: mark, staged: false });
      return;
    }
    if (this.takeInterest(mark)) return;
    const { open } = this;
    const waiting = open && !open.amount ? open : undefined;
    const rest = residue(mark.before);
    if (this.addsToPrice(mark, rest)) return;
    const inList = this.inSources || /^(?:其中|资金来源|来源|资金由|由)/.test(mark.lead);
    const fits =
      waiting !== undefined &&
      waiting.prices.length > 0 &&
      readProduct(waiting, waiting.prices.at(-1) as Mark, mark)?.fits === true;
    const sought =
      /(?:争取|申请|筹集|筹措|整合|统筹)(?:到|的)?(?:上级|项目|补助|奖补|扶持)*(?:资金|补助|款)$/.test(
        mark.before,
      );
    const listed = this.inSources || (next?.role === "amount" && sourceName(next.before, true) !== undefined);
    // 向上争取资金75万元,镇级配套15万元: among sources, money sought is one.
    const name = sourceName(mark.before, inList) ?? (sought && listed ? mark.before : undefined);
    if (name !== undefined) {
      const shared =
        fits ||
        (waiting !== undefined &&
          waiting.prices.length > 0 &&
          mark.clause.opener !== "(" &&
          !inList &&
          this.previous === this.lastPrice);
      if (shared && waiting) waiting.amount = mark;
      this.entries.push({ kind: "source", name, amount: mark, shared });
      this.inSources = true;
      return;
    }
    // A shortfall is a source only where a body is named to fill it. 饮水工程资金缺口18万元 is no line either.
    const filler = restCue.test(mark.before) ? sourceBehind(mark.tail) : undefined;
    if (restCue.test(mark.before) && (rest === "" || filler !== undefined)) {
      if (filler === undefined) this.entries.push({ kind: "phase", amount: mark, staged: false });
      else this.entries.push({ kind: "source", name: filler, amount: mark, shared: false });
      return;
    }
    if (phaseCue.test(mark.before) && residue(mark.before.replace(phaseCue, "")) === "" && !fits) {
      this.entries.push({ kind: "phase", amount: mark, staged: true });
      return;
    }
    if (waiting && this.belongs(mark, waiting, rest, fits)) {
      waiting.amount = mark;
      this.noteSharedSource(waiting, mark);
      return;
    }
    const lastEntry = this.entries.at(-1);
    if (
      /^[、和及与]+$/.test(mark.before) &&
      lastEntry?.kind === "lump" &&
      lastEntry.amount === this.previous
    ) {
      this.entries.push({ kind: "lump", amount: mark, name: lastEntry.name });
      return;
    }
    const told = rest === "" && !waiting ? this.toldBefore(mark) : undefined;
    if (told !== undefined) {
      this.close();
      this.entries.push({ kind: "lump", amount: mark, name: told, told: true });
    } else if (rest === "" || statedParts(mark, this.previous) !== undefined) {
      const sum: SumEntry = {
        kind: "sum",
        amount: mark,
        words: text.slice(0, 80),
        parts: statedParts(mark, this.previous),
        candidate: waiting ?? lastLine(this.entries),
      };
      this.entries.push(sum);
    } else {
      this.close();
      this.entries.push({ kind: "lump", amount: mark, name: mark.before });
    }
  }

  /** 每台2800元,其中农户自筹800元、财政补助2000元: parts of a price are no money of the plan's. */
  private breaksPriceDown(mark: Mark): boolean {
    const { lastPrice } = this;
    const smaller = lastPrice !== undefined && (mark.figure.value ?? 0) < (lastPrice.figure.value ?? 0);
    if (!smaller) return false;
    const follows =
      this.previous === lastPrice &&
      (mark.clause.opener === "(" || /^其中/.test(mark.before)) &&
      !sumCue.test(mark.before);
    if (follows) this.priceParts = mark.clause;
    return this.priceParts === mark.clause;
  }
  private priceParts: Mark["clause"] | undefined;

  /** 维修村级活动室,投资6万元: the clause before names the work where the amount itself names nothing. */
  private toldBefore(mark: Mark): string | undefined {
    const { sentence } = this;
    if (!sentence || mark.clause.figures[0] !== mark.figure || !/^[,，]$/.test(mark.clause.opener))
      return undefined;
    const before = sentence.clauses[sentence.clauses.indexOf(mark.clause) - 1];
    if (!before || before.figures.length > 0 || before.depth > 0) return undefined;
    const words = sentence.text.slice(before.start - sentence.start, before.end - sentence.start);
    return namesWork(words) ? words : undefined;
  }

  /** Whether an amount is the open line's own, as far as words can tell; sums of several are settled later. */
  private belongs(mark: Mark, line: OpenLine, rest: string, fits: boolean): boolean {
    if (fits) return true;
    const adjacent =
      this.previous !== undefined &&
      this.previous.clause === mark.clause &&
      (line.quantities.includes(this.previous) || line.prices.includes(this.previous));
    const others = this.entries.some(
      (entry) =>
        entry !== line &&
        ((entry.kind === "line" && !entry.amount) ||
          entry.kind === "lump" ||
          (entry.kind === "line" && entry.amount)),
    );
    const strong = isStrongSum(mark);
    if (mark.result && line.prices.length > 0) return true;
    // 公厕1座,15万元: no word stands between the thing and its amount.
    const last = this.previous;
    if (
      mark.before === "" &&
      line.prices.length === 0 &&
      last &&
      line.quantities.at(-1) === last &&
      !last.per.length
    )
      return true;
    // 公羊____只,每只3500元,计1.4万元: with a figure missing no product can tell, the place must.
    const gap = [...line.quantities, ...line.prices].some(({ figure }) => figure.state !== "number");
    if (gap && rest === "" && !strong && last !== undefined && last === line.prices.at(-1)) return true;
    if (rest === "")
      return adjacent && !strong
        ? true
        : !others && line.prices.length + line.quantities.length > 0 && !strong
          ? true
          : !others && !strong;
    if (
      line.prices.length > 0 &&
      /另|还|此外|(?:运输|运杂|人工|劳务|设计|监理|检测|管护|技术服务|保险|防疫|流转)费$/.test(mark.before)
    )
      return false;
    if (line.prices.length > 0)
      return /(?:投资|费用?|额|款|资金|补助|补贴|支出|经费|造价|成本|金)(?:约|共|计|为)*$/.test(mark.before);
    if (
      adjacent &&
      line.quantities.at(-1) === this.previous &&
      line.quantities.some(({ level }) => level === 0)
    )
      return true;
    return alike(rest, line.words.slice(-16));
  }

  /** 每个村安排互助资金25万元,共计75万元: the price names who gives, the amount how much in all. */
  private noteSharedSource(line: OpenLine, mark: Mark): void {
    const price = line.prices.at(-1);
    const words = price?.before.replace(/^.*每个?./, "");
    const name = words === undefined ? undefined : sourceName(words, false);
    if (name !== undefined && mark.role === "amount")
      this.entries.push({ kind: "source", name, amount: mark, shared: true });
  }

  /** 贷款600万元,按3%贴息,贴息额18万元: the loan before a rate is what the rate multiplies. */
  private takeInterest(mark: Mark): boolean {
    const { rate } = this;
    if (!rate) return false;
    this.rate = undefined;
    const at = this.entries.findLastIndex(
      (entry) =>
        (entry.kind === "lump" || entry.kind === "sum" || entry.kind === "source" || entry.kind === "line") &&
        entry.amount,
    );
    const entry = this.entries[at];
    if (!entry || entry.kind === "phase" || entry.kind === "interest" || !entry.amount) return false;
    const principal = entry.amount;
    const share = ((principal.figure.value ?? 0) * (rate.figure.value ?? 0)) / 100;
    const worded = /贴息|利息|费|补偿|计提|提取|[计需为]$/.test(mark.before);
    const ratio = mark.figure.value === null ? 1 : share / mark.figure.value;
    if (!worded || ratio < 1e-5 || ratio > 1e5) return false;
    this.entries.splice(at, 1, { kind: "interest", principal, rate, amount: mark });
    this.close();
    return true;
  }
}

const lastLine = (entries: readonly Entry[]): OpenLine | undefined => {
  const line = entries.findLast((entry): entry is OpenLine => entry.kind === "line");
  return line && !line.amount ? line : undefined;
};
