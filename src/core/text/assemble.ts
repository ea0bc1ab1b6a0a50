import { amountBelongs } from "./amount-belongs";
import { bareSum, type Entry, type OpenLine } from "./entry";
import { isComplete } from "./line-complete";
import { interestOf, isPrincipal, isRate } from "./interest-of";
import { breakDown, listedAmounts, mayList, splitByList } from "./listed-amounts";
import { looseAmount } from "./loose-amount";
import type { Mark } from "./mark";
import type { MarkedSentence } from "./marked-sentence";
import { inListOf, membersOf, payerOf, payerOfPrice } from "./payer-of";
import { dropUnpaid, payerOfShare } from "./payer-of-share";
import { payersByAmount, payersListed } from "./payers-listed";
import { PriceParts, priceWith } from "./price-parts";
import { readProduct } from "./read-product";
import { recaps } from "./recaps";
import { sourcesListed } from "./sources-listed";
import { residue } from "./sum-words";
import { kindOf } from "./unit-words";
import { isSize, openLine } from "./open-line";
import { shortfallOf } from "./shortfall";
import { isLabelled } from "./is-labelled";
import { isStage } from "./is-stage";
import { boughtBeside, costsByYear, isLatePrice, isPaired, isPartOfPrice } from "./price-of-line";
import {
  addsUpLines,
  comesLater,
  countsParts,
  countsPayers,
  isAwaited,
  isFactor,
  isOwnAmount,
  isSolePayer,
  isToldAgain,
} from "./waiting-line";

/** Turns the marked figures of one statement into budget entries, in the order of the text. */
export class Assembler {
  readonly entries: Entry[] = [];
  private open: OpenLine | undefined;
  private previous: Mark | undefined;
  private inSources = false;
  private lastPrice: Mark | undefined;
  /** The list of amounts that was given to lines as a whole. */
  private split: readonly Mark[] | undefined;
  private payers: ReadonlyMap<Mark, string> = new Map();
  private wholes: ReadonlySet<Mark> = new Set();
  private listing = false;
  private readonly priceParts = new PriceParts();
  /** 财政补助60%: a payer whose amount may follow (即11.5万元). */
  private share: { readonly name: string; readonly mark: Mark } | undefined;
  /** A rate that waits for the amount it gives. */
  private rate: Mark | undefined;
  private readonly seen: Mark[] = [];

  /**
   * @param earlier quantities of the statement before, for a price that stands alone in this one
   * @param heading what the statement stands under
   */
  constructor(
    private readonly earlier: readonly Mark[],
    private readonly heading: string,
  ) {}

  /** Reads the next sentence of the statement. */
  add(sentence: MarkedSentence): void {
    const { marks } = sentence;
    if (!isLabelled(sentence.text)) this.close();
    const told = mayList.test(sentence.text) ? marks : [];
    const { payers, wholes, goesOn } = sourcesListed(
      sentence,
      this.listing,
      this.seen.length === 0 ? this.heading : "",
    );
    this.listing = goesOn;
    this.payers = told.length > 0 ? new Map([...payers, ...payersByAmount(told)]) : payers;
    this.wholes = wholes;
    const lists = listedAmounts(told).filter(([first]) => first && !this.payers.has(first));
    for (const [at, mark] of marks.entries()) {
      if (mark.clause.opener === "" || /^(?:其中|资金来源|来源|资金)/.test(mark.lead)) this.inSources = false;
      const list = lists.find((amounts) => amounts.includes(mark));
      if (!list || !this.takeList(mark, list)) this.take(mark, sentence, at);
      if (mark.role !== "none") this.previous = mark;
    }
    this.inSources = false;
  }

  private take(mark: Mark, sentence: MarkedSentence, at: number): void {
    const { marks, text } = sentence;
    if (mark.role === "quantity") this.takeQuantity(mark, marks[at + 1]);
    else if (mark.role === "price") this.takePrice(mark, text, marks.slice(at + 1, at + 8));
    else if (mark.role === "rate") this.takeRate(mark);
    else if (mark.role === "amount") this.takeAmount(mark, sentence, marks.slice(at, at + 12));
  }

