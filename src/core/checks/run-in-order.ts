import { parseRange } from "../workbook/address";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Check, CheckContext, Finding } from "./define";
import { FoundPlaces } from "./found-places";

export interface RunOptions {
  /** Ids of checks to report; all when left out. */
  readonly only?: readonly string[] | undefined;
  /** Called before each check; it may throw to end the run. */
  readonly before?: (check: string) => void;
}

/** What each check found, by its name. */
export type Found = ReadonlyMap<string, readonly Finding[]>;

/** Runs checks over a book, each after those it waits for, and gives their findings in reading order. */
export function runInOrder<Book>(
  checks: readonly Check<Book>[],
  book: Book,
  snapshot: WorkbookSnapshot,
  options: RunOptions = {},
): readonly Finding[] {
  return inReadingOrder(findInOrder(checks, book, options), snapshot, options.only);
}

/** Runs checks over a book, each after those it waits for. */
export function findInOrder<Book>(
  checks: readonly Check<Book>[],
  book: Book,
  { before }: RunOptions = {},
): Found {
  const found = new Map<string, readonly Finding[]>();
  // A check that keeps silent about faults already explained needs those findings even when they aren't asked for.
  for (const check of inOrder(checks)) {
    before?.(check.name);
    found.set(check.name, check.findings(book, contextOf(check, found)));
  }
  return found;
}

/** The findings of all checks, or of those asked for, as a reader goes through the workbook. */
export const inReadingOrder = (
  found: Found,
  snapshot: WorkbookSnapshot,
  only?: readonly string[],
): readonly Finding[] =>
  sorted(
    [...found.values()].flat().filter(({ check }) => !only || only.includes(check)),
    snapshot,
  );

/** Checks named in another's `after` come before it. @throws when two wait for each other – our mistake */
export function inOrder<Book>(all: readonly Check<Book>[]): readonly Check<Book>[] {
  const known = orderKnown.get(all) as readonly Check<Book>[] | undefined;
  const order = known ?? putInOrder(all);
  orderKnown.set(all, order);
  return order;
}

const orderKnown = new WeakMap<readonly unknown[], readonly unknown[]>();

function putInOrder<Book>(all: readonly Check<Book>[]): readonly Check<Book>[] {
  const done: Check<Book>[] = [];
  const visit = (check: Check<Book>, waiting: readonly string[]) => {
    if (done.includes(check)) return;
    if (waiting.includes(check.name)) throw new Error(`checks wait for each other: ${waiting.join(", ")}`);
    for (const name of check.after ?? []) {
      const earlier = all.find((one) => one.name === name);
      if (!earlier) throw new Error(`${check.name} waits for ${name}, which does not exist`);
      visit(earlier, [...waiting, check.name]);
    }
    done.push(check);
  };
  for (const check of all) visit(check, []);
  return done;
}

/** What a check may know of those it waits for. */
export function contextOf<Book>({ after = [] }: Check<Book>, found: Found): CheckContext {
  const taken = after.flatMap((name) => {
    const findings = found.get(name) ?? [];
    return findings.length === 0 ? [] : [placesOf(findings)];
  });
  return { explained: (sheet, row, col) => taken.some((places) => places.has(sheet, row, col)) };
}

/** Several checks wait for one, and an edit leaves the findings of most as they are. */
function placesOf(findings: readonly Finding[]): FoundPlaces {
  const places = placesKnown.get(findings) ?? new FoundPlaces(findings);
  placesKnown.set(findings, places);
  return places;
}
const placesKnown = new WeakMap<readonly Finding[], FoundPlaces>();

/** As a reader goes through the workbook: sheet by sheet, top to bottom, left to right. */
function sorted(findings: readonly Finding[], { sheets }: WorkbookSnapshot): readonly Finding[] {
  const sheetOrder = new Map(sheets.map(({ name }, at) => [name, at]));
  return findings
    .map((finding) => ({ finding, at: parseRange(finding.cell), sheet: sheetOrder.get(finding.sheet) ?? 0 }))
    .sort(
      (a, b) =>
        a.sheet - b.sheet || (a.at?.top ?? 0) - (b.at?.top ?? 0) || (a.at?.left ?? 0) - (b.at?.left ?? 0),
    )
    .map(({ finding }) => finding);
}
