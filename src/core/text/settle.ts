import {
  bareSum,
  type Entry,
  type Interest,
  type Lump,
  type OpenLine,
  type SourceEntry,
  type SumEntry,
} from "./entry";
import { Ledger } from "./ledger";
import type { Mark } from "./mark";
import {
  adding,
  addsUp,
  comparable,
  firstMark,
  opensParts,
  unpriced,
  type Node,
  type SettledTotal,
} from "./node";
import { attachProduct, mergeToldProduct } from "./lump-as-product";
import { OpenHead } from "./open-head";
import { OpenShares } from "./open-shares";
import { mainQuantities } from "./main-quantities";
import { closesParagraph, isNear, mayClose, priorSum } from "./prior-sum";
import { readProduct } from "./read-product";
import { namesWork } from "./names-work";
import { isStrongSum } from "./sum-words";
import { leadsOn } from "./vocabulary";

/** Entries with every amount in its place. */
export interface Settled {
  readonly lines: readonly (OpenLine | Lump | Interest)[];
  readonly totals: readonly SettledTotal[];
  readonly sources: readonly SourceEntry[];
  /** Nodes no sum has taken up, for a sum in a later statement (以上合计). */
  readonly loose: readonly Node[];
}

/** 规划项目4个: projects are counted there, not bought; the works they stand for follow. */
const countsProjects = ({ quantities, prices }: OpenLine): boolean => {
  const [first, ...more] = quantities;
  return (
    first !== undefined &&
    more.length === 0 &&
    prices.length === 0 &&
    /^(?:个|项|类|大类)$/.test(first.figure.unit) &&
    /(?:项目|任务|措施)(?:共|共计|总数)?$/.test(first.before)
  );
};

/** 村卫生室建设由县卫健局投资16万元: the work that words before the first payer name. */
function workBefore(mark: Mark | undefined): string | undefined {
  const words = [mark?.before.split("由")[0] ?? "", mark?.opening ?? ""];
  return words.find((one) => one !== mark?.before && namesWork(one));
}

/** 用于产业180万元,用于基础设施90万元: uses beside each other, none below the other. */
const useCue = /^(?:主要|其中)?用于/;

/** 三、资金筹措; 五、资金与组织保障. */
const paysHeading = /筹[措资集]|来源|(?:资金|经费|投资).{0,4}(?:保障|安排)|(?:资金|经费)$/;

/** Gives every amount of one statement its place: a line's own, a sum of lines, sources or years, or the head of a list. */
export class Settler {
  private readonly ledger = new Ledger();
  private readonly head = new OpenHead(this.ledger);
  private readonly shares: OpenShares;
  /** 总投资687万元,其中产业路240万元,…: behind the sum of all that was told, its parts are none of them anew. */
  private recapped: Node[] | undefined;

  /**
   * @param priorNodes gives what earlier statements left without a sum
   * @param heading what the statement stands under
   * @param section its first amount is what all that follows costs
   */
  constructor(
    private readonly entries: readonly Entry[],
    private readonly priorNodes: () => readonly Node[],
    private readonly heading: string,
    private readonly section = false,
  ) {
    this.shares = new OpenShares(this.ledger, this.head, priorNodes);
  }

  run(): Settled {
    const [first] = this.entries;
    const headed = this.section && (first?.kind === "sum" || first?.kind === "lump");
    if (headed) this.head.open(first, true);
    this.entries.forEach((entry, at) => {
      if (at > 0 || !headed) this.take(entry, this.entries[at + 1]);
    });
    this.shares.close(undefined);
    this.head.close();
    this.fundSingleLine();
    mergeToldProduct(this.ledger);
    const { lines, totals, stack } = this.ledger;
    // Beside lines with money, a quantity without any is what the money brings about, not a line.
    const paid = lines.filter((line) => line.kind !== "line" || line.amount || line.prices.length > 0);
    return {
      lines: paid.length > 0 ? paid : lines,
      totals,
      sources: this.shares.sources,
      loose: stack.filter((node) => !unpriced(node)),
    };
  }

