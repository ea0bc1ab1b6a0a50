import { formIds, type FormId } from "../../src/core/forms/form-ids";
import { findSource } from "../../src/core/model/funding-source";
import type { Text } from "../../src/core/model/locale";
import { templates } from "../../src/core/templates";
import type { Template } from "../../src/core/templates/define";
import { layOutSheet } from "../../src/core/templates/lay-out-sheet";

/** What the further sheets are, in the words of the documentation. */
const forms: Readonly<
  Record<FormId | "funding" | "simple", { readonly name: Text; readonly about: string }>
> = {
  funding: {
    name: { zh: "资金总表", en: "Funding" },
    about:
      "Every table that a county asks for, live and tied to one total; below them two charts over the same cells: each source by status, each year by source.",
  },
  library: {
    name: { zh: "项目库", en: "Project library" },
    about:
      "One row per project (a project name and a village of one template) in a county's standard columns. Money is live from the plan sheets; codes are text; nothing is merged. The last row of each template holds what no project above it does, so that the library always adds up to the plan. Types of three levels are offered from the sheet 项目类型.",
  },
  notice: {
    name: { zh: "公示", en: "Public notice" },
    about:
      "The library's projects as they hang on the wall, by live formulas, with the total in capitals (大写), the days it is shown, and whom to call. Brings the library along.",
  },
  performance: {
    name: { zh: "绩效目标", en: "Performance targets" },
    about:
      "Targets of output (产出), benefit (效益) and satisfaction (满意度) for every project; the usual ones stand ready, their values are the plan's own.",
  },
  beneficiaries: {
    name: { zh: "受益户明细", en: "List of beneficiaries" },
    about:
      "Who gets what. Identity numbers are kept masked: six digits of the place, eleven stars, the check sign. The usual form, which keeps the last four signs, hides only the date of birth, and neighbours know that.",
  },
  simple: {
    name: { zh: "简表", en: "Simple plan" },
    about:
      "One page for a village: what, how much, at what unit cost, who pays. In the pane, “升级为完整计划” lays the full plan out beside it; `plan-budget new --from 简表.xlsx --out plan.xlsx` makes a workbook of it. Nothing is typed again.",
  },
};

/** The documentation's page on templates and forms, from what they are. */
export const templatesPage = (): string =>
  [
    "# Templates and forms",
    "Each kind of measure has its template: a sheet of lines, quantity × unit cost = amount, split over funding sources. All share number, check, project (项目), village (村组), line (分项), specification, unit, quantity, unit cost, lump sum, amount, basis of unit cost, sources, gap, status, start and end, beneficiaries, remarks and budget account; what each has of its own stands below. Pictures are printouts of the clean sample, in two parts where a sheet goes on two pages, drawn by `npm run layouts`, which writes this page too.",
    ...templates.map(templateSection),
    "# Further sheets",
    "`plan-budget new --sheets library,notice,performance,beneficiaries` lays them out beside the plan.",
    ...(["funding", ...formIds, "simple"] as const).map((id) => {
      const { name, about } = forms[id];
      const more = id === "funding" ? ["![图表](images/layouts/funding-charts.png)"] : [];
      return [section(name, id, [about]), ...more].join("\n\n");
    }),
  ].join("\n\n") + "\n";

const section = ({ zh, en }: Text, id: string, paragraphs: readonly string[], pages = 1): string =>
  [
    `## ${zh} · ${en}`,
    ...paragraphs,
    ...Array.from({ length: pages }, (_, at) => `![${zh}](images/layouts/${pictureName(id, at)}.png)`),
  ].join("\n\n");

/** Name of the picture of one page, counted from 0. */
export const pictureName = (id: string, page: number): string => (page === 0 ? id : `${id}-${page + 1}`);

/** How many pages wide a template prints with its usual sources. */
export const pagesWide = (template: Template): number =>
  layOutSheet({ template, sources: template.sources, locale: "zh", protect: false }).sheet.print?.pagesWide ??
  1;

const both = ({ zh, en }: Text): string => `${zh} (${en})`;

function templateSection(template: Template): string {
  const { id, name, account, libraryType, measures, details, sources, defaultLines } = template;
  const entries = [
    ["Id", `\`${id}\``],
    ["Project type", libraryType.map(({ zh }) => zh).join(" / ")],
    ["Budget account", account],
    ["Makes up the quantity", measures.map(({ header }) => both(header)).join(", ")],
    ["Describes the line", details.map(({ header }) => both(header)).join(", ")],
    ["Usual sources", sources.map((code) => `${code} ${findSource(code)!.short.zh}`).join(", ")],
    ["Default lines", defaultLines.map((line) => `${both(line.name)} ${line.unit}`).join(", ")],
  ] as const;
  const list = entries.flatMap(([label, text]) => (text === "" ? [] : [`- ${label}: ${text}`]));
  return section(name, id, [list.join("\n")], pagesWide(template));
}
