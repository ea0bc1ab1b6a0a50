import assert from "node:assert/strict";
import { join } from "node:path";

/** What one test works with: pages of its own, which are closed after it. */
export class Stage {
  /** What went on that shouldn't have: errors of pages, requests to other origins. */
  noise = [];
  #contexts = [];
  #pages = [];

  constructor(browser, origins) {
    this.browser = browser;
    /** Addresses of the built pages: `preview`, `stories`. */
    this.origins = origins;
  }

  /**
   * Opens a page.
   * @param {"preview" | "stories"} name
   * @param {string} path with query, e.g. "/?lang=en"
   * @param {import("playwright-core").BrowserContextOptions} options
   * @returns {Promise<import("playwright-core").Page>}
   */
  async open(name, path = "/", options = {}) {
    const origin = this.origins[name];
    const context = await this.browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: "zh-CN",
      ...options,
    });
    context.setDefaultTimeout(15_000);
    this.#contexts.push(context);
    await context.route(/^(?!data:|blob:)/, (route) => {
      const address = route.request().url();
      if (address.startsWith(`${origin}/`)) return route.continue();
      this.noise.push(`request to another origin: ${address}`);
      return route.abort();
    });
    const page = await context.newPage();
    this.#pages.push(page);
    page.on("pageerror", (error) => this.noise.push(`error of the page: ${error.stack ?? error}`));
    await page.goto(origin + path);
    return page;
  }

  assertQuiet() {
    assert.deepEqual(this.noise, []);
  }

  /** Pictures of all open pages, for whoever has to find out why a test failed. */
  async screenshots(prefix) {
    const files = [];
    for (const [at, page] of this.#pages.entries()) {
      const path = `${prefix}-${at + 1}.png`;
      await page.screenshot({ path }).then(
        () => files.push(`screenshot: ${path}`),
        (error) => files.push(`no screenshot: ${error.message}`),
      );
    }
    return files;
  }

  async close() {
    await Promise.all(this.#contexts.map((context) => context.close()));
  }
}
