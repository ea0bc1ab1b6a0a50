import { calculateAll } from "../../../src/core/formula/calculate";
import type { PlanBook, PlanLine, PlanSheet } from "../../../src/core/plan-book/plan-book";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import type { TemplateId } from "../../../src/core/templates/define";
import { cellName, parseCell } from "../../../src/core/workbook/address";
import type { CellInput } from "../../../src/core/workbook/edit";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import type { Random } from "./random";

/** What an injector changes, and where a finding must be to count. */
export interface Fault {
  readonly edits: readonly { readonly sheet: string; readonly cell: string; readonly input: CellInput }[];
  /** Facts of sheets that no cell holds: hidden rows, visibility. */
  readonly facts?: Readonly<
    Record<string, Partial<Pick<SheetSnapshot, "hiddenRows" | "hiddenCols" | "visibility">>>
  >;
  /** Number formats by "sheet!cell". */
  readonly formats?: Readonly<Record<string, string>>;
  readonly sheet: string;
  /** The cell itself; any cell of its line counts too where `line` is set. */
  readonly cell: string;
  readonly line: boolean;
  /** Other cells where a finding counts as well: of two headers exchanged, either is the wrong one. */
  readonly also?: readonly string[];
}

/** A clean book opened for injecting. */
export interface Target {
  readonly spec: WorkbookSpec;
  readonly book: PlanBook;
  readonly random: Random;
}

export interface FaultKind {
  readonly name: string;
  /** The template the fault needs; any where left out. */
  readonly template?: TemplateId;
  /** Undefined where this book has nothing to spoil in this way. */
  readonly inject: (target: Target) => Fault | undefined;
}

export const calculated = (spec: WorkbookSpec): WorkbookSnapshot => calculateAll(snapshotOfSpec(spec));
export const open = (spec: WorkbookSpec, random: Random): Target => ({
  spec,
  random,
  book: readPlanBook(calculated(spec)),
});

/** One of the lines with money that fit, on any sheet or on the one of a template. */
export function someLine(
  { book, random }: Target,
  fits: (line: PlanLine) => boolean = () => true,
  template?: TemplateId,
): PlanLine | undefined {
  const lines = book.sheets
    .filter((sheet) => !template || sheet.template.id === template)
    .flatMap((sheet) => sheet.lines.filter((line) => line.started && line.expectedAmount && fits(line)));
  return lines.length === 0 ? undefined : random.pick(lines);
}

/** A fault that one new content of a line's cell makes. */
export const inLine = (line: PlanLine, column: string, input: CellInput): Fault =>
  inLines(line, column, { [column]: input });

/** The same with several cells of the line; `at` is the one that is wrong. */
export const inLines = (line: PlanLine, at: string, inputs: Readonly<Record<string, CellInput>>): Fault => ({
  edits: Object.entries(inputs).map(([id, input]) => ({ sheet: line.sheet.name, cell: line.at(id)!, input })),
  sheet: line.sheet.name,
  cell: line.at(at)!,
  line: true,
});

/** A fault in one cell that belongs to no line. */
export const inCell = (sheet: string, cell: string, input: CellInput): Fault => ({
  edits: [{ sheet, cell, input }],
  ...{ sheet, cell, line: false },
});

export const totalCell = ({ totalsRow }: PlanSheet, col: number): string => cellName(totalsRow, col);

/** The spec with a fault in it. */
export function spoiled(spec: WorkbookSpec, { edits, formats = {} }: Fault): WorkbookSpec {
  return { ...spec, sheets: spec.sheets.map((sheet) => spoiledSheet(sheet, edits, formats)) };
}

function spoiledSheet(
  sheet: SheetSpec,
  edits: Fault["edits"],
  formats: NonNullable<Fault["formats"]>,
): SheetSpec {
  const own = edits.filter((edit) => edit.sheet === sheet.name);
  const shown = Object.entries(formats).filter(([place]) => place.startsWith(`${sheet.name}!`));
  if (own.length + shown.length === 0) return sheet;
  const cells = new Map<string, CellSpec>(sheet.cells.map((cell) => [cellName(cell.row, cell.col), cell]));
  const styles = { ...sheet.styles };
  for (const { cell, input } of own) cells.set(cell, { ...(cells.get(cell) ?? parseCell(cell)!), input });
  for (const [place, numberFormat] of shown) {
    const cell = place.slice(sheet.name.length + 1);
    styles[numberFormat] = { numberFormat };
    cells.set(cell, { ...cells.get(cell)!, style: numberFormat });
  }
  return { ...sheet, styles, cells: [...cells.values()] };
}

/** The snapshot with the facts of a fault that no cell holds. */
export const withFacts = (snapshot: WorkbookSnapshot, { facts = {} }: Fault): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({ ...sheet, ...facts[sheet.name] })),
});
