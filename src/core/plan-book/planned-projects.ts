import type { PlanBook, PlanLine } from "./plan-book";
import { rememberBySheet } from "./remember-by-sheet";

/** A project of the plan: what its lines are called together, in one village. */
export interface PlannedProject {
  /** As typed. */
  readonly name: string;
  readonly village: string;
  readonly template: PlanLine["sheet"]["template"];
  /** The first of its lines. */
  readonly line: PlanLine;
}

/** Projects are the same whatever the case of their letters, as they are for the sheets' formulas. */
export const projectKey = (name: string, village = ""): string => `${name}\u0000${village}`.toLowerCase();

/** The projects that started lines name, in reading order; lines without a project name belong to none. */
export const plannedProjects = ({ sheets }: PlanBook): readonly PlannedProject[] =>
  sheets.flatMap(projectsOnSheet);

const projectsOnSheet = rememberBySheet(({ template, lines }): readonly PlannedProject[] => {
  const projects = new Map<string, PlannedProject>();
  for (const line of lines) {
    const [name, village] = [line.text("item"), line.text("village")];
    const key = projectKey(name, village);
    if (line.started && name !== "" && !projects.has(key))
      projects.set(key, { name, village, template, line });
  }
  return [...projects.values()];
});
