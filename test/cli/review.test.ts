import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runChecks } from "../../src/core/checks/run";
import { settingsSheet } from "../../src/core/plan-book/plan-settings";
import { ignoreOf } from "../../src/core/review/decide";
import { reviewEdits } from "../../src/core/review/review-rows";
import { reviewRun } from "../../src/core/review/review-run";
import { patchXlsx } from "../../src/file/patch-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { planBudget, scratchFolder } from "../support/command-line";

const { inFolder, sample } = scratchFolder();
const by = { name: "王敏", time: "2026-03-01T08:00:00.000Z" };
const reviewedFile = inFolder("审过.xlsx");

interface Told {
  readonly findings: readonly { readonly severity: string; readonly cell: string }[];
  readonly ignored: readonly { readonly cell: string; readonly decision: unknown }[];
}

/** The faulty sample after a reviewer ignored its errors. */
beforeAll(async () => {
  const bytes = readFileSync(sample("faulty"));
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(read.reason.en);
  const run = runChecks(read.value);
  const errors = reviewRun(run).findings.filter(({ severity }) => severity === "error");
  const records = errors.map((finding) => ignoreOf(finding, "县里已核实", by));
  const patched = await patchXlsx(bytes, reviewEdits(run.book.reader(settingsSheet)!, records));
  if (!patched.ok) throw new Error(patched.reason.en);
  writeFileSync(reviewedFile, patched.value);
});

test("ignored findings stand apart, and the exit code comes from the others", async () => {
  const answer = await planBudget("check", reviewedFile, "--json");
  const { findings, ignored } = JSON.parse(answer.out) as Told;
  expect(answer.code).toBe(0);
  expect(findings.map(({ severity }) => severity)).not.toContain("error");
  expect(ignored).toHaveLength(3);
  expect(ignored[0]!.decision).toEqual({ reason: "县里已核实", ...by });
});

test.each([
  ["are counted", [], "3 忽略", /县里已核实/, false],
  [
    "are listed with the reason when asked for",
    ["--all"],
    "3 忽略",
    /\[已忽略\].*\n(?: +修正.*\n)*.*县里已核实 – 王敏 2026-03-01 16:00/,
    true,
  ],
])("ignored findings %s", async (_, options, counted, listed, isListed) => {
  const { out } = await planBudget("check", reviewedFile, ...options);
  expect(out).toContain(counted);
  expect(listed.test(out)).toBe(isListed);
});

test("--report writes a page of all files, and replaces none unasked", async () => {
  const page = inFolder("意见.html");
  const args = ["check", reviewedFile, sample("clean"), "--report", page];
  expect((await planBudget(...args)).code).toBe(0);
  const html = readFileSync(page, "utf8");
  expect(html.match(/<section>/g)).toHaveLength(2);
  expect(html).toContain("县里已核实");
  expect(html).toContain("没有发现问题");
  const again = await planBudget(...args);
  expect(again.code).toBe(2);
  expect(again.err).toContain("已经存在");
  expect((await planBudget(...args, "--force")).code).toBe(0);
});

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly unknown[] },
      ];
      readonly results: readonly {
        readonly ruleId: string;
        readonly level: string;
        readonly suppressions?: readonly { readonly justification: string }[];
      }[];
    },
  ];
}

test("--sarif writes the findings of all files, ignored ones suppressed, a file that can't be read told", async () => {
  const file = inFolder("问题.sarif");
  const answer = await planBudget("check", reviewedFile, inFolder("没有.xlsx"), "--sarif", file);
  expect(answer.code).toBe(2);
  const { runs } = JSON.parse(readFileSync(file, "utf8")) as Sarif;
  const [{ tool, invocations, results }] = runs;
  const ids = tool.driver.rules.map(({ id }) => id);
  expect(results.every(({ ruleId }) => ids.includes(ruleId))).toBe(true);
  const ignored = results.filter(({ suppressions }) => suppressions);
  expect(ignored.map(({ level }) => level)).toEqual(["error", "error", "error"]);
  expect(ignored[0]!.suppressions).toMatchObject([{ justification: "县里已核实" }]);
  expect(invocations).toMatchObject([
    { executionSuccessful: false, toolExecutionNotifications: [{ level: "error" }] },
  ]);
});

test("a report that can't be written is one sentence", async () => {
  const answer = await planBudget("check", sample("clean"), "--report", join(inFolder("没有"), "意见.html"));
  expect(answer.code).toBe(2);
  expect(answer.err.trim().split("\n")).toHaveLength(1);
});
