/**
 * `npm run bench:faults [SEED]`: puts faults of many kinds into clean books of all templates at random and counts how
 * many the checks find, at the exact cell or its line. One fault in ten goes through an .xlsx file and back.
 */
import { runChecks } from "../../src/core/checks/run";
import { templates } from "../../src/core/templates";
import { contains, parseCell, parseRange } from "../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import { cleanBook } from "./faults/clean-book";
import { formulaKinds } from "./faults/formula-kinds";
import { inputKinds } from "./faults/input-kinds";
import { Random } from "./faults/random";
import { calculated, open, spoiled, withFacts, type Fault, type FaultKind } from "./faults/trial";
import { unknowableKinds } from "./faults/unknowable-kinds";

const perKind = 12;
const throughFile = 10;
const promised = 0.98;
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);

const alarms = (snapshot: WorkbookSnapshot) =>
  runChecks(snapshot).findings.filter(({ severity }) => severity !== "info");

function isFound(snapshot: WorkbookSnapshot, { sheet, cell, line }: Fault): boolean {
  const { row, col } = parseCell(cell)!;
  return alarms(snapshot).some((finding) => {
    const range = finding.sheet === sheet ? parseRange(finding.cell) : undefined;
    return range && (contains(range, row, col) || (line && row >= range.top && row <= range.bottom));
  });
}

let trials = 0;
async function snapshotOf(book: Parameters<typeof spoiled>[0], fault: Fault): Promise<WorkbookSnapshot> {
  const spec = spoiled(book, fault);
  if (trials++ % throughFile !== 0) return withFacts(calculated(spec), fault);
  const read = await readXlsx(await writeXlsx(spec));
  if (!read.ok) throw new Error(read.reason.en);
  return withFacts(read.value, fault);
}

const dirty: string[] = [];
let books = 0;
async function tried(kind: FaultKind): Promise<{ readonly found: number; readonly all: number }> {
  let [found, all] = [0, 0];
  for (let at = 0; all < perKind && at < perKind * 4; at++) {
    const random = new Random(seed + at * 7919 + kind.name.length * 104_729);
    const spec = cleanBook(random, kind.template ?? templates[(at + books) % templates.length]!.id);
    const target = open(spec, random);
    books++;
    for (const { check, sheet, cell } of alarms(target.book.snapshot))
      dirty.push(`${check} ${sheet}!${cell}`);
    const fault = kind.inject(target);
    if (!fault) continue;
    all++;
    if (isFound(await snapshotOf(spec, fault), fault)) found++;
    else if (process.env["SHOW_MISSED"]) console.log("  missed:", kind.name, JSON.stringify(fault.edits));
  }
  return { found, all };
}

const row = (name: string, found: number, all: number, note = "") =>
  console.log(`${name.padEnd(46)} ${String(found).padStart(3)} of ${String(all).padStart(3)}  ${note}`);

console.log(`Faults that no check can know, not counted:`);
for (const { name, reason } of unknowableKinds) console.log(`  ${name}: ${reason}`);
console.log(`\nSeed ${seed}; found at the exact cell or its line, by kind:`);
let [foundAll, all] = [0, 0];
const kinds = [...formulaKinds, ...inputKinds];
for (const kind of kinds) {
  const result = await tried(kind);
  row(kind.name, result.found, result.all);
  [foundAll, all] = [foundAll + result.found, all + result.all];
}
row(`all ${kinds.length} kinds`, foundAll, all, `${((foundAll / all) * 100).toFixed(1)} %`);
console.log("\nNot counted:");
for (const kind of unknowableKinds) {
  const { found, all: tries } = await tried(kind);
  row(kind.name, found, tries);
}
console.log(`\nErrors and warnings on ${books} clean books: ${dirty.length}`);
for (const one of [...new Set(dirty)].slice(0, 20)) console.log(`  ${one}`);
if (foundAll < all * promised) console.error(`broken: ${promised * 100} % of the faults are found`);
if (dirty.length > 0) console.error("broken: clean books have neither error nor warning");
process.exitCode = foundAll < all * promised || dirty.length > 0 ? 1 : 0;
