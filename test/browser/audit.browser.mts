import assert from "node:assert/strict";
import axe from "axe-core";
import type { Frame } from "playwright-core";
import { parseCell } from "../../src/core/workbook/address";
import type { CellInput } from "../../src/core/workbook/edit";
import type { SheetSpec } from "../../src/core/workbook/sheet-spec";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import type { Stage } from "./runner/stage.mjs";
import { assertSoon, PreviewPage } from "./support/preview-page.mjs";

/* The formula audit over a workbook that nobody made with this add-in, in the preview: pane, host and grid. */

const style = { total: { fill: "#FFF2CC", bold: true } };
const lines = Array.from({ length: 12 }, (_, at) => at + 2);
const spec = (
  name: string,
  cells: Readonly<Record<string, CellInput>>,
  tinted: readonly string[],
): SheetSpec => ({
  name,
  visibility: "visible",
  styles: style,
  cells: Object.entries(cells).map(([cell, input]) => ({
    ...parseCell(cell)!,
    input,
    ...(tinted.includes(cell) && { style: "total" }),
  })),
  columns: [],
  validations: [],
  protect: false,
});
/** One amount typed over its formula, one total that stops two lines short. */
const book = () =>
  writeXlsx({
    sheets: [
      spec(
        "预算",
        {
          A1: "项目",
          B1: "数量",
          C1: "单价(元)",
          D1: "金额(元)",
          ...Object.fromEntries(
            lines.flatMap((row): [string, CellInput][] => [
              [`A${row}`, `分项${row - 1}`],
              [`B${row}`, 3 + ((row * 7) % 11)],
              [`C${row}`, 120 + ((row * 37) % 90)],
              [`D${row}`, row === 7 ? 1592 : `=B${row}*C${row}`],
            ]),
          ),
          A14: "合计",
          B14: "=SUM(B2:B13)",
          D14: "=SUM(D2:D11)",
        },
        ["B14", "D14", "D5"],
      ),
      spec("汇总", { A1: "合计(万元)", A2: "=预算!D14/10000" }, []),
    ],
    names: [],
  });

const open = async (stage: Stage, path = "/", options = {}): Promise<PreviewPage> => {
  const preview = await PreviewPage.open(stage, path, options);
  await preview.openFile("来件.xlsx", await book());
  await preview.fileName().filter({ hasText: "来件.xlsx" }).waitFor();
  return preview;
};
const audit = async (stage: Stage, path = "/", options = {}) => {
  const preview = await open(stage, path, options);
  await preview.pane.getByRole("tab", { name: /公式审查|Audit/ }).click();
  await preview.pane.getByRole("tab", { name: /^(问题|Findings)$/ }).waitFor();
  return preview;
};
/** The formula of a cell as a saved file has it. */
async function savedFormula(preview: PreviewPage, sheet: string, name: string): Promise<string | undefined> {
  const result = await readXlsx((await preview.save()).bytes);
  assert.ok(result.ok);
  const { row, col } = parseCell(name)!;
  const found = result.value.sheets.find((one) => one.name === sheet)!;
  return new SheetReader(result.value, found).cell(row, col)?.formula;
}

