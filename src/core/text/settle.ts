import type { Entry, Interest, Lump, OpenLine, SourceEntry, SumEntry } from "./entry";
import type { Mark } from "./mark-figures";
import { adding, addsUp, comparable, unpriced, valueOf, type Node, type SettledTotal } from "./node";
import { mainQuantities } from "./quantity-readings";
import { readProduct } from "./read-product";
import { isStrongSum } from "./sum-words";
import { unfoldShares } from "./unfold-shares";

/** Entries with every amount in its place. */
export interface Settled {
  readonly lines: readonly (OpenLine | Lump | Interest)[];
  readonly totals: readonly SettledTotal[];
  readonly sources: readonly SourceEntry[];
  /** Nodes no sum has taken up, for a sum in a later statement (以上合计). */
  readonly loose: readonly Node[];
}

interface Head {
  readonly entry: SumEntry | Lump;
  readonly from: number;
  /** Something below it already broke it down. */
  used: boolean;
}

const isStage = (entry: Entry): boolean => entry.kind === "phase" && entry.staged;
const opensParts = (mark: Mark): boolean =>
  /^(?:其中|包括|包含|分别|主要用于|用于|即|分为|具体)/.test(mark.before);
const firstMark = (entry: Entry): Mark | undefined =>
  entry.kind === "line"
    ? (entry.quantities[0] ?? entry.prices[0] ?? entry.amount)
    : entry.kind === "interest"
      ? entry.principal
      : (entry.amount ?? undefined);

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

/** Gives every amount of one statement its place: a line's own, a sum of lines, sources or years, or the head of a list. */
export class Settler {
  private stack: Node[] = [];
  private shares: Node[] = [];
  private readonly lines: (OpenLine | Lump | Interest)[] = [];
  private readonly totals: SettledTotal[] = [];
  private readonly sources: SourceEntry[] = [];
  private head: Head | undefined;
  /** The amounts a list of sources or years may break down, the nearest last. */
  private governors: Mark[] = [];

  constructor(
    private readonly entries: readonly Entry[],
    private readonly priorNodes: () => readonly Node[],
  ) {}

  run(): Settled {
    this.entries.forEach((entry, at) => this.take(entry, this.entries[at + 1]));
    this.closeShares(undefined);
    this.closeHead();
    this.fundSingleLine();
    this.mergeTold();
    // Beside lines with money, a quantity without any is what the money brings about, not a line.
    const paid = this.lines.filter((line) => line.kind !== "line" || line.amount || line.prices.length > 0);
    return {
      lines: paid.length > 0 ? paid : this.lines,
      totals: this.totals,
      sources: this.sources,
      loose: this.stack.filter((node) => !unpriced(node)),
    };
  }

  private take(entry: Entry, next: Entry | undefined): void {
    if (entry.kind === "source" || entry.kind === "phase") {
      // Years are one list, sources and what is still missing another.
      const [before] = this.shares;
      if (before && isStage(before.entry) !== isStage(entry)) this.closeShares(undefined);
      if (entry.kind === "source") this.sources.push(entry);
      const part = next && (next.kind === "line" || next.kind === "lump") ? firstMark(next) : undefined;
      if (entry.kind === "source" && entry.amount && !entry.shared && part && opensParts(part)) {
        // 帮扶资金共计18.6万元,其中慰问金3.6万元…: money of one source, broken down by use.
        this.openHead(bareSum(entry.amount));
        return;
      }
      if (entry.kind === "source" && entry.rest && this.shares.length > 0)
        this.shares.push({ entry, mark: undefined });
      else if (entry.amount && !(entry.kind === "source" && entry.shared))
        this.shares.push({ entry, mark: entry.amount });
      return;
    }
    if (entry.kind === "sum") {
      this.takeSum(entry, next);
      return;
    }
    this.closeShares(undefined);
    // 每个乡镇有一所: a share of something no price asks for.
    if (
      entry.kind === "line" &&
      !entry.amount &&
      entry.prices.length === 0 &&
      entry.quantities.every(({ per }) => per.length > 0)
    )
      return;
    const mark = entry.amount;
    this.leaveSentence(firstMark(entry));
    const nextMark = next && (next.kind === "line" || next.kind === "lump") ? firstMark(next) : undefined;
    const parts =
      nextMark &&
      mark &&
      (opensParts(nextMark) ||
        (nextMark.clause.opener === ":" && mark.clause.closer === ":") ||
        (nextMark.clause.depth > mark.clause.depth && next?.kind === "lump"));
    const detailed = entry.kind === "lump" && entry.told && mark && nextMark?.sentence === mark.sentence;
    if (entry.kind === "lump" && (parts || detailed)) {
      this.openHead(entry);
      return;
    }
    if (entry.kind === "line" && mark && parts && countsProjects(entry)) {
      this.openHead(bareSum(mark));
      return;
    }
    if (entry.kind === "lump" && mark && isStrongSum(mark)) {
      // 环境整治共投入67万元 behind its lines: a sum that bears a name.
      const summed = this.stack.length > 0 ? this.stack.filter((node) => !unpriced(node)) : this.priorNodes();
      const addends = adding(mark, summed);
      if (addends) return this.sumUp(mark, addends);
    }
    this.lines.push(entry);
    this.stack.push({ entry, mark });
    if (mark) this.governors.push(mark);
  }