  private take(entry: Entry, next: Entry | undefined): void {
    if (this.recapped && entry.kind === "lump") this.recapped.push({ entry, mark: entry.amount });
    else if (entry.kind === "source" || entry.kind === "phase") this.shares.take(entry, next);
    else if (entry.kind === "sum") this.takeSum(entry, next);
    else {
      // 县里8万元,村里5万元,村道大修总共13万元: a sum that bears the work's name.
      const sum = entry.kind === "lump" && isStrongSum(entry.amount) ? entry.amount : undefined;
      this.shares.close(sum);
      this.takeLine(entry, next);
    }
  }

  private takeLine(entry: OpenLine | Lump | Interest, next: Entry | undefined): void {
    const { ledger, head } = this;
    // 每个乡镇有一所: a share of something no price asks for.
    if (
      entry.kind === "line" &&
      !entry.amount &&
      entry.prices.length === 0 &&
      entry.quantities.every(({ per }) => per.length > 0)
    )
      return;
    const mark = entry.amount;
    head.leaveSentence(firstMark(entry));
    const nextMark = next && (next.kind === "line" || next.kind === "lump") ? firstMark(next) : undefined;
    const parts =
      nextMark &&
      mark &&
      ((opensParts(nextMark) && !(useCue.test(mark.before) && useCue.test(nextMark.before))) ||
        (nextMark.clause.opener === ":" && (mark.clause.closer === ":" || isStrongSum(mark))) ||
        (nextMark.clause.depth > mark.clause.depth && next?.kind === "lump"));
    const detailed =
      entry.kind === "lump" &&
      mark &&
      nextMark &&
      (entry.told
        ? nextMark.sentence === mark.sentence
        : // (一)那岭村(48.35万元)。道路1.7公里…: what its section costs.
          mark.clause.opener === "(" && ledger.lines.length === 0 && nextMark.sentence !== mark.sentence);
    if (entry.kind === "lump" && (parts || detailed)) return head.open(entry);
    if (entry.kind === "line" && mark && parts && countsProjects(entry)) return head.open(bareSum(mark));
    if (entry.kind === "lump" && mark && (isStrongSum(mark) || /(?:部分|类)$/.test(mark.before))) {
      // 环境整治共投入67万元 behind its lines: a sum that bears a name.
      const summed =
        ledger.stack.length > 0 ? ledger.stack.filter((node) => !unpriced(node)) : this.priorNodes();
      const all =
        (ledger.stack.length > 1 && /^(?:以上|上述|前述)/.test(mark.before) && comparable(mark, summed)) ||
        (summed.length > 1 && closesParagraph(mark, summed));
      const addends = adding(mark, summed) ?? (all ? summed : undefined);
      if (addends) return ledger.sumUp(mark, addends);
    }
    if (!attachProduct(ledger, entry)) ledger.enter(entry);
  }

