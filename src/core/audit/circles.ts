import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";

/** A cell of a sheet. */
interface Step {
  readonly sheet: AuditSheet;
  readonly at: number;
}
/** Cells each of which looks at the next; the last one looks at the first. */
export type Circle = readonly [Step, ...Step[]];

/** How many cells the search may look at: whoever adds up ever longer ranges a hundred thousand times is let go. */
const maxWork = 20_000_000;

/** Circles of references, each cell in one at most. The search keeps its own list: chains are as long as sheets. */
export function circles(book: AuditBook): readonly Circle[] {
  const search = new Search(book);
  for (const sheet of book.sheets) for (const at of sheet.formulaCells) search.from(sheet, at);
  return search.found;
}

const none: readonly Step[] = [];

const colour = { fresh: 0, open: 1, done: 2 } as const;

class Search {
  readonly found: Circle[] = [];
  private readonly colours: readonly Uint8Array[];
  /** Ranges whose cells are all done. */
  private readonly settled = new Set<string>();
  private work = maxWork;

  constructor(private readonly book: AuditBook) {
    this.colours = book.sheets.map((sheet) => new Uint8Array(sheet.snapshot.cells.row.length));
  }

  from(sheet: AuditSheet, at: number): void {
    const colours = this.colours[sheet.index]!;
    if (colours[at] !== colour.fresh || this.work <= 0) return;
    // Most formulas look at typed cells, or at formulas that are done.
    if (this.next(sheet, at).length === 0) colours[at] = colour.done;
    else this.follow({ sheet, at });
  }

  private follow(start: Step): void {
    const waiting: Step[] = [start];
    const path: Step[] = [];
    for (let step = waiting.at(-1); step && this.work > 0; step = waiting.at(-1)) {
      const colours = this.colours[step.sheet.index]!;
      if (colours[step.at] === colour.fresh) {
        colours[step.at] = colour.open;
        path.push(step);
        for (const next of this.next(step.sheet, step.at)) {
          if (this.colours[next.sheet.index]![next.at] === colour.open) this.close(path, next);
          else waiting.push(next);
        }
      } else {
        waiting.pop();
        if (
          colours[step.at] === colour.open &&
          path.at(-1)?.at === step.at &&
          path.at(-1)?.sheet === step.sheet
        ) {
          path.pop();
          colours[step.at] = colour.done;
        }
      }
    }
  }

  /** Formula cells that a cell looks at and that are not done yet. */
  private next(sheet: AuditSheet, at: number): readonly Step[] {
    const shape = sheet.shape(at);
    if (!shape) return none;
    let found: Step[] | undefined;
    for (const { sheet: index, range } of this.book.precedents(shape, sheet, sheet.row(at), sheet.col(at))) {
      // Only large ranges are worth remembering.
      const large = range.bottom - range.top + range.right - range.left > 16;
      const key = large ? `${index} ${range.top} ${range.left} ${range.bottom} ${range.right}` : "";
      if (large && this.settled.has(key)) continue;
      const other = this.book.sheets[index]!;
      let all = true;
      other.grid.forEach(range, (place) => {
        this.work--;
        if (other.isFormula(place) && this.colours[index]![place] !== colour.done) {
          all = false;
          (found ??= []).push({ sheet: other, at: place });
        }
        return this.work > 0;
      });
      if (all && large) this.settled.add(key);
    }
    return found ?? none;
  }

  private close(path: readonly Step[], to: Step): void {
    const start = path.findLastIndex(({ sheet, at }) => sheet === to.sheet && at === to.at);
    const circle = path.slice(start);
    const [first, ...rest] = circle;
    if (!first || this.found.some((known) => known.some((one) => circle.some((mine) => same(one, mine)))))
      return;
    this.found.push([first, ...rest]);
  }
}

const same = (a: Step, b: Step): boolean => a.sheet === b.sheet && a.at === b.at;
