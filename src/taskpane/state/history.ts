import { operationsOf, type JournalOperation } from "../../core/journal/operations";
import { bothOf, sayIn } from "../texts/define-texts";
import { deskTexts } from "../texts/desk-texts";
import type { DeskWork } from "./desk-work";
import type { Session } from "./session";
import { createStore, type Watched } from "./store";

export interface HistoryState {
  /** Latest first; null until read. */
  readonly operations: readonly JournalOperation[] | null;
  /** Records in the journal that are none any more. */
  readonly unreadable: number;
}

/** Every change that the workbook remembers, by whatever pane and when, and the way back from each. */
export interface History {
  readonly store: Watched<HistoryState>;
  readonly read: () => Promise<boolean>;
  readonly revert: (operation: JournalOperation) => Promise<boolean>;
}

export function createHistory({ book, checking, notices, view }: Session, work: DeskWork): History {
  const store = createStore<HistoryState>({ operations: null, unreadable: 0 });
  const readNow = async () => {
    const { entries, unreadable } = await book.history();
    store.set({ operations: operationsOf(entries), unreadable });
  };
  return {
    store,
    read: () => work(readNow),
    revert: ({ entries, reason }) =>
      work(async () => {
        const { locale, name } = view.get();
        const { outcomes, changedMeanwhile, notFound } = await book.revert(entries, {
          reason: sayIn(locale, deskTexts)("revertReason", { reason }),
          ...(name === "" ? {} : { who: name }),
          onNotice: (text) => notices.show({ intent: "warning", text }),
        });
        const count = outcomes.filter(({ outcome }) => outcome === "written").length;
        const left = outcomes.length - count + changedMeanwhile.length + notFound.length;
        notices.show(
          left > 0
            ? { intent: "warning", text: bothOf(deskTexts, "revertLeft", { count, left }) }
            : {
                intent: "success",
                text: count > 0 ? bothOf(deskTexts, "reverted", { count }) : deskTexts.nothingToRevert,
              },
        );
        await readNow();
        await checking.check();
      }),
  };
}
