import type { WorkbookPort } from "../../core/workbook/port";
import type { AuditRunner } from "../audit/audit-runner";
import { colourOf } from "../audit/block-colours";
import { auditTexts } from "../texts/audit-texts";
import { bothOf } from "../texts/define-texts";
import { failureAdvice } from "./failure-advice";
import type { Notices } from "./notices";
import { createStore, type Watched } from "./store";

export interface LensState {
  /** The sheet whose blocks are coloured; null when none is. */
  readonly sheet: string | null;
  readonly busy: boolean;
}

/** The formula map: blocks of equal formulas in colours on one sheet, until it is switched off or the sheet is left. */
export interface Lens {
  readonly store: Watched<LensState>;
  readonly show: (sheet: string) => Promise<void>;
  readonly hide: () => Promise<void>;
  /** Takes off what an earlier pane left coloured. */
  readonly restore: () => Promise<void>;
}

export function createLens(port: WorkbookPort, runner: Pick<AuditRunner, "blocks">, notices: Notices): Lens {
  const store = createStore<LensState>({ sheet: null, busy: false });
  let last: Promise<void> = Promise.resolve();

  /** One after the other: what is to be taken off must be on first. */
  const inTurn = (work: () => Promise<void>): Promise<void> =>
    (last = last.then(async () => {
      store.set({ busy: true });
      try {
        await work();
      } catch (cause) {
        notices.show({ intent: "error", text: failureAdvice(cause) });
      } finally {
        store.set({ busy: false });
      }
    }));
  const tellLeft = (key: "patternsLeft" | "fillsLeft", left: number) => {
    if (left > 0) notices.show({ intent: "warning", text: bothOf(auditTexts, key, { count: left }) });
  };

  return {
    store,
    show: (sheet) =>
      inTurn(async () => {
        const blocks = (await runner.blocks(sheet)) ?? [];
        const painted = blocks.flatMap((ranges, at) =>
          ranges.map((range) => ({ range, fill: colourOf(at) })),
        );
        // Whatever becomes of it, what was coloured before comes off first.
        store.set({ sheet: null });
        const { left } = await port.paint(sheet, painted);
        store.set({ sheet });
        tellLeft("patternsLeft", left);
        notices.announce(bothOf(auditTexts, "lensShown", { sheet, count: blocks.length }));
      }),
    hide: () =>
      inTurn(async () => {
        if (store.get().sheet === null) return;
        const outcome = await port.unpaint();
        store.set({ sheet: null });
        tellLeft("fillsLeft", outcome?.left ?? 0);
        notices.announce(auditTexts.lensHidden);
      }),
    restore: () =>
      inTurn(async () => {
        const outcome = await port.unpaint();
        if (!outcome) return;
        tellLeft("fillsLeft", outcome.left);
        notices.announce(auditTexts.lensHidden);
      }),
  };
}
