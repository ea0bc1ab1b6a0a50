import type { Lump, SumEntry } from "./entry";
import type { Ledger } from "./ledger";
import type { Mark } from "./mark";
import { leadsOn } from "./vocabulary";
import { isStrongSum } from "./sum-words";
import { almost } from "./arithmetic";
import { addsUp, firstMark, opensParts, unpriced, valueOf, type Node } from "./node";

interface Head {
  readonly entry: SumEntry | Lump;
  readonly from: number;
  /** Something below it already broke it down. */
  used: boolean;
  /** It heads a section and holds for every sentence of that. */
  readonly section: boolean;
}

/** The amounts that head what follows (总投资80万元:…), one below the other: 其中道路60万元(路基20万元、路面40万元). */
export class OpenHead {
  private readonly heads: Head[] = [];

  constructor(private readonly ledger: Ledger) {}

  private get head(): Head | undefined {
    return this.heads.at(-1);
  }

  /** Where on the stack the parts of the nearest begin; 0 without a head. */
  get from(): number {
    return this.head?.from ?? 0;
  }

  get entry(): SumEntry | Lump | undefined {
    return this.head?.entry;
  }

  /** Nothing stands below it yet. */
  get idle(): boolean {
    return this.head !== undefined && !this.head.used && this.ledger.stack.length === this.head.from;
  }

  /** Makes the head a part of a sum, where it is one with what was thought to stand below it: 建设投资…,流动资金…,总投资…. */
  joinSum(sum: Mark): boolean {
    const { head, ledger } = this;
    if (!head || this.heads.length > 1) return false;
    const own = { entry: head.entry, mark: head.entry.amount };
    const below = ledger.stack.slice(head.from);
    if (below.length === 0 || !addsUp(sum, [own, ...below])) return false;
    this.heads.pop();
    const lump: Lump = { kind: "lump", amount: head.entry.amount, name: "" };
    ledger.lines.splice(ledger.lines.length - below.length, 0, lump);
    ledger.stack.splice(head.from, 0, { entry: lump, mark: lump.amount });
    return true;
  }

  /** Notes that a list of shares broke an amount down. */
  use(amount: Mark): void {
    for (const head of this.heads) if (head.entry.amount === amount) head.used = true;
  }

  /** Opens a head: below the nearest one where it is a part of that, in its place otherwise. */
  open(entry: SumEntry | Lump, section = false): void {
    this.leaveParts(entry.amount);
    while (this.head && !this.head.section && !isPart(entry, this.head)) this.closeNearest();
    this.heads.push({ entry, from: this.ledger.stack.length, used: false, section });
    this.ledger.governors.push(entry.amount);
  }

  close(): void {
    while (this.head) this.closeNearest();
  }

  /** Closes nested heads whose parts are complete, or whose brackets are, before something further is told. */
  leaveParts(mark: Mark | undefined): void {
    while (this.heads.length > 1 && this.head && mark) {
      const { entry, from } = this.head;
      const below = this.ledger.stack.slice(from);
      const last = below.at(-1)?.mark;
      const bracketed = last !== undefined && last.clause.depth > entry.amount.clause.depth;
      const left = bracketed && mark.clause.depth <= entry.amount.clause.depth;
      if (
        !left &&
        !(below.length > 1 && addsUp(entry.amount, below)) &&
        mark.sentence === entry.amount.sentence
      )
        return;
      this.closeNearest();
    }
  }

  /**
   * Closes the head where a later sentence leaves it. 投入资金38万元建设羊舍一栋;购进种羊…: an amount that leads straight to
   * one work is that work's own.
   */
  leaveSentence(mark: Mark | undefined): void {
    this.leaveParts(mark);
    const { head } = this;
    if (!head || head.section || !mark || mark.sentence === head.entry.amount.sentence || opensParts(mark))
      return;
    const [only, ...more] = this.ledger.stack.slice(head.from);
    const { clause } = head.entry.amount;
    const told = head.entry.kind === "lump" && head.entry.told;
    if (told || (only && more.length === 0 && unpriced(only) && firstMark(only.entry)?.clause === clause))
      this.close();
  }

  private closeNearest(): void {
    const head = this.heads.pop();
    if (!head) return;
    const { ledger } = this;
    const { entry, from } = head;
    const below = ledger.stack.slice(from);
    const valued = below.filter((node) => !unpriced(node));
    const [only] = below;
    if (
      below.length === 1 &&
      only &&
      only.entry.kind === "line" &&
      !only.mark &&
      !(head.used && contradicts(only, entry.amount))
    )
      ledger.attach(only, entry.amount);
    else if (valued.length >= 2 || (only && isWhole(only, entry)) || (head.section && valued.length > 0))
      ledger.sumUp(entry.amount, valued);
    else if (entry.kind === "lump" || (below.length === 0 && (!head.used || leadsToWork(entry.amount)))) {
      const lump: Lump = entry.kind === "lump" ? entry : { kind: "lump", amount: entry.amount, name: "" };
      ledger.lines.splice(ledger.lines.length - below.length, 0, lump);
      ledger.stack.splice(from, 0, { entry: lump, mark: entry.amount });
    }
  }
}

/** 拟投资56万元建初加工厂,县补助40万元…: what the money builds is a line, whoever pays for it. */
const leadsToWork = (amount: Mark): boolean => !isStrongSum(amount) && leadsOn.test(amount.after);

/** 设施类小计39万元:便道…39万元: the only part of a head is all of it. */
const isWhole = ({ mark }: Node, { kind, amount }: SumEntry | Lump): boolean =>
  (kind === "sum" || isStrongSum(amount)) && mark !== undefined && mark.figure.value === amount.figure.value;

/** 规模65万元,其中省级45万元、农户20万元,入社100户,每户2000元: shares explain the amount, and the line is something else. */
function contradicts(node: Node, amount: Mark): boolean {
  const value = valueOf(node);
  return value !== null && amount.figure.value !== null && !almost(value, amount.figure.value);
}

/** Whether an amount with a name is a part of the amount before: smaller, and in its sentence or paragraph. */
const isPart = ({ kind, amount }: SumEntry | Lump, { entry }: Head): boolean =>
  kind === "lump" &&
  entry.amount.sentence === amount.sentence &&
  amount.figure.value !== null &&
  entry.amount.figure.value !== null &&
  amount.figure.value < entry.amount.figure.value;
