import { aggregates } from "./aggregates";
import { conditional } from "./conditional";
import { dates } from "./dates";
import type { SpreadsheetFunction } from "./define";
import { information } from "./information";
import { logical } from "./logical";
import { lookup } from "./lookup";
import { math } from "./math";
import { statistics } from "./statistics";
import { text } from "./text";

/** Every function the evaluator calculates, by its name in capitals. */
export const functions: ReadonlyMap<string, SpreadsheetFunction> = new Map(
  [aggregates, statistics, conditional, math, logical, information, lookup, text, dates].flatMap((table) =>
    Object.entries(table),
  ),
);
