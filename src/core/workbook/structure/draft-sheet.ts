import type { RangeMove } from "../../formula/move-references";
import type { RangeAddress } from "../address";
import { SheetReader } from "../sheet-reader";
import type { SheetBuilder, SnapshotBuilder } from "../snapshot-builder";
import type { SheetSnapshot, Span, WorkbookSnapshot } from "../snapshot";
import type { LineShift } from "../move-range";

/** A cell that may still move. `style` is an index into the book's styles. */
export interface DraftCell {
  readonly row: number;
  readonly col: number;
  readonly kind: number;
  readonly value: number;
  readonly formula: string | undefined;
  readonly style: number;
}

type Facts = Omit<SheetSnapshot, "name" | "cells" | "formulas">;

/** A sheet being changed. Its cells are only unpacked from the snapshot when something about them changes. */
export class DraftSheet {
  name: string;
  private cells: Map<string, DraftCell> | undefined;
  private facts: Facts;

  constructor(
    private readonly book: WorkbookSnapshot,
    private readonly sheet: SheetSnapshot,
  ) {
    const { name, cells: _cells, formulas: _formulas, ...facts } = sheet;
    this.name = name;
    this.facts = facts;
  }

  get visibility(): Facts["visibility"] {
    return this.facts.visibility;
  }
  set visibility(visibility: Facts["visibility"]) {
    this.facts = { ...this.facts, visibility };
  }

  /** Moves every cell, and what the sheet knows about its rows and columns. */
  move(move: RangeMove, axis: LineShift["axis"]): void {
    const moved = new Map<string, DraftCell>();
    for (const cell of this.unpacked().values()) {
      const to = move({ top: cell.row, left: cell.col, bottom: cell.row, right: cell.col });
      if (to) moved.set(keyOf(to.top, to.left), { ...cell, row: to.top, col: to.left });
    }
    this.cells = moved;
    const ranges = (all: readonly RangeAddress[]) => all.flatMap((range) => move(range) ?? []);
    const { hiddenRows, hiddenCols, merges, validations, comments, links } = this.facts;
    this.facts = {
      ...this.facts,
      hiddenRows: axis === "rows" ? spans(hiddenRows, move, "rows") : hiddenRows,
      hiddenCols: axis === "cols" ? spans(hiddenCols, move, "cols") : hiddenCols,
      merges: ranges(merges),
      validations: validations.map((one) => ({ ...one, ranges: ranges(one.ranges) })),
      comments: comments.flatMap((comment) => {
        const { row, col } = comment;
        const to = move({ top: row, left: col, bottom: row, right: col });
        return to ? [{ ...comment, row: to.top, col: to.left }] : [];
      }),
      links: links.flatMap((link) => {
        const range = move(link.range);
        return range ? [{ ...link, range }] : [];
      }),
    };
  }

  put(cell: DraftCell): void {
    this.unpacked().set(keyOf(cell.row, cell.col), cell);
  }

  at(row: number, col: number): DraftCell | undefined {
    return this.unpacked().get(keyOf(row, col));
  }

  remove(row: number, col: number): void {
    this.unpacked().delete(keyOf(row, col));
  }

  /** Writes every formula anew, where that makes a difference. */
  rewrite(change: (formula: string) => string): void {
    if (!this.cells && !this.sheet.formulas.some(({ text }) => change(text) !== text)) return;
    for (const [key, cell] of this.unpacked()) {
      if (cell.formula === undefined) continue;
      const formula = change(cell.formula);
      if (formula !== cell.formula) this.cells!.set(key, { ...cell, formula });
    }
  }

  /** The sheet as it is now; a sheet that was left alone is the one of the snapshot. */
  build(book: SnapshotBuilder): SheetSnapshot {
    if (!this.cells) return { ...this.sheet, ...this.facts, name: this.name };
    const builder: SheetBuilder = book.addSheet(this.name);
    builder.facts = this.facts;
    const inOrder = [...this.cells.values()].sort((a, b) => a.row - b.row || a.col - b.col);
    for (const { row, col, kind, value, formula, style } of inOrder) {
      const entry = formula === undefined ? -1 : builder.addFormula({ text: formula, row, col });
      builder.addRaw(row, col, kind, value, entry, style);
    }
    return builder.build();
  }

  private unpacked(): Map<string, DraftCell> {
    if (this.cells) return this.cells;
    const reader = new SheetReader(this.book, this.sheet);
    const { row, col, kind, value, style } = this.sheet.cells;
    const cells = new Map<string, DraftCell>();
    for (let at = 0; at < reader.size; at++)
      cells.set(keyOf(row[at]!, col[at]!), {
        row: row[at]!,
        col: col[at]!,
        kind: kind[at]!,
        value: value[at]!,
        formula: reader.formulaAt(at),
        style: style[at]!,
      });
    return (this.cells = cells);
  }
}

const keyOf = (row: number, col: number) => `${row}:${col}`;

function spans(all: readonly Span[], move: RangeMove, axis: LineShift["axis"]): readonly Span[] {
  return all.flatMap(({ first, last }) => {
    const range = { top: first, left: first, bottom: last, right: last };
    const to = move(axis === "rows" ? { ...range, left: 0, right: 0 } : { ...range, top: 0, bottom: 0 });
    if (!to) return [];
    return [axis === "rows" ? { first: to.top, last: to.bottom } : { first: to.left, last: to.right }];
  });
}
