import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Stage } from "./runner/stage.mjs";
import { assertAccessible, assertNothingWider, narrow, story } from "./support/pane-story.mjs";

/* How the pane looks and answers, over a workbook in memory (stories/main.tsx) with the real checks in their worker. */

const findings = (page: Page) => page.getByRole("group", { name: "问题清单" }).getByRole("listitem");
const input = (page: Page, sheet: string, cell: string) =>
  page.evaluate(([name, at]) => window.storyWorkbook.input(name!, at!), [sheet, cell]);
const selected = (page: Page) => page.evaluate(() => window.storyWorkbook.selected.at(-1));

const everyView = [
  "tab=new",
  "tab=check",
  "tab=audit",
  "tab=funding",
  "story=empty",
  "story=clean",
  "tab=check&refused",
];

export const tests = {
  "a plan workbook shows its findings at once, errors first": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    assert.equal(
      await page
        .getByRole("tab", { selected: true })
        .first()
        .innerText()
        .then((text) => text.slice(0, 2)),
      "检查",
    );
    await findings(page).first().waitFor();
    const headings = await page.getByRole("heading", { level: 3 }).allInnerTexts();
    const place = (title: RegExp) => headings.findIndex((heading) => title.test(heading));
    assert.ok(place(/单位有误/) >= 0 && place(/单位有误/) < place(/资金有差额/), headings.join());
  },

  "by keyboard alone: next, cell, fix with preview, undo": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    const slip = findings(page).filter({ hasText: "6 公里 × 40 元/公里" });
    await slip.waitFor();
    const rows = await findings(page).count();
    await page.getByRole("tab", { name: /检查/ }).focus();
    while (!(await page.evaluate(() => document.activeElement?.closest("li"))))
      await page.keyboard.press("Tab");
    while (!(await slip.locator("[aria-current=true]").count())) await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.storyWorkbook.selected.length > 0);
    const cell = (await selected(page))!.split("!")[1]!;
    await page.keyboard.press("f");
    await page.getByText("将要改动").waitFor();
    assert.equal(await input(page, "道路", cell), 40);
    await page.keyboard.press("Escape");
    await page.getByText("将要改动").waitFor({ state: "detached" });
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
    await slip.getByText("已修正").waitFor();
    assert.equal(await input(page, "道路", cell), 400_000);
    assert.ok(await slip.locator("[aria-current=true]").evaluate((row) => row === document.activeElement));
    await page.getByText(`已修正 道路!${cell}：40 → 400,000`).first().waitFor();
    await slip.getByRole("button", { name: "撤回" }).press("Enter");
    await slip.getByText("已修正").waitFor({ state: "detached" });
    assert.equal(await input(page, "道路", cell), 40);
    assert.equal(await findings(page).count(), rows);
  },

  "letters typed in a field or a list of choices do nothing to findings": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    await findings(page).first().waitFor();
    await page.getByRole("combobox", { name: "按表筛选" }).press("n");
    assert.equal(await page.locator("[aria-current=true]").count(), 0);
  },

  "nothing takes the focus when findings arrive by themselves": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    await findings(page).first().waitFor();
    await page.getByRole("button", { name: "English" }).focus();
    await page.evaluate(() => window.storyWorkbook.type("道路", "O6", 400_000));
    await page.getByText("6 公里 × 40 元/公里").waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "English");
  },

  "a severity and a sheet narrow the list, and it says when nothing is left": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    await findings(page).first().waitFor();
    const severities = page.getByRole("group", { name: "按程度筛选" });
    for (const severity of await severities.getByRole("button").all()) await severity.click();
    await page.getByText("所选范围内没有问题。").waitFor();
    await page.getByRole("button", { name: "全部显示" }).click();
    await page.getByRole("combobox", { name: "按表筛选" }).selectOption("道路");
    await findings(page).filter({ hasText: "15,000,000,000" }).waitFor({ state: "detached" });
    await findings(page).filter({ hasText: "6 公里" }).first().waitFor();
  },

  "two thousand findings come by the page, and the last is reached": async (stage: Stage) => {
    const page = await story(stage, "story=long");
    await page.getByRole("heading", { name: "0 错误 · 2000 提醒" }).waitFor();
    assert.equal(await findings(page).count(), 14 * 25);
    await page.getByRole("button", { name: "上一条" }).click();
    await page.getByText("第 2000 条，共 2000 条").waitFor();
    assert.ok(await page.locator("[aria-current=true]").isVisible());
  },

  "a long check says where it is, and Cancel ends it": async (stage: Stage) => {
    const page = await story(stage, "story=faulty&slow=300&tab=check");
    await page.getByText(/正在读取“.+” \d+\/\d+/).waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByText("检查已取消，没有结果。").waitFor();
    await page.getByRole("button", { name: "重新检查" }).click();
    await findings(page).first().waitFor();
  },

  "a new plan asks what is missing, then lays out its sheets": async (stage: Stage) => {
    const page = await story(stage, "story=empty");
    await page.getByRole("button", { name: /选模板新建/ }).click();
    await page.getByRole("button", { name: "建立计划" }).click();
    await page.getByText("请至少选一个计划模板。").waitFor();
    await page.getByText("请填写地点").waitFor();
    for (const name of ["养殖", "种植", "道路", "饮水", "培训"])
      await page.getByRole("checkbox", { name }).check();
    await page.getByRole("textbox", { name: "地点" }).fill("青禾县/石桥镇/柳湾村");
    await page.getByRole("button", { name: "建立计划" }).click();
    await page.getByText("已建立 5 张计划表").waitFor();
    const names = await page.evaluate(() => window.storyWorkbook.sheetNames());
    for (const name of ["养殖", "种植", "道路", "培训"]) assert.ok(names.includes(name), name);
    await page.getByText("没有发现任何问题。").waitFor();
  },

  "laying out shows progress, and Cancel leaves the workbook without the plan": async (stage: Stage) => {
    const page = await story(stage, "story=empty&slow=200&tab=new");
    await page.getByRole("button", { name: "全选" }).first().click();
    await page.getByRole("textbox", { name: "地点" }).fill("青禾县");
    await page.getByRole("button", { name: "建立计划" }).click();
    await page.getByText(/正在排“.+” \d+\/\d+/).waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByText("已取消，刚排的表已经撤掉。").waitFor();
    assert.deepEqual(await page.evaluate(() => window.storyWorkbook.sheetNames()), []);
    assert.equal(await page.getByRole("textbox", { name: "地点" }).inputValue(), "青禾县");
  },

  "funding shows figures in one unit at a time, the gap by its word": async (stage: Stage) => {
    const page = await story(stage, "story=faulty&tab=funding");
    await page.getByRole("img", { name: /资金来源构成/ }).waitFor();
    await page.getByRole("heading", { name: /^合计 [\d,.]+ 万元$/ }).waitFor();
    await page.getByRole("radio", { name: "元", exact: true }).check();
    await page.getByRole("heading", { name: /^合计 [\d,.]+ 元$/ }).waitFor();
    assert.equal(await page.getByRole("columnheader", { name: "金额（万元）" }).count(), 0);
  },

  "every view fits 270 pixels in both languages": async (stage: Stage) => {
    for (const lang of ["zh", "en"])
      for (const view of everyView) {
        const page = await story(stage, `${view}&lang=${lang}`, { viewport: { width: 270, height: 600 } });
        await page.locator("main").getByRole("button").first().waitFor();
        await assertNothingWider(page);
        await page.close();
      }
  },

  "no serious accessibility fault in any view, light, dark and in forced colours": async (stage: Stage) => {
    for (const look of ["lang=zh", "lang=en&dark", "lang=zh&forced"])
      for (const view of everyView) {
        const page = await story(stage, `${view}&${look}`, {
          ...narrow,
          forcedColors: look.includes("forced") ? "active" : "none",
        });
        await page.locator("main").getByRole("button").first().waitFor();
        await assertAccessible(page);
        await page.close();
      }
  },

  "the language changes everywhere at once": async (stage: Stage) => {
    const page = await story(stage, "story=faulty");
    await findings(page).first().waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: /^Errors \d+ · Warnings \d+/ }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
  },
};
