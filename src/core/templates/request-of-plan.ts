import { fundingStatuses } from "../model/funding-status";
import type { Locale } from "../model/locale";
import { fen, yuanOfFen, type Fen } from "../model/money";
import type { Line, Plan } from "../model/plan";
import type { CellInput } from "../workbook/edit";
import { templates } from "./index";
import type { TemplateId } from "./define";
import type { PlanRequest } from "./lay-out-plan";
import type { LineInput } from "./lay-out-sheet";
import { sourceColumn } from "./source-columns";
import { yearColumn } from "./year-columns";

/**
 * What lays a plan out again: its lines as inputs, with the rules their sources follow as rules. Columns that a plan
 * does not know (specification, measures, remarks) stay empty; an amount that came from them stands as a lump sum.
 */
export function requestOfPlan(plan: Plan, locale: Locale): PlanRequest {
  const used = templates.flatMap((template) => {
    const own = plan.lines.filter((line) => line.template === template.id);
    return own.length > 0 ? [{ template, own }] : [];
  });
  const byTemplate = <Value>(valueOf: (sheet: (typeof used)[number]) => Value) =>
    Object.fromEntries(used.map((sheet) => [sheet.template.id, valueOf(sheet)])) as Partial<
      Record<TemplateId, Value>
    >;
  return {
    templates: used.map(({ template }) => template),
    place: plan.place,
    years: plan.years,
    locale,
    planName: plan.name,
    sheetSources: byTemplate(({ template, own }) => [
      ...new Set([...template.sources, ...own.flatMap(({ sources }) => Object.keys(sources))]),
    ]),
    lines: byTemplate(({ own }) => own.map((line) => lineInput(line, plan, locale))),
    lineRules: byTemplate(({ own }) => own.map(({ rules }) => rules && { sources: rules })),
  };
}

function lineInput(line: Line, plan: Plan, locale: Locale): LineInput {
  const typed = Object.entries(line.sources).filter(([code]) => !line.rules?.[code]);
  const inputs: Readonly<Record<string, CellInput>> = {
    village: line.village,
    name: line.name,
    unit: line.unit,
    quantity: line.quantity,
    unitCost: line.unitCost,
    stated: line.unitCost === null ? yuanOfFen(line.stated ?? line.amount) : null,
    status: fundingStatuses.find(({ id }) => id === line.status)?.name[locale] ?? null,
    start: line.year === plan.years[0] ? null : String(line.year),
    account: line.account === undefined ? null : Number(line.account),
  };
  return {
    ...inputs,
    ...Object.fromEntries(typed.map(([code, money]) => [sourceColumn(code), yuanOfFen(money)])),
    ...Object.fromEntries(
      yearsTyped(line, plan).map(([year, money]) => [yearColumn(year), yuanOfFen(money)]),
    ),
  };
}

/**
 * The years of a line that must stand typed: those with money, and nothing where the prepared formula would put some –
 * in the year it starts, and in the first one where the others don't give the amount.
 */
function yearsTyped({ phasing, year: start, amount }: Line, { years }: Plan): [number, Fen][] {
  if (phasing === undefined) return [];
  const given = Object.entries(phasing).map(([year, money]): [number, Fen] => [Number(year), money]);
  const sum = given.reduce((all, [, money]) => all + money, 0);
  const none = years.filter(
    (year) => phasing[year] === undefined && (year === start || (year === years[0] && sum !== amount)),
  );
  return [...given, ...none.map((year): [number, Fen] => [year, fen(0)])];
}