export const tests = {
  "a figure typed over a formula and a short sum are found, fixed and undone": async (stage: Stage) => {
    const preview = await audit(stage);
    const { pane } = preview;
    const typed = preview.finding("D7", /./);
    await typed.click();
    await preview.waitForActiveCell("D7");
    await preview.finding("D14", /./).waitFor();
    await typed.click();
    await pane.getByRole("button", { name: "修正", exact: true }).click();
    await pane.getByRole("button", { name: "确认修正" }).click();
    await typed.filter({ hasText: "已修正" }).waitFor();
    assert.equal(await savedFormula(preview, "预算", "D7"), "B7*C7");
    await pane.getByRole("button", { name: "撤回", exact: true }).first().click();
    await typed.filter({ hasText: "已修正" }).waitFor({ state: "detached" });
    assert.equal(await savedFormula(preview, "预算", "D7"), undefined);
  },

  "the formula map colours equal formulas, and takes the colours off to the byte": async (stage: Stage) => {
    const preview = await audit(stage);
    const { pane } = preview;
    const original = await preview.save();
    await pane.getByRole("tab", { name: "公式", exact: true }).click();
    await pane.getByRole("heading", { name: "14 个公式，4 种写法" }).waitFor();
    await pane.getByRole("button", { name: "在表上着色" }).click();
    const off = pane.getByRole("button", { name: "去掉颜色" });
    await off.waitFor();
    const [product, sum] = [await shownFill(preview, "D2"), await shownFill(preview, "B14")];
    assert.notEqual(product, sum);
    for (const [cell, fill] of Object.entries({ D5: product, D13: product, D7: "#FFFFFF", A1: "#FFFFFF" }))
      assert.equal(await shownFill(preview, cell), fill, cell);
    assert.ok(same(await preview.save(), original), "what is saved meanwhile has the user's own fills");

    await off.click();
    await pane.getByRole("button", { name: "在表上着色" }).waitFor();
    assert.equal(await shownFill(preview, "D5"), "#FFF2CC");
    assert.ok(same(await preview.save(), original));

    await pane.getByRole("button", { name: "在表上着色" }).click();
    await off.waitFor();
    await preview.showSheet("汇总");
    await pane.getByRole("button", { name: "在表上着色" }).waitFor();
    assert.equal(await shownFill(preview, "D5"), "#FFF2CC");
    assert.ok(same(await preview.save(), original));
  },

  "a pane opened anew takes off what the one before left coloured": async (stage: Stage) => {
    const preview = await audit(stage);
    const { page, pane } = preview;
    await pane.getByRole("tab", { name: "公式", exact: true }).click();
    await pane.getByRole("button", { name: "在表上着色" }).click();
    await pane.getByRole("button", { name: "去掉颜色" }).waitFor();
    assert.notEqual(await shownFill(preview, "D5"), "#FFF2CC");
    await page.getByRole("button", { name: "检查", exact: true }).click();
    await assertSoon(async () => assert.equal(await shownFill(preview, "D5"), "#FFF2CC"));
    assert.equal(await shownFill(preview, "D2"), "#FFFFFF");
  },

  "each distinct formula is gone to, marked and counted": async (stage: Stage) => {
    const preview = await audit(stage);
    const { pane } = preview;
    await pane.getByRole("tab", { name: "公式", exact: true }).click();
    const rows = pane.getByRole("list", { name: "各种公式" }).getByRole("listitem");
    assert.equal(await rows.count(), 3);
    await rows.filter({ hasText: "=SUM(D2:D11)" }).getByRole("button", { name: "到 D14" }).click();
    await preview.waitForActiveCell("D14");
    await pane.getByText("已看 1/3：看过 1 · 存疑 0 · 认可 0").waitFor();
    await rows.filter({ hasText: "=SUM(D2:D11)" }).getByRole("combobox").selectOption({ label: "存疑" });
    await rows.first().getByRole("combobox").selectOption({ label: "认可" });
    await pane.getByText("已看 2/3：看过 0 · 存疑 1 · 认可 1").waitFor();
    await pane.getByRole("button", { name: "English" }).click();
    await pane.getByText("Looked at 2/3: seen 0 · questioned 1 · accepted 1").waitFor();
  },

  "the current cell is traced in words, there and back, by keyboard alone": async (stage: Stage) => {
    const preview = await audit(stage);
    const { pane, page } = preview;
    await pane.getByRole("tab", { name: "问题", exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.getByText("点一个单元格").waitFor();
    await preview.goTo("D6");
    await pane.getByRole("heading", { name: "金额(元) D6" }).waitFor();
    const from = pane.getByRole("list", { name: "来自" }).getByRole("button");
    assert.deepEqual(await from.allInnerTexts(), ["数量 B6", "单价(元) C6"]);
    const to = pane.getByRole("list", { name: "用到它的公式" }).getByRole("button");
    assert.deepEqual(await to.allInnerTexts(), ["金额(元) D14"]);
    await to.first().press("Enter");
    await pane.getByRole("heading", { name: "金额(元) D14" }).waitFor();
    await preview.waitForActiveCell("D14");
    assert.deepEqual(await to.allInnerTexts(), ["合计(万元) 汇总!A2"]);
    await to.first().press("Enter");
    await pane.getByRole("heading", { name: "合计(万元) A2" }).waitFor();
    assert.equal(await preview.activeSheet(), "汇总");
    await pane.getByRole("button", { name: "回到 预算!D14" }).press("Enter");
    await pane.getByRole("button", { name: "回到 D6" }).press("Enter");
    await pane.getByRole("heading", { name: "金额(元) D6" }).waitFor();
    assert.equal(await pane.getByRole("button", { name: /^回到/ }).count(), 0);
  },

  "what is typed makes the audit stale, and auditing again is one click": async (stage: Stage) => {
    const preview = await audit(stage);
    const { pane } = preview;
    await preview.goTo("D7");
    await preview.type("=B7*C7");
    await pane.getByText("工作簿已改动").waitFor();
    await pane.getByRole("button", { name: "重新检查" }).first().click();
    await preview.finding("D7", /./).waitFor({ state: "detached" });
    await preview.finding("D14", /./).waitFor();
  },

  "every part fits 320 pixels and has no serious accessibility fault, in both languages": async (
    stage: Stage,
  ) => {
    for (const lang of ["zh", "en"]) {
      const preview = await audit(stage, `/?lang=${lang}`, { viewport: { width: 900, height: 700 } });
      const { page, pane } = preview;
      const splitter = page.getByRole("separator");
      await splitter.focus();
      for (let at = 0; at < 60 && Number(await splitter.getAttribute("aria-valuenow")) > 320; at++)
        await page.keyboard.press("ArrowRight");
      for (const part of [/^(问题|Findings)$/, /^(公式|Formulas)$/, /^(追踪|Trace)$/]) {
        await pane.getByRole("tab", { name: part }).click();
        await pane.getByRole("tab", { name: part, selected: true }).waitFor();
        await assertFitsAndIsAccessible(paneOf(preview));
      }
      await page.close();
    }
  },
};

/** The fill of a cell of the budget sheet as the grid has it now, asked as any add-in would. */
const shownFill = (preview: PreviewPage, cell: string): Promise<string> =>
  paneOf(preview).evaluate(
    (address) =>
      Excel.run(async (context) => {
        const { fill } = context.workbook.worksheets.getItem("预算").getRange(address).format;
        fill.load("color");
        await context.sync();
        return fill.color;
      }),
    cell,
  );
const paneOf = ({ page }: PreviewPage): Frame =>
  page.frames().find((frame) => frame.url().includes("taskpane.html"))!;
const same = (a: { readonly bytes: Uint8Array }, b: { readonly bytes: Uint8Array }) =>
  Buffer.from(a.bytes).equals(Buffer.from(b.bytes));

async function assertFitsAndIsAccessible(frame: Frame): Promise<void> {
  const wide = await frame.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
      .filter((one) => getComputedStyle(one).position !== "absolute")
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(wide, []);
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  assert.deepEqual(
    violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    [],
  );
}
