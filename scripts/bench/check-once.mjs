/**
 * Reads one plan workbook and checks it, then edits a line to and fro, checking again each time, as the pane does while
 * somebody types; prints what each took: `node check-once.mjs MODULE FILE EDITED-FILE`. The first rounds warm the engine
 * up, as the pane's worker is after its first checks; the shortest of the others counts, and the very first of each is
 * told beside it.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, ...files] = process.argv.slice(2);
const { readXlsx, runChecks, runChecksAgain, withSheets } = await import(pathToFileURL(module).href);
const [bytes, edited] = files.map((file) => new Uint8Array(readFileSync(file)));
const [warming, rounds, edits] = [3, 8, 6];

const took = { read: [], check: [], again: [] };
async function timed(what, work) {
  const begun = performance.now();
  const result = await work();
  took[what].push((performance.now() - begun) / 1000);
  return result;
}
async function readOf(file) {
  const read = await readXlsx(file);
  if (!read.ok) throw new Error(read.reason.en);
  return read.value;
}

/** The sheets that differ, before and after the edit: what the pane reads again. */
const states = [await timed("read", () => readOf(bytes)), await readOf(edited)];
const key = ({ cells }) => cells.value.join();
const [before, after] = states.map((state, nth) => {
  const others = states[1 - nth].sheets.map(key);
  return { ...state, sheets: state.sheets.filter((sheet, at) => key(sheet) !== others[at]) };
});
/** As if read anew: nothing of it is an object that was checked before. */
const readAgain = (state) => ({
  ...state,
  sheets: state.sheets.map((sheet) => ({
    ...sheet,
    cells: { ...sheet.cells },
    formulas: sheet.formulas.map((formula) => ({ ...formula })),
  })),
});

for (let round = 0; round < warming + rounds; round++) {
  let book = await timed("read", () => readOf(bytes));
  let run = await timed("check", () => runChecks(book));
  for (let edit = 0; edit < edits; edit++) {
    const part = readAgain(edit % 2 === 0 ? after : before);
    const { amount } = run.totals;
    run = await timed("again", () => runChecksAgain((book = withSheets(book, part)), run));
    if (run.totals.amount === amount) throw new Error("the edit went unseen");
  }
}
const best = (times, each = 1) => Math.min(...times.slice(warming * each));
console.log(
  JSON.stringify({
    read: best(took.read),
    check: best(took.check),
    again: best(took.again, edits),
    first: took.check[0] / took.read[0],
    firstAgain: took.again[0],
  }),
);
