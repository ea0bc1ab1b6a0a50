import { indicatorGroups, type IndicatorGroup } from "./indicators";
import { performanceColumns, performanceName } from "./lay-out-performance";
import { readForm, type FormBook, type ReadRow } from "./read-form";

/** A target as it stands. */
export interface ReadTarget {
  readonly row: ReadRow;
  /** Undefined where the first level is none of the three. */
  readonly group: IndicatorGroup | undefined;
  readonly indicator: string;
  /** "" where none is set yet. */
  readonly value: string;
}
/** The targets of one project, or of a template's projects where no project is named. */
export interface ReadPerformance {
  readonly template: string;
  readonly name: string;
  readonly village: string;
  readonly targets: readonly ReadTarget[];
  /** Groups in which no target has a value. */
  readonly open: readonly IndicatorGroup[];
}

/** The performance targets of a workbook by project, in order; undefined where it has no such sheet. */
export function performanceOf(
  book: FormBook,
): { readonly sheet: string; readonly projects: readonly ReadPerformance[] } | undefined {
  const form = readForm(book, performanceName, performanceColumns);
  if (!form) return undefined;
  const projects = new Map<string, ReadRow[]>();
  for (const row of form.rows) {
    if (row.text("indicator") === "" && row.text("value") === "") continue;
    const key = ["template", "name", "village"].map(row.text).join("\u0000");
    projects.set(key, [...(projects.get(key) ?? []), row]);
  }
  return { sheet: form.sheet, projects: [...projects.values()].map(readProject) };
}

function readProject(rows: readonly ReadRow[]): ReadPerformance {
  const targets = rows.map((row): ReadTarget => ({
    row,
    group: groupOf(row.text("group")),
    indicator: row.text("indicator"),
    value: row.text("value"),
  }));
  const groups = Object.keys(indicatorGroups) as IndicatorGroup[];
  return {
    template: rows[0]!.text("template"),
    name: rows[0]!.text("name"),
    village: rows[0]!.text("village"),
    targets,
    open: groups.filter((id) => !targets.some(({ group, value }) => group === id && value !== "")),
  };
}

/** "产出", "产出指标", "Output": as people write it. */
function groupOf(typed: string): IndicatorGroup | undefined {
  const said = typed.replace(/指标$/, "").toLowerCase();
  const groups = Object.entries(indicatorGroups) as [IndicatorGroup, { zh: string; en: string }][];
  return groups.find(
    ([, { zh, en }]) => said !== "" && [zh.replace(/指标$/, ""), en.toLowerCase()].includes(said),
  )?.[0];
}
