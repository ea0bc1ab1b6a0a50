import { readdirSync, readFileSync } from "node:fs";
import { readPlanBook } from "../../src/core/plan-book/read-plan-book";
import { templates } from "../../src/core/templates";
import { planBudget, scratchFolder } from "../support/command-line";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import { repairedTotals } from "../support/repaired-totals";
import { smallSpec } from "../support/small-spec";

const { folder, inFolder, sample } = scratchFolder();
const json = async (...args: string[]) => JSON.parse((await planBudget(...args, "--json")).out) as never;

interface FindingJson {
  readonly check: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly fix: { readonly edits: readonly { readonly cell: string; readonly after: unknown }[] } | null;
}
interface CheckJson {
  readonly file: string;
  readonly findings: readonly FindingJson[];
  readonly notChecked: readonly unknown[];
}

test("templates --json lists every template with id, names and columns", async () => {
  const listed: readonly { id: string; name: unknown; columns: readonly unknown[] }[] =
    await json("templates");
  expect(listed.map(({ id }) => id)).toEqual(templates.map(({ id }) => id));
  expect(listed.every(({ columns }) => columns.length > 20)).toBe(true);
});

test("new lays out a plan in which check finds neither error nor warning", async () => {
  const file = inFolder("新计划.xlsx");
  const made = await planBudget(
    ...["new", "--templates", "livestock,roads,water", "--place", "青禾县/石桥镇/柳湾村"],
    ...["--year", "2026", "--out", file],
  );
  expect(made).toMatchObject({ code: 0, err: "" });
  const checked: CheckJson = await json("check", file);
  expect(checked.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(checked.notChecked).toEqual([]);
});

test("new --simple, filled by hand or not, grows into a full plan; last year's plan into this year's", async () => {
  const [simple, last, next] = ["简表.xlsx", "上年.xlsx", "今年.xlsx"].map((name) => inFolder(name));
  const place = ["--place", "青禾县/石桥镇/柳湾村", "--year", "2026"];
  expect(await planBudget("new", "--simple", ...place, "--out", simple!)).toMatchObject({ code: 0, err: "" });
  const empty = await planBudget("new", "--from", simple!, "--out", next!);
  expect(empty).toMatchObject({ code: 2, err: "简表还是空的，没有可以转的分项。\n" });
  const sheets = ["--sheets", "library,notice,performance,beneficiaries"];
  await planBudget("new", "--templates", "roads", ...place, ...sheets, "--out", last!);
  const made = await planBudget("new", "--from", last!, "--out", next!);
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toMatch(/道路.*项目库、公示、绩效目标、受益户明细/);
  const kept = await planBudget(
    ...["new", "--from", sample("repaired"), "--keep-amounts", "--year", "2028"],
    ...["--out", inFolder("沿用.xlsx")],
  );
  expect(kept).toMatchObject({ code: 0, err: "" });
  const totals: { readonly amount: number } = await json("totals", inFolder("沿用.xlsx"));
  expect(totals.amount).toBe(repairedTotals.amount);
  const neither = inFolder("别的.xlsx", await writeXlsx(smallSpec));
  const refused = await planBudget("new", "--from", neither, "--out", inFolder("不该有.xlsx"));
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/^.*既不是本工具的简表，也不是上年的计划.*\n$/);
}, 60_000);

test("all templates and all further sheets by one word, and nothing to find in them", async () => {
  const file = inFolder("all.xlsx");
  const made = await planBudget("new", "--templates", "all", "--sheets", "all", ...place, "--out", file);
  expect(made.code).toBe(0);
  for (const sheet of ["集体经济", "项目库", "公示", "绩效目标", "受益户明细"])
    expect(made.out).toContain(sheet);
  const checked = await planBudget("check", file, "--json");
  expect([checked.code, (JSON.parse(checked.out) as { findings: unknown[] }).findings]).toEqual([0, []]);
});

