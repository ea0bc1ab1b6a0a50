import { applySteps } from "../../../../src/core/workbook/structure/apply-steps";
import { oppositeSteps } from "../../../../src/core/workbook/structure/opposite-steps";
import { noLooks } from "../../../../src/core/workbook/structure/structure-change";
import type { StructureStep } from "../../../../src/core/workbook/structure/structure-step";
import { inputsOf, namesOf } from "../../../support/changed-plan";
import { workbook } from "../../../support/workbook";

const book = workbook(
  {
    道路: { A1: "项目", B1: "金额", A2: "甲", B2: 5, A3: "乙", B3: "=B2*2", B5: "=SUM(B2:B3)" },
    总表: { A1: "=道路!B5", A2: "=道路!B3+A1" },
  },
  { names: [{ name: "pb_all", formula: "道路!$A$1:$B$3", hidden: false }] },
);

const cases: readonly (readonly [
  string,
  StructureStep,
  Readonly<Record<string, string | number>>,
  string,
])[] = [
  [
    "a row put in between",
    { kind: "insert", sheet: "道路", axis: "rows", at: 2, count: 1 },
    { "道路!B4": "=B2*2", "道路!B6": "=SUM(B2:B4)", "总表!A2": "=道路!B4+A1" },
    "道路!$A$1:$B$4",
  ],
  [
    "a column put in before",
    { kind: "insert", sheet: "道路", axis: "cols", at: 0, count: 1 },
    { "道路!C3": "=C2*2", "总表!A1": "=道路!C5" },
    "道路!$B$1:$C$3",
  ],
  [
    "a row taken out, and what looked at it",
    { kind: "delete", sheet: "道路", axis: "rows", at: 1, count: 1 },
    { "道路!A2": "乙", "道路!B2": "=#REF!*2", "道路!B4": "=SUM(B2:B2)", "总表!A1": "=道路!B4" },
    "道路!$A$1:$B$2",
  ],
  [
    "a row moved up, with those that look at it alone",
    { kind: "move-row", sheet: "道路", from: 2, to: 1 },
    { "道路!A2": "乙", "道路!B2": "=B3*2", "道路!B3": 5, "道路!B5": "=SUM(B2:B3)", "总表!A2": "=道路!B2+A1" },
    "道路!$A$1:$B$3",
  ],
  [
    "a sheet renamed to one that needs quotes",
    { kind: "rename-sheet", sheet: "道路", to: "村 道" },
    { "村 道!B3": "=B2*2", "总表!A1": "='村 道'!B5" },
    "'村 道'!$A$1:$B$3",
  ],
  [
    "cells filled and emptied",
    {
      kind: "put",
      sheet: "道路",
      styles: {},
      cells: [
        { row: 1, col: 1, input: 7 },
        { row: 4, col: 1, input: null },
      ],
    },
    { "道路!B2": 7 },
    "道路!$A$1:$B$3",
  ],
  [
    "a name set anew",
    { kind: "name", name: "pb_all", formula: "道路!$A$1:$B$9" },
    { "道路!B2": 5 },
    "道路!$A$1:$B$9",
  ],
];

describe("steps on a workbook", () => {
  test.each(cases)("%s", (_what, step, inputs, name) => {
    const after = applySteps(book, [step]);
    expect(inputsOf(after)).toMatchObject(inputs);
    expect(namesOf(after)["pb_all"]).toBe(name);
  });

  test.each(cases.filter(([, step]) => step.kind !== "delete"))("%s, and back again", (_what, step) => {
    const back = applySteps(applySteps(book, [step]), oppositeSteps(step, book, noLooks));
    expect(inputsOf(back)).toEqual(inputsOf(book));
    expect(namesOf(back)).toEqual(namesOf(book));
  });

  test("sheets change places, hide, come and go", () => {
    const spec = {
      name: "新表",
      visibility: "visible",
      styles: {},
      cells: [{ row: 0, col: 0, input: "=道路!B5" }],
      columns: [],
      validations: [],
      protect: false,
    } as const;
    const after = applySteps(book, [
      { kind: "add-sheet", spec, position: 1 },
      { kind: "place-sheet", sheet: "总表", position: 0 },
      { kind: "show-sheet", sheet: "道路", visibility: "hidden" },
    ]);
    expect(after.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      "总表 visible",
      "道路 hidden",
      "新表 visible",
    ]);
    const gone = applySteps(after, [{ kind: "remove-sheet", sheet: "道路" }]);
    expect(inputsOf(gone)["新表!A1"]).toBe("=#REF!");
  });

  test("a sheet that isn't there is our mistake", () => {
    expect(() => applySteps(book, [{ kind: "show-sheet", sheet: "无", visibility: "hidden" }])).toThrow(
      RangeError,
    );
  });
});

test("tables are forgotten, since where they went is not followed", () => {
  const range = { top: 0, left: 0, bottom: 2, right: 0 };
  const table = { name: "T", sheet: "S", range, headerRows: 1, totalsRows: 0, columns: ["金额"] };
  const book = workbook({ S: { A1: "金额", A2: 1, A3: 2 } }, { tables: [table] });
  const rows: StructureStep = { kind: "insert", sheet: "S", axis: "rows", at: 0, count: 1 };
  expect(applySteps(book, [rows]).tables).toBeUndefined();
});
