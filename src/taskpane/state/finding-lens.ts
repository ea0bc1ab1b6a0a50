import { highlightsOf } from "../../core/review/highlights";
import { bothOf } from "../texts/define-texts";
import { deskTexts } from "../texts/desk-texts";
import type { DeskWork } from "./desk-work";
import { isIgnored } from "./finding-list";
import type { Session } from "./session";
import { createStore, type Watched } from "./store";

export interface FindingLensState {
  /** The sheet whose findings are coloured; null when none is. */
  readonly sheet: string | null;
}

/** Findings in colours on the sheet in front, until switched off; the fills underneath come back. */
export interface FindingLens {
  readonly store: Watched<FindingLensState>;
  readonly show: () => Promise<boolean>;
  readonly hide: () => Promise<boolean>;
}

export function createFindingLens(
  { book, checking, auditing, notices }: Session,
  work: DeskWork,
): FindingLens {
  const store = createStore<FindingLensState>({ sheet: null });
  let following = false;

  async function paint(sheet: string): Promise<void> {
    const open = checking.store.get().result?.findings.filter((one) => !isIgnored(one)) ?? [];
    // The formula map has the same cells to colour; whichever is asked for last is on.
    await auditing.lens.hide();
    const { left } = await book.paint(sheet, highlightsOf(open, sheet));
    store.set({ sheet });
    tellLeft(left);
    notices.announce(bothOf(deskTexts, "lensShown", { sheet }));
  }
  const tellLeft = (count: number) => {
    if (count > 0) notices.show({ intent: "warning", text: bothOf(deskTexts, "lensLeft", { count }) });
  };
  const isOn = () => store.get().sheet !== null;

  /** Colours go along to the next sheet, and follow what a check finds. */
  async function follow(): Promise<void> {
    if (following) return;
    following = true;
    let { result } = checking.store.get();
    checking.store.subscribe(() => {
      const now = checking.store.get().result;
      const { sheet } = store.get();
      if (now !== result && sheet !== null) void work(() => paint(sheet));
      result = now;
    });
    auditing.lens.store.subscribe(() => {
      if (auditing.lens.store.get().sheet !== null && isOn()) store.set({ sheet: null });
    });
    await book.onMove(({ sheet }) => {
      if (isOn() && store.get().sheet !== sheet) void work(() => paint(sheet));
    });
  }

  return {
    store,
    show: () =>
      work(async () => {
        await follow();
        await paint((await book.place()).sheet);
      }),
    hide: () =>
      work(async () => {
        if (!isOn()) return;
        const outcome = await book.unpaint();
        store.set({ sheet: null });
        tellLeft(outcome?.left ?? 0);
        notices.announce(deskTexts.lensHidden);
      }),
  };
}
