import { memoryJournal, type JournalStore } from "../../src/core/journal/journal-store";
import type { WorkbookPort } from "../../src/core/workbook/port";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { startExcelHost, type StartedHost } from "./excel-host";

/** Office.js' number for the action that merely names an object. */
const instantiate = 1;

export interface StartedPort extends StartedHost {
  /** Our adapter, talking to this host through office.js. */
  readonly port: WorkbookPort;
  readonly journal: JournalStore;
  /** How many syncs had something to do since the last call; the clean-up office.js sends by itself is left out. */
  readonly syncs: () => number;
  /** Office.js by hand, to prepare a workbook, to look at it, or to be the co-author. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T> | T) => Promise<T>;
}

/** The Excel adapter over a new workbook of the preview's host. The suite has to run in jsdom. */
export async function startExcelPort(
  options: { readonly sheets?: readonly string[] } = {},
): Promise<StartedPort> {
  const started = await startExcelHost(options);
  const journal = memoryJournal();
  const port = excelWorkbook({
    journal,
    isSetSupported: (_set, version) => Number(version.split(".")[1]) <= 9,
  });
  const isRelease = ({ request: { Actions } }: StartedHost["log"][number]) =>
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ ActionType, Name }) => ActionType === instantiate || Name === "_RemoveReference");
  return {
    ...started,
    port,
    journal,
    syncs: () => started.log.splice(0).filter((entry) => !isRelease(entry)).length,
    run: (batch) =>
      started.Excel.run(async (context) => {
        const result = await batch(context);
        await context.sync();
        return result;
      }),
  };
}
