import { columnName } from "../../src/core/workbook/address";
import type { CellInput } from "../../src/core/workbook/edit";

/** Cells by A1, sheets by name. */
export type Cells = Record<string, CellInput>;

/** A clean table as people make them, and where faults can be put into it. */
export interface CleanBudget {
  readonly sheets: Readonly<Record<string, Cells>>;
  /** The sheet that faults are put into. */
  readonly sheet: string;
  /** Formulas filled over a run of lines. */
  readonly filled: readonly string[];
  /** Totals over a stretch of typed figures, with what they add. */
  readonly totals: readonly { readonly cell: string; readonly first: string; readonly last: string }[];
  /** Formulas of a run with a constant in them. */
  readonly withConstant: readonly string[];
  /** Typed figures that a total takes in. */
  readonly inputs: readonly string[];
  /** Totals written piece by piece. */
  readonly pieces: readonly string[];
  /** A total over subtotals and what it would be if it took in the lines as well. */
  readonly overSubtotals: readonly { readonly cell: string; readonly twice: string }[];
  /** A header whose unit, once changed to 万元, no longer fits the sums over it. */
  readonly unit: { readonly cell: string; readonly other: string } | undefined;
  /** Text cells beside the figures of a run, in the line of a formula that multiplies. */
  readonly labelColumn: string | undefined;
}

/** Whole numbers below a bound, the same for the same seed. */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed * 2_654_435_761 + 12_345;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return (state >>> 1) % below;
  };
}

const nothing = {
  withConstant: [],
  pieces: [],
  overSubtotals: [],
  unit: undefined,
  labelColumn: undefined,
} as const;

const figure = (random: Random): number => 10_000 + random(90_000) + random(100) / 100;

/** Lines by section, each with its subtotal; the total adds the subtotals. Amounts, sources and a fee by line. */
function sections(random: Random): CleanBudget {
  const cells: Cells = {
    A1: "石桥镇乡村项目资金计划表",
    A2: "单位：元",
    A3: "序号",
    B3: "项目名称",
    C3: "数量(公里)",
    D3: "单价(元/公里)",
    E3: "金额(元)",
    F3: "中央资金(元)",
    G3: "自筹资金(元)",
    H3: "资金合计(元)",
    I3: "管理费(元)",
  };
  const filled: string[] = [];
  const withConstant: string[] = [];
  const inputs: string[] = [];
  const totals: { cell: string; first: string; last: string }[] = [];
  const subtotals: number[] = [];
  const count = 2 + random(3);
  let row = 4;
  for (let section = 0; section < count; section++) {
    cells[`A${row}`] = `（${"一二三四"[section]}）`;
    cells[`B${row}`] = ["道路", "供水", "农田", "住房"][section]!;
    const head = row++;
    const first = row;
    const lines = 5 + random(8);
    for (let line = 0; line < lines; line++, row++) {
      Object.assign(cells, {
        [`A${row}`]: line + 1,
        [`B${row}`]: `第${line + 1}标段`,
        [`C${row}`]: 1 + random(900) / 100,
        [`D${row}`]: figure(random),
        [`E${row}`]: `=ROUND(C${row}*D${row},2)`,
        [`F${row}`]: figure(random),
        [`G${row}`]: figure(random),
        [`H${row}`]: `=F${row}+G${row}`,
        [`I${row}`]: `=E${row}*0.03`,
      });
      if (line > 0 && line < lines - 1) {
        filled.push(`E${row}`, `H${row}`, `I${row}`);
        withConstant.push(`I${row}`);
        inputs.push(`F${row}`, `G${row}`);
      }
    }
    cells[`B${head}`] = `${cells[`B${head}`] as string}工程`;
    cells[`B${row}`] = "小计";
    for (const column of "CEFGHI") {
      cells[`${column}${row}`] = `=SUM(${column}${first}:${column}${row - 1})`;
      totals.push({ cell: `${column}${row}`, first: `${column}${first}`, last: `${column}${row - 1}` });
    }
    subtotals.push(row++);
  }
  cells[`B${row}`] = "合计";
  for (const column of "CEFGHI")
    cells[`${column}${row}`] = `=${subtotals.map((one) => `${column}${one}`).join("+")}`;
  const overSubtotals = [..."EFG"].map((column) => ({
    cell: `${column}${row}`,
    twice: `=SUM(${column}4:${column}${row - 1})`,
  }));
  return {
    ...nothing,
    sheets: { 计划: cells },
    sheet: "计划",
    filled,
    totals,
    withConstant,
    inputs,
    overSubtotals,
    unit: { cell: "G3", other: "自筹资金(万元)" },
    labelColumn: "B",
  };
}

