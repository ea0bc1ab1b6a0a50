import { templates } from "../templates";
import * as catalogue from "./catalogue";
import type { Norm } from "./norm";

const order = new Map(templates.map(({ id }, at) => [id, at]));
const placeOf = ({ template }: Norm) => order.get(template) ?? order.size;

/** All norms shipped, in the order of templates. */
export const norms: readonly Norm[] = Object.values<readonly Norm[]>(catalogue)
  .flat()
  .sort((a, b) => placeOf(a) - placeOf(b));
