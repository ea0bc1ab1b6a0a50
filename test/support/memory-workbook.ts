import { calculateAll } from "../../src/core/formula/calculate";
import { entriesOf } from "../../src/core/journal/entries-of";
import { lineTablesOf } from "../../src/core/journal/line-tables";
import { memoryJournal } from "../../src/core/journal/journal-store";
import { planRevert } from "../../src/core/journal/plan-revert";
import { layOutSettings, settingsSheet } from "../../src/core/plan-book/plan-settings";
import { reviewRow } from "../../src/core/review/review-rows";
import { cellName, parseCell, rangeName } from "../../src/core/workbook/address";
import { ok } from "../../src/core/model/result";
import { inputOf, sameInput, type CellInput, type Edit } from "../../src/core/workbook/edit";
import {
  WorkbookError,
  type CellPlace,
  type EditOutcome,
  type WorkbookPort,
  type WorkOptions,
} from "../../src/core/workbook/port";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { CellStyle, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { nameTaken } from "../../src/excel/errors";
import { applySteps } from "../../src/core/workbook/structure/apply-steps";
import { snapshotOfSpec } from "../../src/core/workbook/snapshot-of-spec";

export interface MemoryWorkbook extends WorkbookPort {
  /** What the pane asked to show, latest last: "道路!M6". */
  readonly selected: string[];
  readonly sheetNames: () => readonly string[];
  readonly input: (sheet: string, cell: string) => CellInput;
  /** As if a user typed into a cell. */
  readonly type: (sheet: string, cell: string, input: CellInput) => void;
  /** From now on every request is refused with this; null ends it. */
  readonly refuse: (error: WorkbookError | null) => void;
  /** As if a user went to a cell. */
  readonly goTo: (sheet: string, cell: string) => void;
  /** Notes put on cells: "道路!M6 …". */
  readonly notes: readonly string[];
  /** Files opened as workbooks of their own, latest last. */
  readonly opened: readonly Uint8Array[];
  /** What is painted over: "道路!A1:B2 #77AADD". */
  readonly painted: () => readonly string[];
}

/**
 * A workbook of specs and our own formula engine that keeps the port's promises: for looking at the pane and testing
 * its state without any spreadsheet program. How the pane fares in Excel is tested through the adapter and the host.
 * @param slowness milliseconds for every sheet read or laid out
 */
export function memoryWorkbook(first: WorkbookSpec, slowness = 0): MemoryWorkbook {
  const listeners = new Set<(change: { sheet: string; cell: string }) => void>();
  const movers = new Set<(place: CellPlace) => void>();
  const selected: string[] = [];
  let painted: readonly string[] = [];
  let place: CellPlace = { sheet: first.sheets[0]?.name ?? "", cell: "A1" };
  const goTo = (sheet: string, cell: string) => {
    place = { sheet, cell: cell.replace(/:.*$/, "") };
    for (const listener of movers) listener(place);
  };
  let refusal: WorkbookError | null = null;
  let names = first.names;
  const sheets = new Map<string, SheetSpec>();
  const cells = new Map<string, Map<string, CellSpec>>();
  const add = (sheet: SheetSpec) => {
    sheets.set(sheet.name, { ...sheet, cells: [] });
    cells.set(sheet.name, new Map(sheet.cells.map((cell) => [cellName(cell.row, cell.col), cell])));
  };
  first.sheets.forEach(add);
  /** Calculated once for all reads until something changes, as a spreadsheet program has its values at hand. */
  let calculated: WorkbookSnapshot | undefined;

  const snapshot = (): WorkbookSnapshot => {
    const spec = [...sheets.values()].map((sheet) => ({
      ...sheet,
      cells: [...cells.get(sheet.name)!.values()],
    }));
    return (calculated ??= calculateAll(snapshotOfSpec({ sheets: spec, names })));
  };
  const input = (sheet: string, cell: string) => cells.get(sheet)?.get(cell)?.input ?? null;
  const put = (sheet: string, cell: string, content: CellInput) => {
    calculated = undefined;
    const own = cells.get(sheet)!;
    own.set(cell, { ...(own.get(cell) ?? parseCell(cell)!), input: content });
  };
  const steps = async (sheetNames: Iterable<string>, { onProgress, signal }: WorkOptions) => {
    if (refusal) throw refusal;
    const all = [...sheetNames];
    for (const [done, sheet] of all.entries()) {
      onProgress?.({ done, total: all.length, sheet });
      if (slowness > 0) await new Promise((resolve) => setTimeout(resolve, slowness));
      if (signal?.aborted) throw new WorkbookError("cancelled", { zh: "已取消。", en: "Cancelled." });
    }
  };
  const applyOne = (edit: Edit): EditOutcome => {
    const { sheet, cell, before, after } = edit;
    if (!sheets.has(sheet)) return { edit, outcome: "not-found" };
    const found = input(sheet, cell);
    if (!sameInput(found, before)) return { edit, outcome: "changed-meanwhile", found };
    put(sheet, cell, after);
    return { edit, outcome: "written" };
  };

  const journal = memoryJournal();
  let operations = 0;
  const notes: string[] = [];
  const opened: Uint8Array[] = [];
  const apply: WorkbookPort["apply"] = async (edits, { reason = "", who } = {}) => {
    if (refusal) throw refusal;
    const tables = lineTablesOf(snapshot());
    const outcomes = edits.map(applyOne);
    const written = outcomes.flatMap(({ edit, outcome }) => (outcome === "written" ? [edit] : []));
    const operation = { operation: String(++operations), time: new Date().toISOString(), reason };
    await journal.append(entriesOf(written, who ? { ...operation, who } : operation, tables));
    return outcomes;
  };

  return {
    selected,
    input,
    sheetNames: () => [...sheets.keys()],
    refuse: (error) => void (refusal = error),
    async read(options = {}) {
      await steps(sheets.keys(), options);
      return snapshot();
    },
    async layOut(spec, options = {}) {
      const taken = {
        sheets: spec.sheets.map(({ name }) => name).filter((name) => sheets.has(name)),
        names: spec.names.map(({ name }) => name).filter((name) => names.some((one) => one.name === name)),
      };
      if (taken.sheets.length + taken.names.length > 0) throw nameTaken(taken);
      await steps(
        spec.sheets.map(({ name }) => name),
        options,
      );
      calculated = undefined;
      spec.sheets.forEach(add);
      names = [...names, ...spec.names];
    },
    async restructure(plan, options = {}) {
      const before = await this.read(options);
      const planned = plan(before);
      if (!planned.ok) return planned;
      const after = applySteps(before, planned.value.steps);
      sheets.clear();
      cells.clear();
      calculated = undefined;
      names = after.names.map(({ name, formula }) => ({ name, formula }));
      for (const sheet of after.sheets) add(specOfSnapshot(after, sheet));
      const looks = planned.value.steps.map(() => ({ cells: [], sizes: [] }));
      return ok({ ...planned.value, before, after, looks });
    },
    apply,
    opened,
    async openNew(file) {
      if (refusal) throw refusal;
      opened.push(file);
    },
    async revert(given, options) {
      const { edits, changedMeanwhile, notFound } = planRevert(given, (sheet, cell) =>
        sheets.has(sheet) ? { input: input(sheet, cell), numberFormat: "General" } : undefined,
      );
      return { outcomes: await apply(edits, options), changedMeanwhile, notFound };
    },
    history: () => journal.all(),
    async keepReview(records) {
      if (refusal) throw refusal;
      const rows = cells.get(settingsSheet)?.size ?? 0;
      if (rows === 0) add(layOutSettings({}));
      // As many rows as cells are certainly below what stands there.
      records.forEach((record, at) =>
        reviewRow(record).forEach((held, col) => put(settingsSheet, cellName(rows + at + 1, col), held)),
      );
    },
    async putReport({ sheet, name }) {
      if (refusal) throw refusal;
      calculated = undefined;
      add(sheet);
      names = [...names.filter((one) => one.name !== name.name), name];
      return sheet.name;
    },
    takesCharts: true,
    noNotes: null,
    async addNote({ sheet, cell }, text) {
      if (refusal) throw refusal;
      notes.push(`${sheet}!${cell} ${text}`);
    },
    notes,
    async select(sheet, cell) {
      if (refusal) throw refusal;
      selected.push(`${sheet}!${cell}`);
      goTo(sheet, cell);
    },
    async onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async place() {
      return place;
    },
    async onMove(listener) {
      movers.add(listener);
      return () => void movers.delete(listener);
    },
    async paint(sheet, ranges) {
      if (refusal) throw refusal;
      painted = ranges.map(({ range, fill }) => `${sheet}!${rangeName(range)} ${fill}`);
      return { left: 0 };
    },
    async unpaint() {
      if (refusal) throw refusal;
      const before = painted;
      painted = [];
      return before.length > 0 ? { left: 0 } : null;
    },
    goTo,
    painted: () => painted,
    type(sheet, cell, content) {
      put(sheet, cell, content);
      for (const listener of listeners) listener({ sheet, cell });
    },
  };
}

/** The sheets of a snapshot, to lay a workbook out from; merged cells are lost. */
export const specOfBook = (book: WorkbookSnapshot): readonly SheetSpec[] =>
  book.sheets.map((sheet) => specOfSnapshot(book, sheet));

/** A sheet as it is laid out that reads like this one, as far as snapshots tell. */
function specOfSnapshot(book: WorkbookSnapshot, sheet: SheetSnapshot): SheetSpec {
  const reader = new SheetReader(book, sheet);
  const style = (one: CellStyle) => `style${book.styles.indexOf(one)}`;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    styles: Object.fromEntries(book.styles.map((one) => [style(one), one])),
    cells: [...reader.all()].map((cell) => ({
      row: cell.row,
      col: cell.col,
      input: inputOf(cell),
      style: style(cell.style),
    })),
    columns: [],
    validations: [],
    protect: sheet.protected,
  };
}
