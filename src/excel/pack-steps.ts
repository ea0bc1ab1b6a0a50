import type { SheetSpec } from "../core/workbook/sheet-spec";
import { groupBy } from "../core/model/group-by";
import type { LayOutStep } from "./lay-out-step";
import { sheetSteps } from "./sheet-steps";

/** What goes into one request: steps by sheet, and the sheets that are complete with it. */
export interface StepBatch {
  readonly parts: readonly { readonly sheet: string; readonly steps: readonly LayOutStep[] }[];
  readonly finished: readonly { readonly sheet: string; readonly done: number }[];
  /** The batch in two, or undefined when it can't be cut. */
  halves(): readonly StepBatch[] | undefined;
}

interface SheetStep {
  readonly sheet: string;
  readonly step: LayOutStep;
  /** How many sheets are complete after this step, given with a sheet's last. */
  readonly done?: number;
}

/** Excel on the web takes 5 MB a request; the envelope wants room too. */
export const requestBytes = 3_000_000;
/** Small sheets share requests, so that a whole plan takes no more than so many; larger sheets take what they need. */
const mostRequests = 6;

/** The steps of all sheets, in order, in requests that are neither too large nor too many. */
export function packSteps(sheets: readonly SheetSpec[]): readonly StepBatch[] {
  const sheetsEach = Math.max(1, Math.ceil(sheets.length / mostRequests));
  const batches: SheetStep[][] = [];
  let bytes = 0;
  sheets.forEach((sheet, index) => {
    const steps = sheetSteps(sheet);
    if (index % sheetsEach === 0) bytes = Infinity;
    steps.forEach((step, at) => {
      if (bytes + step.bytes > requestBytes) {
        batches.push([]);
        bytes = 0;
      }
      bytes += step.bytes;
      batches.at(-1)!.push({
        sheet: sheet.name,
        step,
        ...(at === steps.length - 1 ? { done: index + 1 } : {}),
      });
    });
  });
  return batches.map(batchOf);
}

function batchOf(steps: readonly SheetStep[]): StepBatch {
  return {
    parts: [...groupBy(steps, ({ sheet }) => sheet)].map(([sheet, own]) => ({
      sheet,
      steps: own.map(({ step }) => step),
    })),
    finished: steps.flatMap(({ sheet, done }) => (done === undefined ? [] : [{ sheet, done }])),
    halves() {
      if (steps.length < 2) return undefined;
      const middle = steps.length >> 1;
      return [batchOf(steps.slice(0, middle)), batchOf(steps.slice(middle))];
    },
  };
}
