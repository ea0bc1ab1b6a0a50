/**
 * `npm run bench:faults [SEED]`: puts faults of many kinds into clean books of all templates at random and counts how
 * many the checks find, at the exact cell or its line. One fault in ten goes through an .xlsx file and back, and one in
 * ten is put into the file by another library, whose formulas then come without values.
 */
import { runChecks } from "../../src/core/checks/run";
import { templates } from "../../src/core/templates";
import type { TemplateId } from "../../src/core/templates/define";
import { contains, parseCell, parseRange } from "../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import type { WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import { cleanBook } from "./faults/clean-book";
import { editedFile, opened, saved } from "./faults/edited-file";
import { fileKinds, type FileFaultKind } from "./faults/file-kinds";
import { formulaKinds } from "./faults/formula-kinds";
import { inputKinds } from "./faults/input-kinds";
import { Random } from "./faults/random";
import { referenceKinds } from "./faults/reference-kinds";
import { sheetKinds } from "./faults/sheet-kinds";
import { slipKinds } from "./faults/slip-kinds";
import {
  calculated,
  open,
  spoiled,
  withFacts,
  type Fault,
  type FaultKind,
  type Target,
} from "./faults/trial";
import { unknowableKinds } from "./faults/unknowable-kinds";

const perKind = 10;
const booksPerTemplate = 3;
const throughFile = 10;
const promised = 0.98;
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);

const alarms = (snapshot: WorkbookSnapshot) =>
  runChecks(snapshot).findings.filter(({ severity }) => severity !== "info");

type Place = Pick<Fault, "sheet" | "cell" | "line" | "also">;

function isFound(snapshot: WorkbookSnapshot, { sheet, cell, line, also = [] }: Place): boolean {
  const { row } = parseCell(cell)!;
  return alarms(snapshot).some((finding) => {
    const range = finding.sheet === sheet ? parseRange(finding.cell) : undefined;
    const holds = (at: string) =>
      range !== undefined && contains(range, parseCell(at)!.row, parseCell(at)!.col);
    return range && ([cell, ...also].some(holds) || (line && row >= range.top && row <= range.bottom));
  });
}

let trials = 0;
async function snapshotOf(book: WorkbookSpec, fault: Fault): Promise<WorkbookSnapshot> {
  const spec = spoiled(book, fault);
  trials++;
  if (trials % throughFile === 5) {
    const workbook = await opened(book);
    editedFile(workbook, fault);
    return saved(workbook, "none");
  }
  if (trials % throughFile !== 0) return withFacts(calculated(spec), fault);
  const read = await readXlsx(await writeXlsx(spec));
  if (!read.ok) throw new Error(read.reason.en);
  return withFacts(read.value, fault);
}

const dirty: string[] = [];
/** The clean books that all faults are put into, so many for each template. */
const books = templates
  .flatMap((template) => Array<TemplateId>(booksPerTemplate).fill(template.id))
  .map((id, at) => {
    const random = new Random(seed + at * 7919);
    const { spec, book } = open(cleanBook(random, id), random);
    for (const { check, sheet, cell } of alarms(book.snapshot)) dirty.push(`${check} ${sheet}!${cell}`);
    return { id, spec, book };
  });

/** Puts a fault of the kind into the book. @returns undefined where the book has nothing to spoil in this way */
async function spoil(
  kind: FaultKind | FileFaultKind,
  target: Target,
): Promise<{ readonly fault: Place; readonly snapshot: () => Promise<WorkbookSnapshot> } | undefined> {
  if (!("injectFile" in kind)) {
    const fault = kind.inject(target);
    return fault && { fault, snapshot: () => snapshotOf(target.spec, fault) };
  }
  const workbook = await opened(target.spec);
  const fault = kind.injectFile(workbook, target);
  return fault && { fault, snapshot: () => saved(workbook, "none") };
}

async function tried(
  kind: FaultKind | FileFaultKind,
): Promise<{ readonly found: number; readonly all: number }> {
  let [found, all] = [0, 0];
  const random = new Random(seed + kind.name.length * 104_729);
  const wanted = "template" in kind ? kind.template : undefined;
  const fitting = random.shuffled(books.filter(({ id }) => !wanted || id === wanted));
  for (let at = 0; all < perKind && at < perKind * 4; at++) {
    const target = { ...fitting[at % fitting.length]!, random };
    const spoiling = await spoil(kind, target);
    if (!spoiling) continue;
    all++;
    if (isFound(await spoiling.snapshot(), spoiling.fault)) found++;
    else if (process.env["SHOW_MISSED"]) console.log("  missed:", kind.name, JSON.stringify(spoiling.fault));
  }
  return { found, all };
}

const row = (name: string, found: number, all: number, note = "") =>
  console.log(`${name.padEnd(52)} ${String(found).padStart(3)} of ${String(all).padStart(3)}  ${note}`);

console.log(`Faults that no check can know, not counted:`);
for (const { name, reason } of unknowableKinds) console.log(`  ${name}: ${reason}`);
console.log(`\nSeed ${seed}; found at the exact cell or its line, by kind:`);
let [foundAll, all] = [0, 0];
const kinds = [...formulaKinds, ...referenceKinds, ...inputKinds, ...slipKinds, ...sheetKinds, ...fileKinds];
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
console.log(`\nErrors and warnings on ${books.length} clean books: ${dirty.length}`);
for (const one of [...new Set(dirty)].slice(0, 20)) console.log(`  ${one}`);
if (foundAll < all * promised) console.error(`broken: ${promised * 100} % of the faults are found`);
if (dirty.length > 0) console.error("broken: clean books have neither error nor warning");
process.exitCode = foundAll < all * promised || dirty.length > 0 ? 1 : 0;
