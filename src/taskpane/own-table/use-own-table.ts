import { useSession } from "../session-context";
import { createOwnTable, type OwnTable } from "../state/own-table";
import type { Session } from "../state/session";
import { workerRunner } from "../worker-runner";
import { startTableWorker } from "./start-table-worker";

const tables = new WeakMap<Session, OwnTable>();

/** The session's own table: what was corrected stays while the pane is open. */
export function useOwnTable(): OwnTable {
  const session = useSession();
  const table = tables.get(session) ?? createOwnTable(session, workerRunner(startTableWorker));
  tables.set(session, table);
  return table;
}
