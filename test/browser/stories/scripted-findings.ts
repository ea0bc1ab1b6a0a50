import type { Severity } from "../../../src/core/checks/define";
import { findSource } from "../../../src/core/model/funding-source";
import type { Text } from "../../../src/core/model/locale";
import { fen } from "../../../src/core/model/money";
import type { CellInput } from "../../../src/core/workbook/edit";
import type { CheckAbout, CheckResult, Part, ShownFinding } from "../../../src/taskpane/check/check-result";
import type { ScriptedCells } from "./scripted-workbook";

export const abouts: readonly CheckAbout[] = [
  about("amount-mismatch", "error", "金额对不上", "Amount does not agree"),
  about("funding-gap", "warning", "资金有差额", "Funding gap"),
  about("unit-slip", "error", "单位有误", "Unit slip"),
  about("number-as-text", "info", "数字是文本", "Number stored as text"),
];

function about(name: string, severity: Severity, zh: string, en: string): CheckAbout {
  return {
    name,
    severity,
    title: { zh, en },
    help: {
      zh: "数量、单价和金额差了整倍数时，往往是“元”和“万元”写混了。核对原始文件后再改。",
      en: "Figures that are off by a round factor usually mix up yuan and 10,000 yuan. Compare with the source first.",
    },
  };
}

interface Fault {
  readonly check: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  /** The finding stands as long as the cell holds this. */
  readonly wrong: CellInput;
  readonly right?: CellInput;
  readonly text: Text;
  readonly expected: string;
  readonly found: string;
}

export const faults: readonly Fault[] = [
  {
    check: "unit-slip",
    severity: "error",
    sheet: "养殖",
    cell: "P6",
    wrong: 15_000_000_000,
    right: 1_500_000,
    text: {
      zh: "资金 15,000,000,000 元与贷款 500,000 元、总额 20xx000 元对不上，多了 10⁴ 倍；应为 1,500,000 元。",
      en: "Funds of 15,000,000,000 yuan do not fit the loan of 500,000 yuan; 10⁴ times too much. It should be 1,500,000 yuan.",
    },
    expected: "1,500,000 元",
    found: "15,000,000,000 元",
  },
  {
    check: "unit-slip",
    severity: "error",
    sheet: "道路",
    cell: "M6",
    wrong: 40,
    right: 400_000,
    text: {
      zh: "6 公里 × 40 元/公里 = 240 元，总额写的是 2,400,000 元，相差 10⁴ 倍；单价应为 400,000 元/公里。",
      en: "6 公里 × 40 yuan/公里 = 240 yuan, but the total says 2,400,000 yuan, 10⁴ times as much; the unit cost should be 400,000 yuan/公里.",
    },
    expected: "400,000 元/公里",
    found: "40 元/公里",
  },
  {
    check: "amount-mismatch",
    severity: "error",
    sheet: "道路",
    cell: "N7",
    wrong: 300_000,
    right: "=ROUND(L7*M7,2)",
    text: {
      zh: "7 公里 × 40,000 元/公里 = 280,000 元，金额格是 300,000 元，多 20,000 元。",
      en: "7 公里 × 40,000 yuan/公里 = 280,000 yuan, but the amount cell has 300,000 yuan, 20,000 yuan more.",
    },
    expected: "280,000 元",
    found: "300,000 元",
  },
  {
    check: "funding-gap",
    severity: "warning",
    sheet: "道路",
    cell: "V6",
    wrong: 2_400_000,
    text: {
      zh: "金额 2,400,000 元，资金来源合计 0 元，还差 2,400,000 元未落实。",
      en: "Amount 2,400,000 yuan, sources 0 yuan: 2,400,000 yuan have no source yet.",
    },
    expected: "",
    found: "2,400,000 元",
  },
  {
    check: "number-as-text",
    severity: "info",
    sheet: "道路",
    cell: "L7",
    wrong: "'７",
    right: 7,
    text: {
      zh: "“７”是文本，不参加计算；应为数字 7。",
      en: "“７” is text and takes no part in sums; it should be the number 7.",
    },
    expected: "7",
    found: "７",
  },
];

export const cellsOf = (list: readonly Fault[]): ScriptedCells =>
  new Map(list.map(({ sheet, cell, wrong }) => [`${sheet}!${cell}`, wrong]));

/** As many faults as a long, badly kept plan has. */
export const manyFaults = (count: number): readonly Fault[] =>
  Array.from({ length: count }, (_, at) => {
    const fault = faults[at % faults.length]!;
    return { ...fault, cell: `${fault.cell.replace(/\d+/, "")}${6 + Math.floor(at / faults.length)}` };
  });

/** The result of "checking" the scripted cells: a fault is found while its cell holds the wrong content. */
export function scriptedResult(list: readonly Fault[], cells: ScriptedCells): CheckResult {
  const found = list.filter(({ sheet, cell, wrong }) => cells.get(`${sheet}!${cell}`) === wrong);
  return {
    planSheets: 2,
    sheets: ["封面", "养殖", "道路"],
    findings: found.map(findingOf),
    checks: abouts,
    notChecked: [{ sheet: "说明页", what: "not-a-plan-sheet", detail: "" }],
    totals: {
      amount: fen(556_400_000),
      funded: fen(200_000_000),
      gap: fen(356_400_000),
      bySource: [source("F11", 150_000_000), source("F60", 50_000_000)],
      byTemplate: [
        template("livestock", "养殖", "Livestock", 200_000_000, { F11: 150_000_000, F60: 50_000_000 }),
        template("planting", "种植", "Planting", 13_400_000),
        template("roads", "道路", "Roads", 268_000_000),
        template("water", "饮水", "Water", 60_000_000),
        template("training", "培训", "Training", 15_000_000),
      ],
      uncounted: [],
    },
  };
}

const source = (code: string, amount: number): Part => ({
  id: code,
  name: findSource(code)!.short,
  amount: fen(amount),
});

function template(id: string, zh: string, en: string, amount: number, sources: Record<string, number> = {}) {
  const funded = Object.values(sources).reduce((sum, part) => sum + part, 0);
  return {
    id,
    name: { zh, en },
    amount: fen(amount),
    funded: fen(funded),
    gap: fen(amount - funded),
    bySource: Object.entries(sources).map(([code, part]) => source(code, part)),
  };
}

function findingOf(fault: Fault): ShownFinding {
  const { check, severity, sheet, cell, wrong, right, text, expected, found } = fault;
  return {
    key: [check, sheet, cell].join("/"),
    check,
    message: "story",
    severity,
    sheet,
    cell,
    data: {},
    text,
    expected,
    found,
    fix: right === undefined ? null : [{ sheet, cell, before: wrong, after: right }],
  };
}
