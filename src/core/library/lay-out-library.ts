import { layOutForm, formPlace, type FormRequest, type FormRow } from "../forms/lay-out-form";
import type { Locale } from "../model/locale";
import { coverRefs } from "../templates/cover";
import type { LineInput } from "../templates/lay-out-sheet";
import type { TemplateId } from "../templates/define";
import { columnName } from "../workbook/address";
import { toFen } from "../summary/formula-text";
import { textInput, type CellInput } from "../workbook/edit";
import type { NameSpec, SheetSpec } from "../workbook/sheet-spec";
import { libraryColumns, libraryName, librarySheet, librarySource } from "./library-columns";
import { typesSheet } from "./lay-out-types";
import { planSheetRefs, projectSum, type PlanSheetRefs } from "./project-sum";
import { projectsOf, type Project } from "./projects";
import type { ChosenSheet } from "../templates/other-sheets";

export interface LibraryRequest {
  readonly locale: Locale;
  readonly protect: boolean;
  /** The sheets of the plan, in order. */
  readonly sheets: readonly ChosenSheet[];
  readonly lines: Readonly<Partial<Record<TemplateId, readonly LineInput[]>>>;
}

/** Rows that stand ready on a template's part for projects still to be named. */
const spareRows = { ofEmpty: 2, more: 1 } as const;

export const librarySources = (sheets: readonly ChosenSheet[]): readonly string[] =>
  [...new Set(sheets.flatMap(({ sources }) => sources))].sort();

/**
 * The project library: one row per project, its money live from the plan sheets, rows ready for more, and for each
 * template a last row with what no row above it holds, so that the library always adds up to the plan.
 */
export function layOutLibrary(request: LibraryRequest): {
  readonly sheet: SheetSpec;
  readonly names: readonly NameSpec[];
} {
  return layOutForm(libraryForm(request));
}

/** The library as a form, for the sheets that show its rows. */
export function libraryForm({ locale, protect, sheets, lines }: LibraryRequest): FormRequest {
  const sources = librarySources(sheets);
  const columns = libraryColumns(sources, typesSheet[locale]);
  const parts = sheets.map((sheet) =>
    templateRows(sheet, projectsOf(sheet.template.id, lines[sheet.template.id] ?? []), sources, locale),
  );
  const rows = parts.flat();
  const unitNote = {
    zh: "单位：万元（金额列为元）",
    en: "Unit: 万元 (10,000 yuan); the amount column is in 元",
  }[locale];
  const { first, totals } = formPlace({ notes: [0, 0], fields: [], rows });
  const amount = columnName(columns.findIndex(({ id }) => id === "amount"));
  let at = first - 1;
  const rests = parts.map((part) => `${amount}${(at += part.length) + 1}`);
  const planTotals = sheets.map((sheet) => planSheetRefs(sheet, locale).total("amount")!);
  const tie = tieFormula(
    `${amount}${totals + 1}`,
    `SUM(${planTotals.join(",")})`,
    `SUM(${rests.join(",")})`,
    locale,
  );
  return {
    locale,
    protect,
    sheet: librarySheet,
    anchor: libraryName,
    title: { zh: "项目库（每行一个项目）", en: "Project library (one row per project)" },
    notes: [unitNote, `=${tie}`],
    fields: [],
    columns,
    rows,
    freezeCols: columns.findIndex(({ id }) => id === "type"),
    rowHeight: 30,
    printedTo: "persons",
  };
}

/** Says whether the library adds up to the plan, and whether lines are left that belong to no project. */
function tieFormula(total: string, plan: string, rest: string, locale: Locale): string {
  const [off, fine, before, after] = {
    zh: [
      "项目库合计与计划合计不一致，请检查本表各行公式",
      "各分项都已归入项目，合计与计划一致",
      "有 ",
      " 元的分项没有列入项目：请在计划表“项目”列写项目名称，并在本表列出同名项目",
    ],
    en: [
      "The library does not add up to the plan; look at the formulas of its rows",
      "Every line belongs to a project; the total is the plan's",
      "",
      " 元 belong to no project: name the project on the plan sheet, and list it here by the same name",
    ],
  }[locale] as [string, string, string, string];
  const left = `IF(ABS(${rest})<0.005,"${fine}","${before}"&TEXT(${rest},"#,##0.00")&"${after}")`;
  return `IF(ABS(${total}-${plan})>=0.005,"${off}",${left})`;
}

