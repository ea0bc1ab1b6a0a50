/**
 * How long the pane keeps its thread while the findings of a 5,000-line plan of all templates arrive, are gone through
 * and grouped: the story page alone, without a grid, built for production, with the checks in their worker. What the
 * page's own workbook takes is done before the mark "pane-starts". The pane is opened as Excel opens it, where the
 * findings come before their view, and by the button for checks, where the view waits for them.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium } from "../../test/browser/runner/launch-chromium.mjs";
import { servePages } from "../../test/browser/runner/serve-pages.mjs";

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const configs = require("../../webpack.config.js");

const longest = 100;
const findings = 5000;

export default {
  title: `Pane: longest task of its thread over ${findings} findings in a plan of all templates`,
  async run() {
    const temporary = await mkdtemp(join(tmpdir(), "plan-budget-pane-bench-"));
    await buildStories(temporary);
    const server = await servePages({ stories: temporary });
    const browser = await launchChromium(temporary);
    try {
      const broken = [];
      for (const [way, tab] of [
        ["opened by itself", ""],
        ["opened by the button", "&tab=check"],
      ]) {
        const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
        await page.addInitScript(watchTasks);
        await page.goto(`${server.origins.stories}/?story=large${tab}`);
        const tasks = await goThrough(page);
        await page.close();
        console.log(
          `  ${way}: ${Object.entries(tasks)
            .map(([step, took]) => `${step} ${took || "< 50"} ms`)
            .join(", ")}`,
        );
        if (Math.max(...Object.values(tasks)) > longest)
          broken.push(`${way}, a task of the pane took more than ${longest} ms`);
      }
      return broken;
    } finally {
      await browser.close();
      server.close();
      await rm(temporary, { recursive: true, force: true });
    }
  },
};

/**
 * What a user does with a long list. Elements are told by tag and words, since looking them up by role would itself
 * keep the page's thread.
 * @returns the longest task of each step in milliseconds, 0 below 50
 */
async function goThrough(page) {
  const grouping = page.locator('select[aria-label="分组方式"]');
  const steps = {
    "findings arrive": () => page.locator("h2", { hasText: `${findings} 提醒` }).waitFor(),
    "next finding": async () => {
      await page.locator("button", { hasText: "下一条" }).click();
      await page.locator("span", { hasText: `第 1 条，共 ${findings} 条` }).waitFor();
    },
    "grouped by sheet": () => grouping.selectOption("sheet"),
    "grouped by line": () => grouping.selectOption("line"),
  };
  const longestOf = {};
  let known = 0;
  for (const [step, act] of Object.entries(steps)) {
    await act();
    const all = await page.evaluate(() => window.tasksSincePaneStarts());
    longestOf[step] = Math.max(0, ...all.slice(known));
    known = all.length;
  }
  return longestOf;
}

/** Runs in the page before its scripts. The browser tells tasks of 50 ms and more. */
function watchTasks() {
  const tasks = [];
  const keep = (list) => tasks.push(...list.getEntries());
  const observer = new PerformanceObserver(keep);
  observer.observe({ type: "longtask", buffered: true });
  window.tasksSincePaneStarts = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    keep({ getEntries: () => observer.takeRecords() });
    const { startTime } = performance.getEntriesByName("pane-starts")[0];
    return tasks
      .filter((task) => task.startTime + task.duration > startTime)
      .map((task) => Math.round(task.startTime + task.duration - Math.max(task.startTime, startTime)));
  };
}

async function buildStories(folder) {
  const all = await configs({}, { mode: "production" });
  const stories = all.find(({ name }) => name === "stories");
  const compiler = webpack({ ...stories, devtool: false, output: { ...stories.output, path: folder } });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
}
