import type { Text } from "../../core/model/locale";
import { ignoreOf, marksOf, withdrawalOf, type Decider } from "../../core/review/decide";
import type { LineReview, SheetCoverage } from "../../core/review/coverage";
import type { MarkKind } from "../../core/review/mark-kinds";
import type { PlanFinding } from "../check/check-result";
import { bothOf } from "../texts/define-texts";
import { deskTexts } from "../texts/desk-texts";
import type { DeskWork } from "./desk-work";
import type { Session } from "./session";
import { createStore, type Watched } from "./store";

export interface DecidingState {
  /** Marks just made, by `lineMarkKey`, until the next check tells them. */
  readonly pending: ReadonlyMap<string, MarkKind>;
}

/**
 * What the user decides about findings and lines; all of it is kept in the workbook, under the user's name. Each says
 * whether it was done.
 */
export interface Deciding {
  readonly store: Watched<DecidingState>;
  /** Why cells can't be given notes here; null where they can. */
  readonly noNotes: Text | null;
  readonly ignore: (finding: PlanFinding, reason: string) => Promise<boolean>;
  /** Takes the decision about an ignored finding back. */
  readonly restore: (finding: PlanFinding) => Promise<boolean>;
  readonly mark: (sheet: SheetCoverage, lines: readonly LineReview[], mark: MarkKind) => Promise<boolean>;
  readonly note: (sheet: string, cell: string, text: string) => Promise<boolean>;
}

export const lineMarkKey = (template: string, line: string): string => `${template}\n${line}`;

export function createDeciding({ book, checking, notices, view }: Session, work: DeskWork): Deciding {
  const store = createStore<DecidingState>({ pending: new Map() });
  const decider = (): Decider => ({ name: view.get().name, time: new Date().toISOString() });
  const onNotice = (text: Text) => notices.show({ intent: "warning", text });
  let { result } = checking.store.get();
  checking.store.subscribe(() => {
    const now = checking.store.get().result;
    if (now !== result && store.get().pending.size > 0) store.set({ pending: new Map() });
    result = now;
  });
  return {
    store,
    noNotes: book.noNotes,
    ignore: (finding, reason) =>
      work(async () => {
        await book.keepReview([ignoreOf(finding, reason, decider())], { onNotice });
        const { sheet, cell } = finding;
        checking.hold({ ...finding, state: "ignored" });
        notices.announce(bothOf(deskTexts, "ignoredAnnounced", { sheet, cell }));
        await checking.check();
      }),
    restore: (finding) =>
      work(async () => {
        if (!finding.decision) return;
        await book.keepReview([withdrawalOf(finding.decision, decider())], { onNotice });
        const { sheet, cell } = finding;
        notices.announce(bothOf(deskTexts, "restored", { sheet, cell }));
        await checking.check();
      }),
    mark: ({ template }, lines, mark) =>
      work(async () => {
        await book.keepReview(marksOf(template, lines, mark, decider()), { onNotice });
        const made = lines.map(({ key }) => [lineMarkKey(template, key), mark] as const);
        store.set({ pending: new Map([...store.get().pending, ...made]) });
        checking.checkSoon();
      }),
    note: (sheet, cell, text) =>
      work(async () => {
        await book.addNote({ sheet, cell: cell.replace(/:.*$/, "") }, text, { onNotice });
        notices.show({ intent: "success", text: bothOf(deskTexts, "noted", { sheet, cell }) });
      }),
  };
}
