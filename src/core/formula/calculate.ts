import { cellKind, isError, type CellValue, type WorkbookSnapshot } from "../workbook/snapshot";
import { isArea, type Value } from "./area";
import { Evaluator } from "./evaluate";
import { FormulaBook, type Shape } from "./formula-book";
import { precedentRanges } from "./references";
import { noVerdict, Stop } from "./stop";

/**
 * The snapshot with a value in every formula cell that had none, as far as we can calculate it; the others keep
 * theirs. Cells without verdict (unknown functions, circular references) stay empty.
 */
export const calculateMissing = (snapshot: WorkbookSnapshot): WorkbookSnapshot =>
  calculate(snapshot, (kind) => kind === cellKind.empty);

/** The snapshot with every formula calculated anew; cells without verdict keep the value they had. */
export const calculateAll = (snapshot: WorkbookSnapshot): WorkbookSnapshot => calculate(snapshot, () => true);

function calculate(snapshot: WorkbookSnapshot, wanted: (kind: number) => boolean): WorkbookSnapshot {
  const needed = snapshot.sheets.some(({ cells }) =>
    cells.formula.some((formula, at) => formula >= 0 && wanted(cells.kind[at]!)),
  );
  return needed ? new Calculation(snapshot, wanted).run() : snapshot;
}

/** Where a cell stands: not ours to calculate, waiting, its precedents under way, done, no verdict. */
const state = { given: 0, waiting: 1, open: 2, done: 3, unknown: 4 } as const;

