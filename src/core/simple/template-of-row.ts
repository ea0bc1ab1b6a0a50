import { templates } from "../templates";
import type { TemplateId } from "../templates/define";
import { otherTemplate } from "../text/line-choices";
import { templatesAround } from "../text/template-of";
import type { SimpleRow } from "./simple-rows";

/** The kind chosen on the sheet; else what the words tell. What nothing tells goes where the plan text's own lines go. */
export function templateOfRow(row: SimpleRow): TemplateId {
  const chosen = row.text("template").toLowerCase();
  const named = templates.find(({ id, name }) =>
    [id, name.zh, name.en.toLowerCase()].some((one) => one === chosen),
  );
  if (named) return named.id;
  const told = templatesAround("", "")(row.text("what") + row.text("unit"));
  // Without any word the answer is a village package, which a village itself never plans.
  return templates.find(({ id }) => id === told && id !== "village-package")?.id ?? otherTemplate;
}
