import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Stage } from "./runner/stage.mjs";
import { narrow, story } from "./support/pane-story.mjs";
import { assertSoon, PreviewPage } from "./support/preview-page.mjs";

/* What a reviewer does without a mouse, on the whole page: no click anywhere below. */

/** What has the focus, the pane's frame looked into: its role or tag, and what it is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at instanceof HTMLIFrameElement) at = at.contentDocument!.activeElement;
    const name = at?.getAttribute("aria-label") ?? (at as HTMLElement | null)?.innerText ?? "";
    return `${at?.getAttribute("role") ?? at?.tagName.toLowerCase()} ${name.replace(/\s+/g, " ").trim()}`;
  });

async function tabTo(page: Page, wanted: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${wanted.source} is out of reach; the focus is at ${await focused(page)}`);
}

/** Whether what has the focus is in view and nothing lies over it. */
const isUncovered = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const at = document.activeElement!;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const seen = document.elementFromPoint((left + right) / 2, bottom - 3);
    return top >= 0 && seen !== null && (at === seen || at.contains(seen));
  });

export const tests = {
  "the sample is repaired, decided upon, reported, saved and opened again": async (stage: Stage) => {
    const preview = await PreviewPage.open(stage);
    const { page, pane } = preview;
    const { keyboard } = page;
    // A dozen checks of a whole workbook in the grid's engine, on a machine that may be busy.
    page.setDefaultTimeout(40_000);
    const heading = (text: string) => pane.getByRole("heading", { name: new RegExp(`^${text}`) }).waitFor();
    await heading("3 错误");

    await keyboard.press("F6");
    assert.match(await focused(page), /^tab 检查/);
    await tabTo(page, /^button 错误 J6/);
    await keyboard.press("Enter");
    await preview.waitForActiveCell("J6");
    await keyboard.press("f");
    await keyboard.press("Enter");
    await heading("2 错误");
    await keyboard.press("n");
    await keyboard.press("f");
    await keyboard.press("Shift+Tab");
    await keyboard.press("Space");
    await tabTo(page, /^button 确认修正/);
    await keyboard.press("Enter");
    await heading("0 错误");
    await keyboard.press("n");
    await keyboard.press("i");
    await pane.getByRole("textbox", { name: "忽略的理由" }).waitFor();
    await keyboard.type("下批资金");
    await keyboard.press("Tab");
    await keyboard.type("王敏");
    await keyboard.press("Enter");
    await pane.getByText(/^王敏 \d{4}-\d\d-\d\d 忽略：下批资金/).waitFor();
    assert.match(await focused(page), /^button 提醒 .*已忽略/);

    await tabTo(page, /^tab 问题/, "Shift+Tab");
    await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    await pane.getByRole("button", { name: "看过" }).first().waitFor();
    await tabTo(page, /^button 看过/);
    await keyboard.press("Enter");
    await pane.getByText(/^已看 1\/6 行/).waitFor();
    await tabTo(page, /^tab 逐行审阅/, "Shift+Tab");
    await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    await pane.getByRole("button", { name: "写成一张表" }).waitFor();
    await tabTo(page, /^button 写成一张表/);
    await keyboard.press("Enter");
    await pane.getByText("审核意见已写在“审核意见”表。").waitFor();

    // Back to the cell that was gone to, and to the pane again at the button that was left.
    await keyboard.press("Shift+F6");
    await keyboard.press("ArrowDown");
    await assertSoon(async () => assert.notEqual(await preview.activeCell(), "J6"));
    await keyboard.press("F6");
    assert.match(await focused(page), /^button 写成一张表/);
    await keyboard.press("F6");
    assert.match(await focused(page), /^button 打开…/);

    const { name, bytes } = await preview.save();
    const again = await PreviewPage.open(stage);
    await again.openFile(`又${name}`, bytes);
    await again
      .fileName()
      .filter({ hasText: `又${name}` })
      .waitFor();
    await again.pane
      .getByText(/已忽略 1/)
      .first()
      .waitFor();
    await again.pane.getByRole("heading", { name: /^0 错误/ }).waitFor();
  },

  "the focus is never lost, and never under the row of buttons at the bottom": async (stage: Stage) => {
    const page = await story(stage, "story=faulty", { ...narrow, viewport: { width: 320, height: 480 } });
    await page.getByRole("heading", { name: /^3 错误/ }).waitFor();
    await page.getByRole("tab", { name: /检查/ }).first().focus();
    // Every stop of a whole round, with a finding opened.
    await tabTo(page, /^button 错误 O6/);
    await page.keyboard.press("Enter");
    for (let stop = 0; stop < 8; stop++) {
      await page.keyboard.press("Tab");
      assert.ok(await isUncovered(page), `covered: ${await focused(page)}`);
    }
    await tabTo(page, /^button 错误 O6/, "Shift+Tab");
    await page.keyboard.press("i");
    await page.getByRole("textbox", { name: "忽略的理由" }).waitFor();
    assert.ok(await page.getByRole("button", { name: "忽略", exact: true }).isVisible());
    await page.keyboard.press("Escape");

    await tabTo(page, /^searchbox|^input 搜索问题/, "Shift+Tab");
    await page.keyboard.type("没有这样的问题");
    await tabTo(page, /^button 全部显示/);
    await page.keyboard.press("Enter");
    await assertSoon(async () => assert.match(await focused(page), /^button 错误/));
  },

  "this sheet's findings alone, and all of them again": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    await page.getByRole("heading", { name: /^3 错误/ }).waitFor();
    const sheet = page.getByRole("combobox", { name: "按表筛选" });
    await page.evaluate(() => window.storyWorkbook.goTo("道路", "A1"));
    await page.getByRole("button", { name: "本表" }).press("Enter");
    await assertSoon(async () => assert.equal(await sheet.inputValue(), "道路"));
    await page.getByRole("button", { name: "本表" }).press("Enter");
    await assertSoon(async () => assert.equal(await sheet.inputValue(), ""));
  },
};
