import { planShape } from "../../core/change/plan-shape";
import { sameTable } from "../../core/mapping/same-table";
import type { TakenOver } from "../../core/mapping/take-over";
import type { Text } from "../../core/model/locale";
import { failed } from "../../core/model/result";
import { layOutBeside } from "../../core/templates/lay-out-beside";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { planStructureRevert } from "../../core/workbook/structure/plan-structure-revert";
import type { PlanAnswers } from "../new-plan/plan-answers";
import { readAnswers, type AnswerFaults } from "../new-plan/read-answers";
import { ownSheets, type OwnSheets } from "../own-table/own-sheets";
import { requestedTablePlan } from "../own-table/requested-table-plan";
import type { TableCorrections, TableReading, TableRunner } from "../own-table/table-reading";
import { bothOf } from "../texts/define-texts";
import { ownTableTexts } from "../texts/own-table-texts";
import { WorkCancelled } from "../worker-runner";
import { failureAdvice } from "./failure-advice";
import type { Session } from "./session";
import { createStore, type Store } from "./store";

/** What is being done; `step` counts sheets or steps where that is known. */
export interface TableWork {
  readonly kind: "reading" | "looking" | "writing";
  readonly step: { readonly done: number; readonly total: number; readonly sheet?: string } | null;
}

export interface OwnTableState extends OwnSheets {
  readonly work: TableWork | null;
  /** The sheet chosen; null before the workbook is read, and where it has none to choose. */
  readonly sheet: string | null;
  readonly corrections: TableCorrections;
  /** The last answer about the sheet. */
  readonly reading: TableReading | null;
  /** Rows taken in before: the change waits for a yes. */
  readonly question: { readonly text: Text; readonly token: string } | null;
}

export interface OwnTable {
  readonly store: Store<OwnTableState>;
  /** Reads the workbook, and looks at the sheet chosen or the one in front. */
  readonly open: () => Promise<void>;
  readonly choose: (sheet: string) => Promise<void>;
  /** Looks at the table again as corrected; what is not given stays as it is. */
  readonly correct: (change: TableCorrections) => Promise<void>;
  /** Forgets what was corrected. */
  readonly startOver: () => Promise<void>;
  readonly cancel: () => void;
  /**
   * Lays the lines out as a new plan, or adds them to the plan that is there.
   * @returns what is wrong with the answers; null where nothing is
   */
  readonly layOut: (answers: PlanAnswers) => Promise<AnswerFaults | null>;
  readonly answer: (yes: boolean) => Promise<void>;
}

