import { findingText } from "../../../src/core/checks/finding-text";
import { runChecks } from "../../../src/core/checks/run";
import { calculateAll } from "../../../src/core/formula/calculate";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { carefulPlans } from "../../support/careful-plans";

test.each(Object.entries(carefulPlans))("%s: no error, no warning", (_, plan) => {
  const { findings, totals } = runChecks(calculateAll(snapshotOfSpec(layOutPlan(plan))));
  const alarms = findings.filter(({ severity }) => severity !== "info");
  expect(alarms.map((one) => `${one.check} ${one.sheet}!${one.cell} ${findingText(one).zh}`)).toEqual([]);
  expect(totals.amount).toBeGreaterThan(0);
});
