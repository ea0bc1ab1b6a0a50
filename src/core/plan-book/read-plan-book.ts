import { findTemplate } from "../templates";
import type { Changes } from "../workbook/changes-between";
import { SheetReader } from "../workbook/sheet-reader";
import type { NotRead, WorkbookSnapshot } from "../workbook/snapshot";
import { parseReference } from "../workbook/parse-reference";
import { findPlanSheets, type FoundSheet } from "./find-plan-sheets";
import { newerParts } from "./newer-parts";
import { isOfBasis, readBasis } from "./plan-basis";
import type { PlanBook, PlanColumn, PlanLayout, PlanSheet } from "./plan-book";
import { lostSettings, settingsSheet } from "./plan-settings";
import { layoutIn, readPlanSheet } from "./read-plan-sheet";
import { settleExchanges } from "./settle-exchanges";

/** An earlier reading of a workbook, and what it holds otherwise since. */
export interface KnownBook {
  readonly book: PlanBook;
  readonly changes: Changes;
}

/**
 * Sees a snapshot as a plan workbook. A workbook without plan sheets gives a book without sheets, never an error.
 * @param known the book as read before: where only lines have changed since, the others are not read again
 */
export function readPlanBook(snapshot: WorkbookSnapshot, known?: KnownBook): PlanBook {
  const readers = snapshot.sheets.map((sheet) => new SheetReader(snapshot, sheet));
  const reader = (name: string) => readers.find((one) => one.name === name);
  const lines =
    known && ![...known.changes.keys()].some((sheet) => isOfBasis(snapshot, sheet)) ? known : undefined;
  const basis = lines?.book.basis ?? readBasis(snapshot, reader);
  const templates = basis.laidOut.templates ?? [];
  const planYear = basis.years[0] ?? 0;
  const found = findPlanSheets(readers, snapshot.names);
  const layout = (one: FoundSheet, columns?: readonly PlanColumn[]) =>
    layoutIn(one, templates.find(({ id }) => id === one.template.id) ?? {}, columns);
  const kept = lines && sheetsAgain(found.sheets, lines, planYear);
  const sheets =
    kept ??
    readAnew(
      found.sheets,
      found.sheets.map((one) => layout(one)),
      planYear,
    );
  const book: PlanBook = {
    ...basis,
    basis,
    snapshot,
    reader,
    sheets,
    doubles: found.doubles.map((one) =>
      readPlanSheet(layout(one), one.reader, { layouts: sheets.map((sheet) => sheet.layout), planYear }),
    ),
    lost: templates.flatMap(({ id }) => {
      const template = findTemplate(id);
      return template && !sheets.some((sheet) => sheet.template === template) ? [template] : [];
    }),
    notChecked: [
      ...snapshot.notRead,
      ...(sheets.length === 0 ? [] : lostSettings(reader(settingsSheet))),
      ...newerParts(snapshot, basis.laidOut, reader(settingsSheet)),
      ...otherSheets(snapshot, sheets),
    ],
  };
  const settled = settleExchanges(book, (sheet) => {
    const columns = sheet.exchanged();
    const one = columns && found.sheets.find(({ template }) => template === sheet.template);
    if (!one) return undefined;
    const exchanged = layout(one, columns);
    const layouts = sheets.map((other) => (other === sheet ? exchanged : other.layout));
    return readPlanSheet(exchanged, one.reader, { layouts, planYear });
  });
  if (settled === sheets) return book;
  const layouts = settled.map((sheet) => ({ ...sheet.layout }));
  return { ...book, sheets: readAnew(found.sheets, layouts, planYear) };
}

const readAnew = (
  found: readonly FoundSheet[],
  layouts: readonly PlanLayout[],
  planYear: number,
): readonly PlanSheet[] =>
  found.map(({ reader }, at) => readPlanSheet(layouts[at]!, reader, { layouts, planYear }));

/**
 * The plan sheets after an edit of lines, those it left alone the very objects they were. Undefined where they stand
 * elsewhere or a header was touched.
 */
function sheetsAgain(
  found: readonly FoundSheet[],
  { book: { sheets }, changes }: KnownBook,
  planYear: number,
): readonly PlanSheet[] | undefined {
  const isKept = ({ template, reader, headerRow, lastLine }: FoundSheet, known: PlanSheet | undefined) =>
    known?.template === template &&
    known.name === reader.name &&
    known.headerRow === headerRow &&
    known.lastLine === lastLine &&
    changes.get(known.name)?.has(headerRow) !== true &&
    // Which columns headers stand over by mistake, the formulas of other sheets tell, too.
    !known.columns.some(({ told }) => told);
  if (found.length !== sheets.length || !found.every((one, at) => isKept(one, sheets[at]))) return undefined;
  const layouts = sheets.map(({ layout }) => layout);
  return found.map(({ reader }, at) => {
    const known = sheets[at]!;
    const changed = changes.get(known.name);
    if (known.reader.sheet === reader.sheet) return known;
    const lines = new Map(known.lines.map((line) => [line.row, line]));
    const unchanged = (row: number) => (changed?.has(row) ? undefined : lines.get(row));
    return readPlanSheet(known.layout, reader, { layouts, planYear }, unchanged);
  });
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
