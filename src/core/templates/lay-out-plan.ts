import type { BeneficiaryInput } from "../forms/lay-out-beneficiaries";
import type { FormId } from "../forms/form-ids";
import { layOutForms } from "../forms/lay-out-forms";
import { withCapitals } from "../forms/with-capitals";
import { layOutFunding, fundingSheet } from "../summary/lay-out-funding";
import { layOutNorms, normsSheet } from "../summary/lay-out-norms";
import type { ContingencyRates } from "../summary/tables/contingency-costs";
import { judgeRules, type FinancingRules } from "../model/financing-rule";
import type { Locale } from "../model/locale";
import { formatPlace, type Place } from "../model/place";
import { layOutSettings } from "../plan-book/plan-settings";
import { defaultSettings, type CountySettings } from "../settings/county-settings";
import type { WorkbookSpec } from "../workbook/sheet-spec";
import { layOutCover, type CoverField } from "./cover";
import type { Template, TemplateId } from "./define";
import { layOutSheet, type LineInput, type LineRules } from "./lay-out-sheet";
import { otherSheets, type ChosenSheet } from "./other-sheets";

/** What a user answers to get a plan workbook. */
export interface PlanRequest {
  readonly templates: readonly Template[];
  readonly place: Place;
  readonly years: readonly number[];
  readonly locale: Locale;
  /** Codes of the funding sources every sheet gets; left out, each template has its usual ones. */
  readonly sources?: readonly string[];
  /** The same for single sheets, in place of the above: a plan text names other sources for roads than for schools. */
  readonly sheetSources?: Readonly<Partial<Record<TemplateId, readonly string[]>>>;
  readonly planName?: string;
  /** Village facts for the cover. */
  readonly facts?: Readonly<Partial<Record<CoverField, number | string>>>;
  readonly lines?: Readonly<Partial<Record<TemplateId, readonly LineInput[]>>>;
  /** Protects formula cells (without a password). */
  readonly protect?: boolean;
  /** The county's limits, norms and tolerances; those shipped where left out. */
  readonly county?: CountySettings;
  /** Whether sheets have columns for money received and money spent, source by source. */
  readonly execution?: boolean;
  /** What sources pay of every line where nobody types it; the sources named stand on every sheet. */
  readonly rules?: FinancingRules;
  /** The same for single sheets, in place of the plan's. */
  readonly sheetRules?: Readonly<Partial<Record<TemplateId, FinancingRules>>>;
  /** The same for single lines, in place of their sheet's; by their place in `lines`. */
  readonly lineRules?: Readonly<Partial<Record<TemplateId, LineRules>>>;
  /** Rates of contingencies in the funding summary; none where left out. */
  readonly contingencies?: ContingencyRates;
  /** Sheets besides: project library, notice, performance targets, list of beneficiaries. */
  readonly forms?: readonly FormId[];
  /** Households for the list of beneficiaries. */
  readonly beneficiaries?: readonly BeneficiaryInput[];
}

/**
 * The whole workbook of a plan: cover, one sheet per template, funding summary, norms, and the hidden settings.
 * @throws RangeError for financing rules that can't be followed (`judgeRules` tells before)
 */
export function layOutPlan(request: PlanRequest): WorkbookSpec {
  const { templates, place, years, locale, protect = false } = request;
  const sheets: readonly ChosenSheet[] = templates.map((template) => ({
    template,
    sources: sourcesOf(request, template),
    years,
    execution: request.execution ?? false,
    rules: soundRules(request.sheetRules?.[template.id] ?? request.rules),
  }));
  const plans = sheets.map((choices) => {
    const lines = request.lines?.[choices.template.id];
    const others = otherSheets(sheets, choices, locale);
    const lineRules = request.lineRules?.[choices.template.id]?.map(soundRules);
    return layOutSheet({
      ...{ ...choices, others, locale, protect },
      ...(lines ? { lines } : {}),
      ...(lineRules ? { lineRules } : {}),
    });
  });
  const { forms = [], beneficiaries = [], lines = {}, county = defaultSettings } = request;
  const funding = layOutFunding({
    ...{ locale, sheets, years, place, county, protect },
    villages: villagesOf(lines),
    rates: request.contingencies ?? {},
  });
  const others = layOutForms({ forms, beneficiaries, lines, locale, protect, sheets });
  const cover = layOutCover({
    locale,
    place,
    years,
    protect,
    planName: request.planName ?? defaultName(request),
    facts: request.facts ?? {},
    contents: [
      ...plans.map(({ sheet }) => sheet.name),
      fundingSheet[locale],
      normsSheet[locale],
      ...others.sheets.map(({ name }) => name),
    ],
  });
  const norms = layOutNorms(locale, templates, protect, county);
  return withCapitals({
    sheets: [
      cover.sheet,
      ...plans.map(({ sheet }) => sheet),
      funding.sheet,
      norms.sheet,
      ...others.sheets,
      layOutSettings({
        locale,
        place,
        years: [...years],
        templates: sheets.map(({ template: { id, version }, sources, rules }) => ({
          id,
          version,
          sources: [...sources],
          ...(years.length > 1 ? { years: [...years] } : {}),
          ...(request.execution ? { execution: true } : {}),
          ...(rules ? { rules } : {}),
        })),
        ...(request.county ? { county: request.county } : {}),
      }),
    ],
    names: [...cover.names, ...plans.map(({ name }) => name), ...funding.names, norms.name, ...others.names],
  });
}

/** Rules are judged where they are asked for; laid out, two rests would wait for each other for ever. */
function soundRules(rules: FinancingRules | undefined): FinancingRules | undefined {
  const judged = rules && judgeRules(rules);
  if (judged && !judged.ok) throw new RangeError(judged.reason.en);
  return rules;
}

/** Villages that lines name, in order of appearance. */
const villagesOf = (lines: NonNullable<PlanRequest["lines"]>): readonly string[] => [
  ...new Set(
    Object.values(lines).flatMap((own) =>
      own.flatMap(({ village }) => (typeof village === "string" && village !== "" ? [village] : [])),
    ),
  ),
];

/** Those asked for, or the usual ones; and those that a rule pays from, each behind what stands before it in the list. */
function sourcesOf(
  { sheetSources, sources, sheetRules, rules, lineRules }: PlanRequest,
  { id, sources: usual }: Template,
): readonly string[] {
  const chosen = sheetSources?.[id] ?? sources ?? usual;
  const ruled = [sheetRules?.[id] ?? rules, ...(lineRules?.[id] ?? [])].flatMap((one) =>
    Object.keys(one?.sources ?? {}),
  );
  return [...new Set([...chosen, ...ruled])];
}

function defaultName({ place, years, locale }: PlanRequest): string {
  const where = formatPlace(place);
  const when = years.length > 1 ? `${years[0]}-${years.at(-1)}` : String(years[0] ?? "");
  return { zh: `${where}${when}年项目计划`, en: `${where} plan ${when}` }[locale];
}
