import { entriesOf } from "../core/journal/entries-of";
import { lineTablesOf } from "../core/journal/line-tables";
import { sameFormula } from "../core/formula/same-formula";
import { ok, type Result } from "../core/model/result";
import { inputOf } from "../core/workbook/edit";
import { WorkbookError, type RestructureOptions, type WorkOptions } from "../core/workbook/port";
import { SheetReader } from "../core/workbook/sheet-reader";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { takenAway } from "../core/workbook/structure/taken-away";
import { applySteps } from "../core/workbook/structure/apply-steps";
import {
  noLooks,
  type StructureChange,
  type StructureRecord,
} from "../core/workbook/structure/structure-change";
import type { StructureStep } from "../core/workbook/structure/structure-step";
import type { ApplyWith } from "./apply-edits";
import { understand, workbookError } from "./errors";
import { inExcel, type Batch } from "./in-excel";
import { keepLooks } from "./keep-looks";
import { readWorkbook, type ReadFeatures } from "./read-workbook";
import { withSheetsOpen, type ProtectedSheet } from "./sheet-protection";
import { requestBytes } from "./pack-steps";
import { queueStep, sheetQueue, type Known } from "./structure-steps";

/** What is known of charts before the first step. */
type ChartsThere = Omit<Known, "names">;

/** What this Excel can do beyond the floor. */
export interface RestructureFeatures extends ReadFeatures {
  readonly charts: boolean;
}

/**
 * Changes the shape of the workbook in the order: read, plan, keep the looks of what goes, do all steps, read back, put
 * right. The program carries formulas and names along with their cells; where it does not – each has its own habits –
 * what the core says they must read is written.
 */
export async function restructure<Reason>(
  plan: (now: WorkbookSnapshot) => Result<StructureChange, Reason>,
  { locale = "zh", who, ...options }: RestructureOptions,
  features: RestructureFeatures,
  { journal, newOperation }: ApplyWith,
): Promise<Result<StructureRecord, Reason>> {
  const before = await readWorkbook(options, features);
  const planned = plan(before);
  if (!planned.ok) return planned;
  const { what, steps } = planned.value;
  if (!features.charts && steps.some(({ kind }) => kind === "put-charts")) throw workbookError("unsupported");
  const { guarded, there } = await inExcel("read", options, (batch) => findGuarded(batch, steps, features));
  return withSheetsOpen(guarded, options, async (open) => {
    const closed = guarded.find(({ name }) => !open.has(name));
    if (closed) throw isProtected(closed.name);
    const books = booksAlong(before, steps);
    const taken = takenAway(books, steps);
    if (taken.length > 0) {
      const operation = { ...newOperation(), reason: what[locale], ...(who ? { who } : {}) };
      await journal.append(entriesOf(taken, operation, lineTablesOf(before)), options);
    }
    // Half of it would be worse than all of it: from here on it can't be cancelled.
    const { signal: _, ...writing } = options;
    const looks = await inExcel("write", writing, (batch) =>
      doSteps(batch, steps, books, there, writing),
    ).catch((cause: unknown) => {
      throw halfDone(understand(cause).error);
    });
    const found = await readWorkbook({}, features);
    const corrections = correctionsOf(found, books.at(-1)!);
    if (corrections.length > 0)
      await inExcel("write", {}, (batch) =>
        doSteps(batch, corrections, booksAlong(found, corrections), there),
      );
    return ok({ what, steps, before, after: applySteps(found, corrections), looks });
  });
}

/** The workbook before each step, and after the last. */
function booksAlong(before: WorkbookSnapshot, steps: readonly StructureStep[]): readonly WorkbookSnapshot[] {
  const books = [before];
  for (const step of steps) books.push(applySteps(books.at(-1)!, [step]));
  return books;
}

async function doSteps(
  batch: Batch,
  steps: readonly StructureStep[],
  books: readonly WorkbookSnapshot[],
  there: ChartsThere,
  { onProgress }: WorkOptions = {},
): Promise<StructureRecord["looks"]> {
  const { workbook, sync } = batch;
  let bytes = 0;
  /** A request that grows too large is sent before more is queued; a change of a usual size stays one request. */
  const makeRoom = async (more: number) => {
    if (bytes > 0 && bytes + more > requestBytes) {
      await sync();
      quieten(workbook);
      bytes = 0;
    }
    bytes += more;
  };
  const kept: ReturnType<typeof keepLooks>[] = [];
  const known = (at: number): Known => ({
    names: new Set(books[at]!.names.map(({ name }) => name.toLowerCase())),
    ...there,
  });
  const added = new Set<string>();
  quieten(workbook);
  for (const [at, step] of steps.entries()) {
    onProgress?.({ done: at, total: steps.length, ...("sheet" in step ? { sheet: step.sheet } : {}) });
    if (step.kind === "add-sheet") {
      added.add(step.spec.name);
      kept.push(() => noLooks);
      for (const part of sheetQueue(workbook, step, there.takesCharts)) {
        await makeRoom(part.bytes);
        part.queue();
      }
      continue;
    }
    await makeRoom(step.kind === "put" ? step.cells.length * cellBytes : 0);
    // A sheet that came with the change goes as a whole when it is taken back: nobody asks how its cells looked.
    const looks =
      step.kind === "put" && added.has(step.sheet)
        ? () => noLooks
        : keepLooks(workbook, step, books[at]!, there.charts);
    kept.push(looks);
    if (step.kind !== "move-row") {
      queueStep(workbook, step, known(at));
      continue;
    }
    // Cutting and inserting came with ExcelApi 1.11 only: the row is made anew in its place, so its looks come first.
    await sync();
    quieten(workbook);
    for (const part of movedAnew(step, books[at + 1]!, looks())) queueStep(workbook, part, known(at));
  }
  await sync();
  return kept.map((looks) => looks());
}

