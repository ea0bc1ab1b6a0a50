import { templates } from "../../core/templates";

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
}

/** What the form starts with: nothing chosen, the year given. */
export const emptyAnswers = (year: number): PlanAnswers => ({
  templates: new Set(),
  place: "",
  firstYear: String(year),
  lastYear: String(year),
  sources: null,
  protect: false,
});

/** Every source that some template usually has, in the order of the coded list. */
export const usualSources = (): ReadonlySet<string> => new Set(templates.flatMap(({ sources }) => sources));
