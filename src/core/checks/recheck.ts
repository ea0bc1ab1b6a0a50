import { settingsSheet } from "../plan-book/plan-settings";
import type { PlanBook, PlanSheet } from "../plan-book/plan-book";
import { normsName } from "../summary/lay-out-norms";
import { coverNames } from "../templates/cover";
import { parseRange } from "../workbook/address";
import { changedRows } from "../workbook/changed-rows";
import { parseReference } from "../workbook/parse-reference";
import type { Check, Finding } from "./define";
import { contextOf, inOrder, type Found } from "./run-in-order";

/** Rows to look at again, by sheet. */
type Rows = Map<string, Set<number>>;

/**
 * What every check finds after an edit of some lines, worked out from what it found before; undefined where the edit
 * goes beyond lines – sheets, columns, the cover, norms or settings – so that all has to be looked at again.
 *
 * A check of single lines runs over the lines changed; one of a sheet over the sheets changed; the others over the
 * whole plan. Where the findings of an earlier check came or went, the lines they stand on are looked at by later
 * ones too, since those keep silent about what is explained.
 */
export function recheck(
  checks: readonly Check[],
  before: { readonly book: PlanBook; readonly found: Found },
  book: PlanBook,
): Found | undefined {
  const rows = linesChanged(before.book, book);
  if (!rows) return undefined;
  const found = new Map<string, readonly Finding[]>();
  const plans = new Set(book.sheets.map(({ name }) => name));
  for (const check of inOrder(checks)) {
    const old = before.found.get(check.name) ?? [];
    const again = check.findings(partOf(book, check, rows), contextOf(check, found));
    const isKept = ({ sheet, cell }: Finding) => plans.has(sheet) && !isAmong(rows, check.scope, sheet, cell);
    const now = check.scope === undefined ? again : [...old.filter(isKept), ...again];
    found.set(check.name, now);
    for (const finding of apart(old, now)) addRows(rows, finding);
  }
  return found;
}

/** The rows of plan sheets that hold something else than before; undefined where more than lines has changed. */
function linesChanged(before: PlanBook, book: PlanBook): Rows | undefined {
  if (aboutBook(before) !== aboutBook(book)) return undefined;
  const rows: Rows = new Map();
  for (const { name } of book.snapshot.sheets) {
    const changed = changedRows(before.reader(name)!, book.reader(name)!);
    if (!changed) return undefined;
    if (changed.size === 0) continue;
    const plan = book.sheets.find((sheet) => sheet.name === name);
    if (!plan) {
      if (decidesOther(book, name)) return undefined;
      continue;
    }
    const old = before.sheets.find((sheet) => sheet.name === name)!;
    if (layoutOf(plan) !== layoutOf(old) || changed.has(plan.headerRow)) return undefined;
    rows.set(name, new Set(changed));
  }
  return rows;
}

/** What must be the same for lines to tell all. */
const aboutBook = ({ snapshot, sheets, years, place }: PlanBook): string =>
  JSON.stringify([
    snapshot.sheets.map(({ name, visibility }) => [name, visibility]),
    snapshot.names,
    snapshot.tables,
    snapshot.date1904,
    snapshot.externalLinks,
    sheets.map(({ name, template }) => [name, template.id]),
    years,
    place,
  ]);

const layoutOf = ({ headerRow, lastLine, columns, missing }: PlanSheet): string =>
  JSON.stringify([
    headerRow,
    lastLine,
    columns.map(({ id, col, told }) => [id, col, told]),
    missing.map(({ id }) => id),
  ]);

/** Whether lines are judged by what stands on this sheet: the cover, the norms, the settings. */
const decidesOther = ({ snapshot }: PlanBook, sheet: string): boolean =>
  sheet === settingsSheet ||
  snapshot.names.some(
    ({ name, formula }) =>
      (coverNames.has(name.toLowerCase()) || name.toLowerCase() === normsName) &&
      parseReference(formula)?.sheet === sheet,
  );

/** The book as a check has to see it: cut to the lines or the sheets that changed where it looks no further. */
function partOf(book: PlanBook, { scope }: Check, rows: Rows): PlanBook {
  if (scope === undefined) return book;
  const sheets = book.sheets.filter(({ name }) => rows.has(name));
  if (scope === "sheet") return { ...book, sheets };
  return {
    ...book,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      lines: sheet.lines.filter(({ row }) => rows.get(sheet.name)!.has(row)),
    })),
  };
}

/** Whether a finding stands where its check looks again. */
function isAmong(rows: Rows, scope: Check["scope"], sheet: string, cell: string): boolean {
  const among = rows.get(sheet);
  const range = parseRange(cell);
  if (!among || !range) return false;
  return scope === "sheet" || among.has(range.top);
}

/** Findings that came or went. */
function apart(old: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const kept = new Set(old);
  const [gone, come] = [old.filter((one) => !now.includes(one)), now.filter((one) => !kept.has(one))];
  const [before, after] = [gone, come].map((list) => new Set(list.map(placeOf))) as [
    Set<string>,
    Set<string>,
  ];
  return [
    ...gone.filter((one) => !after.has(placeOf(one))),
    ...come.filter((one) => !before.has(placeOf(one))),
  ];
}

const placeOf = ({ sheet, cell }: Finding): string => `${cell} ${sheet}`;

function addRows(rows: Rows, { sheet, cell }: Finding): void {
  const range = parseRange(cell);
  if (!range) return;
  const among = rows.get(sheet) ?? new Set();
  for (let row = range.top; row <= range.bottom; row++) among.add(row);
  rows.set(sheet, among);
}
