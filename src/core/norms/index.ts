import * as catalogue from "./catalogue";
import type { Norm } from "./norm";

/** All norms shipped, in the order of templates and items. */
export const norms: readonly Norm[] = Object.values<readonly Norm[]>(catalogue).flat();
