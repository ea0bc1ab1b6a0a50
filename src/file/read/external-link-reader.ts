import { relationshipId } from "../xml/attributes";
import type { PartReader } from "../xml/parse-part";

/** What an external link part points to: a relationship of the part, or a DDE conversation in its own words. */
export function externalLinkReader(
  done: (link: { readonly relationship: string } | { readonly address: string }) => void,
): PartReader {
  return {
    open(name, attributes) {
      if (name === "externalBook" || name === "oleLink")
        done({ relationship: relationshipId(attributes) ?? "" });
      else if (name === "ddeLink")
        done({ address: `${attributes.ddeService ?? ""}|${attributes.ddeTopic ?? ""}` });
    },
  };
}
