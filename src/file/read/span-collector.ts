import type { Span } from "../../core/workbook/snapshot";

/** Joins neighbouring numbers, added in ascending order, into spans. */
export class SpanCollector {
  readonly spans: Span[] = [];

  add(first: number, last = first): void {
    const before = this.spans.at(-1);
    if (before && before.last + 1 === first) this.spans[this.spans.length - 1] = { ...before, last };
    else this.spans.push({ first, last });
  }
}
