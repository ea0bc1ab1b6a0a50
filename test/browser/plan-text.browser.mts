import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { docx, paragraph, picture, pictureParts, row } from "../support/docx";
import type { Stage } from "./runner/stage.mjs";
import { assertAccessible, assertNothingWider, narrow, story } from "./support/pane-story.mjs";
import { PreviewPage } from "./support/preview-page.mjs";

/* A plan text read, marked, compared and laid out: in the pane's stories, and once through Excel's host with a grid. */

const plan = [
  "青禾县石桥镇柳湾村巩固提升计划",
  "全村共有268户1050人，海拔1200米。",
  "一、养殖：采购能繁母羊480只，每只800元，共计384000元，其中县级财政衔接资金20万元，群众自筹18.4万元。",
  "二、道路：硬化产业路6公里，每公里40元，投资240万元，申请省级交通专项资金240万元。",
  "三、饮水：新建蓄水池3口，每口5万元，合计16万元，由东西部协作资金解决。",
  "四、种植：种植花椒200亩，每亩20xx元，需资金40万元，由省级财政解决。",
].join("\n");
/** What the check says of the same faults, by sheet. */
const faults = [
  { sheet: "道路", text: "6 公里 × 40 元/公里 = 240 元" },
  { sheet: "饮水", text: "3 口 × 50,000 元/口 = 150,000 元" },
  { sheet: "种植", text: "20xx" },
];

async function start(stage: Stage, query = "story=empty", options: object = narrow): Promise<Page> {
  const page = await story(stage, query, options);
  const wayIn = page.getByRole("button", { name: /从计划文本读入|Read a plan text/ });
  if (!(await wayIn.isVisible())) await page.getByRole("tab", { name: /新建|New/ }).click();
  await wayIn.click();
  await page.getByRole("textbox", { name: /粘贴计划文本|Paste the plan text/ }).waitFor();
  return page;
}
const field = (page: Page) => page.getByRole("textbox", { name: /粘贴计划文本|Paste the plan text/ });
const marked = (page: Page) => page.getByRole("region", { name: /^(原文|The text)$/ });
const findings = (page: Page) =>
  page.getByRole("region", { name: /^(文中的问题|Findings in the text)/ }).getByRole("listitem");
const notice = (page: Page, text: string) => page.getByRole("group").filter({ hasText: text }).first();

async function read(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole("button", { name: /^(读入|Read)$/ }).click();
  await marked(page).waitFor();
}
/** Lays the plan out and comes back to its text. */
async function layOutAndReturn(page: Page): Promise<void> {
  await read(page, plan);
  await page.getByRole("textbox", { name: "地点" }).fill("青禾县");
  await page.getByRole("button", { name: "排成表" }).click();
  await page.getByText("已把 4 个分项排进 4 张计划表").waitFor();
  await page.getByRole("tab", { name: "新建" }).click();
  await page.getByRole("button", { name: /从计划文本读入/ }).click();
}
const opened = (page: Page, name: string, bytes: Uint8Array) =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });

