import { findSource } from "../model/funding-source";
import type { FinancingRules } from "../model/financing-rule";
import type { Template } from "../templates/define";
import type { Column } from "../templates/columns";
import { executionOfHeader } from "../templates/execution-columns";
import { bareHeader } from "../templates/header-text";
import { planColumns, type SheetChoices } from "../templates/plan-columns";
import { sourceColumn, sourceOfHeader } from "../templates/source-columns";
import { shareColumn, shareOfHeader, yearColumn, yearOfHeader } from "../templates/year-columns";
import type { SheetReader } from "../workbook/sheet-reader";
import { columnsByPlace, exchangedHeaders } from "./damaged-headers";
import type { PlanColumn } from "./plan-book";

/** What the workbook says a sheet was laid out with; nothing where it says nothing. Codes from a file may be any text. */
export interface LaidOut {
  readonly sources?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
  readonly execution?: boolean | undefined;
  readonly rules?: FinancingRules | undefined;
}

/**
 * The columns of a plan sheet, by header text in either language; a header that can't be read is told by its place
 * where that is certain. Other columns are the user's own and left alone.
 */
export function columnsIn(
  template: Template,
  reader: SheetReader,
  headerRow: number,
  laidOut: LaidOut = {},
): readonly PlanColumn[] {
  const named = columnsByName(template, reader, headerRow, laidOut);
  if (named.length === 0) return [];
  const found = definedColumns(template, named, laidOut);
  const told = columnsByPlace(laidOutColumns(template, found, laidOut), found);
  if (told.length === 0) return found;
  const all = [...found, ...told].sort((a, b) => a.col - b.col);
  return definedColumns(template, all, laidOut);
}

/**
 * The columns read as if two headers had been exchanged, both told by their places; undefined where no two can have been.
 * @param found as `columnsIn` gives them
 */
export function columnsExchanged(
  template: Template,
  found: readonly PlanColumn[],
  laidOut: LaidOut,
): readonly PlanColumn[] | undefined {
  const pair = exchangedHeaders(laidOutColumns(template, found, laidOut), found);
  if (!pair) return undefined;
  const [one, other] = pair;
  const at = (column: PlanColumn, { col }: PlanColumn): NamedColumn => ({ ...column, col, told: true });
  const rest = found.filter((column) => column !== one && column !== other);
  const all = [...rest, at(one, other), at(other, one)].sort((a, b) => a.col - b.col);
  return definedColumns(template, all, laidOut);
}

/** Columns the sheet was laid out with and has no longer; sources only where the workbook says which there were. */
export function missingColumns(
  template: Template,
  found: readonly PlanColumn[],
  laidOut: LaidOut,
): readonly Column[] {
  const ids = new Set(found.map(({ id }) => id));
  const sources = usableSources(laidOut.sources);
  return laidOutColumns(template, found, laidOut).filter(
    ({ id }) => !ids.has(id) && (sources !== undefined || !id.startsWith("source:")),
  );
}

/** As it was laid out; where the workbook doesn't say, by the columns it has. */
const laidOutColumns = (
  template: Template,
  found: readonly PlanColumn[],
  laidOut: LaidOut,
): readonly Column[] =>
  planColumns(template, usableSources(laidOut.sources) ?? sourcesOf(found), choicesOf(found, laidOut));

interface NamedColumn {
  readonly id: string;
  readonly col: number;
  readonly source?: string;
  readonly year?: number;
  readonly told?: true;
}

/** What headers say, left to right; a header that stands twice is read once, from the left. */
function columnsByName(
  template: Template,
  reader: SheetReader,
  headerRow: number,
  { years = [] }: LaidOut,
): readonly NamedColumn[] {
  const fixed = new Map<string, string>();
  for (const { id, header } of planColumns(template, ["F98"], { execution: true }))
    if (!id.includes(":")) for (const text of Object.values(header)) fixed.set(bareHeader(text), id);
  const taken = new Set<string>();
  const named = [...reader.inRow(headerRow)].flatMap(({ col, value }): readonly NamedColumn[] => {
    if (typeof value !== "string" || value.trim() === "") return [];
    const id = fixed.get(bareHeader(value));
    if (id) return [{ id, col }];
    const source = sourceOfHeader(value);
    if (source) return [{ id: sourceColumn(source), col, source }];
    const year = yearOfHeader(value);
    if (year) return [{ id: yearColumn(year), col, year }];
    const share = shareOfHeader(value);
    if (share) return [{ id: shareColumn(share), col }];
    const execution = executionOfHeader(value);
    return execution ? [{ id: execution, col }] : [];
  });
  const place = (id: string) => named.find((one) => one.id === id)?.col;
  const [gap = Infinity, status = Infinity] = [place("gap"), place("status")];
  return named.filter(({ id, col, year }) => {
    // A year elsewhere, which the plan was not laid out with, heads a column of the user's own.
    if (taken.has(id) || (year && !years.includes(year) && !(gap < col && col < status))) return false;
    taken.add(id);
    return true;
  });
}

/** The template's definitions of the columns found: formulas need all sources and years of the sheet. */
function definedColumns(
  template: Template,
  found: readonly NamedColumn[],
  laidOut: LaidOut,
): readonly PlanColumn[] {
  const defined = new Map(
    planColumns(template, sourcesOf(found), choicesOf(found, laidOut)).map((column) => [column.id, column]),
  );
  return found.flatMap((one) => {
    const column = defined.get(one.id);
    const { col, source, year, told } = one;
    return column
      ? [
          {
            ...column,
            col,
            ...(source ? { source } : {}),
            ...(year ? { year } : {}),
            ...(told ? { told } : {}),
          },
        ]
      : [];
  });
}

function sourcesOf(found: readonly NamedColumn[]): readonly string[] {
  const sources = found.flatMap(({ source }) => source ?? []);
  return sources.length > 0 ? sources : ["F98"];
}

const choicesOf = (found: readonly NamedColumn[], { years, execution, rules }: LaidOut): SheetChoices => ({
  rules,
  years: [...new Set([...(years ?? []), ...found.flatMap(({ year }) => year ?? [])])],
  execution: execution === true || found.some(({ id }) => id === "received" || id === "spent"),
});

const usableSources = (codes: readonly string[] | undefined): readonly string[] | undefined =>
  codes && codes.length > 0 && codes.every((code) => findSource(code)) ? codes : undefined;
