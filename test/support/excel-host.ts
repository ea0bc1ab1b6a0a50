import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import type { Calculation } from "../../src/preview/host/engine/calculation";
import { createHeadlessUniver, type HeadlessUniver } from "../../src/preview/host/engine/create-headless";
import { UniverWorkbook } from "../../src/preview/host/engine/univer-workbook";
import { ExcelHost } from "../../src/preview/host/excel-host";
import { connectHostBridge, type OfficeExtensionSeam } from "../../src/preview/host/transports/host-bridge";

type ExcelNamespace = typeof Excel;
type OfficeExtensionNamespace = typeof OfficeExtension;

/** A host over a new workbook, with nobody connected to it. */
export interface RunningHost {
  readonly host: ExcelHost;
  /** The requests so far: its length counts the syncs that had something to do. */
  readonly log: ExcelHost["log"];
  /** Takes the workbook away. Rejects with the host's own fault, if there was one, whatever became of it. */
  readonly close: () => Promise<void>;
}
export interface StartedHost extends RunningHost {
  /** Microsoft's own objects; `Excel.run` works on this host's workbook. */
  readonly Excel: ExcelNamespace;
  readonly OfficeExtension: OfficeExtensionNamespace;
}
export interface HostSetup {
  readonly sheets?: readonly string[];
}

interface OfficeWindow {
  readonly Excel: ExcelNamespace;
  readonly OfficeExtension: OfficeExtensionNamespace & OfficeExtensionSeam;
}

let office: OfficeWindow | undefined;
let univer: HeadlessUniver | undefined;
let calculation: Calculation | undefined;
let workbooks = 0;

/**
 * Microsoft's unmodified office.js over a new workbook of the preview's host. The suite has to run in jsdom
 * (`@jest-environment jsdom`). office.js and the engine are started once per test file, each call makes a new
 * workbook in them.
 * @example const { Excel, log, close } = await startExcelHost({ sheets: ["道路"] });
 */
export async function startExcelHost(setup: HostSetup = {}): Promise<StartedHost> {
  const running = await startHost(setup);
  const { Excel, OfficeExtension, disconnect } = officeOver(running.host);
  return {
    ...running,
    Excel,
    OfficeExtension,
    close() {
      disconnect();
      return running.close();
    },
  };
}

/** office.js, from now on over this host, until it is disconnected. */
export function officeOver(host: ExcelHost): OfficeWindow & { readonly disconnect: () => void } {
  office ??= loadOfficeJs();
  const { Excel, OfficeExtension } = office;
  return { Excel, OfficeExtension, disconnect: connectHostBridge(OfficeExtension, host) };
}

/** The one Univer of a test file. */
export async function startedEngine(): Promise<HeadlessUniver> {
  // jsdom has none; Univer's engine gives way to the browser between formulas through it.
  Object.assign(globalThis, { MessageChannel });
  return (univer ??= await createHeadlessUniver());
}

/** The host alone, for other ways of connecting to it. */
export async function startHost({ sheets = ["Sheet1"] }: HostSetup = {}): Promise<RunningHost> {
  const { api } = await startedEngine();
  const book = UniverWorkbook.create(api, `book${++workbooks}`, sheets, calculation);
  calculation ??= book.calculation;
  await book.calculation.settle();
  const faults: unknown[] = [];
  const host = new ExcelHost(book, (fault) => faults.push(fault));
  return {
    host,
    log: host.log,
    async close() {
      host.dispose();
      await book.dispose();
      if (faults.length > 0) throw faults[0];
    },
  };
}

function loadOfficeJs(): OfficeWindow {
  const bundle = join(process.cwd(), "node_modules/@microsoft/office-js/dist/excel-web-16.00.js");
  // An indirect call runs the script in the global scope, as a script tag does.
  (0, eval)(readFileSync(bundle, "utf8"));
  return globalThis as unknown as OfficeWindow;
}
