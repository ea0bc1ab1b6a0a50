import type { Injector } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";

/**
 * Whether Univer's engine can be given a formula (text without "="). It dies of structured references, of
 * AGGREGATE and of functions that it doesn't know, and it can't see into other workbooks.
 */
export function isCalculable(injector: Injector, formula: string): boolean {
  const functions = injector.get(IFunctionService);
  const bare = formula.replace(/"[^"]*"|'[^']*'(?=!)/g, (quoted) => (quoted.includes("[") ? "[" : ""));
  if (bare.includes("[")) return false;
  return [...bare.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)].every(([, name = ""]) => {
    const upper = name.toUpperCase();
    return upper !== "AGGREGATE" && functions.hasExecutor(upper);
  });
}
