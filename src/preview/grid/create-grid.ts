import "./no-local-fonts"; // before Univer, which looks as it loads
import { LocaleType, LogLevel, Univer, type Injector } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { of } from "rxjs";
import type { Locale } from "../../core/model/locale";
import { startCalculation } from "../host/engine/start-calculation";
import { showNumbers } from "./show-numbers";
import { skipLateValidation } from "./skip-late-validation";
import { unusedButtons } from "./unused-buttons";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";

export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly container: HTMLElement;
}

/** A Univer with a screen: the grid, its formula bar and a short toolbar, in the user's language. */
export async function createGrid(container: HTMLElement, locale: Locale): Promise<Grid> {
  const univer = new Univer({
    locale: locale === "zh" ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: { ...coreZh, ...validationZh },
      [LocaleType.EN_US]: { ...coreEn, ...validationEn },
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      menu: unusedButtons,
      // Files come without values (ours) or with values of another program (others'): show our own.
      formula: { initialFormulaComputing: CalculationMode.FORCED },
    }),
    UniverSheetsDataValidationPreset(),
  ];
  // Both presets bring some of the same plugins; Univer wants each once.
  const registered = new Set<unknown>();
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    if (!plugin || registered.has(plugin)) continue;
    registered.add(plugin);
    univer.registerPlugin(plugin, config);
  }
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  await startCalculation(api);
  skipLateValidation(injector);
  showNumbers(injector);
  // The host decides when to calculate and ends Univer's own trigger; the progress bar must not miss it.
  Object.assign(injector.get(TriggerCalculationController), { progress$: of({ done: 0, count: 0 }) });
  return { api, injector, container };
}
