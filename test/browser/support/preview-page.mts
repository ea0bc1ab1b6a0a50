import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { parseCell } from "../../../src/core/workbook/address";
import type { Stage } from "../runner/stage.mjs";

/** The preview as its users handle it: bar, grid, and the pane in its frame. */
export class PreviewPage {
  private constructor(readonly page: Page) {}

  /** Opens the page and waits until the pane has checked the sample that opens with it. */
  static async open(stage: Stage, path = "/", options = {}): Promise<PreviewPage> {
    const preview = new PreviewPage(await stage.open("preview", path, options));
    await preview.pane.locator("[data-view=check], section").first().waitFor();
    await preview.fileName().filter({ hasText: ".xlsx" }).waitFor();
    return preview;
  }

  get pane() {
    return this.page.frameLocator("#pane iframe");
  }
  fileName() {
    return this.page.locator("#file-name");
  }
  /** The button in the pane that stands for the finding at this cell. */
  finding(cell: string, text: string | RegExp) {
    return this.pane.getByRole("button").filter({ hasText: cell }).filter({ hasText: text });
  }

  /** The address in the grid's name box. */
  activeCell(): Promise<string> {
    return this.nameBox().inputValue();
  }
  async waitForActiveCell(cell: string): Promise<void> {
    await assertSoon(async () => assert.equal(await this.activeCell(), cell));
  }
  /** The sheet whose tab is in front. */
  activeSheet(): Promise<string> {
    return this.page.locator("[data-u-comp=slide-tab-item].univer-font-bold").innerText();
  }

  /** Goes to a cell of the sheet in front: a click into the grid, then arrow keys. */
  async goTo(cell: string): Promise<void> {
    const canvas = this.page.locator("#grid canvas[id^=univer-sheet-main-canvas]");
    await canvas.click({ position: { x: 66, y: 190 } });
    await assertSoon(async () => assert.match(await this.activeCell(), /^[AB]\d/));
    const [from, to] = [parseCell(await this.activeCell())!, parseCell(cell)!];
    const press = async (key: string, times: number) => {
      for (let at = 0; at < times; at++) await this.page.keyboard.press(key);
    };
    await press(to.row > from.row ? "ArrowDown" : "ArrowUp", Math.abs(to.row - from.row));
    await press(to.col > from.col ? "ArrowRight" : "ArrowLeft", Math.abs(to.col - from.col));
    await this.waitForActiveCell(cell);
  }
  /** Types into the active cell and leaves it with Enter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 30 });
    await this.page.keyboard.press("Enter");
  }
  async showSheet(name: string): Promise<void> {
    await this.page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: name }).click();
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page
      .locator("#picker")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  }
  /** Saves and answers the file. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const coming = this.page.waitForEvent("download");
    await this.page.keyboard.press("Control+s");
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  private nameBox() {
    return this.page.locator("[data-u-comp=defined-name] input");
  }
}

/** Tries an assertion until it holds; after ten seconds its own error comes out. */
export async function assertSoon(assertion: () => Promise<void>): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
