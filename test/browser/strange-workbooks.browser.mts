import assert from "node:assert/strict";
import type { FrameLocator } from "playwright-core";
import { cleanPlan } from "../../scripts/samples/clean-plan";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import type { SheetSpec, WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import { writeXlsx } from "../../src/file/write-xlsx";
import type { Stage } from "./runner/stage.mjs";
import { PreviewPage } from "./support/preview-page.mjs";

/* Workbooks of which the pane knows only a part, opened as files: what it could not check it says, and calls nothing clean. */

const plan = layOutPlan({ ...cleanPlan, templates: cleanPlan.templates.slice(0, 2) });
const isSettings = ({ name }: SheetSpec) => name === "_plan";
const settingsWith = (change: (input: string) => string): WorkbookSpec => ({
  ...plan,
  sheets: plan.sheets.map((sheet) =>
    isSettings(sheet)
      ? {
          ...sheet,
          cells: sheet.cells.map((cell) =>
            typeof cell.input === "string" ? { ...cell, input: change(cell.input) } : cell,
          ),
        }
      : sheet,
  ),
});
const newer = settingsWith((input) =>
  input.startsWith('[{"id"') ? input.replace(/"version":\d+/, '"version":99') : input,
);
const unknownOnly: WorkbookSpec = {
  names: [],
  sheets: settingsWith((input) => input.replaceAll(/"id":"\w+"/g, '"id":"forestry"')).sheets.filter(
    (sheet) => isSettings(sheet) || sheet.name === "封面",
  ),
};
const others = Array.from({ length: 50 }, (_, at): SheetSpec => ({
  ...{
    name: `台账${at + 1}`,
    visibility: "visible",
    styles: {},
    columns: [],
    validations: [],
    protect: false,
  },
  cells: [
    { row: 0, col: 0, input: "姓名" },
    { row: 1, col: 0, input: "张三" },
  ],
}));

const partly = "查过的部分没有错误，也没有提醒；没查的见下。";
const told = async (pane: FrameLocator, text: string | RegExp) => {
  await pane.getByText(/^未查的内容/).click();
  await pane.getByText(text).waitFor();
  assert.equal(await pane.getByText("没有发现任何问题").count(), 0);
};

export const tests = {
  "what could not be checked is told, and nothing of it is called clean": async (stage: Stage) => {
    const preview = await PreviewPage.open(stage);
    const { pane } = preview;
    const show = async (name: string, book: WorkbookSpec) => {
      await preview.openFile(`${name}.xlsx`, await writeXlsx(book));
      await preview.fileName().filter({ hasText: name }).waitFor();
    };

    await show("无设置", { ...plan, sheets: plan.sheets.filter((sheet) => !isSettings(sheet)) });
    await pane.getByText(partly).waitFor();
    await told(pane, /计划设置（隐藏表 _plan）：.*（地点、年度、计划模板）/);

    await show("新版本", newer);
    await pane.getByText(partly).waitFor();
    await told(pane, /养殖：是用更新版本的软件做的.*第 99 版/);

    await show("五十张", { ...plan, sheets: [...plan.sheets, ...others] });
    await pane.getByText(partly).waitFor();
    await pane.getByText("未查 50").first().waitFor();
    await told(pane, /等 50 张表：不是计划表/);

    await show("全不认识", unknownOnly);
    await pane.getByText("这份计划是用更新的版本做的").waitFor();
    await told(pane, /forestry：.*不认识的计划模板/);
  },
};
