/**
 * Reads one plan workbook and checks it, edits a line, and checks again; prints what each took:
 * `node check-once.mjs MODULE FILE EDITED-FILE`. The first rounds warm the engine up, as the pane's worker is after its
 * first checks; the shortest of the others counts, and the very first is told beside it.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, ...files] = process.argv.slice(2);
const { readXlsx, runChecks, runChecksAgain, withSheets } = await import(pathToFileURL(module).href);
const [bytes, edited] = files.map((file) => new Uint8Array(readFileSync(file)));
const [warming, rounds] = [3, 8];

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

/** The sheets that differ: what the pane reads again after an edit. */
const after = await readOf(edited);
function changed(book) {
  const key = ({ cells }) => cells.value.join();
  const texts = book.sheets.map(key);
  return { ...after, sheets: after.sheets.filter((sheet, at) => key(sheet) !== texts[at]) };
}

for (let round = 0; round < warming + rounds; round++) {
  const book = await timed("read", () => readOf(bytes));
  const run = await timed("check", () => runChecks(book));
  const part = changed(book);
  const again = await timed("again", () => runChecksAgain(withSheets(book, part), run));
  if (again.totals.amount === run.totals.amount) throw new Error("the edit went unseen");
}
const best = (times) => Math.min(...times.slice(warming));
console.log(
  JSON.stringify({
    read: best(took.read),
    check: best(took.check),
    again: best(took.again),
    first: took.check[0] / took.read[0],
  }),
);
