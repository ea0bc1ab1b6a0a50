import * as catalogue from "./catalogue";
import type { Check } from "./define";

/** Every check, by name: the order of a namespace differs between bundlers, so it is sorted here. */
export const checks: readonly Check[] = Object.values<Check>(catalogue).sort((a, b) =>
  a.name < b.name ? -1 : 1,
);
