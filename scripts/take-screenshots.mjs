/**
 * Takes the picture of the README from the preview, with the sample plan and its findings:
 *
 *   node scripts/take-screenshots.mjs [ORIGIN] [CHROMIUM]
 *
 * ORIGIN is where `npm start` answers. CHROMIUM should be an installed browser with Chinese fonts; the one from
 * npm has none of its own.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { launchChromium } from "../test/browser/runner/launch-chromium.mjs";

const [origin = "http://localhost:3000", executablePath] = process.argv.slice(2);
const temporary = await mkdtemp(join(tmpdir(), "plan-budget-pictures-"));
const browser = executablePath
  ? await chromium.launch({ executablePath, args: ["--no-sandbox"] })
  : await launchChromium(temporary);

const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
await page.goto(`${origin}/?lang=zh`);
const pane = page.frameLocator("#pane iframe");
await pane.getByRole("button").filter({ hasText: "O6" }).click();
await pane.getByRole("button", { name: "修正", exact: true }).click();
await pane.getByRole("button", { name: "确认修正" }).waitFor();
await page.waitForTimeout(1000); // the grid scrolls and draws on its own time
await page.screenshot({ path: join(import.meta.dirname, "../docs/images/preview.png") });

await browser.close();
await rm(temporary, { recursive: true, force: true });
