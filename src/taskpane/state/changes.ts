import { groupBy } from "../../core/model/group-by";
import type { ChangeQuestion, ChangeRefusal } from "../../core/change/plan-change";
import type { Locale, Text } from "../../core/model/locale";
import type { Result } from "../../core/model/result";
import type { Edit } from "../../core/workbook/edit";
import type { EditOutcome, WorkbookPort, WorkOptions } from "../../core/workbook/port";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { StructureChange, StructureRecord } from "../../core/workbook/structure/structure-change";
import type { ShownFinding } from "../check/check-result";
import { changeTexts } from "../texts/change-texts";
import { bothOf } from "../texts/define-texts";
import type { Checking } from "./checking";
import { failureAdvice } from "./failure-advice";
import type { Notices } from "./notices";
import { sayInput } from "./say-input";
import { createStore, type Store } from "./store";

/** One change the pane made at the user's word, and can take back. */
interface Made {
  readonly id: number;
  readonly what: Text;
  readonly undone: boolean;
}
/** Cells that were put right. */
export interface CellsChanged extends Made {
  /** Only what was really written. */
  readonly edits: readonly Edit[];
  /** What was put right; none where nothing was wrong. */
  readonly findings: readonly ShownFinding[];
  /** Where the finding came from, and where it is looked for again. */
  readonly from: Checking;
}
/** Rows, columns or sheets that were put in, taken out or moved. */
export interface ShapeChanged extends Made {
  readonly wayBack: WayBack;
}
export type Change = CellsChanged | ShapeChanged;

/** Says what to do about the shape of the workbook as it is at that moment, or why nothing. */
export type ShapePlan<Reason> = (now: WorkbookSnapshot) => Result<StructureChange, Reason>;
/** How a change is taken back, or why not. @param token the yes to what it asked first */
export type WayBack = (
  now: WorkbookSnapshot,
  token?: string,
) => Result<StructureChange, Text | ChangeRefusal>;
export interface ChangesState {
  /** Latest last. */
  readonly changes: readonly Change[];
  readonly busy: boolean;
  /** What taking a change back would lose: it waits for a yes. */
  readonly asked: { readonly change: ShapeChanged; readonly question: ChangeQuestion } | null;
}

export interface Changes {
  readonly store: Store<ChangesState>;
  /**
   * Writes the fixes of findings as one change, leaving out cells that were changed meanwhile, and checks again. The
   * first finding stays the current one.
   */
  readonly fix: (findings: readonly ShownFinding[], from?: Checking) => Promise<void>;
  /** Writes cells for another reason than a finding. @param what says what is done @returns whether all was written */
  readonly write: (edits: readonly Edit[], what: Text) => Promise<boolean>;
  /** Puts back what a change replaced, unless its cells were changed meanwhile, and checks again. */
  readonly revert: (change: Change) => Promise<void>;
  /** Answers what `revert` asked. */
  readonly answerRevert: (yes: boolean) => Promise<void>;
  /**
   * Changes the workbook's shape by a plan, and checks again.
   * @param wayBack how to take it back
   * @returns the plan's answer; null where Excel refused, which was told
   */
  readonly reshape: <Reason>(
    plan: ShapePlan<Reason>,
    wayBack: (record: StructureRecord) => WayBack,
    options?: WorkOptions,
  ) => Promise<Result<StructureRecord, Reason> | null>;
  /** Keeps a change of shape that was made already, so that it can be taken back. */
  readonly keepShape: (what: Text, wayBack: WayBack) => void;
}

/** Who changes the workbook, and the language that the journal gets. */
export interface Author {
  readonly locale: Locale;
  /** As they call themselves; "" where they didn't say. */
  readonly name: string;
}

