import { judgeSummaryAgain } from "../plan-book/judge-summary";
import type { PlanBook } from "../plan-book/plan-book";
import { parseRange } from "../workbook/address";
import type { Changes } from "../workbook/changes-between";
import type { Check, Finding } from "./define";
import { contextOf, inOrder, type Found } from "./run-in-order";

/** Rows to look at again, by sheet. */
type Rows = ReadonlyMap<string, ReadonlySet<number>>;

/** The run before an edit, and what holds something else since. */
interface Before {
  readonly book: PlanBook;
  readonly found: Found;
  readonly changes: Changes;
}

/**
 * What every check finds after an edit of some lines, worked out from what it found before; undefined where the edit
 * goes beyond lines – sheets, columns, the cover, norms or settings – so that all has to be looked at again.
 *
 * A check of single lines runs over the lines changed; one of like lines over those and all that are or were like them;
 * one of a sheet over the sheets changed; the others over the whole plan. Where the findings of an earlier check came or
 * went, the lines they stand on are looked at by later ones too, since those keep silent about what is explained.
 * @param book as read from the workbook by `readPlanBook` with the book before at hand
 */
export function recheck(checks: readonly Check[], before: Before, book: PlanBook): Found | undefined {
  let rows = linesChanged(before, book);
  if (!rows) return undefined;
  judgeSummaryAgain(book, before);
  const found = new Map<string, readonly Finding[]>();
  const plans = new Set(book.sheets.map(({ name }) => name));
  const partOf = partsOf(book);
  const withAlike = alikeIn(before.book, book);
  for (const check of inOrder(checks)) {
    const { scope, alike } = check;
    const old = before.found.get(check.name) ?? [];
    const looked = alike ? withAlike(rows, alike) : rows;
    const again = check.findings(partOf(scope, looked), contextOf(check, found));
    const isKept = (one: Finding) => plans.has(one.sheet) && !isAmong(looked, scope, one);
    const kept = scope === undefined ? [] : old.filter(isKept);
    const now = again.length === 0 && kept.length === old.length ? old : [...kept, ...again];
    found.set(check.name, now);
    rows = withPlaces(rows, apart(old, now));
  }
  return found;
}

/** The rows of plan sheets that hold something else than before; undefined where more than lines has changed. */
function linesChanged({ book: before, changes }: Before, book: PlanBook): Rows | undefined {
  const isSameLayout = book.sheets.every(({ layout }, at) => layout === before.sheets[at]?.layout);
  if (!isSameLayout || book.sheets.length !== before.sheets.length || book.basis !== before.basis)
    return undefined;
  const plans = new Set(book.sheets.map(({ name }) => name));
  return new Map(
    [...changes].flatMap(([sheet, changed]) =>
      plans.has(sheet) ? [[sheet, new Set(changed.keys())] as const] : [],
    ),
  );
}

/** The book as a check has to see it: cut to the lines or the sheets looked at where it looks no further. */
function partsOf(book: PlanBook): (scope: Check["scope"], rows: Rows) => PlanBook {
  // Most checks look at the same lines.
  const known = new Map<Rows, PlanBook>();
  const sheetsOf = (rows: Rows) => book.sheets.filter(({ name }) => rows.has(name));
  const linesOf = (rows: Rows): PlanBook => ({
    ...book,
    sheets: sheetsOf(rows).map((sheet) => ({
      ...sheet,
      lines: sheet.lines.filter(({ row }) => rows.get(sheet.name)!.has(row)),
    })),
  });
  return (scope, rows) => {
    if (scope === undefined) return book;
    if (scope === "sheet") return { ...book, sheets: sheetsOf(rows) };
    const part = known.get(rows) ?? linesOf(rows);
    known.set(rows, part);
    return part;
  };
}

type Alike = NonNullable<Check["alike"]>;

/** The rows, and those of lines that are or were like one of them. */
function alikeIn(before: PlanBook, book: PlanBook): (rows: Rows, alike: Alike) => Rows {
  // Several checks compare the same lines.
  const known = new Map<Alike, readonly [Rows, Rows]>();
  const sheetRows = (alike: Alike, sheet: string, rows: ReadonlySet<number>): ReadonlySet<number> => {
    const [was, is] = [before, book].map(
      ({ sheets }) => sheets.find(({ name }) => name === sheet)?.lines ?? [],
    );
    const words = new Set([...was!, ...is!].filter(({ row }) => rows.has(row)).map(alike));
    return new Set([...rows, ...is!.filter((line) => words.has(alike(line))).map(({ row }) => row)]);
  };
  return (rows, alike) => {
    const [of, found] = known.get(alike) ?? [];
    if (of === rows && found) return found;
    const looked = new Map([...rows].map(([sheet, own]) => [sheet, sheetRows(alike, sheet, own)]));
    known.set(alike, [rows, looked]);
    return looked;
  };
}

/** Whether a finding stands where its check looks again. */
function isAmong(rows: Rows, scope: Check["scope"], { sheet, cell }: Finding): boolean {
  const among = rows.get(sheet);
  const range = among && parseRange(cell);
  if (!range) return false;
  return scope === "sheet" || among.has(range.top);
}

/** Findings that came or went. */
function apart(old: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  if (old === now) return [];
  const [before, after] = [new Set(old), new Set(now)];
  const [gone, come] = [old.filter((one) => !after.has(one)), now.filter((one) => !before.has(one))];
  const [left, right] = [gone, come].map((list) => new Set(list.map(placeOf))) as [Set<string>, Set<string>];
  return [
    ...gone.filter((one) => !right.has(placeOf(one))),
    ...come.filter((one) => !left.has(placeOf(one))),
  ];
}

const placeOf = ({ sheet, cell }: Finding): string => `${cell} ${sheet}`;

/** The rows, and those that findings stand on. */
function withPlaces(rows: Rows, findings: readonly Finding[]): Rows {
  if (findings.length === 0) return rows;
  const all = new Map([...rows].map(([sheet, among]) => [sheet, new Set(among)]));
  for (const { sheet, cell } of findings) {
    const range = parseRange(cell);
    if (!range) continue;
    const among = all.get(sheet) ?? new Set();
    for (let row = range.top; row <= range.bottom; row++) among.add(row);
    all.set(sheet, among);
  }
  return all;
}
