import { placeSchema, type Place } from "../model/place";
import { coverNames, parseYears, type CoverField } from "../templates/cover";
import { planColumns } from "../templates/plan-columns";
import { planRows } from "../templates/plan-rows";
import { SheetReader } from "../workbook/sheet-reader";
import type { NotRead, WorkbookSnapshot } from "../workbook/snapshot";
import { columnsIn, findPlanSheets, parseReference, type FoundSheet } from "./find-plan-sheets";
import type { PlanBook, PlanLine, PlanSheet } from "./plan-book";
import { readLine } from "./plan-line";
import { readSettings, settingsSheet } from "./plan-settings";

/** Sees a snapshot as a plan workbook. A workbook without plan sheets gives a book without sheets, never an error. */
export function readPlanBook(snapshot: WorkbookSnapshot): PlanBook {
  const readers = snapshot.sheets.map((sheet) => new SheetReader(snapshot, sheet));
  const reader = (name: string) => readers.find((one) => one.name === name);
  const settings = readSettings(reader(settingsSheet));
  const cover = readCover(snapshot, reader);
  const years = parseYears(cover.get("years") ?? "");
  const known = years.length > 0 ? years : (settings.years ?? []);
  const sheets = findPlanSheets(readers, snapshot.names).map((found) => readSheet(found, known[0] ?? 0));
  return {
    snapshot,
    reader,
    sheets,
    place: placeOf(cover) ?? settings.place ?? null,
    years: known,
    notChecked: [...snapshot.notRead, ...otherSheets(snapshot, sheets)],
  };
}

/** Sheets the plan checks know nothing about: said, so that nobody takes them for clean. */
function otherSheets({ sheets, names }: WorkbookSnapshot, plans: readonly PlanSheet[]): readonly NotRead[] {
  if (plans.length === 0) return [{ what: "no-plan-sheets", detail: "" }];
  const own = new Set([settingsSheet, ...plans.map(({ name }) => name)]);
  for (const { name, formula } of names) {
    const target = /^pb_/i.test(name) ? parseReference(formula) : undefined;
    if (target) own.add(target.sheet);
  }
  return sheets
    .filter(({ name, cells }) => !own.has(name) && cells.row.length > 0)
    .map(({ name }) => ({ sheet: name, what: "not-a-plan-sheet", detail: "" }));
}

function readSheet({ template, reader, headerRow, lastLine }: FoundSheet, planYear: number): PlanSheet {
  const columns = columnsIn(template, reader, headerRow);
  const byId = new Map(columns.map((column) => [column.id, column]));
  const lines: PlanLine[] = [];
  const sheet: PlanSheet = {
    template,
    name: reader.name,
    reader,
    headerRow,
    lastLine,
    totalsRow: headerRow - (planRows.header - planRows.totals),
    firstLine: headerRow + 1,
    columns,
    column: (id) => byId.get(id),
    missing: planColumns(template, ["F98"])
      .filter(({ id }) => !id.startsWith("source:") && !byId.has(id))
      .map(({ id }) => id),
    lines,
  };
  for (let row = headerRow + 1; row <= reader.lastRow; row++)
    if (!reader.inRow(row).next().done) lines.push(readLine(sheet, row, planYear));
  return sheet;
}

function readCover(
  { names }: WorkbookSnapshot,
  reader: (name: string) => SheetReader | undefined,
): ReadonlyMap<CoverField, string> {
  const cover = new Map<CoverField, string>();
  for (const { name, formula } of names) {
    const field = coverNames.get(name.toLowerCase());
    const target = field && parseReference(formula);
    const value = target && reader(target.sheet)?.value(target.range.top, target.range.left);
    if (field && (typeof value === "string" || typeof value === "number"))
      cover.set(field, String(value).trim());
  }
  return cover;
}

function placeOf(cover: ReadonlyMap<CoverField, string>): Place | undefined {
  const read = placeSchema.safeParse(Object.fromEntries(cover));
  return read.success ? read.data : undefined;
}
