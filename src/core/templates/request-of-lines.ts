import { fundingSources } from "../model/funding-source";
import type { Text } from "../model/locale";
import { failed, ok, type Result } from "../model/result";
import { templates } from ".";
import type { Template, TemplateId } from "./define";
import type { PlanRequest } from "./lay-out-plan";
import type { LineInput } from "./lay-out-sheet";
import { planRows } from "./plan-rows";

/** A line on its way to a plan: the template it goes to, what is typed, and the sources it needs a column of. */
export interface PlacedLine {
  readonly template: TemplateId;
  readonly line: LineInput;
  readonly sources: readonly string[];
}

/** Lines that the totals of a sheet reach. */
export const mostLines = planRows.lastLine - planRows.firstLine + 1;

/**
 * The plan of lines that come from elsewhere: a sheet for every template they need, with that template's usual sources
 * and those the lines name.
 * @returns why it can't be laid out: no line, or more on one sheet than its totals reach
 */
export function requestOfLines(
  placed: readonly PlacedLine[],
  plan: Omit<PlanRequest, "templates" | "lines" | "sheetSources">,
): Result<PlanRequest> {
  if (placed.length === 0) return failed({ zh: "请至少选一个分项。", en: "Choose at least one line." });
  const sheets = templates
    .map((template) => ({ template, own: placed.filter((one) => one.template === template.id) }))
    .filter(({ own }) => own.length > 0);
  const full = sheets.find(({ own }) => own.length > mostLines);
  if (full) return failed(tooMany(full.template, full.own.length));
  const lines: Record<string, readonly LineInput[]> = {};
  const sheetSources: Record<string, readonly string[]> = {};
  for (const { template, own } of sheets) {
    lines[template.id] = own.map(({ line }) => line);
    sheetSources[template.id] = sourcesOf(template, own);
  }
  return ok({ ...plan, templates: sheets.map(({ template }) => template), lines, sheetSources });
}

function sourcesOf({ sources }: Template, own: readonly PlacedLine[]): readonly string[] {
  const codes = new Set([...sources, ...own.flatMap((one) => one.sources)]);
  return fundingSources.map(({ code }) => code).filter((code) => codes.has(code));
}

export const tooMany = ({ sheet }: Template, count: number): Text => ({
  zh: `“${sheet.zh}”有 ${count} 行，一张表最多 ${mostLines} 行；请少选一些，或把计划分成几个工作簿。`,
  en: `“${sheet.en}” would get ${count} lines and a sheet holds ${mostLines}: choose fewer, or split the plan over several workbooks.`,
});
