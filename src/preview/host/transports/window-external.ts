import type { ExcelHost } from "../excel-host";
import { richApiRequest, richApiEvent, type ExternalEvent } from "./external-calls";
import { externalContext } from "./external-context";

export interface HostOptions {
  /** Language of Excel's own interface, which the pane follows. */
  readonly locale?: "zh-CN" | "en-US";
  /** What `Office.context.document.settings` holds; changed in place when the pane saves. */
  readonly settings?: Record<string, string>;
}

/** What Excel on Windows hands to pages in its task panes; office.js looks for it as `window.external`. */
interface ExternalHost {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): object;
  Execute(call: number, parameters: unknown, done: (answer: unknown, status: number) => void): void;
  RegisterEvent(event: number, target: string, handler: ExternalEvent, done: (status: number) => void): void;
  UnregisterEvent(event: number, target: string, done: (status: number) => void): void;
}

/** Lists travel as objects that give their array when asked, as COM's safe arrays do. */
const safeArray = (items: readonly unknown[]) => ({ toArray: () => items, dimensions: () => 1 });
const ok = 0;
/** Office's own code for a call that failed inside the host. */
const internalError = 5001;

/**
 * Puts the host behind a page as Excel on Windows does, so that an unchanged pane goes through the whole of
 * `Office.onReady`. Has to be called before the page loads office.js. Answers a function that takes it out again.
 * @example installHost(window, host, { locale: "zh-CN" })
 */
export function installHost(paneWindow: Window, host: ExcelHost, options: HostOptions = {}): () => void {
  const { locale = "zh-CN", settings = {} } = options;
  let tell: ExternalEvent | undefined;
  const external: ExternalHost = {
    GetHostInfo: () => `Excel|Win32|16.01|${locale}|preview||disableLogging`,
    GetLoggingAllowed: () => false,
    GetContext: () => externalContext(host, locale, settings),
    Execute(call, parameters, done) {
      if (call !== richApiRequest) return void setTimeout(() => done(internalError, internalError), 0);
      const [[, , , , body] = []] = parameters as readonly (readonly unknown[])[];
      void host
        .execute(String(body))
        .then((answer) => done(safeArray([ok, safeArray([200, safeArray([]), answer])]), ok));
    },
    RegisterEvent(event, _target, handler, done) {
      if (event === richApiEvent) tell = handler;
      setTimeout(() => done(ok), 0);
    },
    UnregisterEvent(event, _target, done) {
      if (event === richApiEvent) tell = undefined;
      setTimeout(() => done(ok), 0);
    },
  };
  Object.defineProperty(paneWindow, "external", { value: external, configurable: true, writable: true });
  return host.onEvents((entries) => {
    const lists = entries.map((entry) =>
      safeArray([
        entry.messageCategory,
        entry.messageType,
        entry.targetId,
        entry.message,
        entry.id,
        entry.isRemoteOverride,
      ]),
    );
    tell?.(richApiEvent, safeArray(lists));
  });
}