test("check on the faulty sample names the road's unit cost and the cows' fund, with the repairs", async () => {
  const answer = await planBudget("check", sample("faulty"), "--json");
  const { findings } = JSON.parse(answer.out) as CheckJson;
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(answer.code).toBe(1);
  const proposals = errors.map(({ check, sheet, fix }) => [
    check,
    sheet,
    fix?.edits.map(({ after }) => after),
  ]);
  expect(proposals).toEqual([
    ["number-masked", "养殖", [2_000_000]],
    ["unit-slip", "养殖", [1_500_000]],
    ["unit-slip", "道路", [400_000]],
  ]);
  // The rest is what is true of the text: four lines without money, two works in one sum, one road far cheaper than norms.
  const rest = findings.filter(({ severity }) => severity !== "error");
  expect(new Set(rest.map(({ check, severity }) => `${check} ${severity}`))).toEqual(
    new Set(["funding-gap warning", "lump-sum info", "unit-cost-outlier info"]),
  );
});

test("check on the repaired sample: gaps, the unlike unit costs of the two roads, nothing else", async () => {
  const answer = await planBudget("check", sample("repaired"), "--json");
  const { findings } = JSON.parse(answer.out) as CheckJson;
  expect(answer.code).toBe(0);
  expect(new Set(findings.map(({ check, severity }) => `${check} ${severity}`))).toEqual(
    new Set(["funding-gap warning", "lump-sum info", "unit-cost-outlier warning"]),
  );
  const unlike = findings.filter(({ check }) => check === "unit-cost-outlier");
  expect(unlike.map(({ sheet }) => sheet)).toEqual(["道路"]);
});

test("check on the clean sample finds nothing at all", async () => {
  expect(await json("check", sample("clean"))).toMatchObject({ findings: [], notChecked: [] });
});

test("totals on the repaired sample, in yuan", async () => {
  expect(await json("totals", sample("repaired"))).toMatchObject(repairedTotals);
});

test("several files: one object a line, the unreadable one told and exit 2 after the others", async () => {
  const answer = await planBudget(
    "check",
    sample("clean"),
    inFolder("不存在.xlsx"),
    sample("faulty"),
    "--json",
  );
  expect(answer.code).toBe(2);
  expect(
    answer.out
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as CheckJson).file),
  ).toEqual([sample("clean"), sample("faulty")]);
  expect(answer.err).toContain("找不到文件");
});

test("--checks narrows, --lang en speaks English", async () => {
  const answer = await planBudget("check", sample("faulty"), "--checks", "funding-gap", "--lang", "en");
  expect(answer.code).toBe(0);
  expect(answer.out).toContain("(funding-gap)");
  expect(answer.out).not.toMatch(/[一-龥]{6,}/);
});

const planText =
  "一、道路。新修通组路6公里，每公里45元，计270万元。二、培训。举办养蜂培训2期，投资3万元，资金由县级衔接资金承担。";

test("read-text finds the fault in a plan text, and lays its lines out with their sentences", async () => {
  const text = inFolder("计划.txt", planText);
  const answer = await planBudget("read-text", text, "--json");
  const { statements } = JSON.parse(answer.out) as {
    statements: { verdict: string; items: { unitCostYuan: number | null; template: string }[] }[];
  };
  expect(answer.code).toBe(1);
  expect(statements.map(({ verdict }) => verdict)).toEqual(["unit-error", "ok"]);
  expect(statements.flatMap(({ items }) => items.map(({ template }) => template))).toEqual([
    "roads",
    "training",
  ]);

  const out = inFolder("文本计划.xlsx");
  await planBudget("read-text", text, "--out", out, "--place", "青禾县/石桥镇/柳湾村", "--year", "2026");
  const checked: CheckJson = await json("check", out);
  const slip = checked.findings.find(({ check }) => check === "unit-slip");
  expect(slip?.fix?.edits.map(({ after }) => after)).toEqual([450_000]);
});

test("read-text --jsonl answers each row", async () => {
  const rows = inFolder(
    "rows.jsonl",
    `${JSON.stringify({ id: "a", text: planText })}\n${JSON.stringify({ id: "b", text: "今年降雨偏多。" })}\n`,
  );
  const { code, out } = await planBudget("read-text", rows, "--jsonl");
  expect(code).toBe(0);
  const answers = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; verdict: string });
  expect(answers).toMatchObject([
    { id: "a", verdict: "unit-error" },
    { id: "b", verdict: "ok" },
  ]);
});

