import assert from "node:assert/strict";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import type { Stage } from "../runner/stage.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
export const narrow = { viewport: { width: 320, height: 640 } };

/** Opens the pane over the workbook that the query asks for (stories/main.tsx). */
export const story = async (stage: Stage, query: string, options: object = narrow): Promise<Page> => {
  const page = await stage.open("stories", `/?${query}`, options);
  await page.locator("[role=tab][aria-selected=true]").first().waitFor();
  return page;
};

export async function assertNothingWider(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
      .filter((one) => getComputedStyle(one).position !== "absolute")
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(wide, []);
}

export async function assertAccessible(page: Page): Promise<void> {
  // The page's policy and the runner's routes allow no foreign script; this one is put in by the driver.
  await page.addScriptTag({ path: axe });
  const violations = await page.evaluate(async () => {
    const { axe: engine } = window as unknown as {
      axe: { run: (scope: object) => Promise<{ violations: Violation[] }> };
    };
    return (await engine.run({})).violations;
  });
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  assert.deepEqual(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`),
    [],
  );
}
interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