/** @param checking where findings come from unless told otherwise */
export function createChanges(
  port: WorkbookPort,
  checking: Checking,
  notices: Notices,
  author: () => Author,
): Changes {
  const store = createStore<ChangesState>({ changes: [], busy: false, asked: null });
  let lastId = 0;

  /** Writes edits and says which were left alone; gives back those written. */
  async function write(edits: readonly Edit[], why: Text): Promise<readonly Edit[]> {
    if (store.get().busy) return [];
    store.set({ busy: true });
    notices.close();
    try {
      const { locale, name } = author();
      const outcomes = await port.apply(edits, {
        reason: why[locale],
        ...(name === "" ? {} : { who: name }),
        onNotice: (text) => notices.show({ intent: "warning", text }),
      });
      const refused = outcomes.find(({ outcome }) => outcome !== "written");
      if (refused) notices.show({ intent: "warning", text: sayRefused(refused) });
      return outcomes.flatMap(({ edit, outcome }) => (outcome === "written" ? [edit] : []));
    } catch (cause) {
      notices.show({ intent: "error", text: failureAdvice(cause) });
      return [];
    } finally {
      store.set({ busy: false });
    }
  }

  async function restructure<Reason>(
    plan: ShapePlan<Reason>,
    options?: WorkOptions,
  ): Promise<Result<StructureRecord, Reason> | null> {
    if (store.get().busy) return null;
    store.set({ busy: true });
    notices.close();
    try {
      return await port.restructure(plan, options);
    } catch (cause) {
      notices.show({ intent: "error", text: failureAdvice(cause) });
      return null;
    } finally {
      store.set({ busy: false });
    }
  }

  function keep(what: Text, edits: readonly Edit[], findings: readonly ShownFinding[], from: Checking): void {
    const change = { id: ++lastId, what, edits, findings, from, undone: false };
    store.set({ changes: [...store.get().changes, change] });
    notices.announce(what);
  }

  function keepShape(what: Text, wayBack: WayBack): void {
    store.set({ changes: [...store.get().changes, { id: ++lastId, what, undone: false, wayBack }] });
    notices.announce(what);
  }

  const replace = (after: Change) =>
    store.set({ changes: store.get().changes.map((one) => (one.id === after.id ? after : one)) });

  async function revertShape(change: ShapeChanged, token?: string): Promise<void> {
    store.set({ asked: null });
    const done = await restructure((now) => change.wayBack(now, token));
    if (done?.ok) {
      replace({ ...change, undone: true });
      notices.announce(done.value.what);
    } else if (done && "kind" in done.reason && done.reason.kind === "question") {
      store.set({ asked: { change, question: done.reason } });
      return;
    } else if (done) {
      const { reason } = done;
      notices.show({ intent: "warning", text: "kind" in reason ? reason.text : reason });
    }
    await checking.check();
  }

  return {
    store,
    keepShape,
    async reshape(plan, wayBack, options) {
      const done = await restructure(plan, options);
      if (!done?.ok) return done;
      keepShape(done.value.what, wayBack(done.value));
      await checking.check();
      return done;
    },
    async fix(findings, from = checking) {
      const written = await write(fixesOf(findings), reasonOf(findings));
      if (written.length > 0) {
        keep(sayWritten(written), written, findings, from);
        from.hold(findings[0] ?? null);
      }
      await from.check();
    },
    async write(edits, what) {
      const written = await write(edits, what);
      if (written.length > 0) keep(what, written, [], checking);
      await checking.check();
      return written.length === edits.length;
    },
    async answerRevert(yes) {
      const { asked } = store.get();
      store.set({ asked: null });
      if (yes && asked) await revertShape(asked.change, asked.question.token);
    },
    async revert(change) {
      if ("wayBack" in change) return revertShape(change);
      const reverted = await write(
        change.edits.map(opposite).reverse(),
        bothOf(changeTexts, "revertOf", { what: change.what }),
      );
      if (reverted.length > 0) {
        const left = change.edits.filter(({ cell, sheet }) =>
          reverted.every((edit) => edit.cell !== cell || edit.sheet !== sheet),
        );
        replace({ ...change, edits: left, undone: left.length === 0 });
        notices.announce(sayReverted(reverted));
        if (change.findings[0]) change.from.makeCurrent(change.findings[0].key);
        change.from.hold(null);
      }
      await change.from.check();
    },
  };
}

/** The edits of several fixes; of two for one cell the first, as two would contradict each other. */
function fixesOf(findings: readonly ShownFinding[]): readonly Edit[] {
  const edits = findings.flatMap(({ fix }) => fix ?? []);
  return [...groupBy(edits, ({ sheet, cell }) => JSON.stringify([sheet, cell])).values()].map(
    ([first]) => first!,
  );
}

/** Why fixes are made, for the journal: what the finding says. */
function reasonOf([first, ...others]: readonly ShownFinding[]): Text {
  if (!first) return changeTexts.empty;
  return others.length === 0
    ? first.text
    : bothOf(changeTexts, "andAlike", { text: first.text, count: others.length });
}

/** The edit that puts back what another replaced. */
const opposite = ({ before, after, numberFormat, ...place }: Edit): Edit => ({
  ...place,
  before: after,
  after: before,
  ...(numberFormat && { numberFormat: { before: numberFormat.after, after: numberFormat.before } }),
});

function sayWritten(edits: readonly Edit[]): Text {
  const { sheet, cell, before, after } = edits[0]!;
  if (edits.length > 1) return bothOf(changeTexts, "fixedMany", { count: edits.length });
  return bothOf(changeTexts, "fixed", { sheet, cell, before: sayInput(before), after: sayInput(after) });
}

function sayReverted(edits: readonly Edit[]): Text {
  const { sheet, cell, after } = edits[0]!;
  if (edits.length > 1) return bothOf(changeTexts, "revertedMany", { count: edits.length });
  return bothOf(changeTexts, "reverted", { sheet, cell, value: sayInput(after) });
}

function sayRefused(refused: EditOutcome): Text {
  const { sheet, cell } = refused.edit;
  if (refused.outcome === "changed-meanwhile")
    return bothOf(changeTexts, "changedMeanwhile", { sheet, cell, found: sayInput(refused.found) });
  return bothOf(changeTexts, refused.outcome === "protected" ? "protected" : "notFound", { sheet, cell });
}
