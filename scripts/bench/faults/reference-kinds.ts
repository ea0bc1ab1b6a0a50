import { shiftFormula } from "../../../src/core/formula/shift";
import type { PlanLine } from "../../../src/core/plan-book/plan-book";
import { columnName, quoteSheet } from "../../../src/core/workbook/address";
import { changedTotal, inSummary, formulaOf } from "./formula-kinds";
import { inLine, inLines, someLine, type Fault, type FaultKind, type Target } from "./trial";

/** Changes the formula of a line's amount, with a second line of the sheet at hand. */
const withAnother =
  (id: string, change: (formula: string, line: PlanLine, other: PlanLine) => string) =>
  (target: Target): Fault | undefined => {
    const line = someLine(target, ({ sheet, row }) => othersOf(sheet.lines, row).length > 0);
    if (!line) return undefined;
    const other = target.random.pick(othersOf(line.sheet.lines, line.row));
    return inLine(line, id, `=${change(formulaOf(line, id), line, other)}`);
  };
const othersOf = (lines: readonly PlanLine[], row: number) =>
  lines.filter((one) => one.started && one.row !== row);

const inAmount =
  (change: (formula: string, line: PlanLine) => string) =>
  (target: Target): Fault | undefined => {
    const line = someLine(target);
    return line && inLine(line, "amount", `=${change(formulaOf(line, "amount"), line)}`);
  };

