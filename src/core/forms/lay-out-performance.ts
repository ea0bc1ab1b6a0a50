import { findSource, type FundingSource } from "../model/funding-source";
import type { Locale, Text } from "../model/locale";
import { librarySources } from "../library/lay-out-library";
import { librarySource } from "../library/library-columns";
import { planSheetRefs, projectSum } from "../library/project-sum";
import { projectsOf, type Project } from "../library/projects";
import type { TemplateId } from "../templates/define";
import { toFen } from "../summary/formula-text";
import type { LineInput } from "../templates/lay-out-sheet";
import type { FormColumn } from "./form-column";
import { indicatorGroups, indicatorsOf } from "./indicators";
import type { FormField, FormRequest, FormRow } from "./lay-out-form";
import type { ChosenSheet } from "../templates/other-sheets";

export const performanceSheet: Text = { zh: "绩效目标", en: "Performance" };
export const performanceName = "pb_performance";

/** One row for each target of a project; the project and its money stand in the first. */
export const performanceColumns: readonly FormColumn[] = [
  { id: "template", header: { zh: "计划模板", en: "Template" }, width: 11, holds: "text" },
  { id: "name", header: { zh: "项目名称", en: "Project" }, width: 20, holds: "text" },
  { id: "village", header: { zh: "村(组)", en: "Village (group)" }, width: 11, holds: "text" },
  { id: "wan", header: { zh: "资金(万元)", en: "Money (万元)" }, width: 12, holds: "formula-wan" },
  {
    id: "group",
    header: { zh: "一级指标", en: "First level" },
    width: 13,
    holds: "text",
    choices: Object.values(indicatorGroups),
  },
  { id: "kind", header: { zh: "二级指标", en: "Second level" }, width: 15, holds: "text" },
  { id: "indicator", header: { zh: "三级指标", en: "Indicator" }, width: 24, holds: "text" },
  { id: "value", header: { zh: "指标值", en: "Target" }, width: 14, holds: "text" },
  { id: "remarks", header: { zh: "备注", en: "Remarks" }, width: 16, holds: "text" },
];

export interface PerformanceRequest {
  readonly locale: Locale;
  readonly protect: boolean;
  readonly sheets: readonly ChosenSheet[];
  readonly lines: Readonly<Partial<Record<TemplateId, readonly LineInput[]>>>;
}

/**
 * Performance targets in the three groups that a budget asks for: of every project known, else a block of each template
 * with its usual indicators, the values left to be set.
 */
export function performanceForm({ locale, protect, sheets, lines }: PerformanceRequest): FormRequest {
  const rows = sheets.flatMap((sheet) => {
    const projects = projectsOf(sheet.template.id, lines[sheet.template.id] ?? []);
    const listed = projects.length > 0 ? projects : [undefined];
    return listed.flatMap((project) => projectRows(sheet, project, locale));
  });
  return {
    locale,
    protect,
    sheet: performanceSheet,
    anchor: performanceName,
    title: { zh: "项目绩效目标表", en: "Performance targets" },
    notes: [
      {
        zh: "单位：万元。每个项目至少有产出、效益、满意度各一项并填写指标值；没有绩效目标的项目不能入库。",
        en: "Unit: 万元. Every project has a target of output, of benefit and of satisfaction; without targets no project enters the library.",
      }[locale],
    ],
    fields: headFields(sheets, locale),
    columns: performanceColumns,
    rows,
    freezeCols: 2,
    rowHeight: 22,
    plain: true,
  };
}

function projectRows(sheet: ChosenSheet, project: Project | undefined, locale: Locale): readonly FormRow[] {
  const { template } = sheet;
  const refs = planSheetRefs(sheet, locale);
  return indicatorsOf(template.id).map(({ group, kind, name, value }, at): FormRow => (ref) => ({
    template: template.name[locale],
    name: project?.item ?? null,
    village: project?.village ?? null,
    wan: at === 0 ? `=${toFen(`${projectSum(refs, "amount", ref("name"), ref("village"))}/10000`)}` : null,
    group: indicatorGroups[group][locale],
    kind: kind[locale],
    indicator: name[locale],
    value: value === undefined ? null : `'${value}`,
  }));
}

/** What the form of applying for project money asks above its targets: who, and the money by whose it is. */
function headFields(sheets: readonly ChosenSheet[], locale: Locale): readonly (readonly FormField[])[] {
  const totals = (columns: readonly string[]) => {
    const cells = sheets.flatMap((sheet) => {
      const refs = planSheetRefs(sheet, locale);
      return columns.flatMap((column) => refs.total(column) ?? []);
    });
    return cells.length === 0 ? 0 : `=${toFen(`SUM(${cells.join(",")})/10000`)}`;
  };
  const paidBy = (...of: readonly FundingSource["kind"][]) =>
    totals(
      librarySources(sheets)
        .filter((code) => of.includes(findSource(code)!.kind))
        .map(librarySource),
    );
  const typed = (col: number, zh: string, en: string): FormField => ({
    col,
    label: { zh, en },
    holds: "field",
    input: null,
  });
  const wan = (col: number, zh: string, en: string, input: FormField["input"]): FormField => ({
    col,
    label: { zh: `${zh}(万元)`, en: `${en} (万元)` },
    holds: "formula-wan",
    input,
  });
  return [
    [
      typed(0, "主管部门", "Authority"),
      typed(2, "实施单位", "Implementing unit"),
      typed(4, "负责人", "Person in charge"),
      typed(6, "总目标", "Overall aim"),
    ],
    [
      wan(0, "资金总额", "Total", totals(["amount"])),
      wan(2, "其中财政", "Grants", paidBy("grant")),
      wan(4, "其中自筹", "Own funds", paidBy("own")),
      wan(6, "其他(社会、贷款)", "Other (social, loans)", paidBy("social", "loan")),
    ],
  ];
}
