import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { readPlanBook } from "../../src/core/plan-book/read-plan-book";
import { readXlsx } from "../../src/file/read-xlsx";
import type { Stage } from "./runner/stage.mjs";
import { assertAccessible, assertNothingWider, story } from "./support/pane-story.mjs";
import { PreviewPage } from "./support/preview-page.mjs";

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

  "a village's one page is laid out by keyboard, and asks what is missing": async (stage: Stage) => {
    const page = await story(stage, "story=empty");
    await page.getByRole("button", { name: /一页简表/ }).press("Enter");
    await page.getByRole("heading", { name: "新建简表" }).waitFor();
    await page.getByRole("button", { name: "排出简表" }).press("Enter");
    await page.getByText("请填写地点").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid")), "true");
    await page.keyboard.type("青禾县/石桥镇/柳湾村");
    await page.keyboard.press("Enter");
    await page.getByText("简表已排好").waitFor();
    assert.deepEqual(await page.evaluate(() => window.storyWorkbook.sheetNames()), ["简表", "_plan"]);
    // The way on stands first now.
    const first = page.getByRole("listitem").first();
    await first.filter({ hasText: "升级为完整计划" }).waitFor();
    await first.getByRole("button").press("Enter");
    await page.getByText("简表里还没有填分项。").waitFor();
  },

  "a new plan is taken back by keyboard; what was typed in it since is asked about": async (stage: Stage) => {
    for (const [lang, said] of [
      [
        "zh",
        {
          way: /选模板新建/,
          road: "道路",
          place: "地点",
          create: "建立计划",
          undo: /^撤回：新建了计划/,
          yes: "确定",
          told: "排表以后又填过、改过 1 处",
        },
      ],
      [
        "en&dark",
        {
          way: /templates/,
          road: "Roads",
          place: "Place",
          create: "Lay out the plan",
          undo: /^Undo: New plan/,
          yes: "Yes, do it",
          told: "1 place was filled or changed since",
        },
      ],
    ] as const) {
      const page = await story(stage, `story=tables&tab=new&lang=${lang}`, narrowest);
      const names = () => page.evaluate(() => window.storyWorkbook.sheetNames());
      const before = await names();
      await page.getByLabel(said.road, { exact: true }).check();
      await page.getByLabel(said.place).fill("青禾县/石桥镇/柳湾村");
      await page.getByRole("button", { name: said.create }).press("Enter");
      const undo = page.getByRole("button", { name: said.undo });
      await undo.waitFor();
      const sheet = (await names())[before.length + 1]!;
      await page.evaluate((name) => window.storyWorkbook.type(name, "C6", "通村路"), sheet);
      await undo.press("Enter");
      const question = page.getByRole("alertdialog").filter({ hasText: said.told });
      await question.waitFor();
      await assertNothingWider(page);
      await assertAccessible(page);
      await page.keyboard.press("Escape");
      await question.waitFor({ state: "detached" });
      // The focus is back on the button.
      await page.keyboard.press("Enter");
      await question.waitFor();
      await page.getByRole("button", { name: said.yes }).press("Enter");
      await undo.waitFor({ state: "detached" });
      assert.deepEqual(await names(), before);
    }
  },

  "a simple plan grows into the full one by keyboard, its templates corrected, and back": async (
    stage: Stage,
  ) => {
    const page = await story(stage, "story=simple");
    await page.getByRole("button", { name: /升级为完整计划/ }).press("Enter");
    await page.getByText("2 公里 × 450,000 元/公里 = 900,000 元").waitFor();
    assert.equal(await page.getByLabel("通村路硬化 的模板").inputValue(), "roads");
    assert.equal(await page.getByLabel("购买能繁母牛 的模板").inputValue(), "livestock");
    await page.getByLabel("文化墙与宣传栏 的模板").selectOption({ label: "集体经济" });
    // What is typed on the sheet meanwhile is a line, too.
    await page.evaluate(() => window.storyWorkbook.type("简表", "C9", "蓄水池"));
    await page.getByLabel("蓄水池 的模板").waitFor();
    assert.equal(await page.getByLabel("文化墙与宣传栏 的模板").inputValue(), "enterprise");
    const before = await input(page, "简表", "G6");
    await page.getByRole("button", { name: "排成完整计划" }).press("Enter");
    await page
      .getByText("由简表排成了完整计划（养殖、道路、饮水、集体经济，共 4 个分项），简表保留")
      .first()
      .waitFor();
    await page.getByRole("tab", { name: /检查/, selected: true }).waitFor();
    const names = () => page.evaluate(() => window.storyWorkbook.sheetNames());
    for (const name of ["简表", "封面", "养殖", "道路", "饮水", "集体经济", "资金总表"])
      assert.ok((await names()).includes(name), name);
    assert.equal(await input(page, "简表", "G6"), before);
    await page.getByRole("tab", { name: "新建" }).click();
    await page.getByRole("button", { name: /检查这份计划/ }).waitFor();
    assert.equal(await page.getByRole("button", { name: /升级为完整计划/ }).count(), 0);
    await page.getByRole("button", { name: /^撤回：由简表/ }).press("Enter");
    await page.getByRole("button", { name: /升级为完整计划/ }).waitFor();
    assert.deepEqual(await names(), ["简表", "_plan"]);
  },

  "the ways to a plan fit 270 pixels and are accessible, in both languages": async (stage: Stage) => {
    for (const lang of ["zh", "en&dark"])
      for (const [query, way, there] of [
        ["story=empty", /一页简表|One page/, /排出简表|Lay out the simple plan/],
        ["story=simple", /升级为完整计划|Grow into/, /排成完整计划|Lay out the full plan/],
        ["story=clean&tab=new", /编下一年|next year/, /存成文件|Save as a file/],
      ] as const) {
        const page = await story(stage, `${query}&lang=${lang}`, narrowest);
        const back = page.getByRole("button", { name: /返回|Back/ });
        if (query.includes("tab=new")) await back.click();
        await assertNothingWider(page);
        await page.getByRole("button", { name: way }).click();
        await page.getByRole("button", { name: there }).waitFor();
        await assertNothingWider(page);
        await assertAccessible(page);
      }
  },

  "next year's plan opens as a workbook of its own, by keyboard, or is saved as a file": async (
    stage: Stage,
  ) => {
    const page = await story(stage, "story=faulty&tab=new");
    await page.getByRole("button", { name: "返回" }).click();
    await page.getByRole("button", { name: /编下一年计划/ }).press("Enter");
    const last = page.getByLabel("结束年度");
    await last.waitFor();
    assert.equal(await page.getByLabel("起始年度").inputValue(), "2027");
    assert.equal(await page.getByLabel("地点").inputValue(), "青禾县/石桥镇/柳湾村");
    await last.fill("2026");
    await page.getByRole("button", { name: "打开新工作簿" }).press("Enter");
    await page.getByText("结束年度不早于起始年度").waitFor();
    await last.fill("2027");
    await page.getByLabel("沿用今年的数").check();
    await page.getByRole("button", { name: "打开新工作簿" }).press("Enter");
    await page.getByText("2027 年的计划已在新工作簿里打开").waitFor();
    const file = await page.evaluate(() => [...window.storyWorkbook.opened.at(-1)!]);
    const read = await readXlsx(Uint8Array.from(file));
    assert.ok(read.ok);
    assert.deepEqual(readPlanBook(read.value).years, [2027]);
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "存成文件" }).press("Enter");
    assert.match((await coming).suggestedFilename(), /2027.*\.xlsx$/);
    await assertAccessible(page);
  },

  "in the preview next year's plan takes the place of this one, asking first": async (stage: Stage) => {
    const preview = await PreviewPage.open(stage);
    const { page, pane } = preview;
    const questions: string[] = [];
    page.on("dialog", (dialog) => {
      questions.push(dialog.message());
      void dialog.accept();
    });
    await preview.goTo("B8");
    await preview.type("改过");
    await pane.getByRole("tab", { name: "新建" }).click();
    await pane.getByRole("button", { name: /编下一年计划/ }).click();
    await pane.getByRole("button", { name: "打开新工作簿" }).click();
    await preview.fileName().filter({ hasText: "新计划" }).waitFor();
    assert.equal(questions.length, 1);
    await pane.getByRole("tab", { name: /检查/, selected: true }).waitFor();
    const { bytes } = await preview.save();
    const read = await readXlsx(bytes);
    assert.ok(read.ok);
    assert.deepEqual(readPlanBook(read.value).years, [2027]);
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
