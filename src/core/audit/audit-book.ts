import { calculateMissing } from "../formula/calculate";
import { Evaluator } from "../formula/evaluate";
import { canonicalOf } from "../formula/canonical";
import { FormulaBook, type Shape } from "../formula/formula-book";
import { PerShape } from "../formula/per-shape";
import { precedentsOf, type SheetRange } from "../formula/references";
import { skeletonOf } from "../formula/skeleton";
import type { CellValue, WorkbookSnapshot } from "../workbook/snapshot";
import { AuditSheet } from "./audit-sheet";
import { thresholds as usualThresholds, type Thresholds } from "./thresholds";

/** A workbook made ready for the audit: values where the file had none, shapes, an evaluator over its cells. */
export class AuditBook {
  readonly snapshot: WorkbookSnapshot;
  readonly formulas: FormulaBook;
  readonly sheets: readonly AuditSheet[];
  private readonly evaluator: Evaluator;
  private readonly skeletons = new PerShape(({ expression, key }) =>
    expression ? skeletonOf(expression) : key,
  );
  private readonly canonicals = new PerShape(({ expression, key }) =>
    expression ? canonicalOf(expression) : key,
  );
  private readonly memo = new Map<unknown, unknown>();

  constructor(
    given: WorkbookSnapshot,
    readonly thresholds: Thresholds = usualThresholds,
  ) {
    this.snapshot = calculateMissing(given);
    this.formulas = new FormulaBook(this.snapshot);
    const blanks = new Set<number>();
    this.snapshot.strings.forEach((text, at) => void (/\S/.test(text) || blanks.add(at)));
    this.sheets = this.snapshot.sheets.map((_, index) => new AuditSheet(this.formulas, index, blanks));
    this.evaluator = new Evaluator(this.formulas, (sheet, at) => this.sheets[sheet]!.reader.valueAt(at));
  }

  /** What a formula of this shape would show in a cell; undefined where there is no verdict. */
  valueIn(shape: Shape, sheet: AuditSheet, row: number, col: number): CellValue | undefined {
    return shape.array
      ? undefined
      : this.evaluator.result(shape.expression, { sheet: sheet.index, row, col, array: false });
  }

  /** Ranges that a formula of this shape looks at from a cell. */
  precedents(shape: Shape, sheet: AuditSheet, row: number, col: number): readonly SheetRange[] {
    return precedentsOf(this.formulas, shape, sheet.index, row, col);
  }

  /** The shape without its references and constants: formulas of one skeleton calculate alike, over other cells. */
  skeleton(shape: Shape): string {
    return this.skeletons.of(shape);
  }

  /** One text for formulas that say the same in another order or with other brackets: B2*C2 and C2*B2. */
  canonical(shape: Shape): string {
    return this.canonicals.of(shape);
  }

  /** Works something out once per book; several checks share it. */
  once<T>(work: (book: AuditBook) => T): T {
    if (!this.memo.has(work)) this.memo.set(work, work(this));
    return this.memo.get(work) as T;
  }
}
