import { calculateAll } from "../../src/core/formula/calculate";
import type { Locale } from "../../src/core/model/locale";
import { findTemplate } from "../../src/core/templates";
import type { TemplateId } from "../../src/core/templates/define";
import { layOutPlan, type PlanRequest } from "../../src/core/templates/lay-out-plan";
import { planColumns } from "../../src/core/templates/plan-columns";
import { sourceColumn } from "../../src/core/templates/source-columns";
import type { LineInput } from "../../src/core/templates/lay-out-sheet";
import { cellName, parseCell } from "../../src/core/workbook/address";
import type { CellInput, Edit } from "../../src/core/workbook/edit";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import type { CountySettings } from "../../src/core/settings/county-settings";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { snapshotOfSpec } from "../../src/core/workbook/snapshot-of-spec";

/** A line as a test writes it: column ids and what is typed there; `sources` by code. */
export interface TestLine {
  readonly sources?: Readonly<Record<string, CellInput>>;
  readonly [column: string]: CellInput | Readonly<Record<string, CellInput>> | undefined;
}
export type TestPlan = Readonly<Partial<Record<TemplateId, readonly TestLine[]>>>;
export interface TestPlanOptions {
  /** What is typed over which cell. @example { "道路!N6": 5 } */
  readonly overwrite?: Readonly<Record<string, CellInput>>;
  /** Number formats of cells, such as "@" for text. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly locale?: Locale;
  readonly years?: readonly number[];
  /** Village facts on the cover. */
  readonly facts?: PlanRequest["facts"];
  readonly county?: CountySettings;
  /** Sheets besides: project library, notice, performance targets … */
  readonly forms?: PlanRequest["forms"];
  /** "" for a plan of the whole county. */
  readonly township?: string;
  /** Facts of sheets by their name: hidden rows, visibility … */
  readonly sheets?: Readonly<Record<string, Partial<Omit<SheetSnapshot, "name" | "cells" | "formulas">>>>;
}

/**
 * A plan workbook from the real layout, calculated: what a user has after typing these lines.
 * @example planWorkbook({ roads: [{ name: "通村路", unit: "公里", quantity: 6, unitCost: 400000, sources: { F11: 1 } }] })
 */
export function planWorkbook(plan: TestPlan, options: TestPlanOptions = {}): WorkbookSnapshot {
  const book = calculateAll(snapshotOfSpec(typedOver(layOutPlan(requestOf(plan, options)), options)));
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, ...options.sheets?.[sheet.name] })) };
}

/** The same workbook after edits, as a user gets it who takes a fix. */
export function withEdits(
  plan: TestPlan,
  edits: readonly Edit[],
  options: TestPlanOptions = {},
): WorkbookSnapshot {
  const overwrite = { ...options.overwrite };
  const formats = { ...options.formats };
  for (const { sheet, cell, after, numberFormat } of edits) {
    overwrite[`${sheet}!${cell}`] = after;
    if (numberFormat) formats[`${sheet}!${cell}`] = numberFormat.after;
  }
  return planWorkbook(plan, { ...options, overwrite, formats });
}

/** A1 of a column in a line of the test's plan (line 0 stands in row 6). @example cellOf("roads", "unitCost") // "N6" */
export function cellOf(id: TemplateId, column: string, line = 0): string {
  const template = findTemplate(id)!;
  const col = planColumns(template, template.sources).findIndex((one) => one.id === column);
  if (col < 0) throw new Error(`${id} has no column ${column}`);
  return cellName(5 + line, col);
}

function requestOf(
  plan: TestPlan,
  { locale = "zh", years = [2026], facts, forms, county, township = "石桥镇" }: TestPlanOptions,
): PlanRequest {
  const entries = Object.entries(plan) as [TemplateId, readonly TestLine[]][];
  return {
    templates: entries.map(([id]) => findTemplate(id)!),
    place: { county: "青禾县", township, village: township === "" ? "" : "柳湾村" },
    years,
    locale,
    ...(facts ? { facts } : {}),
    ...(county ? { county } : {}),
    ...(forms ? { forms } : {}),
    lines: Object.fromEntries(entries.map(([id, lines]) => [id, lines.map(inputsOf)])),
  };
}

function inputsOf({ sources = {}, ...inputs }: TestLine): LineInput {
  const bySource = Object.entries(sources).map(([code, input]) => [sourceColumn(code), input] as const);
  return { ...(inputs as LineInput), ...Object.fromEntries(bySource) };
}

function typedOver(spec: WorkbookSpec, { overwrite = {}, formats = {} }: TestPlanOptions): WorkbookSpec {
  const known = new Set(spec.sheets.map(({ name }) => name));
  for (const place of [...Object.keys(overwrite), ...Object.keys(formats)])
    if (!known.has(place.split("!")[0]!)) throw new Error(`no sheet for ${place}`);
  return { ...spec, sheets: spec.sheets.map((sheet) => withCells(sheet, overwrite, formats)) };
}

function withCells(
  sheet: SheetSpec,
  overwrite: Readonly<Record<string, CellInput>>,
  formats: Readonly<Record<string, string>>,
): SheetSpec {
  const cells = new Map(sheet.cells.map((cell) => [cellName(cell.row, cell.col), cell] as const));
  const styles = { ...sheet.styles };
  const put = (place: string, change: (at: CellSpec) => CellSpec) => {
    const [name, cell = ""] = place.split("!");
    const at = parseCell(cell);
    if (name === sheet.name && at) cells.set(cell, change(cells.get(cell) ?? { ...at, input: null }));
  };
  for (const [place, input] of Object.entries(overwrite)) put(place, (cell) => ({ ...cell, input }));
  for (const [place, numberFormat] of Object.entries(formats)) {
    const style = `format:${numberFormat}`;
    styles[style] = { numberFormat };
    put(place, (cell) => ({ ...cell, style }));
  }
  return { ...sheet, styles, cells: [...cells.values()] };
}
