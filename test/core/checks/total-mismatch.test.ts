import { afterFixes, found } from "../../support/found";
import { cellName } from "../../../src/core/workbook/address";
import { cellOf, planWorkbook, type TestPlan } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000, sources: { F11: 2_400_000 } };
const plan: TestPlan = { roads: [road, { ...road, spec: "二标段" }, { ...road, spec: "三标段" }] };
const column = (id: string) => cellOf("roads", id).replace(/\d+/, "");
const total = (id: string) => `道路!${column(id)}4`;
const sum = (id: string, from: string | number, to: string | number) =>
  `=SUM(${column(id)}${from}:${column(id)}${to})`;

test.each<[string, string, string | number | null, string, string, string]>([
  [
    "typed and wrong",
    "amount",
    7_000_000,
    "typed",
    "error",
    "金额的合计是手填的 7,000,000 元，各行相加为 7,200,000 元，相差 200,000 元。",
  ],
  [
    "typed and right",
    "source:F11",
    7_200_000,
    "typedSame",
    "error",
    "中央衔接的合计是手填的 7,200,000 元；与各行相加相同，但以后不会再跟着变。",
  ],
  ["gone", "gap", null, "missing", "error", "差额没有合计公式。"],
  ["text", "gap", "略", "missing", "error", "差额没有合计公式。"],
  [
    "lines left out",
    "amount",
    sum("amount", 5, 7),
    "linesLeftOut",
    "error",
    `金额的合计公式 ${sum("amount", 5, 7)} 没有包括第 8 行。`,
  ],
  [
    "first line left out",
    "amount",
    sum("amount", "$7", "$1005"),
    "linesLeftOut",
    "error",
    `金额的合计公式 ${sum("amount", "$7", "$1005")} 没有包括第 6 行。`,
  ],
  [
    "header left out",
    "amount",
    sum("amount", "$6", "$1005"),
    "headerLeftOut",
    "warning",
    `金额的合计公式 ${sum("amount", "$6", "$1005")} 没有从表头行开始；在第一行分项上面插入的行会漏算。`,
  ],
  [
    "a sum of single cells",
    "amount",
    `=${column("amount")}6+${column("amount")}7+${column("amount")}8`,
    "unlikeSame",
    "warning",
    `金额的合计公式 =${column("amount")}6+${column("amount")}7+${column("amount")}8 与模板不同；目前数值无误，以后可能漏算。`,
  ],
  [
    "another column",
    "amount",
    sum("quantity", 5, 1005),
    "unlike",
    "error",
    `金额的合计公式 ${sum("quantity", 5, 1005)} 与各行相加不符：显示 18 元，应为 7,200,000 元。`,
  ],
])("found: %s", (_, id, input, message, severity, zh) => {
  const options = { overwrite: { [total(id)]: input } };
  expect(found("total-mismatch", plan, options)).toMatchObject([
    { at: total(id), message, severity, zh, fix: { [total(id)]: sum(id, "$5", "$1005") } },
  ]);
  expect(afterFixes("total-mismatch", plan, options)).toEqual([]);
});

test("a range that takes in the totals row itself", () => {
  const options = { overwrite: { [total("amount")]: sum("amount", 3, 1005) } };
  expect(found("total-mismatch", plan, options)).toMatchObject([
    { at: total("amount"), message: "countsItself" },
  ]);
});

test("lines below the range of all totals are one finding", () => {
  const overwrite = Object.fromEntries(
    ["amount", "source:F11", "funded"].map((id) => [total(id), sum(id, "$5", "$7")]),
  );
  const [one, ...others] = found("total-mismatch", plan, { overwrite });
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    at: `道路!${column("amount")}4:${column("funded")}4`,
    message: "linesLeftOut",
    zh: `金额、中央衔接、来源合计的合计公式 ${sum("amount", "$5", "$7")} 没有包括第 8 行。`,
  });
  expect(Object.keys(one!.fix!)).toEqual(Object.keys(overwrite));
});

test.each<[string, TestPlan, Record<string, string | number>]>([
  ["a plan as laid out", plan, {}],
  ["a plan without lines", { roads: [] }, {}],
  [
    "a shorter range over all lines, as after deleting rows",
    plan,
    { [total("amount")]: sum("amount", "$5", "$980") },
  ],
  ["a longer range, as after inserting rows", plan, { [total("amount")]: sum("amount", "$5", "$1020") }],
  [
    "a rounded sum",
    plan,
    { [total("amount")]: `=ROUND(SUM(${column("amount")}$5:${column("amount")}$1005),2)` },
  ],
  [
    "sums of fen that are not quite decimal",
    {
      roads: [0.1, 0.2, 0.3].map((cost) => ({
        ...road,
        quantity: 1,
        unitCost: cost,
        sources: { F11: cost },
      })),
    },
    {},
  ],
  ["a text figure, which is another fault", { roads: [{ ...road, sources: { F11: "'240万" } }] }, {}],
])("silent: %s", (_, lines, overwrite) => {
  expect(found("total-mismatch", lines, { overwrite })).toEqual([]);
});

test("two typed totals are two findings", () => {
  const options = { overwrite: { [total("amount")]: 1, [total("gap")]: 2 } };
  expect(found("total-mismatch", plan, options).map((one) => one.at)).toEqual([
    total("amount"),
    total("gap"),
  ]);
});

describe("the funding summary", () => {
  const both: TestPlan = { roads: [road], water: [{ name: "人饮工程", stated: 5, sources: { F11: 5 } }] };

  test.each([
    ["a template's source", "资金总表!B6", "=ROUND(道路!S4/10000,6)"],
    ["a total", "资金总表!B8", "=ROUND(SUM(B5:B7),6)"],
  ])("typed over: %s", (_, at, formula) => {
    const options = { overwrite: { [at]: 12.5 } };
    expect(found("total-mismatch", both, options)).toMatchObject([
      { at, message: "summaryTyped", severity: "error", found: "12.5", fix: { [at]: formula } },
    ]);
    expect(afterFixes("total-mismatch", both, options)).toEqual([]);
  });

  test("rates of contingencies are typed", () => {
    const { sheets } = planWorkbook(both);
    const rates = sheets.find(({ name }) => name === "资金总表")!.validations.flatMap(({ ranges }) => ranges);
    const overwrite = Object.fromEntries(
      rates.map(({ top, left }) => [`资金总表!${cellName(top, left)}`, 0.05]),
    );
    expect(rates).toHaveLength(4);
    expect(found(undefined, both, { overwrite })).toEqual([]);
  });

  test("without a fix where nobody can tell what stands there", () => {
    const options = { overwrite: { "资金总表!B6": 12.5, "资金总表!B5": "省级" } };
    expect(found("total-mismatch", both, options)).toMatchObject([{ at: "资金总表!B6", fix: null }]);
  });
});
