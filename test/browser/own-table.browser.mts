import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Stage } from "./runner/stage.mjs";
import { assertAccessible, assertNothingWider, story } from "./support/pane-story.mjs";

/* A township's own table becomes plan sheets: in the narrow pane, by keyboard, over a workbook in memory. */

const words = {
  zh: {
    way: /把现有表变成计划表/,
    title: "把现有表变成计划表",
    lines: /^取来的行/,
    laidOut: /原表没有动/,
    undo: /^撤回/,
  },
  en: {
    way: /Make a plan of your table/,
    title: "Make a plan of your table",
    lines: /^Lines taken over/,
    laidOut: /the table itself is as it was/,
    undo: /^Undo/,
  },
};
type Lang = keyof typeof words;

async function openTable(stage: Stage, query: string, lang: Lang, width = 320): Promise<Page> {
  const page = await story(stage, `${query}&lang=${lang}`, { viewport: { width, height: 640 } });
  const way = page.getByRole("button", { name: words[lang].way });
  if (!(await way.isVisible())) await page.getByRole("tab").first().press("Enter");
  await way.press("Enter");
  await page.getByRole("heading", { name: words[lang].title }).waitFor();
  return page;
}
const sheetNames = (page: Page) => page.evaluate(() => window.storyWorkbook.sheetNames());

export const tests = {
  ...Object.fromEntries(
    (["zh", "en"] as const).map((lang) => [
      `a table is read, corrected, laid out and taken back by keyboard alone (${lang})`,
      async (stage: Stage) => {
        const said = words[lang];
        const page = await openTable(stage, "story=tables", lang);
        const lines = page.getByRole("heading", { name: said.lines });
        await lines.filter({ hasText: "3" }).waitFor();
        await assertNothingWider(page);
        await assertAccessible(page);

        // A column is left out and given back; a row is left out: the focus stays in the view.
        const meaning = page.getByRole("combobox", { name: /责任人/ });
        await meaning.focus();
        await page.keyboard.press("End");
        await page.getByText(lang === "zh" ? "恢复自动判断" : "Back to what was recognised").waitFor();
        const leave = page.getByRole("button", { name: /第 8 行|row 8/ });
        await leave.press("Enter");
        await lines.filter({ hasText: "2" }).waitFor();
        assert.equal(await page.evaluate(() => document.activeElement?.id), "own-lines");
        await page.getByRole("button", { name: /^(?:取第 8 行|Take row 8)/ }).press("Enter");
        await lines.filter({ hasText: "3" }).waitFor();
        await page.getByText("2,055,000", { exact: true }).waitFor();

        const place = page.getByRole("textbox").first();
        assert.equal(await place.inputValue(), "青禾县/石桥镇");
        await place.press("Enter");
        await page.getByText(said.laidOut).first().waitFor();
        assert.deepEqual((await sheetNames(page)).slice(0, 3), ["投资表", "长表", "说明"]);
        assert.ok((await sheetNames(page)).includes(lang === "zh" ? "道路" : "Roads"));
        await page.getByRole("button", { name: said.undo }).first().press("Enter");
        await page.waitForFunction(() => window.storyWorkbook.sheetNames().length === 4);
      },
    ]),
  ),

  "in a pane of 270 px nothing is wider than it": async (stage: Stage) => {
    for (const lang of ["zh", "en"] as const) {
      const page = await openTable(stage, "story=tables", lang, 270);
      await page.getByRole("heading", { name: words[lang].lines }).waitFor();
      await assertNothingWider(page);
    }
  },

  "what can't be read says why in one sentence, and the header can be pointed at": async (stage: Stage) => {
    const page = await openTable(stage, "story=tables", "zh");
    const sheet = page.getByLabel("工作表");
    await sheet.selectOption("空表");
    await page.getByRole("alert").filter({ hasText: "空表" }).waitFor();
    await sheet.selectOption("说明");
    await page.getByRole("alert").filter({ hasText: "只有文字" }).waitFor();
    await page.getByLabel("表头从这一行").selectOption("0");
    await page.getByText("各列的意思（1）").waitFor();
    await assertAccessible(page);
  },

  "a table of 5,000 rows: lists by the page, and the pane answers while it is read": async (stage: Stage) => {
    const page = await openTable(stage, "story=tables", "zh");
    await page.getByRole("heading", { name: "取来的行（3）" }).waitFor();
    await page.getByLabel("工作表").selectOption("长表");
    await page.getByRole("heading", { name: "取来的行（5000）" }).waitFor();
    const rows = page.getByRole("button", { name: /^不取第/ });
    assert.equal(await rows.count(), 20);
    await page.getByRole("button", { name: "再显示 20 行（共 5000 行）" }).press("Enter");
    await rows.nth(39).waitFor();
    await page.getByText("✓ 总投资：原表合计 150,000,000 元，取来的也是").waitFor();
    await assertNothingWider(page);
  },

  "over a plan: added to it, asked about the second time": async (stage: Stage) => {
    const page = await openTable(stage, "story=plan-and-table", "zh");
    const add = page.getByRole("button", { name: "加到计划里（3 行）" });
    await add.press("Enter");
    await page.getByText("从“投资表”取了 3 行到“道路”").first().waitFor();
    await page.locator("[role=tab][aria-selected=true]").filter({ hasText: "检查" }).first().waitFor();
    await page.getByRole("tab", { name: "新建" }).press("Enter");
    await page.getByRole("button", { name: words.zh.way }).press("Enter");
    await add.press("Enter");
    const question = page.getByRole("alertdialog");
    await question.filter({ hasText: "3 行以前取过" }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "不改");
    await assertAccessible(page);
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
  },
};