/** What a cell takes in a request, with its formula and looks. */
const cellBytes = 120;

/** A row taken out and put in elsewhere, with what it must hold there. */
function movedAnew(
  { sheet, from, to }: Extract<StructureStep, { kind: "move-row" }>,
  after: WorkbookSnapshot,
  { cells: formats, sizes }: StructureRecord["looks"][number],
): readonly Exclude<StructureStep, { kind: "move-row" }>[] {
  const reader = readerOf(after, sheet)!;
  const axis = "rows" as const;
  return [
    { kind: "delete", sheet, axis, at: from, count: 1 },
    { kind: "insert", sheet, axis, at: to, count: 1, sizes },
    {
      kind: "put",
      sheet,
      styles: {},
      formats: formats.map((format) => ({ ...format, row: to })),
      cells: [...reader.inRow(to)].map(({ row, col, formula, value }) => ({
        row,
        col,
        input: inputOf({ formula, value }),
      })),
    },
  ];
}

/** Formulas and names that do not read as they must. What people typed is left alone, whatever it is. */
function correctionsOf(
  found: WorkbookSnapshot,
  wanted: WorkbookSnapshot,
): readonly Exclude<StructureStep, { kind: "move-row" }>[] {
  const cells = wanted.sheets.flatMap((sheet) => {
    const [must, is] = [new SheetReader(wanted, sheet), readerOf(found, sheet.name)];
    if (!is) return [];
    const wrong = [...must.all()].flatMap(({ row, col, formula }) => {
      const held = is.cell(row, col)?.formula;
      const right = formula === undefined || (held !== undefined && sameFormula(plain(held), plain(formula)));
      return right ? [] : [{ row, col, input: `=${formula}` }];
    });
    return wrong.length > 0 ? [{ kind: "put" as const, sheet: sheet.name, cells: wrong, styles: {} }] : [];
  });
  const names = wanted.names.flatMap(({ name, formula, sheet }) => {
    const held = found.names.find((one) => one.name === name && one.sheet === sheet);
    const right = sheet !== undefined || (held && sameFormula(plain(held.formula), plain(formula)));
    return right ? [] : [{ kind: "name" as const, name, formula }];
  });
  return [...cells, ...names];
}

/** Programs differ in which sheets they put into quotes. */
const plain = (formula: string) => formula.replaceAll("'", "");

/** Protected sheets among those that steps touch, and the charts on sheets whose charts they touch. */
async function findGuarded(
  { workbook, sync }: Batch,
  steps: readonly StructureStep[],
  features: RestructureFeatures,
): Promise<{ readonly guarded: readonly ProtectedSheet[]; readonly there: ChartsThere }> {
  const touched = new Set(steps.flatMap((step) => ("sheet" in step ? [step.sheet.toLowerCase()] : [])));
  workbook.worksheets.load({ name: true, protection: { protected: true, options: true } });
  const charted = features.charts ? steps.flatMap((step) => (isOfCharts(step) ? [step.sheet] : [])) : [];
  const asked = new Map(
    charted.map((sheet) => {
      const { charts } = workbook.worksheets.getItemOrNullObject(sheet);
      return [sheet.toLowerCase(), charts.load({ name: true })] as const;
    }),
  );
  await sync();
  return {
    guarded: workbook.worksheets.items.flatMap(({ name, protection }) =>
      protection.protected && touched.has(name.toLowerCase()) ? [{ name, options: protection.options }] : [],
    ),
    there: {
      takesCharts: features.charts,
      charts(sheet) {
        const found = asked.get(sheet.toLowerCase());
        return new Set(found && !found.isNullObject ? found.items.map(({ name }) => name) : []);
      },
    },
  };
}

const isOfCharts = (step: StructureStep) =>
  step.kind === "put-charts" || step.kind === "take-charts" || step.kind === "point-charts";

const readerOf = (book: WorkbookSnapshot, name: string) => {
  const sheet = book.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return sheet && new SheetReader(book, sheet);
};

function quieten({ application }: Excel.Workbook): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

/** What went before the refusal stays done, so that the user has to be told where to look. */
const halfDone = (error: WorkbookError) =>
  new WorkbookError(
    error.code,
    {
      zh: `${error.advice.zh}改动可能只做了一部分：请检查一遍计划，或不保存关闭后重新打开。`,
      en: `${error.advice.en} The change may be half made: check the plan, or close without saving and open it again.`,
    },
    { cause: error },
  );

const isProtected = (sheet: string) =>
  new WorkbookError("protected", {
    zh: `工作表“${sheet}”有密码保护，不能增删行列，什么都没有改。请在“审阅”中撤销工作表保护后再试。`,
    en: `The sheet "${sheet}" is protected with a password, so its rows and columns can't be changed; nothing was done. Unprotect it (Review tab) and try again.`,
  });
