import { formIds, type FormId } from "../core/forms/form-ids";
import { findSource } from "../core/model/funding-source";
import { parsePlace, type Place } from "../core/model/place";
import { findTemplate, templates } from "../core/templates";
import type { Template } from "../core/templates/define";
import { Failure, orFail } from "./failure";

/** Stands for everything there is. */
const all = "all";

/** @throws Failure when one is none of the templates, or none is given */
export function chosenTemplates(list: string): readonly Template[] {
  if (list === all) return templates;
  const ids = splitList(list);
  const unknown = ids.filter((id) => !findTemplate(id));
  if (unknown.length > 0 || ids.length === 0) {
    const known = templates.map(({ id }) => id).join(", ");
    throw new Failure({
      zh: `没有这样的模板：${unknown.join("、") || list}；可用的有 ${known}。`,
      en: `There is no such template: ${unknown.join(", ") || list}; there are ${known}.`,
    });
  }
  return templates.filter(({ id }) => ids.includes(id));
}

/** @throws Failure when one is no code of a funding source, or none is given */
export function chosenSources(list: string): readonly string[] {
  const codes = splitList(list);
  const unknown = codes.filter((code) => !findSource(code));
  if (unknown.length > 0 || codes.length === 0)
    throw new Failure({
      zh: `没有这样的资金来源代号：${unknown.join("、") || list}。`,
      en: `There is no funding source with the code ${unknown.join(", ") || list}.`,
    });
  return codes;
}

/** @throws Failure when one is none of the further sheets */
export function chosenForms(list: string): readonly FormId[] {
  if (list === all) return formIds;
  const names = splitList(list);
  const unknown = names.filter((name) => !formIds.some((id) => id === name));
  if (unknown.length > 0)
    throw new Failure({
      zh: `没有这样的附表：${unknown.join("、")}；可用的有 ${formIds.join(", ")}。`,
      en: `There is no such sheet: ${unknown.join(", ")}; there are ${formIds.join(", ")}.`,
    });
  return formIds.filter((id) => names.includes(id));
}

/** @throws Failure when it is no place */
export const chosenPlace = (text: string): Place => orFail(parsePlace(text));

/** What must be given where nothing else tells it. @throws Failure when it is not */
export function given(value: string | undefined, option: string): string {
  if (value !== undefined) return value;
  throw new Failure({
    zh: `请给出 ${option}；用 plan-budget new --help 查看用法。`,
    en: `${option} is missing; see plan-budget new --help.`,
  });
}

const splitList = (list: string): readonly string[] => [
  ...new Set(
    list
      .split(/[,，、\s]+/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];