  /** 奖补资金28.5万元,奖补农户190户,户均1500元: the amount told before its product is the same money. */
  private mergeTold(): void {
    const [lump, line, ...more] = this.lines;
    if (more.length > 0 || lump?.kind !== "lump" || line?.kind !== "line" || line.amount) return;
    const price = line.prices.at(-1);
    const node = this.stack.find(({ entry }) => entry === line);
    if (!price || !node || !readProduct(line, price, lump.amount)?.fits) return;
    this.attach(node, lump.amount);
    this.lines.shift();
    this.stack = this.stack.filter(({ entry }) => entry !== lump);
  }

  /** 投入资金38万元建设羊舍一栋;购进种羊…: an amount that leads straight to one work is that work's own. */
  private leaveSentence(mark: Mark | undefined): void {
    const { head } = this;
    if (!head || !mark || mark.sentence === head.entry.amount.sentence || opensParts(mark)) return;
    const [only, ...more] = this.stack.slice(head.from);
    const { clause } = head.entry.amount;
    const told = head.entry.kind === "lump" && head.entry.told;
    if (
      told ||
      (only && more.length === 0 && unpriced(only) && firstMark(only.entry as Entry)?.clause === clause)
    )
      this.closeHead();
  }

  private openHead(entry: SumEntry | Lump): void {
    this.closeHead();
    this.head = { entry, from: this.stack.length, used: false };
    this.governors.push(entry.amount);
  }

  private takeSum(entry: SumEntry, next: Entry | undefined): void {
    const { amount } = entry;
    // 三村分别投资40万元、35万元,合计75万元: an amount that headed nothing is one of those summed up.
    if (
      isStrongSum(amount) &&
      this.head &&
      !this.head.used &&
      this.stack.length === this.head.from &&
      !isStrongSum(this.head.entry.amount)
    )
      this.closeHead();
    const own = this.stack
      .slice(this.head?.from ?? 0)
      .filter((node) => !unpriced(node) && node.entry !== this.head?.entry);
    const waiting = this.stack.filter(({ entry: line, mark }) => line.kind === "line" && !mark);
    const last = waiting.at(-1);
    const looseShares =
      this.shares.length >= 2 && (this.governors.length === 0 || amount.result) ? this.shares : [];
    if (looseShares.length > 0) {
      this.shares = [];
      this.totals.push({ stated: amount, addends: looseShares });
      this.governors.push(amount);
      return;
    }
    this.closeShares(amount);
    if (entry.parts !== undefined && own.length >= 2) return this.sumUp(amount, own.slice(-entry.parts));
    const leads =
      !isStrongSum(amount) &&
      amount.after !== "" &&
      /^(?:用于|主要|建设|新建|修建|扩建|实施|改造|购|采购|完成|打造|支持|开展|对|为|扶持|发展|种植|养殖|硬化|安装|在|给|建|修)/.test(
        amount.after,
      );
    if (last && next && countsProjects(last.entry as OpenLine)) {
      const part = next.kind === "line" || next.kind === "lump" ? firstMark(next) : undefined;
      if (part && opensParts(part)) {
        this.lines.splice(this.lines.indexOf(last.entry as OpenLine), 1);
        this.stack = this.stack.filter((node) => node !== last);
        return this.openHead(entry);
      }
    }
    if (last && !leads && this.attaches(amount, last, waiting, own)) return this.attach(last, amount);
    if (!leads && own.length >= 2) return this.sumUp(amount, adding(amount, own) ?? own);
    const closing =
      this.stack.length === 0 &&
      /^[^,，]{0,12}$/.test(amount.lead.replace(amount.before, "")) &&
      (isStrongSum(amount) || entry.parts !== undefined);
    const prior = closing ? this.priorNodes() : [];
    if (prior.length >= 2) {
      const parts = entry.parts === undefined ? adding(amount, prior) : prior.slice(-entry.parts);
      const certain =
        /以上|上述|合计|总计|共计/.test(amount.before) && !opensSources(next) && comparable(amount, prior);
      const addends = parts ?? (certain ? prior : undefined);
      if (addends && addends.length >= 2) return this.sumUp(amount, addends);
    }
    const [onlyPrior, ...morePrior] = prior;
    if (onlyPrior && morePrior.length === 0 && valueOf(onlyPrior) === amount.figure.value) {
      // 小计26万元。…以上合计26万元: said once more.
      this.governors.push(amount);
      return;
    }
    this.openHead(entry);
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
    const apart = others.every(
      ({ entry, mark }) => (mark ?? firstMark(entry as Entry))?.sentence !== amount.sentence,
    );
    if (price?.sentence === amount.sentence && apart && waiting.length === 1) return true;
    if (waiting.length === 1 && this.stack.at(-1) === last && !isStrongSum(amount)) return true;
    return own.length < 2 && waiting.length === 1;
  }

