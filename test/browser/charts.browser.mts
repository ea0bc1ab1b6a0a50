import assert from "node:assert/strict";
import { chartNames } from "../../src/core/summary/funding-charts";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import { repairedPlan } from "../../scripts/samples/village-plan";
import type { Stage } from "./runner/stage.mjs";
import { assertAccessible, assertNothingWider, story } from "./support/pane-story.mjs";
import { PreviewPage } from "./support/preview-page.mjs";

/* Charts of the funding summary, from the pane's funding view into the saved file and out of it again. */

const charts = async (preview: PreviewPage) => {
  const { bytes } = await preview.save();
  const result = await readXlsx(bytes, { looks: true });
  assert.ok(result.ok);
  return result.value.sheets.flatMap(({ look }) => look?.charts ?? []);
};

/** A plan as one is that was laid out before there were charts. */
const withoutCharts = (): Promise<Uint8Array> => {
  const { sheets, names } = layOutPlan(repairedPlan);
  return writeXlsx({ names, sheets: sheets.map((sheet) => ({ ...sheet, charts: [] })) });
};

export const tests = {
  "inserted from the pane, saved, taken back, inserted twice without a second pair": async (stage: Stage) => {
    const preview = await PreviewPage.open(stage);
    const { page, pane } = preview;
    await preview.openFile("没有图.xlsx", await withoutCharts());
    await preview.fileName().filter({ hasText: "没有图.xlsx" }).waitFor();
    await pane.getByRole("tab", { name: /资金/ }).click();
    const insert = pane.getByRole("button", { name: "插入图表" });
    await insert.waitFor();
    assert.deepEqual(await charts(preview), []);

    await insert.press("Enter");
    await page.getByRole("status").filter({ hasText: "这里的表格不画图表" }).waitFor();
    const undo = pane.getByRole("button", { name: "撤回：图表已放在“资金总表”的表格下方" });
    await undo.waitFor();
    const inserted = await charts(preview);
    assert.deepEqual(
      inserted.map(({ name }) => name),
      Object.values(chartNames),
    );

    await undo.press("Enter");
    await pane.getByText("已撤回", { exact: true }).first().waitFor();
    assert.deepEqual(await charts(preview), []);

    for (const times of [1, 2]) {
      await insert.press("Enter");
      await pane.getByText(`全部改动（${times + 1}）`).waitFor();
    }
    assert.deepEqual(await charts(preview), inserted);
  },

  "a file with charts keeps them byte by byte, and shows them anew with one more source": async (
    stage: Stage,
  ) => {
    const preview = await PreviewPage.open(stage);
    const { pane } = preview;
    const before = await charts(preview);
    assert.equal(before.length, 2);
    await preview.showSheet("道路");
    await preview.goTo("O6");
    await preview.type("410000");
    assert.deepEqual(await charts(preview), before);

    await pane.getByRole("tab", { name: "新建" }).click();
    await pane.getByRole("button", { name: /增减这份计划/ }).click();
    await pane.getByLabel("在哪些表").selectOption("道路");
    await pane.getByLabel("要加的来源").selectOption({ label: "东西部协作" });
    await pane.getByRole("button", { name: "加来源" }).click();
    await pane
      .getByText(/加了资金来源“东西部协作”/)
      .first()
      .waitFor({ timeout: 60_000 });
    const [sources, years] = await charts(preview);
    const rows = ({ categories: { top, bottom } }: typeof sources & object) => bottom - top + 1;
    assert.equal(rows(sources!), rows(before[0]!) + 1);
    assert.equal(years!.series.length, before[1]!.series.length + 1);
  },

  "in the narrowest pane, by keyboard, in both languages": async (stage: Stage) => {
    const page = await story(stage, "story=clean&tab=funding");
    await page.getByRole("button", { name: "插入图表" }).press("Enter");
    await page
      .getByText(/图表已放在/)
      .first()
      .waitFor();
    await page.getByRole("table", { name: "各来源的资金状态" }).getByRole("row").nth(2).waitFor();
    await assertNothingWider(page);
    await assertAccessible(page);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Insert charts" }).waitFor();
    await page.getByRole("table", { name: "Status of each source" }).waitFor();
    await assertNothingWider(page);
    await assertAccessible(page);
    await page.getByRole("button", { name: /^Undo/ }).first().press("Enter");
  },
};