  /** 两个安置点分别投资260万元、180万元: lines of their own for what one line told together. */
  private takeList(mark: Mark, list: readonly Mark[]): boolean {
    if (this.split === list || mark !== list[0]) return this.split === list;
    const split = this.open ? splitByList(this.entries, this.open, list) : breakDown(this.entries, list);
    if (!split) return false;
    this.split = list;
    this.close();
    return true;
  }

  private close(): void {
    this.open = undefined;
  }

  private start(mark: Mark, text: string): OpenLine {
    const line = openLine(mark, text, this.earlier, this.seen);
    this.open = line;
    this.entries.push(line);
    return line;
  }

  private takeQuantity(mark: Mark, next: Mark | undefined): void {
    if (next && !isFactor(mark, this.open) && countsParts(mark, next, this.entries)) return;
    if (isToldAgain(mark, this.open, this.split?.length)) return;
    const time = kindOf(mark.figure.unit) === "time";
    if ((mark.level === 2 && !time) || /^分别/.test(mark.after)) {
      this.seen.push(mark);
      if (isSize(mark)) this.open?.sides.push(mark);
      return;
    }
    // 机耕道5.4公里,其中一期2.4公里投资28.8万元: a part with money of its own is a line of its own.
    const part = next?.role === "amount" && next.clause === mark.clause && /^其中/.test(mark.lead);
    if (part && this.open?.prices.length === 0) this.close();
    const { open } = this;
    if (open && (mark.times || !isComplete(open, mark))) {
      if (mark.times) open.chained = true;
      open.quantities.push(mark);
    } else if ((!time && (mark.level === 0 || isAwaited(mark, next))) || next?.times)
      this.start(mark, "").quantities.push(mark);
    this.seen.push(mark);
  }

  private takePrice(mark: Mark, text: string, following: readonly Mark[]): void {
    if (isPartOfPrice(mark, this.lastPrice, this.previous)) return;
    const { lastPrice } = this;
    if (lastPrice && this.open?.prices.includes(lastPrice) && this.priceParts.takeByPiece(mark, lastPrice))
      return;
    const payers = mark.per.length === 0 && mark.each ? payersListed(mark.before) : [];
    if (payers.length > 1) {
      for (const name of payers) this.entries.push({ kind: "source", name, amount: mark, shared: false });
      return;
    }
    let { open } = this;
    if (open && costsByYear(open, mark)) {
      open.amount = mark;
      return;
    }
    const lateForOpen = open !== undefined && isLatePrice(open, mark);
    if (!open || (open.amount && !lateForOpen)) open = this.start(mark, text);
    else if (open.prices.length > 0 && !mark.each && !lateForOpen && mark.per.length > 0) {
      if (!isPaired(open, mark, following)) open = this.start(mark, text);
    }
    if (mark.times) open.chained = true;
    open.prices.push(mark);
    this.lastPrice = mark;
  }

  private takeRate(mark: Mark): void {
    if (isRate(mark)) this.rate = mark;
    const payer = payerOfShare(mark);
    this.share = payer && { name: payer.name, mark };
    if (payer?.certain) this.entries.push({ kind: "source", name: payer.name, amount: null, shared: true });
  }