  private takeSum(entry: SumEntry, next: Entry | undefined): void {
    const { ledger, head } = this;
    const { amount } = entry;
    // 三村分别投资40万元、35万元,合计75万元: an amount that headed nothing is one of those summed up.
    if (isStrongSum(amount) && head.idle && head.entry && !isStrongSum(head.entry.amount)) head.close();
    if (isStrongSum(amount)) head.joinSum(amount);
    const own = ledger.stack.slice(head.from).filter((node) => !unpriced(node) && node.entry !== head.entry);
    const waiting = ledger.stack.filter(({ entry: line, mark }) => line.kind === "line" && !mark);
    const last = waiting.at(-1);
    const shares = this.shares.giveUp(amount);
    if (shares.length > 0) {
      ledger.totals.push({ stated: amount, addends: shares });
      // 每公里50万元,由省250万元和县20万元,共需270万元: what the payers give is what the one line costs.
      if (last && waiting.length === 1 && ((last.entry as OpenLine).prices.length > 0 || isStrongSum(amount)))
        return ledger.attach(last, amount);
      // 县里20万元,村里5万元,共25万元用于修路: what the sources pay for.
      const work = ledger.lines.length === 0 ? workBefore(shares[0]?.mark) : undefined;
      const leads = leadsOn.test(amount.after) || /^[,，](?:全部|全额|主要|专项)?用于/.test(amount.tail);
      if (work !== undefined) head.open({ kind: "lump", amount, name: work });
      else if (leads && ledger.lines.length === 0) head.open(entry);
      else ledger.governors.push(amount);
      return;
    }
    this.shares.close(amount);
    if (entry.parts !== undefined && own.length >= 2)
      return ledger.sumUp(amount, adding(amount, own) ?? own.slice(-entry.parts));
    const leads = !isStrongSum(amount) && amount.after !== "" && leadsOn.test(amount.after);
    const counted = last?.entry as OpenLine | undefined;
    if (counted && next && countsProjects(counted)) {
      const part = next.kind === "line" || next.kind === "lump" ? firstMark(next) : undefined;
      if (part && opensParts(part)) {
        ledger.drop(counted);
        return head.open(entry);
      }
    }
    if (last && !leads && this.attaches(amount, last, waiting, own)) return ledger.attach(last, amount);
    const told = adding(amount, own);
    if (!leads && own.length >= 2 && (told || isStrongSum(amount) || isNear(amount, own)))
      return ledger.sumUp(amount, told ?? own);
    if (!leads && own.length >= 2 && amount.opening !== "")
      return ledger.enter({ kind: "lump", amount, name: amount.opening });
    if (!this.sumsPrior(entry, next)) head.open(entry);
    else if (next?.kind === "lump" && opensParts(next.amount)) {
      this.recapped = [];
      ledger.totals.push({ stated: entry.amount, addends: this.recapped });
    }
  }

  /** 以上合计…: a sum of what earlier statements left, or one of them said once more. */
  private sumsPrior(entry: SumEntry, next: Entry | undefined): boolean {
    const { ledger } = this;
    if (ledger.stack.length > 0 || !mayClose(entry)) return false;
    const addends = priorSum(entry, next, this.priorNodes());
    if (addends === "told") ledger.governors.push(entry.amount);
    else if (addends) ledger.sumUp(entry.amount, addends);
    return addends !== undefined;
  }

  /** Whether an amount without a name is the waiting line's own and not the sum of all. */
  private attaches(amount: Mark, last: Node, waiting: readonly Node[], own: readonly Node[]): boolean {
    const line = last.entry as OpenLine;
    const price = line.prices.at(-1);
    const others = own.filter((node) => node !== last);
    if (others.length === 0 && waiting.length === 1) return true;
    if (own.length >= 2 && addsUp(amount, own)) return false;
    if (price && readProduct(line, price, amount)?.fits) return true;
    // Within its own sentence an amount behind a price is the line's, whatever other sentences hold.
    const apart = others.every(({ entry, mark }) => (mark ?? firstMark(entry))?.sentence !== amount.sentence);
    if (price?.sentence === amount.sentence && apart && waiting.length === 1) return true;
    if (waiting.length === 1 && this.ledger.stack.at(-1) === last && !isStrongSum(amount)) return true;
    return own.length < 2 && waiting.length === 1;
  }

  /** 申报搬迁424户,争取补助资金568万元: one source and one line without an amount pay each other. */
  private fundSingleLine(): void {
    const { ledger } = this;
    const paying = this.shares.sources.filter(({ amount, shared }) => amount && !shared);
    const [source] = paying;
    if (
      !source?.amount ||
      paying.length !== 1 ||
      ledger.totals.some(({ addends }) => addends.some(({ entry }) => entry === source))
    )
      return;
    const waiting = ledger.stack.filter(({ entry, mark }) => entry.kind === "line" && !mark);
    const [node] = waiting;
    // 三、资金筹措: behind the works of a plan, a paragraph of who pays is none of them.
    if (ledger.stack.length === 0) {
      if (!paysHeading.test(this.heading) || this.priorNodes().length < 2)
        ledger.enter({ kind: "lump", amount: source.amount, name: "" });
    } else if (waiting.length === 1 && node && ledger.stack.length === 1) {
      const line = node.entry as OpenLine;
      const price = line.prices.at(-1);
      if (price ? readProduct(line, price, source.amount)?.fits : mainQuantities(line).length === 1)
        ledger.attach(node, source.amount);
    }
  }
}
