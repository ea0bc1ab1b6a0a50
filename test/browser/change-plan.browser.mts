import assert from "node:assert/strict";
import { cellName } from "../../src/core/workbook/address";
import { inputOf, type CellInput } from "../../src/core/workbook/edit";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import { readXlsx } from "../../src/file/read-xlsx";
import type { Stage } from "./runner/stage.mjs";
import { assertAccessible, assertNothingWider, story } from "./support/pane-story.mjs";
import { assertSoon, PreviewPage } from "./support/preview-page.mjs";

/* Changing the shape of a filled plan: in the narrow pane over a workbook in memory, and once through the whole preview. */

const headers = async (preview: PreviewPage, sheet: string) => {
  const { bytes } = await preview.save();
  const result = await readXlsx(bytes);
  assert.ok(result.ok);
  const book = result.value;
  const found = book.sheets.find(({ name }) => name === sheet)!;
  const cells = [...new SheetReader(book, found).all()];
  const inputs = new Map<string, CellInput>(
    cells.map((cell) => [cellName(cell.row, cell.col), inputOf(cell)]),
  );
  const header = new Map(
    cells.flatMap(({ row, col, value }) =>
      row === 4 && typeof value === "string" ? [[value, col] as const] : [],
    ),
  );
  return { inputs, header };
};

export const tests = {
  "a source is added, money typed, removed after a question, and all brought back": async (stage: Stage) => {
    const preview = await PreviewPage.open(stage);
    const { pane } = preview;
    await preview.showSheet("道路");
    await pane.getByRole("tab", { name: "新建" }).click();
    await pane.getByRole("button", { name: /增减这份计划/ }).click();
    await pane.getByLabel("在哪些表").selectOption("道路");
    await pane.getByLabel("要加的来源").selectOption({ label: "东西部协作" });
    const before = await headers(preview, "道路");
    await pane.getByRole("button", { name: "加来源" }).click();
    await pane.getByText("在 1 张表加了资金来源“东西部协作”").first().waitFor();

    const added = await headers(preview, "道路");
    const col = added.header.get("东西部协作(元)")!;
    assert.ok(col > 0, [...added.header.keys()].join());
    const cell = cellName(5, col);
    await preview.goTo(cell);
    await preview.type("120000");
    await assertSoon(async () => assert.equal((await headers(preview, "道路")).inputs.get(cell), 120_000));

    await pane.getByRole("button", { name: "移除 东西部协作" }).click();
    const question = pane.getByRole("alertdialog");
    await question.filter({ hasText: "120,000 元" }).waitFor();
    assert.equal((await headers(preview, "道路")).inputs.get(cell), 120_000);
    await question.getByRole("button", { name: "确定" }).click();
    await pane.getByText("从 1 张表移除了资金来源“东西部协作”").first().waitFor();
    assert.deepEqual([...(await headers(preview, "道路")).header], [...before.header]);

    await pane
      .getByRole("button", { name: /^撤回.*移除了/ })
      .first()
      .click();
    await pane.getByText("已撤回").first().waitFor();
    const back = await headers(preview, "道路");
    assert.equal(back.inputs.get(cell), 120_000);
    assert.deepEqual([...back.header], [...added.header]);
  },

  "rules of a sheet and of one line, by keyboard: a question before typed sums go, one undo": async (
    stage: Stage,
  ) => {
    const page = await story(stage, "story=clean&tab=new");
    await page.getByRole("button", { name: /返回/ }).click();
    await page.getByRole("button", { name: /增减这份计划/ }).press("Enter");
    await page.evaluate(() => window.storyWorkbook.goTo("道路", "E6"));
    const part = page.getByRole("group", { name: "出资规则" });
    await part.getByLabel("哪张表").selectOption("道路");
    const rows = () =>
      page.evaluate(() => {
        const cols = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ", "AA", "AB", "AC", "AD", "AE", "AF"];
        return [6, 7].map((row) => cols.map((col) => window.storyWorkbook.input("道路", `${col}${row}`)));
      });
    const before = await rows();
    const isShare = (held: unknown) => /^=ROUND\(N\(\w+\)\*0\.6,2\)$/.test(String(held));
    const isRest = (held: unknown) => /^=MAX\(0,/.test(String(held));

    await part.getByRole("button", { name: "加一条规则" }).press("Enter");
    await part.getByLabel("第 1 条：百分之几").fill("130");
    await part.getByText("应在 0% 到 100% 之间，不能是 130%。").waitFor();
    await part.getByLabel("第 1 条：百分之几").fill("60");
    await part.getByRole("button", { name: "加一条规则" }).press("Enter");
    await part.getByLabel(/也改为按规则计算/).press("Space");
    await part.getByRole("button", { name: "改成这些规则" }).press("Enter");
    const question = page.getByRole("alertdialog");
    await question.filter({ hasText: "手填的数" }).waitFor();
    assert.deepEqual(await rows(), before);
    await question.getByRole("button", { name: "确定" }).press("Enter");
    await page
      .getByText(/“道路”的出资规则：/)
      .first()
      .waitFor();
    const ruled = await rows();
    for (const row of ruled) assert.ok(row.some(isShare) && row.some(isRest), row.join(" | "));
    await page.getByRole("button", { name: /^撤回：“道路”的出资规则/ }).press("Enter");
    await page.getByText("已撤回").first().waitFor();
    assert.deepEqual(await rows(), before);

    await part.getByLabel("用于").selectOption("line");
    await part.getByRole("button", { name: "加一条规则" }).press("Enter");
    await part.getByLabel("第 1 条：怎么出").selectOption("rest");
    await part.getByRole("button", { name: "改成这些规则" }).press("Enter");
    await question.getByRole("button", { name: "确定" }).press("Enter");
    await page
      .getByText(/“道路”第 6 行的出资规则：/)
      .first()
      .waitFor();
    const own = await rows();
    assert.ok(own[0]!.some(isRest), own[0]!.join(" | "));
    assert.deepEqual(own[1], before[1]);
    await assertNothingWider(page);
    await assertAccessible(page);
  },

  "in the narrowest pane, by keyboard, in both languages": async (stage: Stage) => {
    const page = await story(stage, "story=faulty&tab=new");
    await page.getByRole("button", { name: /返回/ }).click();
    const way = page.getByRole("button", { name: /增减这份计划/ });
    await way.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "增减表和行" }).waitFor();
    const remove = page.getByRole("button", { name: /^移除 养殖/ });
    await remove.focus();
    await page.keyboard.press("Enter");
    const question = page.getByRole("alertdialog");
    await question.waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "不改");
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    await remove.press("Enter");
    await question.getByRole("button", { name: "确定" }).press("Enter");
    await page
      .getByText(/移除了计划表“养殖”/)
      .first()
      .waitFor();
    await assertNothingWider(page);
    await assertAccessible(page);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Change the plan" }).waitFor();
    await assertNothingWider(page);
    await assertAccessible(page);
    await page.getByRole("button", { name: /^Undo/ }).first().press("Enter");
    await page.getByRole("button", { name: /^Remove 养殖/ }).waitFor();
  },
};
