import type { TemplateId } from "./define";

/** Templates whose money counts as going to industry (产业). */
export const industryTemplates: readonly TemplateId[] = [
  "livestock",
  "planting",
  "mutual-fund",
  "credit",
  "enterprise",
];
