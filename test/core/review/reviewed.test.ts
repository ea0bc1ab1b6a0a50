import { runChecks } from "../../../src/core/checks/run";
import { settingsSheet } from "../../../src/core/plan-book/plan-settings";
import { ignoreOf, withdrawalOf } from "../../../src/core/review/decide";
import type { ReviewRecord } from "../../../src/core/review/review-record";
import { reviewEdits } from "../../../src/core/review/review-rows";
import { reviewRun } from "../../../src/core/review/review-run";
import { isOpen } from "../../../src/core/review/reviewed";
import { SheetReader } from "../../../src/core/workbook/sheet-reader";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { cellOf, planWorkbook, type TestPlan, type TestPlanOptions } from "../../support/plan-workbook";

const by = { name: "王敏", time: "2026-03-01T08:00:00.000Z" };
const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000, sources: { F11: 2_000_000 } };
const plan: TestPlan = { roads: [road, { ...road, name: "通组路", sources: {} }] };

const settingsOf = (book: WorkbookSnapshot) =>
  new SheetReader(
    book,
    book.sheets.find(({ name }) => name === settingsSheet)!,
  );
/** The plan with records on its settings sheet, as they are after saving. */
function decided(records: readonly ReviewRecord[], changed = plan, options: TestPlanOptions = {}) {
  const edits = reviewEdits(settingsOf(planWorkbook(changed, options)), records);
  const rows = Object.fromEntries(edits.map(({ sheet, cell, after }) => [`${sheet}!${cell}`, after]));
  return planWorkbook(changed, { ...options, overwrite: { ...rows, ...options.overwrite } });
}
const run = (book: WorkbookSnapshot) => reviewRun(runChecks(book));
const states = (book: WorkbookSnapshot) =>
  run(book).findings.map(({ check, cell, state }) => `${check} ${cell} ${state}`);

const gaps = [cellOf("roads", "gap"), cellOf("roads", "gap", 1)] as const;
const first = run(planWorkbook(plan)).findings[0]!;
const ignore = ignoreOf(first, "差额由下批资金解决", by);

test("nothing decided: all open, nothing settled", () => {
  expect(states(planWorkbook(plan))).toEqual(gaps.map((cell) => `funding-gap ${cell} open`));
  expect(run(planWorkbook(plan))).toMatchObject({ settled: [], notChecked: [] });
});

test("an ignored finding stays ignored after saving, with who, when and why", () => {
  const { findings } = run(decided([ignore]));
  expect(findings.map(({ state }) => state)).toEqual(["ignored", "open"]);
  expect(findings[0]!.decision).toEqual(ignore);
  expect(findings.filter(isOpen)).toHaveLength(1);
});

test.each<[string, readonly ReviewRecord[], readonly string[], TestPlan?, TestPlanOptions?]>([
  ["taken back: open", [ignore, withdrawalOf(ignore, by)], ["open", "open"]],
  [
    "another figure: stale",
    [ignore],
    ["stale", "open"],
    { roads: [{ ...road, sources: { F11: 1 } }, plan.roads![1]!] },
  ],
  [
    "the line moved down: still ignored",
    [ignore],
    ["open", "ignored"],
    { roads: [plan.roads![1]!, road] },
    {
      overwrite: {
        [`道路!${cellOf("roads", "lineId")}`]: "L0002",
        [`道路!${cellOf("roads", "lineId", 1)}`]: "L0001",
      },
    },
  ],
  [
    "the line copied: the copy is open",
    [ignore],
    ["ignored", "open"],
    { roads: [road, { ...road, spec: "二标" }] },
    {
      overwrite: { [`道路!${cellOf("roads", "lineId", 1)}`]: "L0001" },
    },
  ],
  [
    "another line took its row: open",
    [ignore],
    ["open", "open"],
    plan,
    {
      overwrite: { [`道路!${cellOf("roads", "lineId")}`]: "L0077" },
    },
  ],
])("%s", (_, records, expected, changed = plan, options = {}) => {
  expect(run(decided(records, changed, options)).findings.map(({ state }) => state)).toEqual(expected);
});

test("a finding that is mended leaves its decision settled, and it holds again when the fault comes back", () => {
  const mended = { roads: [{ ...road, sources: { F11: 2_400_000 } }, plan.roads![1]!] };
  const { findings, settled } = run(decided([ignore], mended));
  expect(findings.map(({ cell }) => cell)).toEqual([gaps[1]]);
  expect(settled).toEqual([ignore]);
  expect(states(decided([ignore]))[0]).toBe(`funding-gap ${gaps[0]} ignored`);
});

test("the later of two decisions about changed figures is the one shown", () => {
  const changed: TestPlan = { roads: [{ ...road, sources: { F11: 1 } }, plan.roads![1]!] };
  const stale = run(decided([ignore], changed)).findings[0]!;
  const again = ignoreOf(stale, "已说明", { ...by, time: "2026-04-01T08:00:00.000Z" });
  expect(run(decided([ignore, again], changed)).findings[0]).toMatchObject({
    state: "ignored",
    decision: again,
  });
  expect(run(decided([ignore, again])).findings[0]).toMatchObject({ state: "ignored", decision: ignore });
});

test.each([
  ["cut off", JSON.stringify(ignore).slice(0, 40)],
  ["of a kind to come", '{"kind":"vote","id":"1"}'],
  ["without a reason", JSON.stringify({ ...ignore, reason: " " })],
  ["a number", 5],
])("a decision %s is counted and not applied", (_, value) => {
  const row = settingsOf(planWorkbook(plan)).lastRow + 2;
  const book = planWorkbook(plan, {
    overwrite: { [`${settingsSheet}!A${row}`]: "review", [`${settingsSheet}!B${row}`]: value },
  });
  expect(run(book).notChecked).toEqual([{ sheet: "_plan", what: "decisions-unreadable", detail: "1" }]);
  expect(run(book).findings.every(isOpen)).toBe(true);
});

test("a workbook without settings sheet has no decisions", () => {
  const book = planWorkbook(plan);
  const bare = { ...book, sheets: book.sheets.filter(({ name }) => name !== settingsSheet) };
  expect(run(bare)).toMatchObject({ notChecked: [{ what: "settings-incomplete" }], settled: [] });
});
