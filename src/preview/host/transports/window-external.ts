import type { ExcelHost } from "../excel-host";

/** Temporary: the host's own transport replaces this file. */
export function installHost(win: Window, host: ExcelHost, { locale }: { locale: string }): void {
  const sa = (a: unknown[]) => ({ toArray: () => a, dimensions: () => 1 });
  const settings: Record<string, string> = {};
  let evt: ((id: number, args: unknown) => void) | undefined;
  const ctx = {
    GetAppType: () => 1,
    GetSolutionRef: () => "plan-budget",
    GetAppVersionMajor: () => "16",
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => "Book1.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "corr",
    GetInstanceId: () => "inst",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => '{"ExcelApi":"1.9","DialogApi":"1.2","RichApiRuntime":"1.2"}',
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.17000.10000",
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        bodyBackgroundColor: 0xffffff,
        bodyForegroundColor: 0,
        controlBackgroundColor: 0xf3f3f3,
        controlForegroundColor: 0,
      }),
    GetSettings: () => ({
      Read(k: string[], v: string[]) {
        for (const n in settings) {
          k.push(n);
          v.push(settings[n]!);
        }
      },
      Write() {},
    }),
  };
  const ext = {
    GetHostInfo: () => `Excel|Win32|16.01|${locale}|corr||disableLogging`,
    GetLoggingAllowed: () => false,
    GetContext: () => ctx,
    Execute(dispId: number, params: any, cb: any) {
      if (dispId === 93) void host.execute(params[4]).then((body) => cb(sa([0, sa([200, sa([]), body])]), 0));
      else setTimeout(() => cb(5001, 5001), 0);
    },
    RegisterEvent(dispId: number, _t: string, handler: any, cb: any) {
      if (dispId === 33) evt = handler;
      setTimeout(() => cb(0), 0);
    },
    UnregisterEvent(_d: number, _t: string, cb: any) {
      setTimeout(() => cb(0), 0);
    },
  };
  Object.defineProperty(win, "external", { value: ext, configurable: true, writable: true });
  host.onEvents((entries) =>
    evt?.(
      33,
      sa(
        entries.map((e) =>
          sa([e.messageCategory, e.messageType, e.targetId, e.message, e.id, e.isRemoteOverride]),
        ),
      ),
    ),
  );
}
