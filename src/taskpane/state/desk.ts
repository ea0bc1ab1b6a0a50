import { createStore, type Watched } from "./store";
import { createCountyFile, type CountyFile } from "./county-file";
import { createDeciding, type Deciding } from "./deciding";
import { failureAdvice } from "./failure-advice";
import { createFindingLens, type FindingLens } from "./finding-lens";
import { createHistory, type History } from "./history";
import { createReporting, type Reporting } from "./reporting";
import type { DeskWork } from "./desk-work";
import type { Session } from "./session";

export interface DeskState {
  readonly busy: boolean;
}

/** What a reviewer does besides reading findings. Its code comes with the first view that needs it. */
export interface Desk {
  readonly store: Watched<DeskState>;
  readonly deciding: Deciding;
  readonly lens: FindingLens;
  readonly reporting: Reporting;
  readonly county: CountyFile;
  readonly history: History;
}

export function createDesk(session: Session): Desk {
  const store = createStore<DeskState>({ busy: false });
  let last: Promise<boolean> = Promise.resolve(true);
  const work: DeskWork = (piece) =>
    (last = last.then(async () => {
      store.set({ busy: true });
      try {
        await piece();
        return true;
      } catch (cause) {
        session.notices.show({ intent: "error", text: failureAdvice(cause) });
        return false;
      } finally {
        store.set({ busy: false });
      }
    }));
  return {
    store,
    deciding: createDeciding(session, work),
    lens: createFindingLens(session, work),
    reporting: createReporting(session, work),
    county: createCountyFile(session, work),
    history: createHistory(session, work),
  };
}

const desks = new WeakMap<Session, Desk>();

/** The one desk of a session. */
export function deskOf(session: Session): Desk {
  const desk = desks.get(session) ?? createDesk(session);
  desks.set(session, desk);
  return desk;
}
