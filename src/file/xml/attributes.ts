import type { Attributes } from "./parse-part";

/** An xsd:boolean attribute. */
export const isOn = (value: string | undefined, absent = false): boolean =>
  value === undefined ? absent : value === "1" || value === "true" || value === "on";

/** The id of a relationship: `r:id` by custom, but the prefix is the file's own choice. */
export function relationshipId(attributes: Attributes): string | undefined {
  const key = Object.keys(attributes).find((name) => /:id$/.test(name));
  return key === undefined ? undefined : attributes[key];
}
