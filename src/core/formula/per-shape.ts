import type { Shape } from "./formula-book";

/** More different formulas than most books have. */
const mostKept = 4096;

/**
 * What is worked out from shapes, for all their cells. It is kept for shapes that several cells have, and for the one
 * asked for last; formulas that stand in one cell only are worked out anew, since a book of a hundred thousand of them
 * would need more room for what is kept than for its cells.
 */
export class PerShape<T> {
  private readonly kept: T[] = [];
  private last: { readonly shape: Shape; readonly result: T } | undefined;

  constructor(private readonly work: (shape: Shape) => T) {}

  of(shape: Shape): T {
    if (shape.repeated && shape.id < mostKept) return (this.kept[shape.id] ??= this.work(shape));
    if (this.last?.shape !== shape) this.last = { shape, result: this.work(shape) };
    return this.last.result;
  }
}
