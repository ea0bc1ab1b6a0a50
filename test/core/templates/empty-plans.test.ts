import { findingText } from "../../../src/core/checks/finding-text";
import { runChecks } from "../../../src/core/checks/run";
import { calculateAll } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { emptyPlans } from "../../support/empty-plans";
import { untied } from "../../support/untied";

test.each(emptyPlans)(
  "a plan just laid out – %s – has no finding and no error value, and ties",
  (_, plan) => {
    const snapshot = calculateAll(snapshotOfSpec(layOutPlan(plan)));
    const { findings, notChecked } = runChecks(snapshot);
    expect(findings.map((finding) => findingText(finding).en)).toEqual([]);
    expect(notChecked).toEqual([]);
    expect(untied(readPlanBook(snapshot))).toEqual([]);
  },
);
