/**
 * Reads one workbook and audits it, and prints what each took: `node audit-once.mjs MODULE FILE`.
 * A process of its own per run, so that peak memory is this run's own.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, file] = process.argv.slice(2);
const { auditWorkbook, readXlsx } = await import(pathToFileURL(module).href);
const peak = () => process.resourceUsage().maxRSS / 1024;
const bytes = new Uint8Array(readFileSync(file));
const [empty, begun] = [peak(), performance.now()];
const read = await readXlsx(bytes);
if (!read.ok) throw new Error(read.reason.en);
const [full, done] = [peak(), performance.now()];
const { findings } = auditWorkbook(read.value);
console.log(
  JSON.stringify({
    cells: read.value.sheets.reduce((sum, { cells }) => sum + cells.row.length, 0),
    findings: findings.length,
    readSeconds: (done - begun) / 1000,
    auditSeconds: (performance.now() - done) / 1000,
    readMegabytes: full - empty,
    auditMegabytes: peak() - full,
  }),
);
