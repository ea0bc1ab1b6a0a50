/**
 * The formula audit: speed and memory against reading the same file, and – where the labelled workbooks are at hand –
 * how well its errors and warnings meet two independent labellings. `npm run bench:audit`, and with `-- --folds` how well
 * thresholds chosen on some of the books do on the others.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { crossValidate } from "./audit-folds.mjs";
import { bundle } from "./bundle.mjs";
import { atHand, flaggedCells, readBooks, scorer } from "./labelled-books.mjs";
import { makeWorkbook } from "./make-workbook.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Least F1 on the labelled workbooks. */
const bars = { issta21: 0.65, oopsla18: 0.45 };

/** Most the audit may take in time, and may add in memory, as a multiple of reading the file. */
const sizes = [
  { title: "10,000 cells", rows: 1000, formulas: "shared" },
  { title: "100,000 cells", rows: 10_000, formulas: "shared" },
  { title: "1,000,000 cells", rows: 100_000, formulas: "shared", memory: 1 / 2 },
  { title: "100,000 formulas, few shapes", rows: 50_000, formulas: "plain", time: 1, memory: 1 / 2 },
  { title: "100,000 formulas, all different", rows: 50_000, formulas: "different", time: 4, memory: 1 / 2 },
];

async function run() {
  const module = await bundle("scripts/bench/audit-module.ts");
  return [...(process.argv.includes("--folds") ? [] : speed(module)), ...(await labels(module))];
}

function speed(module) {
  const folder = mkdtempSync(path.join(tmpdir(), "plan-budget-bench-"));
  const broken = [];
  console.log("workbook                          cells     read s  audit s  ratio  read MB  audit MB");
  for (const { title, rows, formulas, time, memory } of sizes) {
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
    if (ratio > time) broken.push(`audit of ${title}: ${ratio.toFixed(2)} × the read, at most ${time}`);
    if (took.auditMegabytes > took.readMegabytes * memory)
      broken.push(
        `audit of ${title} adds ${took.auditMegabytes.toFixed(0)} MB, at most ${memory} of the read's`,
      );
  }
  return broken;
}

async function labels(module) {
  if (!atHand) {
    console.log("labelled workbooks are not at hand: left out");
    return [];
  }
  const audit = await import(pathToFileURL(module).href);
  if (process.argv.includes("--folds")) {
    const pooled = await crossValidate(audit);
    return Object.entries(bars).flatMap(([labelling, bar]) =>
      pooled[labelling] >= bar
        ? []
        : [`${labelling}, held out: F1 ${pooled[labelling].toFixed(3)}, at least ${bar}`],
    );
  }
  const flags = {};
  for (const { name, snapshot } of await readBooks(audit.readXlsx))
    flags[name] = flaggedCells(audit.auditWorkbook(snapshot).findings);
  const file = path.join(mkdtempSync(path.join(tmpdir(), "plan-budget-bench-")), "flags.json");
  writeFileSync(file, JSON.stringify(flags));
  const rows = execFileSync(process.execPath, [scorer, file], { encoding: "utf8" });
  console.log(rows.trim());
  return [
    ...belowBar(rows, "issta21 no outliers", bars.issta21),
    ...belowBar(rows, "oopsla18 reference errs", bars.oopsla18),
  ];
}

function belowBar(rows, title, bar) {
  const line = rows.split("\n").find((row) => row.startsWith(title)) ?? "";
  const f1 = Number(/"f1":([\d.]+)/.exec(line)?.[1] ?? 0);
  return f1 >= bar ? [] : [`${title}: F1 ${f1}, at least ${bar}`];
}

export default { title: "Formula audit", run };