/** Years across, kinds of cost down, a total at the right and one below, a share and next year's plan under it. */
function yearsAcross(random: Random): CleanBudget {
  const cells: Cells = { A1: "部门预算（元）", A3: "科目" };
  const years = 4 + random(4);
  const kinds = 5 + random(5);
  const right = columnName(years + 1);
  const total = 4 + kinds;
  const filled: string[] = [];
  const withConstant: string[] = [];
  const inputs: string[] = [];
  const totals: { cell: string; first: string; last: string }[] = [];
  for (let year = 1; year <= years; year++) cells[`${columnName(year)}3`] = `${2020 + year}年`;
  cells[`${right}3`] = "合计";
  for (let kind = 0; kind < kinds; kind++) {
    const row = 4 + kind;
    cells[`A${row}`] = [
      "工资",
      "办公费",
      "差旅费",
      "培训费",
      "维修费",
      "水电费",
      "会议费",
      "印刷费",
      "租赁费",
      "劳务费",
    ][kind]!;
    for (let year = 1; year <= years; year++) {
      cells[`${columnName(year)}${row}`] = figure(random);
      if (year > 1 && year < years && kind > 0 && kind < kinds - 1) inputs.push(`${columnName(year)}${row}`);
    }
    cells[`${right}${row}`] = `=SUM(B${row}:${columnName(years)}${row})`;
    if (kind > 0 && kind < kinds - 1) filled.push(`${right}${row}`);
  }
  cells[`A${total}`] = "合计";
  cells[`A${total + 1}`] = "下年控制数";
  cells[`A${total + 2}`] = "占总数比重(%)";
  for (let col = 1; col <= years + 1; col++) {
    const name = columnName(col);
    cells[`${name}${total}`] = `=SUM(${name}4:${name}${total - 1})`;
    cells[`${name}${total + 1}`] = `=${name}${total}*1.05`;
    cells[`${name}${total + 2}`] = `=${name}${total}/$${right}$${total}*100`;
    if (col > 1 && col < years) {
      totals.push({ cell: `${name}${total}`, first: `${name}4`, last: `${name}${total - 1}` });
      filled.push(`${name}${total}`, `${name}${total + 1}`, `${name}${total + 2}`);
      withConstant.push(`${name}${total + 1}`, `${name}${total + 2}`);
    }
  }
  return { ...nothing, sheets: { 预算: cells }, sheet: "预算", filled, totals, withConstant, inputs };
}

/** Two tables one below the other, of villages and of kinds of work, with a gap; totals piece by piece in the second. */
function twoTables(random: Random): CleanBudget {
  const cells: Cells = {};
  const filled: string[] = [];
  const inputs: string[] = [];
  const totals: { cell: string; first: string; last: string }[] = [];
  const pieces: string[] = [];
  let row = 1 + random(3);
  for (const [title, kind] of [
    ["表一 各村补助资金", "sum"],
    ["表二 各项支出", "pieces"],
  ] as const) {
    cells[`B${row}`] = title;
    row++;
    ["村名", "道路(元)", "饮水(元)", "培训(元)", "小计(元)"].forEach((text, at) => {
      cells[`${columnName(1 + at)}${row}`] = text;
    });
    const first = ++row;
    const lines = 5 + random(6);
    for (let line = 0; line < lines; line++, row++) {
      cells[`B${row}`] = `${"柳青白石松桃梅竹兰菊杏"[line]}村`;
      for (const column of "CDE") cells[`${column}${row}`] = figure(random);
      cells[`F${row}`] = `=SUM(C${row}:E${row})`;
      if (line > 0 && line < lines - 1) {
        filled.push(`F${row}`);
        inputs.push(`C${row}`, `D${row}`);
      }
    }
    cells[`B${row}`] = "合计";
    for (const column of "CDEF") {
      const rows = Array.from({ length: lines }, (_, at) => `${column}${first + at}`);
      cells[`${column}${row}`] = kind === "sum" ? `=SUM(${rows[0]}:${rows.at(-1)})` : `=${rows.join("+")}`;
      if (kind === "sum") totals.push({ cell: `${column}${row}`, first: rows[0]!, last: rows.at(-1)! });
      else pieces.push(`${column}${row}`);
    }
    row += 3 + random(3);
  }
  return {
    ...nothing,
    sheets: { 补助: cells },
    sheet: "补助",
    filled,
    totals,
    inputs,
    pieces,
    labelColumn: "B",
  };
}

