import * as catalogue from "./catalogue";
import type { Template, TemplateId } from "./define";

/** The order of the field reference (T01–T14), which is also the order of sheets. */
const order: readonly TemplateId[] = [
  "livestock",
  "planting",
  "roads",
  "water",
  "environment",
  "training",
  "education",
  "schools",
  "relocation",
  "mutual-fund",
  "credit",
  "village-package",
  "pairing",
  "enterprise",
];

/** Every template there is, in sheet order. */
export const templates: readonly Template[] = Object.values(catalogue).sort(
  (a, b) => order.indexOf(a.id) - order.indexOf(b.id),
);

export const findTemplate = (id: string): Template | undefined => templates.find((one) => one.id === id);
