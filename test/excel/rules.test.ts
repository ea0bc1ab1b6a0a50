/** @jest-environment jsdom */
import { planRules } from "../../src/core/change/plan-rules";
import type { FinancingRules } from "../../src/core/model/financing-rule";
import { readPlanBook } from "../../src/core/plan-book/read-plan-book";
import { findTemplate } from "../../src/core/templates";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import { inputsOf, tieOf } from "../support/changed-plan";
import { startExcelPort } from "../support/excel-port";

test("rules are set in Excel, on a locked sheet too, and the journal brings what was typed back", async () => {
  const { port, syncs } = await startExcelPort();
  await port.layOut(
    layOutPlan({
      templates: [findTemplate("roads")!],
      place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
      years: [2026],
      locale: "zh",
      sources: ["F11", "F80"],
      protect: true,
      lines: {
        roads: [{ name: "甲路", unit: "公里", quantity: 2, unitCost: 300_000, "source:F11": 500_000 }],
      },
    }),
  );
  const before = await port.read();
  const rules: FinancingRules = { sources: { F11: { kind: "percent", percent: 70 }, F80: { kind: "rest" } } };
  const wish = { sheet: "道路", rules, overTyped: true };
  const asked = planRules(before, wish);
  const token = !asked.ok && asked.reason.kind === "question" ? asked.reason.token : fail();
  const planned = planRules(before, wish, token);
  if (!planned.ok) throw new Error(planned.reason.text.zh);
  syncs();
  const outcomes = await port.apply(planned.value.edits, { reason: planned.value.what.zh });
  expect(syncs()).toBeLessThan(15);
  expect(outcomes.filter(({ outcome }) => outcome !== "written")).toEqual([]);
  const after = await port.read();
  const [sheet] = readPlanBook(after).sheets;
  expect(sheet!.rules).toEqual(rules);
  const { sources, rules: own } = sheet!.lines[0]!;
  expect(sources.map(({ code, fen }) => [fen, own.get(code)?.kind])).toEqual([
    [42_000_000, "percent"],
    [18_000_000, "rest"],
  ]);
  expect(tieOf(after)).toContain("勾稽一致");
  const { entries } = await port.history();
  const { outcomes: back } = await port.revert(entries);
  expect(back.filter(({ outcome }) => outcome !== "written")).toEqual([]);
  expect(inputsOf(await port.read())).toEqual(inputsOf(before));
});
