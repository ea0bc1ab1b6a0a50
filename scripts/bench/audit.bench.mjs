/**
 * The formula audit: speed and memory against reading the same file, and – where the labelled workbooks are at hand –
 * how well its errors and warnings meet two independent labellings. `npm run bench audit`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";
import { makeWorkbook } from "./make-workbook.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const labelled = here("../../../shared/audit-benchmark/");

/** Most the audit may take, as a multiple of reading the file. */
const sizes = [
  { title: "10,000 cells", rows: 1000, formulas: "shared" },
  { title: "100,000 cells", rows: 10_000, formulas: "shared" },
  { title: "1,000,000 cells", rows: 100_000, formulas: "shared" },
  { title: "100,000 formulas, few shapes", rows: 50_000, formulas: "plain", most: 1 },
  { title: "100,000 formulas, all different", rows: 50_000, formulas: "different", most: 4 },
];

async function run() {
  const module = await bundle("scripts/bench/audit-module.ts");
  return [...speed(module), ...(await labels(module))];
}

function speed(module) {
  const folder = mkdtempSync(path.join(tmpdir(), "plan-budget-bench-"));
  const broken = [];
  console.log("workbook                          cells     read s  audit s  ratio  read MB  audit MB");
  for (const { title, rows, formulas, most } of sizes) {
    const file = path.join(folder, `${formulas}-${rows}.xlsx`);
    writeFileSync(file, makeWorkbook({ rows, formulas }));
    const out = execFileSync(process.execPath, [here("audit-once.mjs"), module, file], { encoding: "utf8" });
    const took = JSON.parse(out);
    const ratio = took.auditSeconds / took.readSeconds;
    console.log(
      title.padEnd(32),
      String(took.cells).padStart(9),
      took.readSeconds.toFixed(2).padStart(8),
      took.auditSeconds.toFixed(2).padStart(8),
      ratio.toFixed(2).padStart(6),
      took.readMegabytes.toFixed(0).padStart(8),
      took.auditMegabytes.toFixed(0).padStart(9),
    );
    if (most && ratio > most)
      broken.push(`audit of ${title}: ${ratio.toFixed(2)} × the read, at most ${most}`);
    if (rows === 100_000 && took.auditMegabytes > took.readMegabytes / 2)
      broken.push(
        `audit of ${title} adds ${took.auditMegabytes.toFixed(0)} MB, more than half of the read's`,
      );
  }
  return broken;
}

async function labels(module) {
  if (!existsSync(labelled)) {
    console.log("labelled workbooks are not at hand: left out");
    return [];
  }
  const { auditWorkbook, readXlsx } = await import(pathToFileURL(module).href);
  const flags = {};
  const folder = path.join(labelled, "workbooks");
  for (const book of readdirSync(folder)) {
    const read = await readXlsx(new Uint8Array(readFileSync(path.join(folder, book))));
    if (!read.ok) throw new Error(`${book}: ${read.reason.en}`);
    const sheets = {};
    for (const { sheet, cell, severity } of auditWorkbook(read.value).findings)
      if (severity !== "info") (sheets[sheet] ??= []).push(...cellsIn(cell));
    flags[book] = sheets;
  }
  const file = path.join(mkdtempSync(path.join(tmpdir(), "plan-budget-bench-")), "flags.json");
  writeFileSync(file, JSON.stringify(flags));
  const rows = execFileSync(process.execPath, [path.join(labelled, "score.mjs"), file], { encoding: "utf8" });
  console.log(rows.trim());
  return [...belowBar(rows, "issta21 no outliers", 0.65), ...belowBar(rows, "oopsla18 reference errs", 0.45)];
}

function belowBar(rows, title, bar) {
  const line = rows.split("\n").find((row) => row.startsWith(title)) ?? "";
  const f1 = Number(/"f1":([\d.]+)/.exec(line)?.[1] ?? 0);
  return f1 >= bar ? [] : [`${title}: F1 ${f1}, at least ${bar}`];
}

/** The cells of A1 or A1:B2. */
function cellsIn(range) {
  const [first, last = first] = range.split(":").map((cell) => /^([A-Z]+)(\d+)$/.exec(cell));
  const number = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const letters = (col) =>
    col > 0 ? letters(Math.floor((col - 1) / 26)) + String.fromCharCode(65 + ((col - 1) % 26)) : "";
  const cells = [];
  for (let row = Number(first[2]); row <= Number(last[2]); row++)
    for (let col = number(first[1]); col <= number(last[1]); col++) cells.push(letters(col) + row);
  return cells;
}

export default { title: "Formula audit", run };