/** Headers down the left, a project per column, totals at the right. */
function projectsAcross(random: Random): CleanBudget {
  const cells: Cells = {
    A1: "项目测算",
    A3: "项目",
    A4: "面积(亩)",
    A5: "单价(元/亩)",
    A6: "金额(元)",
    A7: "省级(元)",
    A8: "县级(元)",
    A9: "合计(元)",
  };
  const count = 6 + random(8);
  const last = columnName(count);
  const right = columnName(count + 1);
  const filled: string[] = [];
  const inputs: string[] = [];
  const totals: { cell: string; first: string; last: string }[] = [];
  cells[`${right}3`] = "合计";
  for (let col = 1; col <= count; col++) {
    const name = columnName(col);
    Object.assign(cells, {
      [`${name}3`]: `项目${col}`,
      [`${name}4`]: 10 + random(500),
      [`${name}5`]: 1000 + random(5000),
      [`${name}6`]: `=${name}4*${name}5`,
      [`${name}7`]: figure(random),
      [`${name}8`]: figure(random),
      [`${name}9`]: `=${name}7+${name}8`,
    });
    if (col > 1 && col < count) {
      filled.push(`${name}6`, `${name}9`);
      inputs.push(`${name}7`, `${name}8`);
    }
  }
  for (const row of [4, 6, 7, 8, 9]) {
    cells[`${right}${row}`] = `=SUM(B${row}:${last}${row})`;
    if (row !== 4) totals.push({ cell: `${right}${row}`, first: `B${row}`, last: `${last}${row}` });
  }
  return { ...nothing, sheets: { 测算: cells }, sheet: "测算", filled, totals, inputs };
}

/** A sheet per kind of work and one that gathers their totals by village. */
function gathered(random: Random): CleanBudget {
  const kinds = ["道路", "供水", "住房"];
  const villages = 6 + random(6);
  const total = 3 + villages;
  const sheets: Record<string, Cells> = { 汇总: { A1: "资金汇总表", A2: "村" } };
  const filled: string[] = [];
  const totals: { cell: string; first: string; last: string }[] = [];
  for (const kind of kinds) {
    const cells: Cells = { A1: `${kind}资金`, A2: "村", B2: "数量", C2: "单价(元)", D2: "金额(元)" };
    for (let row = 3; row < total; row++)
      Object.assign(cells, {
        [`A${row}`]: `第${row - 2}村`,
        [`B${row}`]: 2 + random(50),
        [`C${row}`]: figure(random),
        [`D${row}`]: `=B${row}*C${row}`,
      });
    cells[`A${total}`] = "合计";
    cells[`D${total}`] = `=SUM(D3:D${total - 1})`;
    sheets[kind] = cells;
  }
  const cells = sheets["汇总"]!;
  kinds.forEach((kind, at) => (cells[`${columnName(at + 1)}2`] = `${kind}(元)`));
  cells["E2"] = "合计(元)";
  for (let row = 3; row < total; row++) {
    cells[`A${row}`] = `第${row - 2}村`;
    kinds.forEach((kind, at) => (cells[`${columnName(at + 1)}${row}`] = `=${kind}!D${row}`));
    cells[`E${row}`] = `=SUM(B${row}:D${row})`;
    if (row > 3 && row < total - 1) filled.push(`E${row}`, `B${row}`, `C${row}`);
  }
  cells[`A${total}`] = "合计";
  for (const column of "BCDE") {
    cells[`${column}${total}`] = `=SUM(${column}3:${column}${total - 1})`;
    totals.push({ cell: `${column}${total}`, first: `${column}3`, last: `${column}${total - 1}` });
  }
  return { ...nothing, sheets, sheet: "汇总", filled, totals, inputs: [] };
}

export const cleanBudgets: Readonly<Record<string, (random: Random) => CleanBudget>> = {
  sections,
  yearsAcross,
  twoTables,
  projectsAcross,
  gathered,
};
