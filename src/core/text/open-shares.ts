import { almost, total } from "./arithmetic";
import { bareSum, type Entry, type PhaseEntry, type SourceEntry } from "./entry";
import type { Ledger } from "./ledger";
import type { Mark } from "./mark";
import { adding, addsUp, firstMark, opensParts, type Node } from "./node";
import type { OpenHead } from "./open-head";
import { isStrongSum } from "./sum-words";
import { unfoldShares } from "./unfold-shares";

const isStage = (entry: Node["entry"] | Entry): boolean => entry.kind === "phase" && entry.staged;
const listCue = /^(?:其中|资金来源|来源|由|包括|分别|分)/;

/** 一季度12万元,…,四季度18万元,全年58万元: the whole of stages, but for a slip. */
const closesYears = (following: Mark, level: readonly Node[]): boolean => {
  const values = level.flatMap(({ mark }) => mark?.figure.value ?? []);
  return (
    /全年|合计|总计|共/.test(following.before) &&
    values.length === level.length &&
    level.every(({ entry }) => isStage(entry)) &&
    almost(total(values), following.figure.value ?? 0)
  );
};

/** 帮扶资金到位380万元,安排如下:①… – a colon opens the parts, where what is behind it is not who pays. */
const leadsToList = (whole: Mark, part: Mark): boolean =>
  part.clause.opener === ":" && part.sentence === whole.sentence && part.figure.start > whole.figure.end;

/** The list of sources or years that is being told, and the sources found so far. */
export class OpenShares {
  readonly sources: SourceEntry[] = [];
  private shares: Node[] = [];

  constructor(
    private readonly ledger: Ledger,
    private readonly head: OpenHead,
    private readonly priorNodes: () => readonly Node[],
  ) {}

  take(entry: SourceEntry | PhaseEntry, next: Entry | undefined): void {
    // Years are one list, sources and what is still missing another.
    const [before] = this.shares;
    if (before && isStage(before.entry) !== isStage(entry)) this.close(undefined);
    if (entry.kind === "source") this.sources.push(entry);
    const part = next && (next.kind === "line" || next.kind === "lump") ? firstMark(next) : undefined;
    const alone = this.shares.length === 0;
    if (
      alone &&
      entry.kind === "source" &&
      entry.amount &&
      !entry.shared &&
      part &&
      (opensParts(part) || leadsToList(entry.amount, part))
    ) {
      // 帮扶资金共计18.6万元,其中慰问金3.6万元…: money of one source, broken down by use.
      this.head.open(bareSum(entry.amount));
      return;
    }
    if (entry.kind === "source" && entry.rest && this.shares.length > 0)
      this.shares.push({ entry, mark: undefined });
    else if (entry.amount && !(entry.kind === "source" && entry.shared))
      this.shares.push({ entry, mark: entry.amount });
  }

  /** Gives up the list to a sum that is told behind it, where no amount before it is broken down. */
  giveUp(amount: Mark): readonly Node[] {
    if (this.shares.length < 2 || (this.ledger.governors.length > 0 && !amount.result)) return [];
    const { shares } = this;
    this.shares = [];
    return shares;
  }

  /**
   * Ends the list and finds the amount that it breaks down.
   * @param following an amount behind the list, which it may break down as well
   */
  close(following: Mark | undefined): void {
    const { ledger, shares } = this;
    this.shares = [];
    const { level, totals, parents } = unfoldShares(shares);
    ledger.totals.push(...totals);
    for (const parent of parents) this.sources.splice(this.sources.indexOf(parent), 1);
    const [lone] = level;
    if (
      level.length === 1 &&
      lone?.entry.kind === "phase" &&
      lone.entry.staged &&
      ledger.governors.length === 0
    ) {
      // One year alone heads what follows: 2026年投入30万元,新建水池2座.
      this.head.open(bareSum(lone.entry.amount));
      return;
    }
    if (level.length < 2) return;
    const stated = this.brokenDown(level, following);
    if (!stated) return;
    ledger.totals.push({ stated, addends: level });
    this.head.use(stated);
  }

  /** 按年度分解:2018年130万元、2019年165万元…: the last sum of the statements before, where the years are near it. */
  private toldBefore(level: readonly Node[]): Mark | undefined {
    const sum = this.priorNodes().findLast(({ mark }) => mark !== undefined && isStrongSum(mark))?.mark;
    const values = level.flatMap(({ mark }) => mark?.figure.value ?? []);
    const close = sum?.figure.value != null && almost(total(values), sum.figure.value);
    return values.length === level.length && close ? sum : undefined;
  }

  private brokenDown(level: readonly Node[], following: Mark | undefined): Mark | undefined {
    const { governors } = this.ledger;
    const candidates = governors.slice(-6).reverse();
    const fitting = candidates.find((mark) => adding(mark, level)?.length === level.length);
    if (fitting) return fitting;
    if (candidates.length === 0 && level.every(({ entry }) => isStage(entry))) return this.toldBefore(level);
    if (following && (addsUp(following, level) || closesYears(following, level))) return following;
    const first = level[0]?.mark;
    const listed =
      first && (listCue.test(first.lead) || first.clause.opener === ":" || first.clause.depth > 0);
    return listed || governors.length === 1 || this.head.entry !== undefined ? candidates[0] : undefined;
  }
}
