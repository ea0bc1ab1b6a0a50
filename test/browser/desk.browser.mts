import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Stage } from "./runner/stage.mjs";
import { assertAccessible, assertNothingWider, narrow, story } from "./support/pane-story.mjs";

/* The reviewer's desk, over a workbook in memory (stories/main.tsx) with the real checks in their worker. */

const findings = (page: Page) => page.getByRole("group", { name: "问题清单" }).getByRole("listitem");
const current = (page: Page) => findings(page).filter({ has: page.locator("[aria-current=true]") });
const heading = (page: Page, text: string | RegExp) => page.getByRole("heading", { name: text }).waitFor();
const part = (page: Page, name: string) => page.getByRole("tab", { name, exact: true }).click();

/** Into the list by Tab alone, at the first finding. */
async function intoList(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /检查/ }).first().focus();
  while (!(await page.evaluate(() => document.activeElement?.closest("li"))))
    await page.keyboard.press("Tab");
  await page.keyboard.press("n");
  await current(page).waitFor();
}

const everyPart = ["问题", "逐行审阅", "记录与报告"];

export const tests = {
  "the faulty sample repaired with the keyboard alone": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    await heading(page, /^3 错误/);
    await intoList(page);
    // The first two are fixed, the third is ignored with a reason; then the second is taken back and done again.
    for (const left of [2, 1]) {
      await page.keyboard.press("f");
      await page.getByText("将要改动").waitFor();
      await page.keyboard.press("Enter");
      await heading(page, new RegExp(`^${left} 错误`));
      await current(page).getByText("已修正").waitFor();
      if (left === 1) break;
      await page.keyboard.press("n");
    }
    await current(page).getByRole("button", { name: "撤回" }).press("Enter");
    await heading(page, /^2 错误/);
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
    await heading(page, /^1 错误/);
    await page.keyboard.press("n");
    await page.keyboard.press("i");
    await page.keyboard.type("另有批文");
    await page.keyboard.press("Tab");
    await page.keyboard.type("王敏");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await heading(page, /^0 错误/);
    await current(page).getByText("已忽略", { exact: true }).waitFor();
    await page.getByText(/^王敏 \d{4}-\d\d-\d\d 忽略：另有批文/).waitFor();
  },

  "an ignored finding is out of the list, can be looked at, and comes back": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    await heading(page, /^3 错误/);
    await intoList(page);
    const rows = await findings(page).count();
    await page.keyboard.press("i");
    await page.keyboard.press("Enter");
    await page.getByText("请写明理由。").waitFor();
    await page.keyboard.type("已核对");
    await page.getByRole("textbox", { name: "您的姓名" }).fill("王敏");
    await page.getByRole("button", { name: "忽略", exact: true }).press("Enter");
    await heading(page, /^2 错误/);
    await page.getByRole("button", { name: "下一条" }).click();
    assert.equal(await findings(page).count(), rows - 1);
    await page.getByRole("button", { name: "已忽略 1" }).click();
    assert.equal(await findings(page).count(), rows);
    await findings(page).filter({ hasText: "已忽略" }).getByRole("button").first().click();
    await page.getByRole("button", { name: "恢复…" }).click();
    await page.getByRole("button", { name: "恢复为未处理" }).press("Enter");
    await heading(page, /^3 错误/);
  },

  "Escape leaves a form, and the focus is on the finding again": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    await heading(page, /^3 错误/);
    await intoList(page);
    await page.keyboard.press("i");
    await page.getByRole("textbox", { name: "忽略的理由" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("textbox", { name: "忽略的理由" }).waitFor({ state: "detached" });
    assert.ok(await page.evaluate(() => document.activeElement?.getAttribute("aria-current") === "true"));
  },

  "fixes of one kind go together, and back together": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    await heading(page, /^3 错误/);
    await findings(page).filter({ hasText: "6 公里 × 40 元/公里" }).getByRole("button").first().click();
    await page.getByRole("button", { name: "修正", exact: true }).click();
    await page.getByRole("checkbox", { name: "同类的 2 处一并修正" }).check();
    await page.getByRole("button", { name: "确认修正" }).click();
    await heading(page, /^[01] 错误/);
    await page.getByRole("button", { name: /^撤回：已修正/ }).click();
    await heading(page, /^3 错误/);
  },

  "findings are grouped by sheet and line, and searched": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    await heading(page, /^3 错误/);
    await page.getByRole("combobox", { name: "分组方式" }).selectOption("按行");
    await heading(page, /^道路（\d）/);
    await page
      .getByRole("heading", { name: /^第 6 行（\d）/ })
      .first()
      .waitFor();
    await page.getByRole("searchbox", { name: "搜索问题" }).fill("40 元/公里");
    await page.getByRole("heading", { name: /^养殖/ }).waitFor({ state: "detached" });
    assert.equal(await findings(page).count(), 1);
  },

  "lines are marked, and the coverage tells how many": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    await heading(page, /^3 错误/);
    await part(page, "逐行审阅");
    const all = page.getByRole("group", { name: "整张“道路”" });
    await all.getByRole("button", { name: "同意" }).click();
    await page.getByText("请先填写姓名。").waitFor();
    await page.getByRole("textbox", { name: "您的姓名" }).fill("王敏");
    await all.getByRole("button", { name: "同意" }).click();
    await page.getByText(/已看 2\/\d+ 行：同意 2/).waitFor();
    await page.getByRole("combobox", { name: "第 6 行的标记" }).first().selectOption("存疑");
    await page
      .getByText(/存疑 1/)
      .first()
      .waitFor();
    await part(page, "问题");
    await findings(page).first().waitFor();
  },

  "report, colours and the history with its way back": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    await heading(page, /^3 错误/);
    await intoList(page);
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
    await heading(page, /^2 错误/);
    await part(page, "记录与报告");
    await page.getByRole("button", { name: "给问题格着色" }).click();
    await page.getByRole("button", { name: "去掉颜色" }).click();
    await page.getByRole("button", { name: "给问题格着色" }).waitFor();
    await page.getByRole("button", { name: "写成一张表" }).click();
    await page.getByText("审核意见已写在“审核意见”表。").waitFor();
    const history = page.getByRole("region", { name: "修改记录" });
    await history.getByRole("button", { name: /^撤回/ }).click();
    await page.getByText("已撤回，1 格恢复原样。").waitFor();
    assert.equal(await history.getByRole("listitem").count(), 2);
    await part(page, "问题");
    await heading(page, /^3 错误/);
  },

  "every part fits 270 pixels and is accessible, in both languages": async (stage: Stage) => {
    for (const lang of ["lang=zh", "lang=en&dark"]) {
      const page = await story(stage, `story=faulty&${lang}`, {
        ...narrow,
        viewport: { width: 270, height: 640 },
      });
      await page
        .getByRole("tab")
        .nth(4 + everyPart.length - 1)
        .waitFor();
      for (const at of everyPart.keys()) {
        await page
          .getByRole("tab")
          .nth(4 + at)
          .click();
        await page
          .locator(`#check-${["findings", "lines", "record"][at]}`)
          .getByRole("button")
          .first()
          .waitFor();
        if (at === 0) {
          await findings(page)
            .or(page.getByRole("group", { name: "Findings" }).getByRole("listitem"))
            .first()
            .getByRole("button")
            .click();
          await page.getByRole("button", { name: /^(忽略…|Ignore …)$/ }).click();
          await page.getByRole("textbox", { name: /^(忽略的理由|Why it may stay)/ }).waitFor();
        }
        await assertNothingWider(page);
        await assertAccessible(page);
      }
      await page.close();
    }
  },
};
