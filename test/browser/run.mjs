/**
 * Runs the browser tests: npm run test:browser [-- PART-OF-A-FILE-NAME …]
 *
 * Builds the preview and the story pages (cached while nothing changes), serves them and opens them in the
 * Chromium that comes as a package. A suite is a file test/browser/NAME.browser.mts or .mjs which exports
 * `tests`: an object of functions by title, each given a `Stage` (see runner/stage.mts). A test fails when it
 * throws, when the page throws, or when anything is asked of another origin.
 */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { register as registerRequire } from "tsx/cjs/api";
import { register } from "tsx/esm/api";
import { buildPages } from "./runner/build-pages.mjs";
import { launchChromium } from "./runner/launch-chromium.mjs";
import { servePages } from "./runner/serve-pages.mjs";

const folder = import.meta.dirname;
const wanted = process.argv.slice(2);
const suites = (await readdir(folder))
  .filter((name) => /\.browser\.m[jt]s$/.test(name))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();

const temporary = await mkdtemp(join(tmpdir(), "plan-budget-browser-"));
const pages = await buildPages();
const server = await servePages(pages);
const browser = await launchChromium(temporary);
// Suites are modules, but what they import from src/ counts as CommonJS, the package saying nothing else.
register();
registerRequire();
const { Stage } = await import("./runner/stage.mts");
let passed = 0;
let failed = 0;
try {
  for (const suite of suites) {
    console.log(`\n${suite}`);
    const { tests } = await import(pathToFileURL(join(folder, suite)).href);
    for (const [title, test] of Object.entries(tests)) {
      const stage = new Stage(browser, server.origins);
      const start = performance.now();
      try {
        await test(stage);
        stage.assertQuiet();
        passed++;
        console.log(`  ✓ ${title} (${Math.round(performance.now() - start)} ms)`);
      } catch (error) {
        failed++;
        const pictures = await stage.screenshots(join(temporary, `failure-${failed}`));
        console.log(`  ✗ ${title}\n${indent(error?.stack ?? error)}`);
        for (const line of [...stage.noise, ...pictures]) console.log(indent(line));
      } finally {
        await stage.close();
      }
    }
  }
} finally {
  await browser.close();
  server.close();
  if (failed === 0) await rm(temporary, { recursive: true, force: true });
}
if (passed + failed === 0) console.log("No browser test was found.");
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function indent(text) {
  return String(text).replace(/^/gm, "      ");
}
