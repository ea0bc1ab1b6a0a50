import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { makeWorkbook } from "./make-workbook.mjs";

const script = fileURLToPath(new URL("./read-once.mjs", import.meta.url));
const workbooks = {
  "100,000 formulas": { rows: 50_000, formulas: "plain" },
  "100,000 shared formulas": { rows: 50_000, formulas: "shared" },
  "1,000,000 cells": { rows: 100_000, formulas: "shared" },
};
const readers = ["floor", "ours", "hucre", "exceljs"];
/** Readers take turns; the fastest run of each counts, since other work on the machine only ever adds time. */
const runs = 5;
const most = 1.6;

export default {
  title: "Reading .xlsx: the bare streaming parse (floor), ours, hucre, exceljs – one process per run",
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), "plan-budget-bench-"));
    try {
      const module = await bundle("src/file/read-xlsx.ts");
      return Object.entries(workbooks).flatMap(([name, shape]) => {
        const file = path.join(folder, "workbook.xlsx");
        writeFileSync(file, makeWorkbook(shape));
        const figures = measure(file, module);
        print(name, figures);
        return brokenPromises(name, figures);
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function measure(file, module) {
  const taken = new Map(readers.map((reader) => [reader, []]));
  for (let run = 0; run < runs; run++)
    for (const reader of readers)
      taken
        .get(reader)
        .push(
          JSON.parse(execFileSync(process.execPath, [script, reader, file, module], { encoding: "utf8" })),
        );
  return new Map(
    [...taken].map(([reader, results]) => [
      reader,
      {
        ...results[0],
        seconds: Math.min(...results.map(({ seconds }) => seconds)),
        megabytes: middle(results.map(({ megabytes }) => megabytes)),
      },
    ]),
  );
}

const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];

function print(name, figures) {
  const floor = figures.get("floor");
  console.log(`  ${name}`);
  for (const [reader, { seconds, megabytes, cells, formulas }] of figures)
    console.log(
      `    ${reader.padEnd(8)} ${seconds.toFixed(2)} s (${(seconds / floor.seconds).toFixed(2)} × floor)  ${megabytes.toFixed(0)} MB  ${cells} cells  ${formulas} formulas`,
    );
}

function brokenPromises(name, figures) {
  const [floor, ours] = [figures.get("floor"), figures.get("ours")];
  const broken = [];
  if (name.includes("cells") && ours.seconds > most * floor.seconds)
    broken.push(`${name}: over ${most} times the floor`);
  if (ours.cells !== floor.cells || ours.formulas !== floor.formulas)
    broken.push(`${name}: cells or formulas are missing`);
  for (const other of ["hucre", "exceljs"]) {
    if (ours.seconds >= figures.get(other).seconds) broken.push(`${name}: slower than ${other}`);
    if (ours.megabytes >= figures.get(other).megabytes) broken.push(`${name}: more memory than ${other}`);
  }
  return broken;
}
