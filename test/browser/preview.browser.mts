import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import { unzipSync } from "fflate";
import { readJournal } from "../../src/core/journal/read-journal";
import { cellName } from "../../src/core/workbook/address";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readXlsx } from "../../src/file/read-xlsx";
import type { Stage } from "./runner/stage.mjs";
import { assertSoon, PreviewPage } from "./support/preview-page.mjs";

const samples = join(import.meta.dirname, "../../assets/samples");
const sample = (name: string) => readFile(join(samples, `village-plan-${name}.xlsx`));

export const tests = {
  "check → cell → fix → gone → undo → back → total": async (stage: Stage) => {
    const preview = await PreviewPage.open(stage);
    const { pane } = preview;
    const road = preview.finding("O6", "400,000 元/公里");
    await road.click();
    await preview.waitForActiveCell("O6");
    assert.equal(await preview.activeSheet(), "道路");

    await pane.getByRole("button", { name: "修正", exact: true }).click();
    await pane.getByRole("button", { name: "确认修正" }).click();
    await pane.getByRole("heading", { name: /^2 错误/ }).waitFor();
    await road.filter({ hasText: "已修正" }).waitFor();
    assert.equal(await cellOf(preview, "道路", "O6"), 400_000);

    await pane.getByRole("button", { name: "撤回", exact: true }).first().click();
    await pane.getByRole("heading", { name: /^3 错误/ }).waitFor();
    assert.equal(await cellOf(preview, "道路", "O6"), 40);

    for (const finding of [road, preview.finding("M6", "15,000,000,000"), preview.finding("J6", "20xx000")]) {
      await finding.click();
      await pane.getByRole("button", { name: "修正", exact: true }).click();
      await pane.getByRole("button", { name: "确认修正" }).click();
      await finding.filter({ hasText: "已修正" }).waitFor();
    }
    await pane.getByRole("heading", { name: /^0 错误/ }).waitFor();
    await pane.getByRole("tab", { name: /资金/ }).click();
    const total = pane.getByRole("row").filter({ hasText: "合计" });
    await assertSoon(async () => assert.match(await total.first().innerText(), /556\.40/));
    // By template, amount and gap stand beside the money; other tables have totals of their own.
    assert.match((await total.allInnerTexts()).join("\n"), /556\.40\s+356\.40/);
  },

  "what is typed into the grid is checked": async (stage: Stage) => {
    const preview = await PreviewPage.open(stage);
    await preview.pane.getByRole("heading", { name: /^3 错误/ }).waitFor();
    await preview.showSheet("道路");
    await preview.goTo("O6");
    await preview.type("400000");
    await preview.pane.getByRole("heading", { name: /^2 错误/ }).waitFor();
    await preview.page.locator("#changed").waitFor();
    assert.equal(await cellOf(preview, "道路", "O6"), 400_000);
  },

  "a new plan is laid out over five templates": async (stage: Stage) => {
    const preview = await PreviewPage.open(stage);
    const { page, pane } = preview;
    await page.getByRole("button", { name: "空白" }).click();
    await preview.fileName().filter({ hasText: "新计划.xlsx" }).waitFor();
    await page.getByRole("button", { name: "新建", exact: true }).click();
    await pane.getByRole("button", { name: "全不选" }).click();
    for (const name of ["养殖", "种植", "道路", "饮水", "培训"])
      await pane
        .getByRole("checkbox", { name: new RegExp(name) })
        .first()
        .check();
    await pane.getByLabel(/地点/).fill("青禾县/石桥镇/柳湾村");
    await pane.getByRole("button", { name: "建立计划" }).click();
    await pane.getByText(/已建立/).waitFor({ timeout: 60_000 });
    const { bytes, name } = await preview.save();
    assert.equal(name, "新计划.xlsx");
    const saved = await read(bytes);
    for (const sheet of ["封面", "养殖", "种植", "道路", "饮水", "培训", "资金总表"])
      assert.ok(
        saved.sheets.some((one) => one.name === sheet),
        `${sheet} is missing`,
      );
    assert.ok(
      saved.names.some((one) => /^[\x21-\x7e]+$/.test(one.name)),
      "names are kept",
    );
  },

  "a file that can't be read leaves the open workbook alone": async (stage: Stage) => {
    const preview = await PreviewPage.open(stage);
    const bytes = await sample("faulty");
    for (const [name, content] of [
      ["截断.xlsx", bytes.subarray(0, bytes.length / 2)],
      ["不是工作簿.xlsx", Buffer.from("不是工作簿")],
    ] as const) {
      await preview.openFile(name, content);
      await preview.page.getByRole("alert").filter({ hasText: "原来的工作簿没有改变" }).waitFor();
      assert.equal(await preview.fileName().innerText(), "村级计划（有错）.xlsx");
      await preview.page.getByRole("button", { name: "关闭提示" }).click();
    }
    await preview.pane.getByRole("heading", { name: /^3 错误/ }).waitFor();
    assert.equal(await cellOf(preview, "道路", "O6"), 40);
  },

  "saving keeps an unchanged file byte by byte, and a changed one but for its cells": async (
    stage: Stage,
  ) => {
    const preview = await PreviewPage.open(stage);
    const original = await sample("repaired");
    await preview.openFile("柳湾村计划.xlsx", original);
    await preview.fileName().filter({ hasText: "柳湾村计划.xlsx" }).waitFor();
    const untouched = await preview.save();
    assert.equal(untouched.name, "柳湾村计划.xlsx");
    assert.ok(Buffer.from(untouched.bytes).equals(original));

    await preview.showSheet("道路");
    await preview.goTo("O6");
    await preview.type("410000");
    const changed = await preview.save();
    const [before, after] = [await read(original), await read(changed.bytes)];
    assert.deepEqual(differences(before, after), [["道路!O6", 400_000, 410_000]]);
    assert.equal(await preview.page.locator("#changed").isVisible(), false);
  },

  "a fix made in the pane is saved with its journal, and the rest of the file stays": async (
    stage: Stage,
  ) => {
    const preview = await PreviewPage.open(stage);
    const original = await sample("faulty");
    await preview.openFile("柳湾村计划.xlsx", original);
    await preview.fileName().filter({ hasText: "柳湾村计划.xlsx" }).waitFor();
    await preview.pane.getByRole("heading", { name: /^3 错误/ }).waitFor();
    await preview.finding("O6", "400,000 元/公里").click();
    await preview.pane.getByRole("button", { name: "修正", exact: true }).click();
    await preview.pane.getByRole("button", { name: "确认修正" }).click();
    await preview.pane.getByRole("heading", { name: /^2 错误/ }).waitFor();
    const saved = await preview.save();
    const [before, after] = [await read(original), await read(saved.bytes)];
    const own = differences(before, after).filter((one) => !String(one).startsWith("修改记录!"));
    assert.deepEqual(own, [["道路!O6", 40, 400_000]]);
    const { entries } = readJournal(after);
    assert.deepEqual(
      entries.map(({ cell, before: old, after: now }) => [cell, old, now]),
      [["O6", 40, 400_000]],
    );
    const [old, now] = [unzipSync(original), unzipSync(saved.bytes)];
    for (const part of ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
      assert.ok(Buffer.from(now[part]!).equals(Buffer.from(old[part]!)), part);

    await preview.openFile("再打开.xlsx", saved.bytes);
    await preview.fileName().filter({ hasText: "再打开.xlsx" }).waitFor();
    await preview.pane.getByRole("heading", { name: /^2 错误/ }).waitFor();
    assert.ok(Buffer.from((await preview.save()).bytes).equals(Buffer.from(saved.bytes)));
  },

  "changes are not thrown away unasked": async (stage: Stage) => {
    const preview = await PreviewPage.open(stage);
    await preview.showSheet("道路");
    await preview.goTo("O6");
    await preview.type("400000");
    await preview.page.locator("#changed").waitFor();
    const questions: string[] = [];
    preview.page.on("dialog", (dialog) => {
      questions.push(dialog.message());
      void dialog.dismiss();
    });
    await preview.page.getByRole("button", { name: "空白" }).click();
    assert.equal(questions.length, 1);
    assert.match(questions[0]!, /未保存/);
    assert.equal(await preview.fileName().innerText(), "村级计划（有错）.xlsx");
  },

  "everything by keyboard": async (stage: Stage) => {
    const preview = await PreviewPage.open(stage);
    const { page, pane } = preview;
    await pane.getByRole("heading", { name: /^3 错误/ }).waitFor();
    const splitter = page.getByRole("separator", { name: "窗格宽度" });
    await splitter.focus();
    await page.keyboard.press("Home");
    assert.equal(await splitter.getAttribute("aria-valuenow"), "270");
    await page.keyboard.press("End");
    assert.equal(await splitter.getAttribute("aria-valuenow"), "500");

    await page.getByText("示例", { exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await preview.fileName().filter({ hasText: "村级计划（已改正）" }).waitFor();
    await pane.getByRole("heading", { name: /^0 错误/ }).waitFor();

    await pane.getByRole("button", { name: /^下一条/ }).focus();
    await page.keyboard.press("Enter");
    await pane.locator("[aria-current=true]").focus();
    await page.keyboard.press("Enter");
    await assertSoon(async () => assert.notEqual(await preview.activeCell(), "A1"));
  },

  English: async (stage: Stage) => {
    const preview = await PreviewPage.open(stage, "/?lang=en", { locale: "en-US" });
    await preview.pane.getByRole("heading", { name: /^Errors 3/ }).waitFor();
    assert.equal(await preview.page.getAttribute("html", "lang"), "en");
    for (const name of ["Open…", "Save", "New", "Check", "Funding"])
      await preview.page.getByRole("button", { name, exact: true }).waitFor();
    const own = await preview.page.locator("#bar").innerText();
    assert.doesNotMatch(own.replace("中文", ""), /\p{Script=Han}/u);
  },

  "no serious accessibility fault in bar and pane": async (stage: Stage) => {
    const preview = await PreviewPage.open(stage, "/", { viewport: { width: 1024, height: 768 } });
    await preview.pane.getByRole("heading", { name: /^3 错误/ }).waitFor();
    for (const frame of preview.page.frames()) {
      await frame.evaluate(axe.source);
      const { violations } = await frame.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run({
          // The grid is Univer's own, a canvas.
          exclude: ["#grid", "iframe"],
        }),
      );
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      assert.deepEqual(
        serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      );
    }
  },
};

async function read(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const result = await readXlsx(bytes);
  assert.ok(result.ok, result.ok ? "" : result.reason.en);
  return result.value;
}

/** The value of a cell as a saved file has it. */
async function cellOf(preview: PreviewPage, sheet: string, cell: string): Promise<unknown> {
  return cells(await read((await preview.save()).bytes)).get(`${sheet}!${cell}`);
}

/** Every typed value, and every formula as text, by address. */
function cells(book: WorkbookSnapshot): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const sheet of book.sheets)
    for (const { row, col, value, formula } of new SheetReader(book, sheet).all()) {
      const content = formula === undefined ? value : `=${formula}`;
      if (content !== null) found.set(`${sheet.name}!${cellName(row, col)}`, content);
    }
  return found;
}

function differences(before: WorkbookSnapshot, after: WorkbookSnapshot): unknown[] {
  const [old, now] = [cells(before), cells(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => old.get(key) !== now.get(key))
    .map((key) => [key, old.get(key), now.get(key)]);
}
