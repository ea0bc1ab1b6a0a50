/**
 * Reads one plan workbook and checks it, and prints what each took: `node check-once.mjs MODULE FILE`. A first round
 * warms the engine up, as the pane's worker is after its first check; the shortest of the others counts.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, file] = process.argv.slice(2);
const { readXlsx, runChecks } = await import(pathToFileURL(module).href);
const bytes = new Uint8Array(readFileSync(file));
const rounds = 5;

const took = { read: [], check: [] };
async function timed(what, work) {
  const begun = performance.now();
  const result = await work();
  took[what].push((performance.now() - begun) / 1000);
  return result;
}

for (let round = 0; round <= rounds; round++) {
  const read = await timed("read", () => readXlsx(bytes));
  if (!read.ok) throw new Error(read.reason.en);
  await timed("check", () => runChecks(read.value));
}
const best = (times) => Math.min(...times.slice(1));
console.log(JSON.stringify({ read: best(took.read), check: best(took.check) }));