class Calculation {
  private readonly book: FormulaBook;
  private readonly states: readonly Uint8Array[];
  private readonly kinds: readonly Uint8Array[];
  private readonly values: readonly Float64Array[];
  private readonly strings: string[];
  private readonly newStrings = new Map<string, number>();
  private readonly evaluator: Evaluator;
  private readonly arrays = new Map<string, Value | undefined>();
  /** Large ranges whose cells are all decided: sums over one column by many conditions ask again and again. */
  private readonly decided = new Set<string>();

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    wanted: (kind: number) => boolean,
  ) {
    this.book = new FormulaBook(snapshot);
    this.states = snapshot.sheets.map(({ cells }) =>
      Uint8Array.from(cells.formula, (formula, at) =>
        formula >= 0 && wanted(cells.kind[at]!) ? state.waiting : state.given,
      ),
    );
    this.kinds = snapshot.sheets.map(({ cells }) => cells.kind.slice());
    this.values = snapshot.sheets.map(({ cells }) => cells.value.slice());
    this.strings = [...snapshot.strings];
    this.evaluator = new Evaluator(this.book, (sheet, at) => this.read(sheet, at));
  }

  run(): WorkbookSnapshot {
    this.states.forEach((states, sheet) =>
      states.forEach((_, at) => {
        if (states[at] === state.waiting) this.settle(sheet, at);
      }),
    );
    const blank = this.snapshot.sheets.filter((_, sheet) => this.hasBlank(sheet)).map(({ name }) => name);
    return {
      ...this.snapshot,
      strings: this.strings,
      // What the file came without is here now; only sheets with cells left blank still say so.
      notRead: this.snapshot.notRead.filter(
        ({ what, sheet }) => what !== "values-not-calculated" || sheet === undefined || blank.includes(sheet),
      ),
      sheets: this.snapshot.sheets.map((sheet, index) => ({
        ...sheet,
        cells: { ...sheet.cells, kind: this.kinds[index]!, value: this.values[index]! },
      })),
    };
  }

  private hasBlank(sheet: number): boolean {
    return this.states[sheet]!.some(
      (_, at) => this.states[sheet]![at] !== state.given && this.kinds[sheet]![at] === cellKind.empty,
    );
  }

  private read(sheet: number, at: number): CellValue {
    const here = this.states[sheet]![at]!;
    if (here !== state.given && here !== state.done) throw noVerdict;
    const held = this.values[sheet]![at]!;
    switch (this.kinds[sheet]![at]) {
      case cellKind.number:
        return held;
      case cellKind.text:
        return this.strings[held] ?? "";
      case cellKind.boolean:
        return held === 1;
      case cellKind.error:
        return { error: this.strings[held] ?? "#VALUE!" };
      default:
        return null;
    }
  }

  /** Calculates a cell after everything it looks at. A list of our own, since chains may be as long as a sheet. */
  private settle(sheet: number, at: number): void {
    const open = [{ sheet, at }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const states = this.states[top.sheet]!;
      if (states[top.at] === state.waiting) {
        states[top.at] = state.open;
        this.pending(top.sheet, top.at, (cell) => open.push(cell));
      } else {
        open.pop();
        if (states[top.at] === state.open) this.work(top.sheet, top.at);
      }
    }
  }

  private pending(sheet: number, at: number, found: (cell: { sheet: number; at: number }) => void): void {
    const shape = this.book.shapeAt(sheet, at);
    if (!shape?.isRead) return;
    const { row, col } = this.anchor(sheet, at, shape);
    for (const { sheet: other, range } of precedentRanges(this.book, shape, sheet, row, col)) {
      const large = (range.bottom - range.top + 1) * (range.right - range.left + 1) > 16;
      const key = large ? `${other} ${range.top} ${range.left} ${range.bottom} ${range.right}` : "";
      if (large && this.decided.has(key)) continue;
      let all = true;
      const states = this.states[other]!;
      try {
        this.book.grids[other]!.forEach(range, (place) => {
          this.evaluator.spend(1);
          if (states[place] === state.waiting || states[place] === state.open) all = false;
          if (states[place] === state.waiting) found({ sheet: other, at: place });
        });
      } catch (reason) {
        // The work is used up: what is left stays without verdict.
        if (!(reason instanceof Stop)) throw reason;
        return;
      }
      if (large && all) this.decided.add(key);
    }
  }

  private work(sheet: number, at: number): void {
    const value = this.value(sheet, at);
    if (value === undefined) {
      // A value from the file is better than none, for this cell and for those that look at it.
      this.states[sheet]![at] = this.kinds[sheet]![at] === cellKind.empty ? state.unknown : state.given;
      return;
    }
    this.states[sheet]![at] = state.done;
    this.store(sheet, at, value);
  }

  private value(sheet: number, at: number): CellValue | undefined {
    const shape = this.book.shapeAt(sheet, at);
    if (!shape) return undefined;
    const { row, col } = this.anchor(sheet, at, shape);
    if (!shape.array) return this.evaluator.result(shape.expression, { sheet, row, col, array: false });
    const { cells } = this.snapshot.sheets[sheet]!;
    const key = `${sheet} ${cells.formula[at]}`;
    if (!this.arrays.has(key))
      this.arrays.set(key, this.evaluator.outcome(shape.expression, { sheet, row, col, array: true }));
    const all = this.arrays.get(key);
    if (all === undefined || !isArea(all)) return all;
    const [y, x] = [cells.row[at]! - row, cells.col[at]! - col];
    const inside = (all.rows === 1 || y < all.rows) && (all.cols === 1 || x < all.cols);
    if (!inside) return { error: "#N/A" };
    return all.at(all.rows === 1 ? 0 : y, all.cols === 1 ? 0 : x) ?? 0;
  }

  /** The place a formula's references count from: its own cell, or the first one of an array formula. */
  private anchor(sheet: number, at: number, { array }: Shape): { row: number; col: number } {
    const { cells, formulas } = this.snapshot.sheets[sheet]!;
    return array ? formulas[cells.formula[at]!]! : { row: cells.row[at]!, col: cells.col[at]! };
  }

  private store(sheet: number, at: number, value: CellValue): void {
    const [kinds, values] = [this.kinds[sheet]!, this.values[sheet]!];
    if (typeof value === "number") [kinds[at], values[at]] = [cellKind.number, value];
    else if (typeof value === "boolean") [kinds[at], values[at]] = [cellKind.boolean, Number(value)];
    else if (typeof value === "string") [kinds[at], values[at]] = [cellKind.text, this.stringAt(value)];
    else if (isError(value)) [kinds[at], values[at]] = [cellKind.error, this.stringAt(value.error)];
  }

  private stringAt(text: string): number {
    const known = this.newStrings.get(text);
    if (known !== undefined) return known;
    const at = this.strings.push(text) - 1;
    this.newStrings.set(text, at);
    return at;
  }
}
