import type { Lump, SumEntry } from "./entry";
import type { Ledger } from "./ledger";
import type { Mark } from "./mark-figures";
import { firstMark, opensParts, unpriced } from "./node";

interface Head {
  readonly entry: SumEntry | Lump;
  readonly from: number;
  /** Something below it already broke it down. */
  used: boolean;
}

/** The amount that heads what follows (总投资80万元:…), at most one at a time. */
export class OpenHead {
  private head: Head | undefined;

  constructor(private readonly ledger: Ledger) {}

  /** Where on the stack its parts begin; 0 without a head. */
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

  /** Notes that a list of shares broke an amount down. */
  use(amount: Mark): void {
    if (this.head?.entry.amount === amount) this.head.used = true;
  }

  open(entry: SumEntry | Lump): void {
    this.close();
    this.head = { entry, from: this.ledger.stack.length, used: false };
    this.ledger.governors.push(entry.amount);
  }

  close(): void {
    const { head, ledger } = this;
    this.head = undefined;
    if (!head) return;
    const { entry, from } = head;
    const below = ledger.stack.slice(from);
    const valued = below.filter((node) => !unpriced(node));
    const [only] = below;
    if (below.length === 1 && only && only.entry.kind === "line" && !only.mark)
      ledger.attach(only, entry.amount);
    else if (valued.length >= 2) ledger.sumUp(entry.amount, valued);
    else if (entry.kind === "lump" || (below.length === 0 && !head.used)) {
      const lump: Lump = entry.kind === "lump" ? entry : { kind: "lump", amount: entry.amount, name: "" };
      ledger.lines.splice(ledger.lines.length - below.length, 0, lump);
      ledger.stack.splice(from, 0, { entry: lump, mark: entry.amount });
    }
  }

  /**
   * Closes the head where a later sentence leaves it. 投入资金38万元建设羊舍一栋;购进种羊…: an amount that leads straight to
   * one work is that work's own.
   */
  leaveSentence(mark: Mark | undefined): void {
    const { head } = this;
    if (!head || !mark || mark.sentence === head.entry.amount.sentence || opensParts(mark)) return;
    const [only, ...more] = this.ledger.stack.slice(head.from);
    const { clause } = head.entry.amount;
    const told = head.entry.kind === "lump" && head.entry.told;
    if (told || (only && more.length === 0 && unpriced(only) && firstMark(only.entry)?.clause === clause))
      this.close();
  }
}