function templateRows(
  sheet: ChosenSheet,
  projects: readonly Project[],
  sources: readonly string[],
  locale: Locale,
): readonly FormRow[] {
  const refs = planSheetRefs(sheet, locale);
  const spare = projects.length === 0 ? spareRows.ofEmpty : spareRows.more;
  const listed: readonly (Project | undefined)[] = [
    ...projects,
    ...Array.from({ length: spare }, () => undefined),
  ];
  return [
    ...listed.map((project): FormRow => (ref, above) => ({
      ...givenCells(sheet, ref, above, project !== undefined, locale),
      ...(project ? projectCells(project) : {}),
      amount: sumInput(refs, "amount", ref, 1),
      ...moneyCells(sheet, sources, ref, (id) => sumInput(refs, id, ref, 10_000)),
    })),
    (ref, above) => restCells({ sheet, refs, sources, ref, above, listed: listed.length }, locale),
  ];
}

/**
 * What a row has whatever its project: number, place, usual types and account of the template, which rows without a
 * project show once they are given one.
 */
function givenCells(
  { template }: ChosenSheet,
  ref: (id: string) => string,
  above: (id: string) => string,
  isListed: boolean,
  locale: Locale,
): Readonly<Record<string, CellInput>> {
  const cover = coverRefs(locale);
  // Joined to a text, a blank name is the same empty text to every program.
  const shown = (formula: string) => `=IF(${ref("name")}&""="","",${formula})`;
  const usual = (text: string) => (isListed ? textInput(text) : shown(`"${text}"`));
  const [type, kind, subtype] = template.libraryType;
  return {
    number: shown(`MAX(${above("number")})+1`),
    county: shown(`${cover.county}&""`),
    township: shown(`${cover.township}&""`),
    type: usual(type![locale]),
    kind: usual(kind![locale]),
    subtype: usual(subtype![locale]),
    account: usual(template.account),
  };
}

const projectCells = (project: Project): Readonly<Record<string, CellInput>> => ({
  name: project.item,
  village: project.village,
  location: project.village,
  start: project.start === "" ? null : textInput(project.start),
  end: project.end === "" ? null : textInput(project.end),
  content: project.content === "" ? null : textInput(project.content),
  households: project.households,
  persons: project.persons,
});

function sumInput(refs: PlanSheetRefs, column: string, ref: (id: string) => string, unit: number): CellInput {
  const sum = projectSum(refs, column, ref("name"), ref("village"));
  return sum === undefined ? null : `=${unit === 1 ? sum : toFen(`${sum}/${unit}`)}`;
}

function moneyCells(
  { sources: own }: ChosenSheet,
  sources: readonly string[],
  ref: (id: string) => string,
  source: (column: string) => CellInput,
): Readonly<Record<string, CellInput>> {
  const paid = sources.filter((code) => own.includes(code));
  return {
    wan: `=${toFen(`${ref("amount")}/10000`)}`,
    ...Object.fromEntries(paid.map((code) => [librarySource(code), source(librarySource(code))])),
    gap: `=${toFen(`${ref("wan")}-SUM(${paid.map((code) => ref(librarySource(code))).join(",")})`)}`,
  };
}

interface RestRow {
  readonly sheet: ChosenSheet;
  readonly refs: PlanSheetRefs;
  readonly sources: readonly string[];
  readonly ref: (id: string) => string;
  readonly above: (id: string) => string;
  /** How many rows of the template stand right above. */
  readonly listed: number;
}

/** The template's last row: its totals less the rows above; nothing shows while nothing is left over. */
function restCells(
  { sheet, refs, sources, ref, above, listed }: RestRow,
  locale: Locale,
): Readonly<Record<string, CellInput>> {
  const listedSum = (id: string) => {
    const [col, row] = [ref(id).replace(/\d+$/, ""), Number(/\d+$/.exec(ref(id))![0])];
    return `SUM(${col}${row - listed}:${col}${row - 1})`;
  };
  const { name } = sheet.template;
  const label = { zh: `${name.zh}（未列项目的分项）`, en: `${name.en} (lines without a project)` }[locale];
  return {
    ...givenCells(sheet, ref, above, false, locale),
    name: `=IF(ABS(${ref("amount")})<0.005,"","${label}")`,
    amount: `=ROUND(${refs.total("amount")}-${listedSum("amount")},2)`,
    ...moneyCells(sheet, sources, ref, (id) => `=${toFen(`${refs.total(id)}/10000-${listedSum(id)}`)}`),
  };
}
