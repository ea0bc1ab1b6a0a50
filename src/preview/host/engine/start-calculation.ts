import type { FUniver } from "@univerjs/core/facade";
import { config } from "rxjs";
import { compareEveryCell } from "./compare-every-cell";
import { textOfNumbers } from "./text-of-numbers";

/**
 * Opens and closes a first workbook, so that Univer's calculation is under way. In that moment Univer 0.9 runs into
 * an endless recursion of its own (`bufferWhen` over a subject that has its answer already); rxjs catches it, ends
 * that one subscription, which nothing needs any more, and reports it from a timer as an uncaught error. Here the
 * report is awaited and dropped, so that consoles and tests stay clean.
 */
export async function startCalculation(api: FUniver): Promise<void> {
  compareEveryCell();
  textOfNumbers();
  const former = config.onUnhandledError;
  config.onUnhandledError = (error: unknown) => {
    if (error instanceof Error && error.name === "RangeError") return;
    if (former) former(error);
    else throw error;
  };
  const first = api.createWorkbook({ id: "first" });
  await new Promise((resolve) => setTimeout(resolve, 10));
  api.disposeUnit(first.getId());
  config.onUnhandledError = former;
}
