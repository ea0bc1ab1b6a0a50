import { placeSchema, type Place } from "../model/place";
import { findTemplate } from "../templates";
import { coverNames, parseYears, type CoverField } from "../templates/cover";
import type { OtherSheet } from "../templates/columns";
import { lineRange, planRows } from "../templates/plan-rows";
import { defaultSettings } from "../settings/county-settings";
import { cellName, quoteSheet } from "../workbook/address";
import { SheetReader } from "../workbook/sheet-reader";
import type { NotRead, WorkbookSnapshot } from "../workbook/snapshot";
import { bookNorms } from "./book-norms";
import { columnsExchanged, columnsIn, missingColumns, type LaidOut } from "./columns-in";
import { parseReference } from "../workbook/parse-reference";
import { findPlanSheets, type FoundSheet } from "./find-plan-sheets";
import { newerParts } from "./newer-parts";
import { normRows } from "./norm-rows";
import type { PlanBook, PlanColumn, PlanFact, PlanLine, PlanSheet } from "./plan-book";
import { readLine } from "./plan-line";
import { lostSettings, readSettings, settingsSheet } from "./plan-settings";
import { settleExchanges } from "./settle-exchanges";

/**
 * Sees a snapshot as a plan workbook. A workbook without plan sheets gives a book without sheets, never an error.
 * @param known the book as read before: plan sheets whose snapshots are the very same objects are not read again,
 *   where cover and settings are the same, too
 */
export function readPlanBook(snapshot: WorkbookSnapshot, known?: PlanBook): PlanBook {
  const readers = snapshot.sheets.map((sheet) => new SheetReader(snapshot, sheet));
  const reader = (name: string) => readers.find((one) => one.name === name);
  const settings = readSettings(reader(settingsSheet));
  const cover = readCover(snapshot, reader);
  const typedYears = parseYears(cover.get("years") ?? "");
  const years = typedYears.length > 0 ? typedYears : (settings.years ?? []);
  const laidOut = JSON.stringify([years, settings, snapshot.names]);
  // Which columns headers stand over by mistake, the formulas of other sheets tell, too.
  const kept =
    known?.laidOut === laidOut ? known.sheets.filter(({ columns }) => !columns.some(({ told }) => told)) : [];
  const found = findPlanSheets(readers, snapshot.names);
  let sheets: readonly PlanSheet[] = [];
  const read = (one: FoundSheet, columns?: readonly PlanColumn[]) =>
    readSheet(one, years[0] ?? 0, laidOutWith(one), () => sheets, columns);
  const laidOutWith = ({ template }: FoundSheet): LaidOut =>
    settings.templates?.find(({ id }) => id === template.id) ?? {};
  sheets = found.sheets.map(
    (one) => kept.find(({ reader: { sheet } }) => sheet === one.reader.sheet) ?? read(one),
  );
  const county = settings.county ?? defaultSettings;
  const book: PlanBook = {
    snapshot,
    reader,
    sheets,
    doubles: found.doubles.map((one) => read(one)),
    lost: (settings.templates ?? []).flatMap(({ id }) => {
      const template = findTemplate(id);
      return template && !sheets.some((sheet) => sheet.template === template) ? [template] : [];
    }),
    place: placeOf(cover) ?? settings.place ?? null,
    years,
    laidOut,
    facts: factsOf(snapshot, reader),
    settings: county,
    norms: bookNorms(normRows({ snapshot, reader }), county),
    notChecked: [
      ...snapshot.notRead,
      ...(sheets.length === 0 ? [] : lostSettings(reader(settingsSheet))),
      ...newerParts(snapshot, settings, reader(settingsSheet)),
      ...otherSheets(snapshot, sheets),
    ],
  };
  sheets = settleExchanges(book, (sheet) => {
    const one = found.sheets.find(({ reader: { sheet: read } }) => read === sheet.reader.sheet);
    const columns = one && columnsExchanged(one.template, sheet.columns, laidOutWith(one));
    return columns && read(one, columns);
  });
  return { ...book, sheets };
}

/** Sheets the plan checks know nothing about: said, so that nobody takes them for clean. */
function otherSheets({ sheets, names }: WorkbookSnapshot, plans: readonly PlanSheet[]): readonly NotRead[] {
  if (plans.length === 0) return [{ what: "no-plan-sheets", detail: "" }];
  const own = new Set([settingsSheet, ...plans.map(({ name }) => name)]);
  for (const { name, formula, sheet } of names) {
    const target = sheet === undefined && /^pb_/i.test(name) ? parseReference(formula) : undefined;
    if (target) own.add(target.sheet);
  }
  return sheets
    .filter(({ name, cells }) => !own.has(name) && cells.row.length > 0)
    .map(({ name }) => ({ sheet: name, what: "not-a-plan-sheet", detail: "" }));
}

function readSheet(
  { template, reader, headerRow, lastLine }: FoundSheet,
  planYear: number,
  laidOut: LaidOut,
  all: () => readonly PlanSheet[],
  columns = columnsIn(template, reader, headerRow, laidOut),
): PlanSheet {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const lines: PlanLine[] = [];
  let others: readonly OtherSheet[] | undefined;
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
    missing: missingColumns(template, columns, laidOut),
    rules: laidOut.rules,
    get others() {
      return (others ??= all().flatMap((other) => (other === sheet ? [] : otherSheet(other))));
    },
    lines,
  };
  for (let row = headerRow + 1; row <= reader.lastRow; row++)
    if (!reader.inRow(row).next().done) lines.push(readLine(sheet, row, planYear));
  return sheet;
}

function otherSheet(sheet: PlanSheet): OtherSheet {
  return {
    name: quoteSheet(sheet.name),
    range: (id) => {
      const column = sheet.column(id);
      return column && lineRange(column.col, sheet.headerRow, sheet.lastLine);
    },
  };
}

/** The cover's fields with the cells that their names point at. */
const coverCells = ({ names }: WorkbookSnapshot, reader: (name: string) => SheetReader | undefined) =>
  names.flatMap(({ name, formula }) => {
    const field = coverNames.get(name.toLowerCase());
    const target = field && parseReference(formula);
    if (!field || !target) return [];
    const { top: row, left: col } = target.range;
    return [{ field, sheet: target.sheet, row, col, value: reader(target.sheet)?.value(row, col) ?? null }];
  });

const readCover = (
  snapshot: WorkbookSnapshot,
  reader: (name: string) => SheetReader | undefined,
): ReadonlyMap<CoverField, string> =>
  new Map(
    coverCells(snapshot, reader).flatMap(({ field, value }) =>
      typeof value === "string" || typeof value === "number" ? [[field, String(value).trim()] as const] : [],
    ),
  );

const factsOf = (
  snapshot: WorkbookSnapshot,
  reader: (name: string) => SheetReader | undefined,
): ReadonlyMap<CoverField, PlanFact> =>
  new Map(
    coverCells(snapshot, reader).flatMap(({ field, sheet, row, col, value }) =>
      typeof value === "number" && value > 0
        ? [[field, { value, sheet, cell: cellName(row, col) }] as const]
        : [],
    ),
  );

function placeOf(cover: ReadonlyMap<CoverField, string>): Place | undefined {
  const read = placeSchema.safeParse(Object.fromEntries(cover));
  return read.success ? read.data : undefined;
}