  private takeAmount(mark: Mark, sentence: MarkedSentence, following: readonly Mark[]): void {
    const [, next] = following;
    const { lastPrice } = this;
    const follows = this.previous === lastPrice;
    if (lastPrice && this.priceParts.take(mark, lastPrice, this.open, follows, following)) return;
    // 12.5万元+8.3万元=20.8万元
    if (mark.added || recaps(mark, sentence)) {
      this.entries.push({ kind: "phase", amount: mark, staged: false });
      return;
    }
    if (this.wholes.has(mark)) {
      this.entries.push(bareSum(mark));
      return;
    }
    if (this.takeInterest(mark)) return;
    const { open } = this;
    const waiting = open && !open.amount ? open : undefined;
    const rest = residue(mark.before);
    if (this.addsToPrice(mark, rest)) return;
    const fits =
      waiting !== undefined &&
      waiting.prices.length > 0 &&
      readProduct(waiting, waiting.prices.at(-1) as Mark, mark)?.fits === true;
    const shared = rest === "" && this.share?.mark === this.previous ? this.share : undefined;
    const name =
      this.payers.get(mark) ??
      shared?.name ??
      payerOf(mark, {
        rest,
        next,
        inSources: this.inSources,
        waiting: waiting !== undefined,
        entries: this.entries,
      });
    if (name !== undefined) {
      if (this.share && this.share.mark === this.previous) dropUnpaid(this.entries, this.share.name);
      const own =
        waiting !== undefined &&
        waiting.prices.length > 0 &&
        (isOwnAmount(mark, fits, next) ||
          isSolePayer(waiting, mark, following) ||
          (this.previous === lastPrice && this.stands(waiting, mark, following)));
      if (own && waiting) waiting.amount = mark;
      else if (waiting && countsPayers(waiting, mark)) {
        this.entries.splice(this.entries.indexOf(waiting), 1);
        this.close();
      }
      this.entries.push({ kind: "source", name, amount: mark, shared: own });
      this.inSources = true;
      return;
    }
    const short = shortfallOf(mark, rest);
    if (short) {
      this.entries.push(short);
      return;
    }
    if (!fits && isStage(mark, rest, next)) {
      this.entries.push({ kind: "phase", amount: mark, staged: true });
      return;
    }
    if (waiting && !fits && waiting.prices.length > 0 && addsUpLines(mark, this.entries)) {
      this.entries.push(bareSum(mark));
      return;
    }
    if (waiting && (fits || amountBelongs(mark, waiting, rest, this.previous, this.entries))) {
      if (this.takeDues(waiting, mark)) return;
      waiting.amount = mark;
      const payer = payerOfPrice(waiting);
      if (payer !== undefined) this.entries.push({ kind: "source", name: payer, amount: mark, shared: true });
      return;
    }
    const loose = looseAmount(mark, {
      sentence,
      previous: this.previous,
      next,
      rest,
      waiting,
      entries: this.entries,
    });
    if (loose.kind === "lump") this.close();
    this.entries.push(loose);
  }

  /** The amount right behind a line's price is the line's, unless it is bracketed, one of a list or stated further on. */
  private stands(line: OpenLine, mark: Mark, following: readonly Mark[]): boolean {
    return (
      mark.clause.opener !== "(" && !inListOf(mark, this.inSources) && !comesLater(line, mark, following)
    );
  }

  /** 入社农户140户每户交纳500元,计7万元 among sources: what members pay in. */
  private takeDues(line: OpenLine, amount: Mark): boolean {
    const name = this.inSources ? membersOf(line) : undefined;
    if (name === undefined) return false;
    this.entries.splice(this.entries.indexOf(line), 1, { kind: "source", name, amount, shared: false });
    this.close();
    return true;
  }

  private addsToPrice(mark: Mark, rest: string): boolean {
    const { open, lastPrice, previous } = this;
    if (!open || !lastPrice || previous !== lastPrice) return false;
    const both = priceWith(mark, open, lastPrice, rest);
    if (!both) return false;
    const other = boughtBeside(open, mark, lastPrice);
    if (other) {
      this.entries.push(other);
      this.close();
      return true;
    }
    open.prices[open.prices.length - 1] = both;
    this.lastPrice = both;
    return true;
  }

  /** The loan before a rate is what the rate multiplies. */
  private takeInterest(mark: Mark): boolean {
    const { rate } = this;
    this.rate = undefined;
    const found = rate && interestOf(this.entries, rate, mark);
    // 按年利率4%贴息,贷款本金250万元,全年贴息10万元: the rate waits on.
    if (!found && rate && isPrincipal(mark)) {
      this.rate = rate;
      this.entries.push({ kind: "lump", amount: mark, name: mark.before });
      return true;
    }
    if (!found) return false;
    this.entries.splice(found.at, 1, found.interest);
    this.close();
    return true;
  }
}