export const tests = {
  "faults are listed beside the text, and lead to each other": async (stage: Stage) => {
    const page = await start(stage);
    await read(page, plan);
    assert.equal(await findings(page).count(), 3);
    await findings(page).nth(1).getByRole("button").first().click();
    const figure = marked(page).getByRole("button", { name: /^16万元/ });
    assert.equal(await figure.getAttribute("aria-pressed"), "true");
    await figure.scrollIntoViewIfNeeded();
    await marked(page).getByRole("button", { name: /^40元/ }).press("Enter");
    const row = findings(page).first().getByRole("button").first();
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-current") === "true");
    assert.equal(await row.getAttribute("aria-current"), "true");
    await page.getByRole("button", { name: "到原文" }).press("Enter");
    assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? "", /^40元/);
  },

  "by keyboard alone: typed, read, gone through, laid out": async (stage: Stage) => {
    const page = await start(stage);
    await field(page).focus();
    await page.keyboard.insertText(plan);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await marked(page).waitFor();
    await tabTo(page, () => document.activeElement?.matches("li button") ?? false);
    await page.keyboard.press("n");
    await page.keyboard.press("n");
    await page.waitForFunction(() => document.activeElement?.textContent?.includes("3 口"));
    await tabTo(page, () => document.activeElement?.matches("input[type=text], input:not([type])") ?? false);
    await page.keyboard.type("青禾县/石桥镇/柳湾村");
    await page.keyboard.press("Enter");
    await page.getByText("已把 4 个分项排进 4 张计划表").waitFor();
    for (const { text } of faults)
      await page.getByRole("listitem").filter({ hasText: text }).first().waitFor();
  },

  "template and source are corrected, and lines left out stay out": async (stage: Stage) => {
    const page = await start(stage);
    await read(page, plan);
    await page.getByRole("checkbox", { name: /蓄水池/ }).uncheck();
    await page.getByRole("combobox", { name: /产业路.*的模板/ }).selectOption("enterprise");
    await page.getByRole("combobox", { name: /资金来源：省级交通专项资金/ }).selectOption("F12");
    // The place is the title's, and can be changed.
    const place = page.getByRole("textbox", { name: "地点" });
    assert.equal(await place.inputValue(), "青禾县/石桥镇/柳湾村");
    await page.getByText("封面照原文填：青禾县石桥镇柳湾村巩固提升计划").waitFor();
    await place.fill("");
    await page.getByRole("button", { name: "排成表" }).click();
    await page.getByText("请填写地点").waitFor();
    await page.getByRole("textbox", { name: "地点" }).fill("青禾县");
    await page.getByRole("button", { name: "排成表" }).click();
    await page.getByText("已把 3 个分项排进 3 张计划表").waitFor();
    await page.waitForFunction(() => window.storyWorkbook.selected.at(-1) === "养殖!A1");
    const names = await page.evaluate(() => window.storyWorkbook.sheetNames());
    assert.ok(!names.includes("饮水") && !names.includes("道路"), names.join());
  },

  "a line without a source gets one, and its name, village and quantity are corrected": async (
    stage: Stage,
  ) => {
    const page = await start(stage);
    await read(page, "安装路灯30盏，每盏2000元，共6万元。");
    await page.getByRole("combobox", { name: "路灯 谁出钱" }).selectOption("F82");
    await page.getByText("谁出钱 60,000 元").waitFor();
    await page.getByText("改名称、村、数量").press("Enter");
    await page.getByRole("textbox", { name: "名称" }).fill("太阳能路灯");
    await page.getByRole("textbox", { name: "村", exact: true }).fill("柳湾村");
    await page.getByRole("textbox", { name: "数量" }).fill("31.5");
    await page.getByText("31.5 盏 × 2,000 元/盏 ≠ 60,000 元").waitFor();
    await page.getByRole("checkbox", { name: "太阳能路灯（柳湾村）" }).waitFor();
    await page.getByRole("textbox", { name: "地点" }).fill("青禾县");
    await page.getByRole("button", { name: "排成表" }).click();
    await page.getByText("已把 1 个分项排进 1 张计划表").waitFor();
    const line = await page.evaluate(() =>
      [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((col) => window.storyWorkbook.input("人居环境", `${col}6`)),
    );
    for (const typed of ["太阳能路灯", "柳湾村", 31.5, 60_000]) assert.ok(line.includes(typed), String(line));
  },

  "a changed text shows what is new, gone and different": async (stage: Stage) => {
    const page = await start(stage);
    await layOutAndReturn(page);
    await page.getByRole("button", { name: "改文本" }).click();
    assert.equal(await field(page).inputValue(), plan);
    const changed = plan
      .replace("480只", "500只")
      .replace("384000元", "400000元")
      .replace(/三、.*\n/, "安装路灯30盏，每盏2000元，共6万元。\n");
    await read(page, changed);
    await page.getByText("数字不同（1）").waitFor();
    await page.getByText("数量：文中 500，表中 480").waitFor();
    await page.getByText("文中有、表中没有（1）").waitFor();
    await page.getByText("表中有、文中没有（1）").waitFor();
    await page.getByRole("button", { name: /饮水!.*蓄水池/ }).click();
    await page.waitForFunction(() => window.storyWorkbook.selected.at(-1)?.startsWith("饮水!"));
    // Sheets that exist are never overwritten, and it says so.
    await page.getByRole("textbox", { name: "地点" }).fill("青禾县");
    await page.getByRole("button", { name: "排成表" }).click();
    await page.getByText("这个工作簿里已有一份计划").waitFor();
    assert.ok(await page.getByText("数字不同（1）").isVisible());
  },

  "after 撤回 the text is no longer compared with sheets that are gone": async (stage: Stage) => {
    const page = await start(stage, "story=tables");
    await layOutAndReturn(page);
    await page.getByText("相同的分项：4").waitFor();
    await page.getByRole("button", { name: /^撤回/ }).first().click();
    await page.getByText("相同的分项：4").waitFor({ state: "detached" });
    assert.equal(await page.getByText("表中有、文中没有").count(), 0);
  },

  "bad input is told in a sentence, and what was typed stays": async (stage: Stage) => {
    const page = await start(stage);
    await page.getByRole("button", { name: "读入" }).click();
    await notice(page, "请先粘贴计划文本").waitFor();
    await field(page).fill("今天天气很好。😀");
    await page.getByRole("button", { name: "读入" }).click();
    await notice(page, "没有读到预算数字").waitFor();
    assert.equal(await field(page).inputValue(), "今天天气很好。😀");
    for (const [name, bytes, said] of [
      ["空.txt", new Uint8Array(), "没有文字"],
      ["图片.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0), "不是文本文件"],
      ["网页.txt", Buffer.from("<html><body>计划</body></html>"), "网页文件"],
      ["扫描.docx", docx(picture, pictureParts), "只有图片"],
    ] as const) {
      await opened(page, name, bytes);
      await notice(page, said).waitFor();
      assert.equal(await field(page).inputValue(), "今天天气很好。😀");
    }
  },

  "a .docx with a table is read, its rows as lines": async (stage: Stage) => {
    const page = await start(stage);
    const body =
      paragraph("一、道路") +
      paragraph("硬化产业路6公里，每公里40元，投资240万元。") +
      `<w:tbl>${row("项目", "投资")}${row("安装路灯30盏，每盏2000元", "共6万元")}</w:tbl>`;
    await opened(page, "计划.docx", docx(body));
    await marked(page).getByText("安装路灯30盏").waitFor();
    assert.equal(await findings(page).count(), 1);
  },

  "a megabyte is read without keeping the pane from answering, and Cancel ends it": async (stage: Stage) => {
    const page = await start(stage);
    const long = Array.from(
      { length: 20_000 },
      (_, at) => `${at}、新建蓄水池${at + 2}口，每口5万元，合计${(at + 2) * 5}万元，由东西部协作资金解决。`,
    );
    const text = [...long, "最后硬化产业路6公里，每公里40元，投资240万元。"].join("\n");
    await field(page).evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    await page.getByRole("button", { name: "读入" }).click();
    await page.getByRole("button", { name: "取消" }).click();
    await field(page).waitFor();
    assert.match(await field(page).inputValue(), /最后硬化/);
    await page.getByRole("button", { name: "读入" }).click();
    await marked(page).waitFor();
    await findings(page).first().getByRole("button").first().click();
    await marked(page).getByRole("button", { name: /^40元/ }).waitFor();
    assert.ok((await marked(page).getByRole("paragraph").count()) <= 300);
  },

  "the funding paragraphs are written from the workbook and copied": async (stage: Stage) => {
    for (const permissions of [["clipboard-read", "clipboard-write"], []]) {
      const page = await story(stage, "story=clean&tab=funding", { ...narrow, permissions });
      await page.getByRole("button", { name: "写资金段落" }).click();
      const written = page.getByRole("textbox", { name: "资金段落" });
      await written.waitFor();
      const text = await written.inputValue();
      assert.match(text, /以上合计[\d.,]+万?元/);
      await page.getByRole("checkbox", { name: "总额附大写" }).check();
      await page.waitForFunction((before) => document.querySelector("textarea")!.value !== before, text);
      assert.match(await written.inputValue(), /大写：.+元/);
      await page.getByRole("button", { name: "复制" }).click();
      await page.getByText("已复制，可以粘贴到计划文本里。").waitFor();
      assert.equal(await page.getByText("没有写进段落").count(), 0);
      await assertAccessible(page);
      await assertNothingWider(page);
      await page.close();
    }
  },

  "what the funding paragraphs leave out is said beside them; English offers no capitals": async (
    stage: Stage,
  ) => {
    const chinese = await story(stage, "story=faulty&tab=funding", narrow);
    await chinese.getByRole("button", { name: "写资金段落" }).click();
    await chinese.getByText("有 1 个分项没有金额或金额算不出来（能繁母牛购置），没有写进段落").waitFor();
    await chinese.getByText("段落里没有写资金来源").waitFor();
    await assertAccessible(chinese);
    await assertNothingWider(chinese);
    const english = await story(stage, "story=clean&tab=funding&lang=en", narrow);
    await english.getByRole("button", { name: "Write the funding paragraphs" }).click();
    const text = await english.getByRole("textbox", { name: "Funding paragraphs" }).inputValue();
    assert.match(text, /50 head at 7,000 yuan each/);
    assert.equal(await english.getByRole("checkbox", { name: /capital/ }).count(), 0);
  },

  "fits 270 pixels and has no serious accessibility fault, light, dark and in forced colours": async (
    stage: Stage,
  ) => {
    for (const look of ["story=empty&lang=zh", "story=empty&lang=en&dark", "story=faulty&lang=zh&forced"]) {
      const page = await start(stage, `${look}&tab=check`, {
        viewport: { width: 270, height: 600 },
        forcedColors: look.includes("forced") ? "active" : "none",
      });
      await assertNothingWider(page);
      await assertAccessible(page);
      await read(page, plan);
      await findings(page).first().getByRole("button").first().click();
      await assertNothingWider(page);
      await assertAccessible(page);
      await page.close();
    }
  },

  "in the preview: lines laid out in four templates, the check finds the same faults": async (
    stage: Stage,
  ) => {
    const preview = await PreviewPage.open(stage);
    const { page, pane } = preview;
    await page.getByRole("button", { name: "空白" }).click();
    await preview.fileName().filter({ hasText: "新计划.xlsx" }).waitFor();
    await pane.getByRole("tab", { name: "新建" }).click();
    await pane.getByRole("button", { name: /从计划文本读入/ }).click();
    await pane.getByRole("textbox", { name: "粘贴计划文本" }).fill(plan);
    await pane.getByRole("button", { name: "读入" }).click();
    await pane.getByText("文中的问题（3）").waitFor();
    await pane.getByRole("textbox", { name: "地点" }).fill("青禾县/石桥镇/柳湾村");
    await pane.getByRole("button", { name: "排成表" }).click();
    await pane.getByText("已把 4 个分项排进 4 张计划表").waitFor({ timeout: 60_000 });
    for (const { text } of faults)
      await pane.getByRole("listitem").filter({ hasText: text }).first().waitFor({ timeout: 30_000 });
    await pane.getByRole("heading", { name: /^3 错误 · 0 提醒/ }).waitFor();
    await pane.getByRole("button").filter({ hasText: faults[0]!.text }).first().click();
    assert.equal((await preview.activeSheet()).trim(), "道路");
  },
};

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, there: () => boolean): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(there)) return;
  }
  assert.fail("the Tab key does not get there");
}
