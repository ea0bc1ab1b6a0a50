import { fenInText } from "../model/fen-in-text";
import { judgeRules, type FinancingRule, type FinancingRules } from "../model/financing-rule";
import { findSource } from "../model/funding-source";
import { readNumberText } from "../model/number-text";
import { failed, ok, type Result } from "../model/result";
import type { TemplateId } from "./define";
import { findTemplate } from "./index";
import type { PlanRequest } from "./lay-out-plan";
import { sourceOfHeader } from "./source-columns";

export type PlanRules = Pick<PlanRequest, "rules" | "sheetRules">;

/**
 * Financing rules as people write them on a command line: what each source pays, and the least own share; rules of
 * single templates behind their id. Sources by code or name; a percent, a sum in yuan (50000, 5万元), or the rest.
 * @returns why they can't be followed, in one sentence
 * @example parseRules("F11=70%,F80=rest") // F11 pays 70 %, F80 what is left
 * @example parseRules("F11=70%,F80=rest;roads:F11=100%;own>=10%") // roads have rules of their own
 */
export function parseRules(text: string): Result<PlanRules> {
  const plan = new Map<string, FinancingRules>();
  for (const part of text.normalize("NFKC").split(";").filter(hasText)) {
    const [id, terms] = part.includes(":") ? splitOnce(part, ":") : ["", part.trim()];
    if (id !== "" && !findTemplate(id))
      return failed({ zh: `没有这样的模板：${id}。`, en: `There is no such template: ${id}.` });
    const read = parseTerms(terms, plan.get(id) ?? { sources: {} });
    if (!read.ok) return read;
    plan.set(id, read.value);
  }
  for (const rules of plan.values()) {
    const judged = judgeRules(rules);
    if (!judged.ok) return judged;
  }
  const { "": rules, ...sheetRules } = Object.fromEntries(plan) as Record<"" | TemplateId, FinancingRules>;
  return ok({ ...(rules ? { rules } : {}), sheetRules });
}

function parseTerms(text: string, before: FinancingRules): Result<FinancingRules> {
  let rules = before;
  for (const term of text.split(/[,、]/).filter(hasText)) {
    const least = /^\s*(?:own|自筹)\s*(?:>=|≥)\s*(.+)$/i.exec(term);
    if (least) {
      const share = readNumberText(least[1]!);
      if (share.kind !== "number" || share.unit !== "%") return notRead(term);
      rules = { ...rules, ownShareMinimum: share.value };
      continue;
    }
    const [name, what] = splitOnce(term, "=");
    const code = findSource(name)?.code ?? sourceOfHeader(name);
    if (!code)
      return failed({ zh: `没有这样的资金来源：${name}。`, en: `There is no such funding source: ${name}.` });
    if (rules.sources[code]) return failed({ zh: `“${name}”写了两次。`, en: `"${name}" stands twice.` });
    const rule = parseRule(what);
    if (!rule) return notRead(term);
    rules = { ...rules, sources: { ...rules.sources, [code]: rule } };
  }
  return ok(rules);
}

/** Undefined where the text is neither a percent, nor a sum of yuan, nor the rest. */
function parseRule(text: string): FinancingRule | undefined {
  if (/^(?:rest|其余|余额|剩余)$/i.test(text)) return { kind: "rest" };
  const read = readNumberText(text);
  if (read.kind === "number" && read.unit === "%") return { kind: "percent", percent: read.value };
  const amount = fenInText(text);
  return amount === undefined ? undefined : { kind: "fixed", amount };
}

const notRead = (term: string): Result<never> =>
  failed({
    zh: `看不懂资金规则“${term.trim()}”：请写成 F11=70%、F12=50000、F80=rest 或 own>=10%。`,
    en: `"${term.trim()}" is no financing rule: write F11=70%, F12=50000, F80=rest or own>=10%.`,
  });

const hasText = (part: string): boolean => part.trim() !== "";

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text.trim(), ""] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
