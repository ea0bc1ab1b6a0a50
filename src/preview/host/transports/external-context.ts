import type { ExcelHost } from "../excel-host";
import { requirementSets } from "../excel/requirement-sets";

/** Light grey and white, as Excel's own colourful theme; numbers are 0xRRGGBB. */
const theme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x000000,
  controlBackgroundColor: 0xf3f3f3,
  controlForegroundColor: 0x000000,
};

/**
 * What office.js asks of Excel on Windows about document, language and abilities before it calls
 * `Office.onReady`. Names are Microsoft's; most answers only have to be there.
 */
export const externalContext = (
  host: ExcelHost,
  locale: string,
  settings: Record<string, string>,
): object => ({
  GetAppType: () => 1,
  GetSolutionRef: () => "preview",
  GetAppVersionMajor: () => "16",
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => locale,
  GetAppDataLocale: () => locale,
  GetDocUrl: () => host.model.book.name,
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 2,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => "",
  GetCorrelationId: () => "preview",
  GetInstanceId: () => "preview",
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => JSON.stringify(requirementSets),
  GetHostCustomMessage: () => "",
  GetHostFullVersion: () => "16.0.0.0",
  GetDialogRequirementMatrix: () => "{}",
  GetFeaturesForSolution: () => "{}",
  GetInitialDisplayMode: () => 0,
  GetOfficeThemeInfo: () => JSON.stringify(theme),
  GetSettings: () => ({
    Read(names: string[], values: string[]) {
      names.push(...Object.keys(settings));
      values.push(...Object.values(settings));
    },
    Write(names: readonly string[], values: readonly string[]) {
      for (const name of Object.keys(settings)) Reflect.deleteProperty(settings, name);
      names.forEach((name, at) => (settings[name] = values[at] ?? ""));
    },
  }),
});
