import { bareSum, type Interest, type Lump, type OpenLine } from "./entry";
import type { Mark } from "./mark";
import type { Node, SettledTotal } from "./node";

/** The lines and sums of one statement while its amounts are being given their places. */
export class Ledger {
  /** What no sum has taken up yet, in the order of the text. */
  stack: Node[] = [];
  readonly lines: (OpenLine | Lump | Interest)[] = [];
  readonly totals: SettledTotal[] = [];
  /** The amounts a list of sources or years may break down, the nearest last. */
  readonly governors: Mark[] = [];

  /** Enters a line with its amount, if it has one. */
  enter(entry: OpenLine | Lump | Interest): void {
    const mark = entry.amount;
    this.lines.push(entry);
    this.stack.push({ entry, mark });
    if (mark) this.governors.push(mark);
  }

  /** Gives a line that waits for one its amount. */
  attach(node: Node, amount: Mark): void {
    const line = node.entry as OpenLine;
    line.amount = amount;
    this.stack = this.stack.map((one) => (one === node ? { entry: line, mark: amount } : one));
    this.governors.push(amount);
  }

  /** Enters a total; the sum stands for its addends in any later sum. */
  sumUp(stated: Mark, addends: readonly Node[]): void {
    this.totals.push({ stated, addends });
    this.stack = [
      ...this.stack.filter((node) => !addends.includes(node)),
      { entry: bareSum(stated), mark: stated },
    ];
    this.governors.push(stated);
  }

  /** Takes a line out again. */
  drop(entry: OpenLine | Lump): void {
    this.lines.splice(this.lines.indexOf(entry), 1);
    this.stack = this.stack.filter((node) => node.entry !== entry);
  }
}
