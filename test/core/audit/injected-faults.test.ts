import { auditWorkbook } from "../../../src/core/audit/audit-workbook";
import { calculateAll } from "../../../src/core/formula/calculate";
import { columnName } from "../../../src/core/workbook/address";
import type { CellGiven } from "../../support/workbook";
import { workbook } from "../../support/workbook";

type Cells = Record<string, CellGiven>;

/** A budget as people make them: twenty lines with amounts, shares and sources, a total below. */
function clean(): Cells {
  const cells: Cells = {
    A1: "道路项目预算",
    A3: "序号",
    B3: "分项",
    C3: "数量(公里)",
    D3: "单价(元/公里)",
    E3: "金额(元)",
    F3: "中央(元)",
    G3: "自筹(元)",
    H3: "来源合计(元)",
    I3: "差额(元)",
    J3: "占比",
  };
  for (let line = 0; line < 20; line++) {
    const row = line + 4;
    Object.assign(cells, {
      [`A${row}`]: line + 1,
      [`B${row}`]: `路段${line + 1}`,
      [`C${row}`]: 1.25 + line * 0.37,
      [`D${row}`]: 350_000 + line * 1_230,
      [`E${row}`]: `=ROUND(C${row}*D${row},2)`,
      [`F${row}`]: 200_000 + line * 7_310,
      [`G${row}`]: 11_000 + line * 903,
      [`H${row}`]: `=SUM(F${row}:G${row})`,
      [`I${row}`]: `=E${row}-H${row}`,
      [`J${row}`]: `=E${row}/E$24*100`,
    });
  }
  cells["B24"] = "合计";
  for (const column of ["C", "E", "F", "G", "H", "I"]) cells[`${column}24`] = `=SUM(${column}4:${column}23)`;
  return cells;
}

/** The column is used by no formula any more. */
const unread = (column: string): Cells =>
  Object.fromEntries([
    [`${column}24`, null],
    ...Array.from({ length: 20 }, (_, line) => [`H${line + 4}`, `=F${line + 4}`] as const),
  ]);

const audit = (cells: Cells) => auditWorkbook(calculateAll(workbook({ 道路: cells }))).findings;
const told = (cells: Cells) =>
  audit(cells)
    .filter(({ severity }) => severity !== "info")
    .map(({ check, cell }) => `${check} ${cell}`);

test("the clean sheet has no finding at all", () => expect(audit(clean())).toEqual([]));

describe("one fault in a clean sheet is found at its cell, and nothing else", () => {
  test.each<[string, Cells, string]>([
    ["result typed over its formula", { E9: 1_104_065 }, "constant-in-run E9"],
    ["other number typed over a formula", { E9: 999 }, "constant-mismatch E9"],
    ["number typed over a sum", { H12: 123_456 }, "constant-mismatch H12"],
    ["constant in a formula changed", { J9: "=E9/E$24*1000" }, "constant-differs J9"],
    ["reference one row off", { E9: "=ROUND(C9*D10,2)" }, "reference-shifted E9"],
    ["reference one column off", { I15: "=E15-G15" }, "reference-shifted I15"],
    ["sum of the total short at its end", { E24: "=SUM(E4:E22)" }, "range-short E24"],
    ["sum of the total short at its start", { F24: "=SUM(F5:F23)" }, "range-short F24"],
    ["another calculation", { I9: "=ABS(E9)+H9*2" }, "formula-outlier I9"],
    ["reference without its dollar", { J9: "=E9/$E$24*100" }, "mixed-absolute J9"],
    ["number as text", { G9: "15,515" }, "number-as-text G9"],
    ["text where a number belongs", { C9: "约3公里" }, "text-reference E9"],
    ["a division by nothing", { L9: "=E9/K9" }, "error-value L9"],
    ["a total that takes in itself", { K24: "=SUM(E4:K24)" }, "circular-reference K24"],
    ["a typed adjustment", { H24: "=SUM(H4:H23)-500" }, "constant-differs H24"],
    ["a sum by pieces with a piece left out", { L4: "=G4+G5+G6+G8+G9", ...unread("G") }, "range-hole L4"],
  ])("%s", (_, fault, expected) => {
    const cells = { ...clean(), ...fault };
    expect(told(cells)).toEqual([expected]);
    expect(audit(cells).map(({ check, cell }) => `${check} ${cell}`)).toEqual([expected]);
  });
});

test("every remedy takes its finding away", () => {
  for (const fault of [
    { E9: 1_104_065 },
    { E9: "=ROUND(C9*D10,2)" },
    { E24: "=SUM(E4:E22)" },
    { J9: "=E9/E$24*1000" },
  ]) {
    const [finding] = audit({ ...clean(), ...fault }).filter(({ severity }) => severity !== "info");
    const edits = Object.fromEntries(finding!.fix!.map(({ cell, after }) => [cell, after]));
    expect(audit({ ...clean(), ...fault, ...edits })).toEqual([]);
  }
});

describe("units", () => {
  const header = (own: string, price: string): Cells => ({ ...clean(), D3: price, E3: own });
  test.each<[string, Cells, string]>([
    ["a price per metre times kilometres", header("金额(元)", "单价(元/米)"), "mixed-units E4:E23"],
    ["万元 times nothing in a column of yuan", header("金额(元)", "单价(万元/公里)"), "mixed-units E4:E23"],
    ["yuan and 万元 in one sum", { ...clean(), G3: "自筹(万元)" }, "mixed-units H4:H23"],
  ])("%s", (_, cells, expected) => expect(told(cells)).toEqual([expected]));

  test("a factor in the formula is as it should be", () => {
    const cells = header("金额(万元)", "单价(元/公里)");
    for (let row = 4; row < 24; row++) {
      cells[`E${row}`] = `=ROUND(C${row}*D${row}/10000,2)`;
      cells[`H${row}`] = `=SUM(F${row}:G${row})/10000`;
    }
    expect(told(cells).filter((one) => one.startsWith("mixed-units E"))).toEqual([]);
  });
});

test("a row of totals is compared with its own row", () => {
  const cells: Cells = {};
  for (let col = 1; col < 9; col++)
    for (let row = 1; row <= 12; row++)
      cells[`${columnName(col)}${row + 1}`] =
        row === 12 ? `=SUM(${columnName(col)}2:${columnName(col)}12)` : row * 7 + col;
  cells["E13"] = "=SUM(E3:E12)";
  expect(told(cells)).toEqual(["range-short E13"]);
});

test("a formula written around a dash leaves out what will stand there", () => {
  const cells: Cells = {};
  for (let row = 1; row <= 8; row++)
    Object.assign(cells, { [`A${row}`]: row * 31, [`B${row}`]: row * 17, [`C${row}`]: `=A${row}+B${row}` });
  expect(told({ ...cells, A4: "—", C4: "=B4" })).toEqual(["formula-outlier C4"]);
});