test("read-text tells a warning as one, a rate as a percentage, and money in English words", async () => {
  const text = inFolder(
    "提醒.txt",
    "全村268户1052人，有5个村民组。\n新建圈舍310户，每户2000元，计62万元。\n养殖贷款300万元，年利率4.35%，贴息1年，计13.05万元。\n",
  );
  const { code, out } = await planBudget("read-text", text);
  expect(code).toBe(0);
  expect(out).toMatch(/! 提醒：.*310户，请核对。\n3:/);
  expect(out).toContain("3,000,000 元 × 4.35% = 130,500 元\n    ✓ 数字相符");
  expect(out).not.toContain("✗");
  const wrong = await planBudget("--lang", "en", "read-text", inFolder("错.txt", planText));
  expect(wrong.out).toContain("✗ 6 公里 × 45元 = 270 yuan, the text says 270万元;");
});

test("read-text lays out with the name, place and facts that the text tells", async () => {
  const text = inFolder(
    "标题.txt",
    `青禾县石桥镇柳湾村2026年帮扶计划\n柳湾村有5个村民组，268户1052人。\n${planText}`,
  );
  const out = inFolder("标题.xlsx");
  await planBudget("read-text", text, "--out", out, "--year", "2026");
  const book = await readXlsx(readFileSync(out));
  expect(book.ok && readPlanBook(book.value)).toMatchObject({
    place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  });
});

test("read-text says so where nothing is budgeted, in JSON too", async () => {
  const answer = await planBudget("read-text", inFolder("雨.txt", "今年降雨偏多。"), "--json");
  expect(answer).toMatchObject({ code: 2, out: '{"statements":[]}\n' });
  expect(answer.err).toContain("没有读到预算数字");
});

test("write-text says the workbook's figures, and reading it back agrees", async () => {
  const { code, out } = await planBudget("write-text", sample("repaired"));
  expect(code).toBe(0);
  expect(out).toContain("556.4万元");
  const back: { statements: { verdict: string }[] } = await json("read-text", inFolder("段落.txt", out));
  expect(back.statements.length).toBeGreaterThan(5);
  expect(new Set(back.statements.map(({ verdict }) => verdict))).toEqual(new Set(["ok"]));
});

test("write-text says on the side what the paragraphs leave out", async () => {
  const { out, err } = await planBudget("write-text", sample("faulty"));
  expect(out).not.toMatch(/能繁母牛|其中/);
  expect(err).toMatch(/有 1 个分项没有金额.*（能繁母牛购置）/);
  expect(err).toMatch(/资金来源共 .* 元，比总额 .* 元多 .* 元/);
});

test("English paragraphs have no capitals, and are told not to be read", async () => {
  const { out, err } = await planBudget("--lang", "en", "write-text", sample("clean"), "--capitals");
  expect(out).toMatch(/^松坪村2026年乡村振兴项目计划: funding\n/);
  expect(out).not.toMatch(/\d (?:头|公里|人天|平方米)/);
  expect(err).toBe("Capital numerals are written in Chinese only; the English paragraphs have none.\n");
  const back = await planBudget("read-text", inFolder("english.txt", out));
  expect(back).toMatchObject({
    code: 2,
    err: "计划文本只能读中文的，这段文字主要是外文字母，没有读到分项。\n",
  });
});

test("check of a workbook without a plan is no clean bill", async () => {
  const sheets = [1, 2, 3].map((at) => ({ ...smallSpec.sheets[0]!, name: `其他${at}` }));
  const file = inFolder("别的表.xlsx", await writeXlsx({ sheets, names: [] }));
  const answer = await planBudget("check", file);
  expect(answer.code).toBe(2);
  expect(answer.out).toContain("没有找到计划表");
  expect(answer.out).toContain("1 未检查");
  const { notChecked }: CheckJson = await json("check", file);
  expect(notChecked).toHaveLength(1);
});

test("audit finds nothing to correct in a plan of ours", async () => {
  const { findings }: CheckJson = await json("audit", sample("clean"));
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});

const place = ["--place", "青禾县/石桥镇/柳湾村", "--year", "2026"];
const cleanBytes = readFileSync(sample("clean"));
const oleFile = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2_000));

