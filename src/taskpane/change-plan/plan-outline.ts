import type { FinancingRules } from "../../core/model/financing-rule";
import { fundingSources } from "../../core/model/funding-source";
import { parseCell } from "../../core/workbook/address";
import type { Text } from "../../core/model/locale";
import type { CellPlace } from "../../core/workbook/port";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { readPlanBook } from "../../core/plan-book/read-plan-book";
import { templates } from "../../core/templates";
import type { TemplateId } from "../../core/templates/define";

/** What the view shows of a plan: its sheets in their order, with what each can be given or rid of. */
export interface PlanOutline {
  readonly sheets: readonly {
    readonly name: string;
    readonly template: TemplateId;
    readonly sources: readonly string[];
    /** Zero-based rows. */
    readonly firstLine: number;
    readonly lastLine: number;
    /** Names of the lines by row. */
    readonly lines: ReadonlyMap<number, string>;
    /** What the sheet's sources pay where nobody types it. */
    readonly rules: FinancingRules | undefined;
    /** What each line's own sources follow, by row. */
    readonly lineRules: ReadonlyMap<number, FinancingRules>;
  }[];
  readonly years: readonly number[];
}

export function outlineOf(snapshot: WorkbookSnapshot): PlanOutline {
  const book = readPlanBook(snapshot);
  const position = (name: string) => snapshot.sheets.findIndex((sheet) => sheet.name === name);
  const sheets = book.sheets.map(({ name, template, columns, firstLine, lastLine, lines, rules }) => ({
    name,
    template: template.id,
    sources: columns.flatMap(({ source }) => source ?? []),
    firstLine,
    lastLine,
    lines: new Map(lines.map((line) => [line.row, line.text("name") || line.text("item")])),
    rules,
    lineRules: new Map(lines.map((line) => [line.row, { sources: Object.fromEntries(line.rules) }])),
  }));
  return { sheets: sheets.sort((a, b) => position(a.name) - position(b.name)), years: book.years };
}

export type SheetOutline = PlanOutline["sheets"][number];

/** The line a place is in; undefined for any other cell. */
export function lineAt(
  { sheets }: PlanOutline,
  place: CellPlace | null,
): { readonly sheet: SheetOutline; readonly row: number; readonly name: string } | undefined {
  const sheet = place ? sheets.find(({ name }) => name === place.sheet) : undefined;
  const row = place ? parseCell(place.cell)?.row : undefined;
  if (!sheet || row === undefined || row < sheet.firstLine || row > sheet.lastLine) return undefined;
  return { sheet, row, name: sheet.lines.get(row) ?? "" };
}

export interface Choice {
  readonly id: string;
  readonly label: Text;
}

/** Sources that at least one of the chosen sheets lacks. */
export const sourcesToAdd = (sheets: readonly SheetOutline[]): readonly Choice[] =>
  fundingSources
    .filter(({ code }) => sheets.some(({ sources }) => !sources.includes(code)))
    .map(({ code, short }) => ({ id: code, label: short }));

/** Sources that at least one of the chosen sheets has. */
export const sourcesThere = (sheets: readonly SheetOutline[]): readonly Choice[] =>
  fundingSources
    .filter(({ code }) => sheets.some(({ sources }) => sources.includes(code)))
    .map(({ code, short }) => ({ id: code, label: short }));

export const templatesToAdd = ({ sheets }: PlanOutline): readonly Choice[] =>
  templates
    .filter(({ id }) => sheets.every(({ template }) => template !== id))
    .map(({ id, name }) => ({ id, label: name }));
