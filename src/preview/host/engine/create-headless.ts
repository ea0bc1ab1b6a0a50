import { LocaleType, LogLevel, Univer, type Injector } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { startCalculation } from "./start-calculation";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";

export interface HeadlessUniver {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly dispose: () => void;
}

/** A Univer without a screen, for tests and scripts: engine, sheets, formulas and data validation, nothing else. */
export async function createHeadlessUniver(): Promise<HeadlessUniver> {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  const api = FUniver.newAPI(univer);
  await startCalculation(api);
  return { api, injector: univer.__getInjector(), dispose: () => univer.dispose() };
}
