import { planShape } from "../../src/core/change/plan-shape";
import type { PlanChange } from "../../src/core/change/plan-change";
import { runChecks } from "../../src/core/checks/run";
import { calculateAll } from "../../src/core/formula/calculate";
import { cellName } from "../../src/core/workbook/address";
import { inputOf, type CellInput } from "../../src/core/workbook/edit";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { CellValue, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { applySteps } from "../../src/core/workbook/structure/apply-steps";
import { planStructureRevert } from "../../src/core/workbook/structure/plan-structure-revert";
import { noLooks, type StructureRecord } from "../../src/core/workbook/structure/structure-change";

/** Plans a change and says yes to what it asks. @returns undefined where it is refused */
export function agreed(book: WorkbookSnapshot, wish: PlanChange) {
  const first = planShape(book, wish);
  if (first.ok) return first.value;
  if (first.reason.kind === "refused") return undefined;
  const second = planShape(book, wish, first.reason.token);
  if (!second.ok) throw new Error(`asked twice: ${second.reason.text.zh}`);
  return second.value;
}

/** Makes a change in a snapshot, as the port makes it in a workbook. */
export function changed(book: WorkbookSnapshot, wish: PlanChange): StructureRecord {
  const change = agreed(book, wish);
  if (!change) throw new Error(`refused: ${JSON.stringify(wish)}`);
  const after = calculateAll(applySteps(book, change.steps));
  return { ...change, before: book, after, looks: change.steps.map(() => noLooks) };
}

export function undone(record: StructureRecord, now: WorkbookSnapshot = record.after): WorkbookSnapshot {
  const revert = planStructureRevert(record, now);
  if (!revert.ok) throw new Error(revert.reason.zh);
  return calculateAll(applySteps(now, revert.value.steps));
}

/** Everything that is typed or stands as a formula, by place. */
export const inputsOf = (book: WorkbookSnapshot): Readonly<Record<string, CellInput>> =>
  Object.fromEntries(
    book.sheets.flatMap((sheet) =>
      [...new SheetReader(book, sheet).all()].flatMap((cell) => {
        const input = inputOf(cell);
        return input === null ? [] : [[`${sheet.name}!${cellName(cell.row, cell.col)}`, input] as const];
      }),
    ),
  );

/** What the line says that holds all tables of the summary against each other. */
export const tieOf = (book: WorkbookSnapshot): CellValue =>
  new SheetReader(
    book,
    book.sheets.find(({ name }) => name === "资金总表")!,
  ).value(2, 0);

export const namesOf = (book: WorkbookSnapshot): Readonly<Record<string, string>> =>
  Object.fromEntries(book.names.map(({ name, formula }) => [name, formula]));

export const findingsOf = (book: WorkbookSnapshot): readonly string[] =>
  runChecks(book).findings.map(({ check, sheet, cell }) => `${check} ${sheet}!${cell}`);
