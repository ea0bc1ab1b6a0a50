import type { FormId } from "../../core/forms/form-ids";
import { templates } from "../../core/templates";
import type { RulesAnswer } from "../rules/rule-answers";

/** Rules for every template stand under this, those of one template under its id. */
export const allTemplates = "";

/** The form as typed. */
export interface PlanAnswers {
  /** Ids of the chosen templates. */
  readonly templates: ReadonlySet<string>;
  readonly place: string;
  readonly firstYear: string;
  readonly lastYear: string;
  /** Codes of sources for every sheet; null leaves each template its usual ones. */
  readonly sources: ReadonlySet<string> | null;
  readonly protect: boolean;
  /** Sheets besides the plan's own. */
  readonly forms: ReadonlySet<FormId>;
  /** Whether there are columns for money received and spent. */
  readonly execution: boolean;
  /** Financing rules by the id of their template, or `allTemplates`. */
  readonly rules: Readonly<Record<string, RulesAnswer>>;
}

/** What the form starts with: nothing chosen, the year given. */
export const emptyAnswers = (year: number): PlanAnswers => ({
  templates: new Set(),
  place: "",
  firstYear: String(year),
  lastYear: String(year),
  sources: null,
  protect: false,
  forms: new Set(),
  execution: false,
  rules: {},
});

/** Every source that some template usually has, in the order of the coded list. */
export const usualSources = (): ReadonlySet<string> => new Set(templates.flatMap(({ sources }) => sources));

/** How many of the further choices are made: told where they are folded away. */
export const extrasChosen = ({ forms, execution, rules }: PlanAnswers): number =>
  forms.size +
  (execution ? 1 : 0) +
  Object.values(rules).reduce((count, one) => count + one.rules.length + (one.ownShare === "" ? 0 : 1), 0);
