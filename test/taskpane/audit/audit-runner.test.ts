import { auditAnswerer } from "../../../src/taskpane/audit/answer-audit";
import { auditRunner, type AuditWorker } from "../../../src/taskpane/audit/audit-runner";
import { workbook } from "../../support/workbook";

const snapshot = workbook(
  {
    道路: {
      A1: "数量",
      B1: "金额(元)",
      ...Object.fromEntries(
        Array.from({ length: 8 }, (_, at) => [
          [`A${at + 2}`, at + 1],
          [`B${at + 2}`, at === 4 ? 15 : `=A${at + 2}*3`],
        ]).flat(),
      ),
      B12: "=SUM(B2:B9)",
    },
    底稿: { A1: "=1+1" },
    说明: { A1: "没有公式" },
  },
  { sheets: { 底稿: { visibility: "hidden" } } },
);
const runner = () => {
  const answer = auditAnswerer();
  const asked: string[] = [];
  const worker: AuditWorker = {
    run: async (question) => {
      asked.push(question.ask);
      return answer(question);
    },
  };
  return { ...auditRunner(worker), asked };
};
const signal = () => new AbortController().signal;

test("an audit lists findings and the distinct formulas of visible sheets", async () => {
  const { findings, formulas, sheets, checks } = await runner().run(snapshot, signal());
  expect(findings.map(({ check, cell }) => [check, cell])).toContainEqual(["constant-in-run", "B6"]);
  expect(checks.map(({ name }) => name)).toContain("constant-in-run");
  expect(sheets).toEqual(["道路", "说明"]);
  expect(formulas).toEqual([
    {
      sheet: "道路",
      formulas: 8,
      distinct: 2,
      blocks: [
        expect.objectContaining({ formula: "=A2*3", size: 7, ranges: ["B2:B5", "B7:B9"], moreRanges: 0 }),
        expect.objectContaining({ formula: "=SUM(B2:B9)", size: 1, ranges: ["B12"] }),
      ],
    },
  ]);
});

test("blocks and traces are of the workbook audited last, in the order asked", async () => {
  const { run, blocks, trace, asked } = runner();
  const answers = await Promise.all([
    trace("道路", "B2"),
    run(snapshot, signal()),
    trace("道路", "B12"),
    blocks("道路"),
    blocks("没有的表"),
  ]);
  expect(asked).toEqual(["trace", "audit", "trace", "blocks", "blocks"]);
  expect(answers[0]).toBeNull();
  expect(answers[2]!.precedents.map(({ cell, header }) => [cell, header])).toEqual([["B2:B9", "金额(元)"]]);
  expect(answers[3]!.map((ranges) => ranges.length)).toEqual([2, 1]);
  expect(answers[4]).toBeNull();
});

test("a question that fails does not keep the next from being answered", async () => {
  let first = true;
  const { trace } = auditRunner({
    run: async () => {
      if (!first) return null;
      first = false;
      throw new Error("gone");
    },
  });
  await expect(trace("道路", "A1")).rejects.toThrow("gone");
  expect(await trace("道路", "A1")).toBeNull();
});