  private attach(node: Node, amount: Mark): void {
    const line = node.entry as OpenLine;
    line.amount = amount;
    this.stack = this.stack.map((one) => (one === node ? { entry: line, mark: amount } : one));
    this.governors.push(amount);
  }

  private sumUp(stated: Mark, addends: readonly Node[]): void {
    this.totals.push({ stated, addends });
    // The sum stands for its addends in any later sum.
    const entry: SumEntry = bareSum(stated);
    this.stack = [...this.stack.filter((node) => !addends.includes(node)), { entry, mark: stated }];
    this.governors.push(stated);
  }

  /** Ends a list of sources or years and finds the amount that it breaks down. */
  private closeShares(following: Mark | undefined): void {
    const shares = this.shares;
    this.shares = [];
    const { level, totals, parents } = unfoldShares(shares);
    this.totals.push(...totals);
    for (const parent of parents) this.sources.splice(this.sources.indexOf(parent), 1);
    const [lone] = level;
    if (
      level.length === 1 &&
      lone?.entry.kind === "phase" &&
      lone.entry.staged &&
      this.governors.length === 0
    ) {
      // One year alone heads what follows: 2026年投入30万元,新建水池2座.
      this.openHead(bareSum(lone.entry.amount));
      return;
    }
    if (level.length < 2) return;
    const candidates = this.governors.slice(-6).reverse();
    const fitting =
      candidates.find((mark) => adding(mark, level)?.length === level.length) ??
      (following && addsUp(following, level) ? following : undefined);
    const listed =
      level[0]?.mark &&
      (/^(?:其中|资金来源|来源|由|包括|分别|分)/.test(level[0].mark.lead) ||
        level[0].mark.clause.opener === ":" ||
        level[0].mark.clause.depth > 0);
    const near = candidates[0];
    const sums = this.governors.length;
    const stated = fitting ?? (near && (listed || sums === 1 || this.head !== undefined) ? near : undefined);
    if (!stated) return;
    this.totals.push({ stated, addends: level });
    if (this.head?.entry.amount === stated) this.head.used = true;
  }

  private closeHead(): void {
    const { head } = this;
    this.head = undefined;
    if (!head) return;
    const { entry, from } = head;
    const below = this.stack.slice(from);
    const valued = below.filter((node) => !unpriced(node));
    const [only] = below;
    if (below.length === 1 && only && only.entry.kind === "line" && !only.mark)
      this.attach(only, entry.amount);
    else if (valued.length >= 2) this.sumUp(entry.amount, valued);
    else if (entry.kind === "lump" || (below.length === 0 && !head.used)) {
      const lump: Lump = entry.kind === "lump" ? entry : { kind: "lump", amount: entry.amount, name: "" };
      this.lines.splice(this.lines.length - below.length, 0, lump);
      this.stack.splice(from, 0, { entry: lump, mark: entry.amount });
    }
  }

  /** 申报搬迁424户,争取补助资金568万元: one source and one line without an amount pay each other. */
  private fundSingleLine(): void {
    const paying = this.sources.filter(({ amount, shared }) => amount && !shared);
    const [source] = paying;
    if (
      !source?.amount ||
      paying.length !== 1 ||
      this.totals.some(({ addends }) => addends.some(({ entry }) => entry === source))
    )
      return;
    const waiting = this.stack.filter(({ entry, mark }) => entry.kind === "line" && !mark);
    const [node] = waiting;
    if (this.stack.length === 0) {
      const lump: Lump = { kind: "lump", amount: source.amount, name: "" };
      this.lines.push(lump);
      this.stack.push({ entry: lump, mark: source.amount });
    } else if (waiting.length === 1 && node && this.stack.length === 1) {
      const line = node.entry as OpenLine;
      const price = line.prices.at(-1);
      if (price ? readProduct(line, price, source.amount)?.fits : mainQuantities(line).length === 1)
        this.attach(node, source.amount);
    }
  }
}

/** A sum that only its amount is known of. */
const bareSum = (amount: Mark): SumEntry => ({
  kind: "sum",
  amount,
  words: "",
  parts: undefined,
  candidate: undefined,
});

const opensSources = (next: Entry | undefined): boolean => next?.kind === "source";
