import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Stage } from "./runner/stage.mjs";
import { assertAccessible, assertNothingWider, story } from "./support/pane-story.mjs";

/* Ways to a new plan, over a workbook in memory. */

const narrowest = { viewport: { width: 270, height: 640 } };
const input = (page: Page, sheet: string, cell: string) =>
  page.evaluate(([name, at]) => window.storyWorkbook.input(name!, at!), [sheet, cell]);
/** Goes on by Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let at = 0; at < 120; at++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const one = document.activeElement;
      const label = one instanceof HTMLInputElement ? one.labels?.[0] : undefined;
      return one?.getAttribute("aria-label") ?? label?.textContent ?? one?.textContent ?? "";
    });
    if (name.test(focused)) return;
  }
  throw new Error(`no ${name} by the Tab key`);
}

export const tests = {
  "further sheets, columns and rules by keyboard alone, and one sentence where rules can't be followed":
    async (stage: Stage) => {
      const page = await story(stage, "story=empty&tab=new");
      await page.getByLabel("道路").check();
      await page.getByLabel("地点").fill("青禾县/石桥镇/柳湾村");
      const more = page.locator("summary").filter({ hasText: "更多选择" });
      assert.equal(await page.getByText("附表", { exact: true }).count(), 0);
      await more.focus();
      await page.keyboard.press("Enter");
      await page.getByText("附表", { exact: true }).waitFor();
      await tabTo(page, /项目库（/);
      await page.keyboard.press("Space");
      await tabTo(page, /到位/);
      await page.keyboard.press("Space");
      await tabTo(page, /加一条规则/);
      await page.keyboard.press("Enter");
      // The new rule's source has the focus, the figure is two stops on.
      assert.equal(
        await page.evaluate(() => document.activeElement?.getAttribute("aria-label")),
        "第 1 条：谁出钱",
      );
      await tabTo(page, /百分之几/);
      await page.keyboard.type("120");
      await tabTo(page, /加一条规则/);
      await page.keyboard.press("Enter");
      assert.equal(await page.getByLabel("第 2 条：怎么出").inputValue(), "rest");
      await page.getByRole("button", { name: "建立计划" }).press("Enter");
      const alert = page.getByRole("alert");
      await alert.filter({ hasText: "中央衔接的比例应在 0% 到 100% 之间，不能是 120%。" }).waitFor();
      await page.getByLabel("第 1 条：百分之几").fill("70");
      await alert.waitFor({ state: "detached" });

      // Folded away, it still says that something is chosen there; another view in between costs nothing.
      await more.focus();
      await page.keyboard.press("Enter");
      await page.getByText("更多选择（已选 4 项）").waitFor();
      await page.getByRole("button", { name: "返回" }).press("Enter");
      await page.getByRole("button", { name: /选模板新建/ }).press("Enter");
      await page.getByText("更多选择（已选 4 项）").waitFor();
      assert.ok(await page.getByLabel("道路").isChecked());

      await page.getByRole("button", { name: "建立计划" }).press("Enter");
      await page.getByText("已建立 1 张计划表").waitFor();
      const names = await page.evaluate(() => window.storyWorkbook.sheetNames());
      assert.ok(names.includes("项目库"), names.join());
      const row = await page.evaluate(() =>
        [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((col) => window.storyWorkbook.input("道路", `${col}6`)),
      );
      assert.ok(
        row.some((held) => /^=ROUND\(N\(\w+6\)\*0\.7,2\)$/.test(String(held))),
        row.join(" | "),
      );
      assert.ok(
        row.some((held) => /^=MAX\(0,ROUND\(/.test(String(held))),
        row.join(" | "),
      );
      assert.equal(await input(page, "道路", "A6"), 1);
    },

  "a template gets rules of its own, and follows those for all again": async (stage: Stage) => {
    const page = await story(stage, "story=empty&tab=new");
    for (const name of ["道路", "饮水"]) await page.getByLabel(name, { exact: true }).check();
    await page.locator("summary").click();
    await page.getByRole("button", { name: "加一条规则" }).click();
    await page.getByLabel("第 1 条：百分之几").fill("60");
    await page.getByLabel("用于").selectOption({ label: "饮水" });
    await page.getByText("“饮水”与全部模板相同。").waitFor();
    await page.getByRole("button", { name: "为“饮水”另定规则" }).click();
    assert.equal(await page.getByLabel("第 1 条：百分之几").inputValue(), "60");
    await page.getByLabel("第 1 条：百分之几").fill("80");
    await page.getByLabel("用于").selectOption({ label: "全部模板" });
    assert.equal(await page.getByLabel("第 1 条：百分之几").inputValue(), "60");
    await page.getByLabel("用于").selectOption({ label: "饮水（另有规则）" });
    await page.getByRole("button", { name: "改回与全部模板相同" }).click();
    await page.getByText("“饮水”与全部模板相同。").waitFor();
  },

  "everything asked fits 270 pixels and is accessible, in both languages": async (stage: Stage) => {
    for (const lang of ["zh", "en&dark"]) {
      const page = await story(stage, `story=empty&tab=new&lang=${lang}`, narrowest);
      await page.getByLabel(/^(道路|Roads)$/).check();
      await page.locator("summary").click();
      const add = page.getByRole("button", { name: /^(加一条规则|Add a rule)$/ });
      await add.click();
      await add.click();
      await page.getByLabel(/^(第 2 条：怎么出|Rule 2: how much)$/).selectOption("fixed");
      await assertNothingWider(page);
      await assertAccessible(page);
    }
  },
};
