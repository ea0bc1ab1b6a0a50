import type { BeneficiaryInput } from "../forms/lay-out-beneficiaries";
import { layOutForms, type FormId } from "../forms/lay-out-forms";
import { withCapitals } from "../forms/with-capitals";
import { layOutFunding, fundingSheet } from "../summary/lay-out-funding";
import { layOutNorms, normsSheet } from "../summary/lay-out-norms";
import type { Locale } from "../model/locale";
import { formatPlace, type Place } from "../model/place";
import { layOutSettings } from "../plan-book/plan-settings";
import { defaultSettings, type CountySettings } from "../settings/county-settings";
import type { WorkbookSpec } from "../workbook/sheet-spec";
import { layOutCover, type CoverField } from "./cover";
import type { Template, TemplateId } from "./define";
import { layOutSheet, type LineInput } from "./lay-out-sheet";
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
  /** Sheets besides: project library, notice, performance targets, list of beneficiaries. */
  readonly forms?: readonly FormId[];
  /** Households for the list of beneficiaries. */
  readonly beneficiaries?: readonly BeneficiaryInput[];
}

/** The whole workbook of a plan: cover, one sheet per template, funding summary, norms, and the hidden settings. */
export function layOutPlan(request: PlanRequest): WorkbookSpec {
  const { templates, place, years, locale, protect = false } = request;
  const sheets: readonly ChosenSheet[] = templates.map((template) => ({
    template,
    sources: request.sheetSources?.[template.id] ?? request.sources ?? template.sources,
    years,
    execution: request.execution ?? false,
  }));
  const plans = sheets.map((choices) => {
    const lines = request.lines?.[choices.template.id];
    const others = otherSheets(sheets, choices, locale);
    return layOutSheet({ ...choices, others, locale, protect, ...(lines ? { lines } : {}) });
  });
  const funding = layOutFunding({ locale, sheets, protect });
  const { forms = [], beneficiaries = [], lines = {} } = request;
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
  const norms = layOutNorms(locale, templates, protect, request.county ?? defaultSettings);
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
        templates: sheets.map(({ template: { id, version }, sources }) => ({
          id,
          version,
          sources: [...sources],
          ...(years.length > 1 ? { years: [...years] } : {}),
          ...(request.execution ? { execution: true } : {}),
        })),
        ...(request.county ? { county: request.county } : {}),
      }),
    ],
    names: [...cover.names, ...plans.map(({ name }) => name), funding.name, norms.name, ...others.names],
  });
}

function defaultName({ place, years, locale }: PlanRequest): string {
  const where = formatPlace(place);
  const when = years.length > 1 ? `${years[0]}-${years.at(-1)}` : String(years[0] ?? "");
  return { zh: `${where}${when}年项目计划`, en: `${where} plan ${when}` }[locale];
}