/** A township's own table on its way to plan sheets. */
export function createOwnTable(session: Session, runner: TableRunner): OwnTable {
  const { book: port, notices, changes, creating, checking, goTo } = session;
  const store = createStore<OwnTableState>({
    ...{ sheets: [], holdsPlan: false, work: null, sheet: null },
    ...{ corrections: {}, reading: null, question: null },
  });
  let snapshot: WorkbookSnapshot | undefined;
  let control: AbortController | undefined;
  let asked = 0;

  const tell = (text: Text, intent: "error" | "warning" = "error") => notices.show({ intent, text });

  /** Does one piece of work after the user's word; what fails is told. @returns whether it was not cancelled */
  async function work(
    kind: TableWork["kind"],
    piece: (signal: AbortSignal) => Promise<void>,
  ): Promise<boolean> {
    const own = (control = new AbortController());
    store.set({ work: { kind, step: null }, question: null });
    notices.close();
    try {
      await piece(own.signal);
    } catch (cause) {
      if (!own.signal.aborted && !(cause instanceof WorkCancelled)) tell(failureAdvice(cause));
    } finally {
      if (control === own) {
        control = undefined;
        store.set({ work: null });
      }
    }
    return !own.signal.aborted;
  }

  const stepsOf = (kind: TableWork["kind"]) => (step: NonNullable<TableWork["step"]>) =>
    store.set({ work: { kind, step } });

  async function read(signal: AbortSignal): Promise<void> {
    snapshot = await port.read({ signal, onProgress: stepsOf("reading") });
    store.set(ownSheets(snapshot));
  }

  /** The newest question counts: an answer to one before is let go. */
  async function look(sheet: string, corrections: TableCorrections): Promise<void> {
    const before = store.get();
    const number = ++asked;
    control?.abort();
    store.set({ sheet, corrections, ...(sheet === before.sheet ? {} : { reading: null }) });
    await work("looking", async (signal) => {
      const reading = await runner.run(
        { book: oneSheet(snapshot!, sheet), sheet, corrections, locale: session.view.get().locale },
        signal,
      );
      if (number === asked) store.set({ reading });
    });
    // Cancelled: what is shown is what was read before.
    if (number === asked && store.get().reading === before.reading && sheet === before.sheet)
      store.set({ corrections: before.corrections });
  }

  async function lookAgain(): Promise<void> {
    const { sheet, corrections } = store.get();
    if (sheet !== null) await look(sheet, corrections);
  }

  /** The lines as shown, if the table still holds what it held when they were read. */
  async function linesNow(now: WorkbookSnapshot): Promise<TakenOver["lines"] | null> {
    const { sheet, reading } = store.get();
    if (sheet === null || !reading?.read.ok || !snapshot) return null;
    return sameTable(snapshot, now, sheet) ? reading.read.value.taken.lines : null;
  }

  async function sayChanged(now: WorkbookSnapshot): Promise<void> {
    snapshot = now;
    store.set(ownSheets(now));
    const { sheet, sheets } = store.get();
    if (sheet === null || !sheets.includes(sheet)) return void store.set({ sheet: null, reading: null });
    await lookAgain();
    tell(ownTableTexts.changedSince, "warning");
  }

  async function layOutNew(answers: PlanAnswers): Promise<AnswerFaults | null> {
    const { locale } = session.view.get();
    const { sheet, reading } = store.get();
    if (!reading?.read.ok) return null;
    const templates = new Set(reading.read.value.taken.lines.map(({ template }) => template));
    const early = readAnswers({ ...answers, templates }, locale);
    if (!early.ok) return early.reason;
    let now: WorkbookSnapshot | undefined;
    const isWanted = await work("reading", async (signal) => {
      now = await port.read({ signal, onProgress: stepsOf("reading") });
    });
    if (!isWanted || !now || sheet === null) return null;
    const lines = await linesNow(now);
    if (!lines) return sayChanged(now).then(() => null);
    const plan = requestedTablePlan(lines, answers, locale);
    if (!plan.ok) {
      if (plan.reason.lines) tell(plan.reason.lines);
      return plan.reason;
    }
    const { planSheets } = plan.value;
    const spec = layOutBeside(plan.value.spec, now.sheets, locale);
    const what = bothOf(ownTableTexts, "laidOut", { sheet, lines: lines.length, sheets: planSheets });
    if (!(await creating.create(spec, what, what))) return null;
    goTo("check");
    await checking.check();
    return null;
  }

  async function takeIn(token?: string): Promise<void> {
    const { sheet } = store.get();
    let changed: WorkbookSnapshot | undefined;
    let done = false;
    const plan = (now: WorkbookSnapshot) => {
      const { reading } = store.get();
      const isSame = snapshot && sheet !== null && sameTable(snapshot, now, sheet);
      if (!isSame || !reading?.read.ok) {
        changed = now;
        return failed({ kind: "refused" as const, text: ownTableTexts.changedSince });
      }
      store.set({ work: { kind: "writing", step: null } });
      return planShape(now, { kind: "take-in", from: sheet, lines: reading.read.value.taken.lines }, token);
    };
    await work("reading", async (signal) => {
      const onProgress = (step: NonNullable<TableWork["step"]>) =>
        stepsOf(store.get().work?.kind ?? "reading")(step);
      const outcome = await changes.reshape(plan, (record) => (now) => planStructureRevert(record, now), {
        signal,
        onProgress,
      });
      if (outcome?.ok) done = true;
      else if (signal.aborted) notices.close();
      else if (outcome?.reason.kind === "question") store.set({ question: outcome.reason });
      else if (outcome && !changed) tell(outcome.reason.text, "warning");
    });
    if (changed) await sayChanged(changed);
    if (done) goTo("check");
  }

  return {
    store,
    async open() {
      if (control) return;
      let front: string | undefined;
      await work("reading", async (signal) => {
        await read(signal);
        front = (await port.place()).sheet;
      });
      const { sheet, sheets, corrections } = store.get();
      const wanted = [sheet, front, sheets[0]].find((one) => one != null && sheets.includes(one));
      if (wanted != null) await look(wanted, wanted === sheet ? corrections : {});
      else store.set({ sheet: null, reading: null });
    },
    choose: (sheet) => look(sheet, {}),
    async correct(change) {
      const { sheet, corrections } = store.get();
      if (sheet !== null) await look(sheet, { ...corrections, ...change });
    },
    async startOver() {
      const { sheet } = store.get();
      if (sheet !== null) await look(sheet, {});
    },
    cancel: () => control?.abort(),
    async layOut(answers) {
      if (control) return null;
      if (!store.get().holdsPlan) return layOutNew(answers);
      await takeIn();
      return null;
    },
    async answer(yes) {
      const { question } = store.get();
      store.set({ question: null });
      if (yes && question) await takeIn(question.token);
    },
  };
}

/** A book of one sheet alone. */
const oneSheet = (book: WorkbookSnapshot, name: string): WorkbookSnapshot => ({
  ...book,
  sheets: book.sheets.filter((sheet) => sheet.name === name),
  names: [],
});
