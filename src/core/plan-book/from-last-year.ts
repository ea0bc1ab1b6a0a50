import { beneficiariesOf, beneficiaryInputs } from "../forms/beneficiaries-of-book";
import type { FormId } from "../forms/form-ids";
import { formNames } from "../forms/lay-out-forms";
import type { FinancingRules } from "../model/financing-rule";
import type { Place } from "../model/place";
import { failed, ok, type Result } from "../model/result";
import type { ContingencyRates } from "../summary/tables/contingency-costs";
import { executedSource } from "../templates/execution-columns";
import type { CoverField } from "../templates/cover";
import type { TemplateId } from "../templates/define";
import type { PlanRequest } from "../templates/lay-out-plan";
import { carriedLine, isTyped, type CarryOver } from "./carried-line";
import { contingencyRates } from "./contingency-rates";
import { localeOfBook } from "./locale-of-book";
import { namedCell } from "./named-cell";
import type { PlanBook, PlanLine, PlanSheet } from "./plan-book";
import { planNameOf } from "./plan-name";
import { readSettings, settingsSheet } from "./plan-settings";

export interface LastYearChoices {
  /** Quantities, unit costs and money stay; else they are cleared, and last year's figures stand in the remarks. */
  readonly keepAmounts: boolean;
  /** Years of the new plan; left out, as many as the old one has, right behind them. */
  readonly years?: readonly number[];
  readonly place?: Place;
}

/** Facts of the cover that a village keeps. */
const keptFacts: readonly CoverField[] = [
  "households",
  "people",
  "labour",
  "farmland",
  "formerlyPoor",
  "monitored",
];

/**
 * A new plan from last year's workbook: its sheets, sources, rules, settings and lines, with years and dates moved on.
 * What only last year knew is left behind: funding statuses, money received and spent. The old workbook stays as it is.
 * @returns why there can be none: no plan in the workbook, place or years unknown
 */
export function fromLastYear(book: PlanBook, choices: LastYearChoices): Result<PlanRequest> {
  if (book.sheets.length === 0)
    return failed({
      zh: "这份工作簿里没有计划表，不是上年的计划。",
      en: "This workbook has no plan sheets: it is no plan of last year.",
    });
  const place = choices.place ?? book.place;
  if (!place)
    return failed({
      zh: "上年计划的封面没有地点，请另给地点。",
      en: "Last year's cover names no place; give the place.",
    });
  const years = choices.years ?? movedOn(book.years);
  const [first] = years;
  if (first === undefined)
    return failed({
      zh: "上年计划的封面没有年度，请另给年度。",
      en: "Last year's cover names no year; give the year.",
    });
  const shift = first - (book.years[0] ?? first);
  const carry: CarryOver = { keepAmounts: choices.keepAmounts, shift, locale: localeOfBook(book) };
  const { county } = readSettings(book.reader(settingsSheet));
  const name = planNameOf(book).replace(/\d{4}/g, (year) =>
    book.years.includes(Number(year)) ? String(Number(year) + shift) : year,
  );
  return ok({
    templates: book.sheets.map(({ template }) => template),
    place,
    years,
    locale: carry.locale,
    ...(name === "" ? {} : { planName: name }),
    facts: Object.fromEntries(
      keptFacts.flatMap((id) => {
        const fact = book.facts.get(id);
        return fact ? [[id, fact.value] as const] : [];
      }),
    ),
    ...sheetParts(book.sheets, carry),
    ...(county ? { county } : {}),
    contingencies: carriedRates(contingencyRates(book), shift),
    execution: book.sheets.some(hasExecution),
    protect: book.sheets.some(({ reader }) => reader.sheet.protected),
    ...formParts(book, choices.keepAmounts),
  });
}

/** The rates of contingencies as they were, those of prices by the years moved on. */
const carriedRates = ({ price = {}, ...rates }: ContingencyRates, shift: number): ContingencyRates => ({
  ...rates,
  price: Object.fromEntries(Object.entries(price).map(([year, rate]) => [Number(year) + shift, rate])),
});

const movedOn = (years: readonly number[]): readonly number[] => years.map((year) => year + years.length);

const hasExecution = ({ columns }: PlanSheet): boolean =>
  columns.some(({ id }) => executedSource("received", id) !== undefined);

/** Sources, rules and lines of every sheet. */
function sheetParts(
  sheets: readonly PlanSheet[],
  carry: CarryOver,
): Pick<PlanRequest, "sheetSources" | "sheetRules" | "lineRules" | "lines"> {
  const own = sheets.map((sheet) => ({ sheet, lines: sheet.lines.filter(isTyped) }));
  const byTemplate = <Value>(valueOf: (one: (typeof own)[number]) => Value | undefined) =>
    Object.fromEntries(
      own.flatMap((one) => {
        const value = valueOf(one);
        return value === undefined ? [] : [[one.sheet.template.id, value] as const];
      }),
    ) as Partial<Record<TemplateId, Value>>;
  return {
    sheetSources: byTemplate(({ sheet }) => sheet.columns.flatMap(({ source }) => source ?? [])),
    sheetRules: byTemplate(({ sheet }) => sheet.rules),
    lines: byTemplate(({ lines }) =>
      lines.length > 0 ? lines.map((line) => carriedLine(line, carry)) : undefined,
    ),
    lineRules: byTemplate(({ sheet, lines }) => lines.map((line) => rulesOfLine(line, sheet.rules))),
  };
}

/** What the line's own cells follow: a rule that was typed over or taken out does not come back. */
function rulesOfLine({ rules }: PlanLine, ofSheet: FinancingRules | undefined): FinancingRules | undefined {
  return rules.size === 0 && !ofSheet ? undefined : { ...ofSheet, sources: Object.fromEntries(rules) };
}

/** The forms that the workbook has, and its households; what they got is cleared with the amounts. */
function formParts(book: PlanBook, keepAmounts: boolean): Pick<PlanRequest, "forms" | "beneficiaries"> {
  const entries = Object.entries(formNames) as [FormId, string][];
  const forms = entries.flatMap(([id, name]) => (namedCell(book, name) ? [id] : []));
  const read = beneficiariesOf(book);
  const households = read ? beneficiaryInputs(read) : [];
  return {
    forms,
    beneficiaries: keepAmounts
      ? households
      : households.map((one) => ({ ...one, quantity: null, amount: null, signature: null })),
  };
}
