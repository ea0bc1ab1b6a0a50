/**
 * What the pane loads before its first view answers a click, gzipped, without office.js: `npm run size` after
 * `npm run build`. The first view is the ways to start or, on a plan workbook, the check result, so the largest
 * view is counted with the page's own script. The check worker and the library that remembers the language come after
 * the view is shown. Fails above the limit.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const limit = 170_000;
const dist = new URL("../dist/", import.meta.url);

const scripts = JSON.parse(readFileSync(new URL("scripts.json", dist), "utf8"));
const size = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
const sizeOf = (name) =>
  scripts[name].filter((file) => file.endsWith(".js")).reduce((sum, file) => sum + size(file), 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const views = ["check-view", "funding-view", "new-plan"];
for (const [name] of Object.entries(scripts)) console.log(`${name.padEnd(16)} ${kilobytes(sizeOf(name))}`);

const first = sizeOf("taskpane") + Math.max(...views.map(sizeOf));
console.log(`before the first view answers: ${kilobytes(first)} of ${kilobytes(limit)}`);
process.exitCode = first <= limit ? 0 : 1;
