/** The plan checks on a large township's workbook, against reading the same file. `npm run bench check`. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const lines = 5000;
/** Most a full check may take, as a multiple of reading the file, and a check after an edit, as a part of a full one. */
const [mostFull, mostAgain] = [2, 0.05];

async function run() {
  const module = await bundle("scripts/bench/check-module.ts");
  const { largePlanFile } = await import(pathToFileURL(module).href);
  const folder = mkdtempSync(path.join(tmpdir(), "plan-budget-bench-"));
  const files = ["plan.xlsx", "edited.xlsx"].map((name) => path.join(folder, name));
  writeFileSync(files[0], await largePlanFile(lines));
  writeFileSync(files[1], await largePlanFile(lines, 200));
  const out = execFileSync(process.execPath, [here("check-once.mjs"), module, ...files], {
    encoding: "utf8",
  });
  const { read, check, again, first, firstAgain } = JSON.parse(out);
  const percent = (part) => `${(part * 100).toFixed(1)} %`;
  console.log(
    `${lines} lines, all templates: read ${ms(read)}, full check ${ms(check)}, after one edit ${ms(again)}`,
  );
  console.log(
    `full check ${(check / read).toFixed(2)} × the read, at most ${mostFull}; the very first, cold, ${first.toFixed(2)} ×`,
  );
  console.log(
    `check after one edit ${percent(again / check)} of a full one, at most ${percent(mostAgain)}; the very first, cold, ${ms(firstAgain)}`,
  );
  return [
    ...(check / read > mostFull
      ? [`full check: ${(check / read).toFixed(2)} × the read, at most ${mostFull}`]
      : []),
    ...(again / check > mostAgain
      ? [`check after one edit: ${percent(again / check)} of a full one, at most ${percent(mostAgain)}`]
      : []),
  ];
}

const ms = (seconds) => `${(seconds * 1000).toFixed(0)} ms`;

export default { title: "Plan checks", run };