/** Formulas that look at the wrong place, count the wrong way, or count twice. */
export const referenceKinds: readonly FaultKind[] = [
  { name: "sign of an amount flipped", inject: inAmount((formula) => `-(${formula})`) },
  { name: "amount ten times itself", inject: inAmount((formula) => `(${formula})*10`) },
  { name: "amount rounded to hundreds", inject: inAmount((formula) => `ROUND(${formula},-2)`) },
  {
    name: "quantity plus unit cost",
    inject: inAmount((_, line) => `ROUND(${line.at("quantity")}+${line.at("unitCost")},2)`),
  },
  { name: "number written as a formula", inject: inAmount(() => "2*1000") },
  {
    name: "amount of another line",
    inject: withAnother("amount", (formula, line, other) => shiftFormula(formula, other.row - line.row, 0)),
  },
  {
    name: "unit cost fixed on another line by $",
    inject: withAnother("amount", (formula, line, other) =>
      formula.replaceAll(
        line.at("unitCost")!,
        `${other.at("unitCost")!.replace(/([A-Z]+)(\d+)/, "$$$1$$$2")}`,
      ),
    ),
  },
  {
    name: "sources in all of another line",
    inject: withAnother("funded", (formula, line, other) => shiftFormula(formula, other.row - line.row, 0)),
  },
  {
    name: "gap the wrong way round",
    inject: (target) => {
      const line = someLine(target);
      return line && inLine(line, "gap", `=ROUND(${line.at("funded")}-${line.at("amount")},2)`);
    },
  },
  {
    name: "amounts filled down one row off",
    inject: (target) => {
      const line = someLine(target);
      if (!line) return undefined;
      const run = line.sheet.lines.filter((one) => one.started && one.row >= line.row).slice(0, 4);
      const edits = run.map((one) => ({
        sheet: line.sheet.name,
        cell: one.at("amount")!,
        input: `=${shiftFormula(formulaOf(one, "amount"), -1, 0)}`,
      }));
      return { ...inLine(line, "amount", null), edits };
    },
  },
  {
    name: "values pasted over the amounts of a sheet",
    inject: (target) => {
      const line = someLine(target);
      if (!line) return undefined;
      const run = line.sheet.lines.filter((one) => one.started);
      const edits = run.map((one) => ({
        sheet: line.sheet.name,
        cell: one.at("amount")!,
        input: (one.expectedAmount ?? 0) / 100,
      }));
      return { ...inLine(line, "amount", null), edits };
    },
  },
  {
    name: "total plus a cell",
    inject: changedTotal(({ name, top }) => `=SUM(${name}$5:${name}$1005)+${name}${top + 1}`),
  },
  { name: "total of the wrong sign", inject: changedTotal(({ name }) => `=-SUM(${name}$5:${name}$1005)`) },
  { name: "average for a total", inject: changedTotal(({ name }) => `=AVERAGE(${name}$5:${name}$1005)`) },
  {
    name: "total of two columns",
    inject: changedTotal(({ name, col }) => `=SUM(${name}$5:${columnName(col + 1)}$1005)`),
  },
  {
    name: "total with a hole",
    inject: changedTotal(({ name, top }) => `=SUM(${name}$5:${name}$${top},${name}$${top + 2}:${name}$1005)`),
  },
  {
    name: "total of single cells",
    inject: changedTotal(({ name, top }) => `=${name}${top + 1}+${name}${top + 2}`),
  },
  {
    name: "total of another sheet",
    inject: (target) => {
      const { book } = target;
      const [first, second] = target.random.shuffled(book.sheets);
      return changedTotal(
        ({ name }) => `=SUM(${quoteSheet(second!.name)}!${name}$5:${name}$1005)`,
        first,
      )(target);
    },
  },
  {
    name: "summary looks at another sheet",
    inject: (target) =>
      inSummary((formula) => {
        const of = target.book.sheets.find(({ name }) => formula.includes(`${quoteSheet(name)}!`));
        const other = target.book.sheets.find((sheet) => sheet !== of);
        return of && other
          ? `=${formula.replaceAll(`${quoteSheet(of.name)}!`, `${quoteSheet(other.name)}!`)}`
          : undefined;
      })(target),
  },
  {
    name: "summary with another condition",
    inject: (target) => inSummary((formula) => conditionOff(formula))(target),
  },
  { name: "100 added in the summary", inject: inSummary((formula) => `=${formula}+0.01`) },
  { name: "sign flipped in the summary", inject: inSummary((formula) => `=-(${formula})`) },
  {
    name: "subtotal among the lines, by formula",
    inject: (target) => subtotal(target, (name, top, last) => `=SUM(${name}${top + 1}:${name}${last + 1})`),
  },
  {
    name: "subtotal among the lines, typed",
    inject: (target) => {
      const line = someLine(target, ({ sheet }) => sheet.template.derivedAmount === undefined);
      if (!line) return undefined;
      const { sheet } = line;
      const held = sheet.lines.filter(({ started }) => started);
      const sum = (id: string) =>
        Math.round(
          held.reduce((all, one) => {
            const reading = one.number(id);
            return all + (reading.kind === "number" ? reading.value : 0);
          }, 0) * 100,
        ) / 100;
      const free = sheet.lines.find(({ started, row }) => !started && row > held.at(-1)!.row)!;
      const sources = sheet.columns.filter(({ source, id }) => source && sum(id) !== 0);
      return inLines(free, "stated", {
        name: target.random.pick(["小计", "合计", "本项目合计"]),
        stated: sum("amount"),
        ...Object.fromEntries(sources.map(({ id }) => [id, sum(id)])),
      });
    },
  },
];

/** A criterion that counts other lines. */
function conditionOff(formula: string): string | undefined {
  const changed = formula.replace(
    /"(?:已到位|已下达|申请中|争取|received|allotted|applied|hoped for)"/,
    '"其他"',
  );
  return changed === formula ? undefined : `=${changed}`;
}

function subtotal(
  target: Target,
  formula: (column: string, top: number, last: number) => string,
): Fault | undefined {
  const line = someLine(target);
  if (!line) return undefined;
  const { sheet } = line;
  const held = sheet.lines.filter(({ started }) => started);
  const [top, last] = [held[0]!.row, held.at(-1)!.row];
  const free = sheet.lines.find(({ started, row }) => !started && row > last)!;
  const inputs = sheet.columns
    .filter(({ id, total, source }) => total && (source !== undefined || id === "amount"))
    .map(({ id, col }) => [id, formula(columnName(col), top, last)] as const);
  return inLines(free, "amount", { name: "小计", ...Object.fromEntries(inputs) });
}
