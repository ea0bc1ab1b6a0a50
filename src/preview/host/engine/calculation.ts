import { ICommandService, type ICommandInfo, type IDisposable, type Injector } from "@univerjs/core";
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type IFormulaDirtyData,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";

/** The engine has hung when it takes longer than this, in milliseconds; a county's workbook takes a second. */
const patience = 60_000;

/**
 * Knows whether cells hold what their formulas say. Univer calculates on its own a tenth of a second after the
 * last change; whoever wants to read sooner starts it here and is told when it has ended. Asking costs nothing
 * when nothing was changed.
 */
export class Calculation {
  private changes: ICommandInfo[] = [];
  /**
   * Runs begun and not ended. There can be two: Univer's own timer may start one while ours is under way, which
   * spoils the results of the first; the second then covers all changes of both.
   */
  private running = 0;
  private waiting: (() => void)[] = [];
  private readonly commands: ICommandService;
  private readonly listener: IDisposable;

  constructor(private readonly injector: Injector) {
    this.commands = injector.get(ICommandService);
    const dirty = injector.get(IActiveDirtyManagerService);
    this.listener = this.commands.onCommandExecuted((info, options) => {
      if (info.id === SetFormulaCalculationStartMutation.id) this.started();
      else if (info.id === SetFormulaCalculationNotificationMutation.id) this.notified(info);
      else if (dirty.get(info.id) && !(info.id === SetRangeValuesMutation.id && options?.onlyLocal))
        this.changes.push(info);
    });
  }

  /** Resolves when every formula has been calculated. Throws when the engine hangs. */
  async settle(): Promise<void> {
    while (this.running > 0 || this.changes.length > 0) {
      if (this.running === 0) {
        if (!this.hasFormulas()) return void (this.changes = []);
        this.start();
      }
      await this.ended();
    }
  }

  dispose(): void {
    this.listener.dispose();
  }

  private hasFormulas(): boolean {
    const books = Object.values(this.injector.get(FormulaDataModel).getFormulaData());
    return books.some((sheets) => Object.values(sheets ?? {}).some((cells) => hasKeys(cells)));
  }

  private start(): void {
    const manager = this.injector.get(IActiveDirtyManagerService);
    const dirty: IFormulaDirtyData = {
      forceCalculation: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    for (const change of this.changes) mergeInto(dirty, manager.get(change.id)?.getDirtyData(change) ?? {});
    this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  /** Whoever started it has collected all changes up to now. */
  private started(): void {
    this.changes = [];
    this.running++;
  }

  /** A stopped run says so first and ends then, like any other. */
  private notified({ params }: ICommandInfo): void {
    const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
    if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
    // Results are put into the cells by promises that are already queued when the end is announced.
    setTimeout(() => {
      this.running = Math.max(0, this.running - 1);
      if (this.running > 0) return;
      const waiting = this.waiting;
      this.waiting = [];
      for (const resolve of waiting) resolve();
    }, 0);
  }

  private ended(): Promise<void> {
    return new Promise((resolve, reject) => {
      const watchdog = setTimeout(() => {
        this.running = 0;
        reject(new Error("The calculation engine did not come to an end."));
      }, patience);
      this.waiting.push(() => {
        clearTimeout(watchdog);
        resolve();
      });
    });
  }
}

const hasKeys = (value: unknown): boolean => {
  for (const key in value as object) if (Object.hasOwn(value as object, key)) return true;
  return false;
};

/** Adds nested maps and lists of one object to another. */
function mergeInto(target: object, source: object): void {
  const into = target as Record<string, unknown>;
  for (const [key, value] of Object.entries(source)) {
    const held = into[key];
    if (Array.isArray(held) && Array.isArray(value)) held.push(...(value as unknown[]));
    else if (isMap(held) && isMap(value)) mergeInto(held, value);
    else into[key] = value;
  }
}
const isMap = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
