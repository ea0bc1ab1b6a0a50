/** The plan checks on a large township's workbook, against reading the same file. `npm run bench check`. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const lines = 5000;
/** Most a full check may take, as a multiple of reading the file. */
const most = 2;

async function run() {
  const module = await bundle("scripts/bench/check-module.ts");
  const { largePlanFile } = await import(pathToFileURL(module).href);
  const file = path.join(mkdtempSync(path.join(tmpdir(), "plan-budget-bench-")), "plan.xlsx");
  writeFileSync(file, await largePlanFile(lines));
  const out = execFileSync(process.execPath, [here("check-once.mjs"), module, file], { encoding: "utf8" });
  const { read, check } = JSON.parse(out);
  console.log(`${lines} lines, all templates: read ${read.toFixed(3)} s, full check ${check.toFixed(3)} s`);
  console.log(`full check ${(check / read).toFixed(2)} × the read, at most ${most}`);
  return check / read > most ? [`full check: ${(check / read).toFixed(2)} × the read, at most ${most}`] : [];
}

export default { title: "Plan checks", run };
