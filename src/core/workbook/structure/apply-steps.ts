import { moveReferences, renameSheetIn, sameSheet } from "../../formula/move-references";
import { rewriteReferences } from "../../formula/rewrite-references";
import { cellKind, isError, plainStyle, type NameSnapshot, type WorkbookSnapshot } from "../snapshot";
import { SnapshotBuilder } from "../snapshot-builder";
import { cellStyle, contentOf, snapshotOfSpec } from "../snapshot-of-spec";
import { DraftSheet } from "./draft-sheet";
import { isMoving, moveOf, type MovingStep } from "./move-of-step";
import type { StructureStep } from "./structure-step";

/**
 * The workbook after the steps, as a spreadsheet program must have it: every formula and name follows its cells.
 * Values of formulas are those from before, or none.
 * @throws RangeError for a step about a sheet that isn't there – that is our mistake, plans are made from the book
 */
export function applySteps(book: WorkbookSnapshot, steps: readonly StructureStep[]): WorkbookSnapshot {
  // Names alone touch no cell; there are dozens, and sheets take time to take apart and put together.
  if (steps.every((step) => step.kind === "name"))
    return { ...book, names: steps.reduce(withName, book.names) };
  const draft = new DraftBook(book);
  for (const step of steps) draft.apply(step);
  return draft.snapshot();
}

class DraftBook {
  private readonly builder: SnapshotBuilder;
  private sheets: DraftSheet[];
  private names: readonly NameSnapshot[];

  constructor(private readonly book: WorkbookSnapshot) {
    this.builder = new SnapshotBuilder(book);
    this.sheets = book.sheets.map((sheet) => new DraftSheet(book, sheet));
    this.names = book.names;
  }

  apply(step: StructureStep): void {
    if (isMoving(step)) return this.move(step);
    switch (step.kind) {
      case "put":
        return this.put(step);
      case "add-sheet": {
        const made = snapshotOfSpec({ sheets: [step.spec], names: [] });
        const sheet = new DraftSheet(emptyLike(made), { ...made.sheets[0]!, ...noCells });
        this.sheets.splice(step.position, 0, sheet);
        return this.put({ sheet: step.spec.name, ...step.spec });
      }
      case "remove-sheet":
        this.sheets = this.sheets.filter(({ name }) => !sameSheet(name, step.sheet));
        return this.rewrite((text) =>
          rewriteReferences(text, ({ sheet }) =>
            sheet !== undefined && sameSheet(sheet, step.sheet) ? "#REF!" : undefined,
          ),
        );
      case "rename-sheet":
        this.sheet(step.sheet).name = step.to;
        return this.rewrite((text) => renameSheetIn(text, step.sheet, step.to));
      case "show-sheet":
        this.sheet(step.sheet).visibility = step.visibility;
        return;
      case "place-sheet": {
        const sheet = this.sheet(step.sheet);
        this.sheets = this.sheets.filter((one) => one !== sheet);
        this.sheets.splice(step.position, 0, sheet);
        return;
      }
      case "name":
        this.names = withName(this.names, step);
        return;
      case "validate":
      case "put-charts":
      case "take-charts":
      case "point-charts":
        // Readers of Excel tell no validations and no charts, so that nothing may rest on them.
        return;
    }
  }

  private move(step: MovingStep): void {
    const move = moveOf(step);
    const target = this.sheet(step.sheet);
    target.move(move, step.kind === "move-row" ? "rows" : step.axis);
    for (const sheet of this.sheets)
      sheet.rewrite((text) => moveReferences(text, sheet.name, target.name, move));
    this.names = this.names.map((name) => ({
      ...name,
      formula: moveReferences(name.formula, name.sheet ?? "", target.name, move),
    }));
  }

  private rewrite(change: (formula: string) => string): void {
    for (const sheet of this.sheets) sheet.rewrite(change);
    this.names = this.names.map((name) => ({ ...name, formula: change(name.formula) }));
  }

  private put({
    sheet: name,
    cells,
    styles,
    formats = [],
  }: Omit<Extract<StructureStep, { kind: "put" }>, "kind">): void {
    const sheet = this.sheet(name);
    const kept = new Map(formats.map((one) => [`${one.row}:${one.col}`, one.numberFormat]));
    const indexes = new Map(
      Object.entries(styles).map(([key, style]) => [key, this.builder.styleAt(cellStyle(style))]),
    );
    for (const { row, col, input, style: key } of cells) {
      const { value, formula } = contentOf(input);
      const numberFormat = kept.get(`${row}:${col}`);
      const style =
        (key === undefined ? undefined : indexes.get(key)) ??
        (numberFormat === undefined
          ? sheet.at(row, col)?.style
          : this.builder.styleAt({ ...plainStyle, numberFormat })) ??
        0;
      sheet.put({ row, col, formula, style, ...this.packed(value) });
    }
  }

  private packed(value: ReturnType<typeof contentOf>["value"]): {
    readonly kind: number;
    readonly value: number;
  } {
    if (value === null) return { kind: cellKind.empty, value: 0 };
    if (typeof value === "number") return { kind: cellKind.number, value };
    if (typeof value === "boolean") return { kind: cellKind.boolean, value: value ? 1 : 0 };
    if (isError(value)) return { kind: cellKind.error, value: this.builder.stringAt(value.error) };
    return { kind: cellKind.text, value: this.builder.stringAt(value) };
  }

  private sheet(name: string): DraftSheet {
    const found = this.sheets.find((one) => sameSheet(one.name, name));
    if (!found) throw new RangeError(`no sheet ${name} to change the shape of`);
    return found;
  }

  snapshot(): WorkbookSnapshot {
    const sheets = this.sheets.map((sheet) => sheet.build(this.builder));
    // Where tables went is not followed: references to them have no verdict rather than other cells.
    const { tables: _, ...book } = this.book;
    return {
      ...book,
      sheets,
      names: this.names,
      strings: this.builder.strings,
      styles: this.builder.styles,
    };
  }
}

function withName(
  names: readonly NameSnapshot[],
  { name, formula }: Extract<StructureStep, { kind: "name" }>,
): readonly NameSnapshot[] {
  const others = names.filter((one) => !isBookName(one, name));
  return formula === null ? others : [...others, { name, formula, hidden: false }];
}

const isBookName = (one: NameSnapshot, name: string) =>
  one.sheet === undefined && one.name.toLowerCase() === name.toLowerCase();

const noCells = {
  cells: {
    row: new Int32Array(),
    col: new Uint16Array(),
    kind: new Uint8Array(),
    value: new Float64Array(),
    formula: new Int32Array(),
    style: new Uint16Array(),
  },
  formulas: [],
};
const emptyLike = (book: WorkbookSnapshot): WorkbookSnapshot => ({
  ...book,
  strings: [],
  styles: [plainStyle],
});
