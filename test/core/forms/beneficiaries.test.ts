import { beneficiariesOf, beneficiaryInputs, maskEdits } from "../../../src/core/forms/beneficiaries-of-book";
import { calculateAll } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { templates } from "../../../src/core/templates";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import type { WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";

const request: PlanRequest = {
  templates: templates.slice(0, 1),
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
  locale: "zh",
  forms: ["beneficiaries"],
  beneficiaries: [
    { head: "周某", idNumber: "'11010119900307771X", members: 4, amount: 7000 },
    { head: "吴某", idNumber: "110101***********3", members: 2, amount: 3500.5 },
    { head: "郑某", idNumber: 110101199003077700 },
  ],
};
const read = (spec: WorkbookSpec) => beneficiariesOf(readPlanBook(calculateAll(snapshotOfSpec(spec))))!;

test("whole numbers are never laid out", () => {
  const spec = layOutPlan(request);
  expect(JSON.stringify(spec)).not.toMatch(/19900307/);
  const { households } = read(spec);
  expect(households.map((row) => row.text("idNumber"))).toEqual([
    "110101***********X",
    "110101***********3",
    "",
  ]);
  expect(households.map((row) => row.number("number"))).toEqual([1, 2, 3]);
});

test("households come back as they were handed over", () => {
  const again = beneficiaryInputs(read(layOutPlan(request)));
  expect(again[1]).toMatchObject({
    head: "吴某",
    idNumber: "'110101***********3",
    members: 2,
    amount: 3500.5,
  });
  expect(beneficiaryInputs(read(layOutPlan({ ...request, beneficiaries: again })))).toEqual(again);
});

test("whole numbers that people typed are masked by edits, wherever they stand", () => {
  const spec = layOutPlan(request);
  const typed = {
    ...spec,
    sheets: spec.sheets.map((sheet) =>
      sheet.name !== "受益户明细"
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((cell) => {
              if (cell.row === 7 && cell.col === 3) return { ...cell, input: "'110101199003077713" };
              return cell.row === 7 && cell.col === 12 ? { ...cell, input: "证110101900307771" } : cell;
            }),
          },
    ),
  };
  expect(maskEdits(read(typed)).map(({ cell, after }) => [cell, after])).toEqual([
    ["D8", "'110101***********3"],
    ["M8", "证110101*********"],
  ]);
  expect(maskEdits(read(spec))).toEqual([]);
});
