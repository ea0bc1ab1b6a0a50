import { memoryJournal, type JournalStore } from "../core/journal/journal-store";
import type { WorkbookPort } from "../core/workbook/port";
import { hostSupports, supports, whyMissing, type IsSetSupported } from "./capability";
import { workbookError } from "./errors";
import { movePaint, paintSheet, unpaintSheet } from "./paint-sheet";
import { readWorkbook } from "./read-workbook";
import { selectCell } from "./select-cell";
import { watchChanges } from "./watch-changes";
import { readPlace, watchPlace } from "./watch-place";

export interface ExcelWorkbookOptions {
  /** Where changes are recorded before they are made; without one they are kept as long as the pane lives. */
  readonly journal?: JournalStore;
  /** What this Excel can do. */
  readonly isSetSupported?: IsSetSupported;
  /** Time now; ids of operations are made of it. */
  readonly now?: () => Date;
}

/** The workbook open in Excel, through Office.js. Every method refuses with "unsupported" below ExcelApi 1.9. */
export function excelWorkbook({
  journal = memoryJournal(),
  isSetSupported = hostSupports,
  now = () => new Date(),
}: ExcelWorkbookOptions = {}): WorkbookPort {
  let operations = 0;
  const newOperation = () => {
    const time = now().toISOString();
    operations += 1;
    return { time, operation: `${time}#${operations}` };
  };
  /** While cells are painted: lines put in or taken out move what lies under the colours. */
  let watchingShifts: Promise<() => void> | undefined;
  let moved = Promise.resolve();
  const watchShifts = () =>
    watchChanges(({ sheet, shift }) => {
      // One after the other, since each goes on from the last. Should one fail, the colours still come off rightly
      // wherever cells are as they were painted: that looks before it writes.
      if (shift) moved = moved.then(() => movePaint(sheet, shift)).catch(() => undefined);
    });
  const atFloor = () => {
    if (!supports("floor", isSetSupported)) throw workbookError("unsupported");
  };
  return {
    async read(options = {}) {
      atFloor();
      return readWorkbook(options, { comments: supports("comments", isSetSupported) });
    },
    async layOut(spec, options = {}) {
      atFloor();
      // A plan is laid out once in its life; the code for it comes when it is.
      const { layOut } = await import(/* webpackChunkName: "excel-lay-out" */ "./lay-out");
      return layOut(spec, options, { charts: supports("charts", isSetSupported) });
    },
    async restructure(plan, options = {}) {
      atFloor();
      const { restructure } = await import(/* webpackChunkName: "excel-restructure" */ "./restructure");
      const features = {
        comments: supports("comments", isSetSupported),
        charts: supports("charts", isSetSupported),
      };
      return restructure(plan, options, features, { journal, newOperation });
    },
    async apply(edits, options = {}) {
      atFloor();
      const { applyEdits } = await desk();
      return applyEdits(edits, options, { journal, newOperation });
    },
    async openNew(file) {
      atFloor();
      const { openNew } = await import(/* webpackChunkName: "excel-open-new" */ "./open-new");
      return openNew(file);
    },
    async select(sheet, cell) {
      atFloor();
      return selectCell(sheet, cell);
    },
    async onChange(listener) {
      atFloor();
      return watchChanges(listener);
    },
    async place() {
      atFloor();
      return readPlace();
    },
    async onMove(listener) {
      atFloor();
      return watchPlace(listener);
    },
    async paint(sheet, painted, options = {}) {
      atFloor();
      await (watchingShifts ??= watchShifts());
      await moved;
      return paintSheet(sheet, painted, options);
    },
    async unpaint(options = {}) {
      atFloor();
      await moved;
      const outcome = await unpaintSheet(options);
      const stop = await watchingShifts;
      watchingShifts = undefined;
      stop?.();
      return outcome;
    },
    async history(options = {}) {
      atFloor();
      return journal.all(options);
    },
    async revert(entries, options = {}) {
      atFloor();
      const { revertEntries } = await desk();
      return revertEntries(entries, options, { journal, newOperation });
    },
    async keepReview(records, options = {}) {
      atFloor();
      const { keepReview } = await desk();
      return keepReview(records, options);
    },
    async putReport(report, options = {}) {
      atFloor();
      const { putReport } = await desk();
      return putReport(report, options);
    },
    takesCharts: supports("charts", isSetSupported),
    noNotes: supports("comments", isSetSupported) ? null : whyMissing("comments"),
    async addNote(place, text, options = {}) {
      atFloor();
      if (!supports("comments", isSetSupported)) throw workbookError("unsupported");
      const { addNote } = await desk();
      return addNote(place, text, options);
    },
  };
}

/** What writes and what a reviewer needs comes when it is used: the first view does without. */
const desk = () => import(/* webpackChunkName: "excel-desk" */ "./desk");
