import type { Node } from "./node";
import type { ReadTable } from "./read-table";
import type { Settled } from "./settle";

/** How many amounts a later sum may reach back over: as many as one sheet has lines. */
const reach = 1000;

type TableLoose = Pick<ReadTable, "loose"> & { readonly start: number };

/** Amounts of a text that no sum has taken up yet, the last ones of a long text. */
export class LooseNodes {
  private nodes = new Set<Node>();

  private readonly tables: TableLoose[];

  /** @param tables what rows of the text left loose, by where their table begins */
  constructor(tables: readonly TableLoose[]) {
    this.tables = [...tables];
  }

  /** Takes in what tables before a position left loose. */
  passTables(position: number): void {
    for (let [table] = this.tables; table && table.start < position; [table] = this.tables) {
      for (const node of table.loose) this.nodes.add(node);
      this.tables.shift();
    }
  }

  all(): Node[] {
    return [...this.nodes];
  }

  /** Takes in what a statement left loose and takes out what its sums took up. */
  follow({ totals, loose }: Settled): void {
    for (const { addends } of totals) for (const node of addends) this.nodes.delete(node);
    for (const node of loose) this.nodes.add(node);
    // Trimmed now and then only, so that a long text stays linear.
    if (this.nodes.size > 2 * reach) this.nodes = new Set([...this.nodes].slice(-reach));
  }
}
