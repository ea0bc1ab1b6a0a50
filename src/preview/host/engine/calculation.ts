import {
  ICommandService,
  IUniverInstanceService,
  type ICommandInfo,
  type IDisposable,
  type Injector,
} from "@univerjs/core";
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
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { afterFreeTime } from "../../../core/workbook/after-free-time";

/** Milliseconds after the user's last change until it is calculated, when nobody asks before. */
const pause = 50;
/** Milliseconds of a free thread without any sign of progress after which the engine has hung. */
const patience = 10_000;

/**
 * Decides when Univer calculates, and knows whether cells hold what their formulas say. It takes the place of
 * Univer's own trigger: that one waits a tenth of a second after each change and then starts a run even if one is
 * under way, which spoils the results of both. Whoever wants to read asks `settle`, which costs nothing when
 * nothing was changed; what nobody asks for is calculated after a short pause.
 */
export class Calculation {
  private changes: ICommandInfo[] = [];
  private manual = false;
  /** Runs begun and not ended. Univer itself begins one when a workbook is added, which may overlap with ours. */
  private running = 0;
  private waiting: { readonly resolve: () => void; readonly reject: (fault: Error) => void }[] = [];
  private pausing: ReturnType<typeof setTimeout> | undefined;
  private stopWatching: () => void = () => undefined;
  private readonly commands: ICommandService;
  private readonly listener: IDisposable;

  /** @param injector of a Univer that has had a workbook, so that its plugins are up */
  constructor(private readonly injector: Injector) {
    injector.get(TriggerCalculationController).dispose();
    this.commands = injector.get(ICommandService);
    const dirty = injector.get(IActiveDirtyManagerService);
    this.listener = this.commands.onCommandExecuted((info, options) => {
      if (info.id === SetFormulaCalculationStartMutation.id) this.started();
      else if (info.id === SetFormulaCalculationNotificationMutation.id) this.notified(info);
      else if (dirty.get(info.id) && !(info.id === SetRangeValuesMutation.id && options?.onlyLocal))
        this.changed(info);
    });
  }

  /** In manual mode nothing is calculated but on request; what was changed meanwhile is, once that ends. */
  setManual(manual: boolean): void {
    if (this.manual === manual) return;
    this.manual = manual;
    clearTimeout(this.pausing);
    if (!manual && this.changes.length > 0) this.soon();
  }

  /** Resolves when every formula that is to be calculated has been. Rejects when the engine hangs. */
  async settle({ asked = false }: { readonly asked?: boolean } = {}): Promise<void> {
    const isDue = () => this.changes.length > 0 && (asked || !this.manual);
    while (this.running > 0 || isDue()) {
      if (this.running === 0) {
        // Univer notes new formulas in promises that follow the write; a run begun before would miss them.
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (this.running === 0) this.start();
        if (this.running === 0) continue;
      }
      await new Promise<void>((resolve, reject) => this.waiting.push({ resolve, reject }));
    }
  }

  dispose(): void {
    clearTimeout(this.pausing);
    this.stopWatching();
    this.listener.dispose();
  }

  private changed(info: ICommandInfo): void {
    this.changes.push(info);
    if (!this.manual) this.soon();
  }

  private soon(): void {
    clearTimeout(this.pausing);
    // Nobody waits for this run; whoever asks later hears of what went wrong.
    this.pausing = setTimeout(() => void this.settle().catch(() => undefined), pause);
  }

  /** Begins a run over all changes so far, if there is anything to calculate. */
  private start(): void {
    const units = this.injector.get(IUniverInstanceService);
    const changes = this.changes.filter(({ params }) => {
      const unit = (params as { unitId?: string } | undefined)?.unitId;
      return unit === undefined || units.getUnit(unit) !== null;
    });
    this.changes = [];
    if (changes.length === 0 || !this.hasFormulas()) return;
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
    for (const change of changes) mergeInto(dirty, manager.get(change.id)?.getDirtyData(change) ?? {});
    this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  private hasFormulas(): boolean {
    const books = Object.values(this.injector.get(FormulaDataModel).getFormulaData());
    return books.some((sheets) => Object.values(sheets ?? {}).some((cells) => hasKeys(cells)));
  }

  private started(): void {
    this.running++;
    this.watch();
  }

  /** Tells of progress all the time; a run that was stopped says so first and ends then, like any other. */
  private notified({ params }: ICommandInfo): void {
    this.watch();
    const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
    if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
    // Results are put into the cells by promises that are already queued when the end is announced.
    setTimeout(() => {
      this.running = Math.max(0, this.running - 1);
      if (this.running > 0) return;
      this.stopWatching();
      for (const { resolve } of this.waiting.splice(0)) resolve();
    }, 0);
  }

  private watch(): void {
    this.stopWatching();
    if (this.running === 0) return;
    const giveUp = () => {
      this.running = 0;
      const fault = new Error("The calculation engine did not come to an end.");
      for (const { reject } of this.waiting.splice(0)) reject(fault);
    };
    this.stopWatching = afterFreeTime(patience, giveUp, timers);
  }
}

const timers = { set: setTimeout, clear: clearTimeout };

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
