import assert from "node:assert/strict";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** The builds that tests look at. */
export type BuiltPages = "preview" | "stories";

/** What one test works with: pages of its own, which are closed after it. */
export class Stage {
  /** What went on that shouldn't have: errors of pages, requests to other origins. */
  readonly noise: string[] = [];
  private readonly contexts: BrowserContext[] = [];
  private readonly pages: Page[] = [];

  /** @param origins addresses of the built pages */
  constructor(
    private readonly browser: Browser,
    private readonly origins: Readonly<Record<BuiltPages, string>>,
  ) {}

  /** Opens a page. @param path with query, e.g. "/?lang=en" */
  async open(name: BuiltPages, path = "/", options: BrowserContextOptions = {}): Promise<Page> {
    const origin = this.origins[name];
    const context = await this.browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: "zh-CN",
      ...options,
    });
    context.setDefaultTimeout(15_000);
    this.contexts.push(context);
    await context.route(/^(?!data:|blob:)/, (route) => {
      const address = route.request().url();
      if (address.startsWith(`${origin}/`)) return route.continue();
      this.noise.push(`request to another origin: ${address}`);
      return route.abort();
    });
    const page = await context.newPage();
    this.pages.push(page);
    page.on("pageerror", (error) => this.noise.push(`error of the page: ${error.stack ?? error}`));
    await page.goto(origin + path);
    return page;
  }

  assertQuiet(): void {
    assert.deepEqual(this.noise, []);
  }

  /** Pictures of all open pages, for whoever has to find out why a test failed. */
  async screenshots(prefix: string): Promise<string[]> {
    const files: string[] = [];
    for (const [at, page] of this.pages.entries()) {
      const path = `${prefix}-${at + 1}.png`;
      await page.screenshot({ path }).then(
        () => files.push(`screenshot: ${path}`),
        (error: Error) => files.push(`no screenshot: ${error.message}`),
      );
    }
    return files;
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
  }
}
