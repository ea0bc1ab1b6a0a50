import { shiftFormula } from "../../../src/core/formula/shift";
import { cellName, columnName } from "../../../src/core/workbook/address";
import { parseReference } from "../../../src/core/workbook/parse-reference";
import type { PlanLine, PlanSheet } from "../../../src/core/plan-book/plan-book";
import {
  inCell,
  inLine,
  inLines,
  someLine,
  totalCell,
  type Fault,
  type FaultKind,
  type Target,
} from "./trial";

const yuan = (line: PlanLine, id: string): number => {
  const reading = line.number(id);
  return reading.kind === "number" ? reading.value : 0;
};
export const formulaOf = (line: PlanLine, id: string): string => line.cell(id)!.formula!;

/** Changes the formula of a line's cell. */
const changed =
  (id: string, change: (formula: string, line: PlanLine, target: Target) => string) =>
  (target: Target): Fault | undefined => {
    const line = someLine(target);
    return line && inLine(line, id, `=${change(formulaOf(line, id), line, target)}`);
  };

/** Where the lines of a total stand, and what they add up to, in yuan. Rows are zero-based. */
interface Totalled {
  readonly name: string;
  readonly col: number;
  readonly top: number;
  readonly last: number;
  readonly sum: number;
}

/** Changes a total of a sheet, a random one where left out: the amount, a source, sources in all, the gap. */
export const changedTotal =
  (input: (range: Totalled) => string | number, wanted?: PlanSheet) =>
  ({ book, random }: Target): Fault | undefined => {
    const columns = (wanted ? [wanted] : book.sheets).flatMap((sheet) => {
      const started = sheet.lines.filter((line) => line.started);
      return sheet.columns
        .filter(({ id, total }) => total && started.some((line) => yuan(line, id) !== 0))
        .map((column) => ({ sheet, started, column }));
    });
    // A village package that other sheets hold already totals nothing.
    if (columns.length === 0) return undefined;
    const { sheet, started, column } = random.pick(columns);
    const held = started.filter((line) => yuan(line, column.id) !== 0);
    const sum = held.reduce((all, line) => all + yuan(line, column.id), 0);
    const range = {
      name: columnName(column.col),
      col: column.col,
      top: held[0]!.row,
      last: held.at(-1)!.row,
      sum,
    };
    return inCell(sheet.name, totalCell(sheet, column.col), input(range));
  };

/** Changes a cell of the funding summary that holds a formula and shows money. */
export const inSummary =
  (input: (formula: string, value: number) => string | number | null | undefined, total = false) =>
  ({ book, random }: Target): Fault | undefined => {
    const { sheet, range } = parseReference(
      book.snapshot.names.find(({ name }) => name === "pb_funding")!.formula,
    )!;
    const cells = [...book.reader(sheet)!.all()].filter(
      ({ row, col, value, formula }) =>
        formula !== undefined &&
        col > 0 &&
        Boolean(value) &&
        row > range.top &&
        (row === range.bottom) === total,
    );
    if (cells.length === 0) return undefined;
    // Some changes mean something for some cells only.
    for (const { row, col, formula, value } of random.shuffled(cells)) {
      const changed = input(formula!, Number(value));
      if (changed !== undefined) return inCell(sheet, cellName(row, col), changed);
    }
    return undefined;
  };

/** A changed formula as input; undefined where the change changed nothing. */
const otherThan = (formula: string, changed: string): string | undefined =>
  changed === formula ? undefined : `=${changed}`;

/** Faults in formulas, totals and the funding summary. */
export const formulaKinds: readonly FaultKind[] = [
  {
    name: "amount typed over, same value",
    inject: (target) => {
      const line = someLine(target);
      return line && inLine(line, "amount", yuan(line, "amount"));
    },
  },
  {
    name: "amount typed over, another value",
    inject: (target) => {
      const line = someLine(target);
      return line && inLine(line, "amount", yuan(line, "amount") + target.random.int(1, 9000));
    },
  },
  { name: "100 added to an amount", inject: changed("amount", (formula) => `${formula}+100`) },
  { name: "amount looks one row down", inject: changed("amount", (formula) => shiftFormula(formula, 1, 0)) },
  {
    name: "amount looks one column off",
    inject: changed("amount", (formula) => shiftFormula(formula, 0, 1)),
  },
  { name: "broken reference in an amount", inject: changed("amount", () => "ROUND(#REF!*2,2)") },
  {
    name: "sources in all typed over",
    inject: (target) => {
      const line = someLine(target);
      return line && inLine(line, "funded", yuan(line, "funded"));
    },
  },
  {
    name: "sum of sources short by one",
    inject: (target) => {
      const line = someLine(target, ({ sources }) => sources.length > 1);
      if (!line) return undefined;
      const [first, last] = [line.sources[0]!, line.sources.at(-2)!].map(({ column }) => line.at(column.id));
      return inLine(line, "funded", `=ROUND(SUM(${first}:${last}),2)`);
    },
  },
  {
    name: "gap typed as 0",
    inject: (target) => {
      const line = someLine(target);
      return line && inLine(line, "gap", 0);
    },
  },
  {
    name: "formulas of a line cleared",
    inject: (target) => {
      const line = someLine(target);
      return line && inLines(line, "amount", { amount: null, funded: null, gap: null });
    },
  },
  { name: "total typed, same value", inject: changedTotal(({ sum }) => Math.round(sum * 100) / 100) },
  { name: "total typed, another value", inject: changedTotal(({ sum }) => Math.round(sum) + 1234) },
  {
    name: "total short by its last line",
    inject: changedTotal(({ name, last }) => `=SUM(${name}$5:${name}$${last})`),
  },
  {
    name: "total begins below its first line",
    inject: changedTotal(({ name, top }) => `=SUM(${name}$${top + 2}:${name}$1005)`),
  },
  {
    name: "total of another column",
    inject: changedTotal(() => "=SUM(A$5:A$1005)"),
  },
  { name: "100 added to a total", inject: changedTotal(({ name }) => `=SUM(${name}$5:${name}$1005)+100`) },
  { name: "summary typed over", inject: inSummary((_, value) => value) },
  {
    name: "summary looks one row off",
    inject: inSummary((formula) => otherThan(formula, shiftFormula(formula, 1, 0))),
  },
  {
    name: "summary in the wrong unit",
    inject: inSummary((formula) => otherThan(formula, formula.replace("/10000", "/1000"))),
  },
  { name: "summary cell emptied", inject: inSummary(() => null) },
  {
    name: "summary total short by a row",
    inject: inSummary(
      (formula) => `=${formula.replace(/(\d+)\)$/, (_, row: string) => `${Number(row) - 1})`)}`,
      true,
    ),
  },
];