test.each<[string, () => string[], RegExp]>([
  ["no such file", () => ["check", inFolder("没有.xlsx")], /找不到文件/],
  ["a folder", () => ["check", folder], /文件夹/],
  ["an empty file", () => ["totals", inFolder("空.xlsx", "")], /空/],
  ["text", () => ["check", inFolder("文本.xlsx", "数量,单价\n1,2\n")], /另存为 \.xlsx/],
  ["an old .xls or .et, or a password", () => ["check", inFolder("旧.et", oleFile)], /另存为.*\.xlsx/],
  ["a truncated file", () => ["totals", inFolder("半.xlsx", cleanBytes.subarray(0, 20_000))], /不完整/],
  [
    "an unknown template",
    () => ["new", "--templates", "roads,pigs", ...place, "--out", inFolder("a.xlsx")],
    /pigs.*livestock/,
  ],
  [
    "a place in pieces",
    () => [
      "new",
      "--templates",
      "roads",
      "--place",
      "a/b/c/d",
      "--year",
      "2026",
      "--out",
      inFolder("b.xlsx"),
    ],
    /县\/乡镇\/村/,
  ],
  [
    "a year that is none",
    () => ["new", "--templates", "roads", "--place", "青禾县", "--year", "20xx", "--out", inFolder("c.xlsx")],
    /年度/,
  ],
  [
    "an unknown source",
    () => ["new", "--templates", "roads", ...place, "--sources", "F77", "--out", inFolder("d.xlsx")],
    /F77/,
  ],
  [
    "financing rules that give more than there is",
    () => [
      "new",
      "--templates",
      "roads",
      ...place,
      "--rules",
      "F11=70%,F80=40%",
      "--out",
      inFolder("q.xlsx"),
    ],
    /110%，超过 100%/,
  ],
  [
    "another kind of file",
    () => ["new", "--templates", "roads", ...place, "--out", inFolder("d.xls")],
    /\.xlsx/,
  ],
  [
    "a folder that isn't there",
    () => ["new", "--templates", "roads", ...place, "--out", inFolder("无/e.xlsx")],
    /写不了/,
  ],
  [
    "a path that can't be written",
    () => ["new", "--templates", "roads", ...place, "--out", "/dev/null/e.xlsx"],
    /写不了/,
  ],
  [
    "an existing file",
    () => ["new", "--templates", "roads", ...place, "--out", inFolder("有.xlsx", "x")],
    /已经存在/,
  ],
  ["an unknown check", () => ["check", sample("clean"), "--checks", "spelling"], /spelling/],
  ["a workbook as plan text", () => ["read-text", sample("clean")], /表格文件/],
  [
    "a text that budgets nothing",
    () => ["read-text", inFolder("雨.txt", "今年降雨偏多。")],
    /没有读到预算数字/,
  ],
  ["an RTF file", () => ["read-text", inFolder("计划.rtf", "{\\rtf1\\ansi 3 km}")], /RTF.*\.docx/],
  ["a row that is no row", () => ["read-text", inFolder("坏.jsonl", "x"), "--jsonl"], /第 1 行/],
  [
    "a text without lines, laid out",
    () => ["read-text", inFolder("空话.txt", "今年降雨偏多。"), "--out", inFolder("空话.xlsx")],
    /分项/,
  ],
  ["a workbook that is no plan", () => ["write-text", inFolder("乱.xlsx", "x")], /\.xlsx/],
  ["no place", () => ["new", "--templates", "roads", "--out", inFolder("o.xlsx")], /--place/],
  [
    "no such sheet",
    () => ["new", "--templates", "roads", ...place, "--sheets", "map", "--out", inFolder("p.xlsx")],
    /map/,
  ],
  ["a missing option", () => ["new", "--templates", "roads"], /--help/],
  ["an unknown command", () => ["frobnicate"], /--help/],
])("%s: exit 2, one clear sentence, nothing written", async (_, args, sentence) => {
  const words = args();
  const before = readdirSync(folder);
  const answer = await planBudget(...words);
  expect(answer).toMatchObject({ code: 2, out: "" });
  expect(answer.err).toMatch(sentence);
  expect(answer.err.trim().split("\n")).toHaveLength(1);
  expect(answer.err).not.toMatch(/\n\s+at /);
  expect(readdirSync(folder)).toEqual(before);
});
