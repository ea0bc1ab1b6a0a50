import fc from "fast-check";
import { auditWorkbook } from "../../../src/core/audit/audit-workbook";
import { calculateAll } from "../../../src/core/formula/calculate";
import { shiftFormula } from "../../../src/core/formula/shift";
import { parseCell, parseRange, rangeName, type RangeAddress } from "../../../src/core/workbook/address";
import { SheetReader } from "../../../src/core/workbook/sheet-reader";
import { cleanBudgets, randomFrom, type Cells, type CleanBudget } from "../../support/clean-budgets";
import { workbook } from "../../support/workbook";

type Total = CleanBudget["totals"][number];

/** What is changed where, in one budget. */
interface Fault {
  readonly cell: string;
  readonly to: Cells[string];
}

const grave = ({ sheets, sheet }: CleanBudget, fault: Cells = {}): readonly string[] =>
  auditWorkbook(calculateAll(workbook({ ...sheets, [sheet]: { ...sheets[sheet], ...fault } })))
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ check, cell }) => `${check} ${cell}`);

const textIn = ({ sheets, sheet }: CleanBudget, cell: string): string => sheets[sheet]![cell] as string;

/** The figure a formula shows, to the fen as people type it. */
function shown({ sheets, sheet }: CleanBudget, cell: string): number {
  const book = calculateAll(workbook(sheets));
  const place = parseCell(cell)!;
  const value = new SheetReader(
    book,
    book.sheets.find(({ name }) => name === sheet)!,
  ).value(place.row, place.col);
  return Math.round((value as number) * 100) / 100;
}

const first = /\$?[A-Z]+\$?\d+/;
/** The formula with its first reference moved. */
const moved = (formula: string, rows: number, cols: number): string =>
  formula.replace(first, (reference) => shiftFormula(reference, rows, cols));

const isSum = (formula: string): boolean => formula.includes("SUM");

function parts(
  { first, last }: Total,
  cut: (begin: number, end: number) => readonly (readonly [number, number])[],
) {
  const { top, left, bottom, right } = parseRange(`${first}:${last}`)!;
  const down = left === right;
  const range = ([begin, end]: readonly [number, number]): RangeAddress =>
    down ? { top: begin, bottom: end, left, right } : { top, bottom, left: begin, right: end };
  return cut(...(down ? ([top, bottom] as const) : ([left, right] as const)))
    .map((part) => rangeName(range(part)))
    .join(",");
}

type MakeFault = (budget: CleanBudget, nth: number) => Fault | undefined;

const inFilled =
  (change: (formula: string, budget: CleanBudget, cell: string) => Cells[string] | undefined): MakeFault =>
  (budget, nth) => {
    const cell = budget.filled[nth % budget.filled.length]!;
    const to = change(textIn(budget, cell), budget, cell);
    return to === undefined ? undefined : { cell, to };
  };
const inTotal =
  (change: (total: Total, budget: CleanBudget) => Cells[string]): MakeFault =>
  (budget, nth) => {
    const total = budget.totals[nth % budget.totals.length]!;
    return { cell: total.cell, to: change(total, budget) };
  };
const among =
  (
    cells: (budget: CleanBudget) => readonly string[],
    change: (content: Cells[string]) => Cells[string],
  ): MakeFault =>
  (budget, nth) => {
    const cell = cells(budget)[nth % cells(budget).length];
    return cell === undefined ? undefined : { cell, to: change(budget.sheets[budget.sheet]![cell]!) };
  };

const faults: Readonly<Record<string, { readonly checks: readonly string[]; readonly make: MakeFault }>> = {
  "result typed over its formula": {
    checks: ["constant-in-run"],
    make: inFilled((_, budget, cell) => shown(budget, cell)),
  },
  "another number typed over a formula": { checks: ["constant-mismatch"], make: inFilled(() => 999) },
  "reference a row further down": {
    checks: ["reference-shifted", "circular-reference", "text-reference"],
    make: inFilled((formula) => (isSum(formula) ? undefined : moved(formula, 1, 0))),
  },
  "reference a row further up": {
    checks: ["reference-shifted", "text-reference"],
    make: inFilled((formula) => (isSum(formula) ? undefined : moved(formula, -1, 0))),
  },
  "formula of the next line": {
    checks: ["reference-shifted", "circular-reference"],
    make: inFilled((formula) => `=${shiftFormula(formula.slice(1), 1, 0)}`),
  },
  "reference with dollar signs": {
    checks: ["mixed-absolute"],
    make: inFilled((formula) =>
      isSum(formula) || formula.includes("$")
        ? undefined
        : formula.replace(first, (cell) => cell.replace(/([A-Z]+)/, "$$$1$$")),
    ),
  },
  "constant changed": {
    checks: ["constant-differs"],
    make: among(
      ({ withConstant }) => withConstant,
      (formula) =>
        (formula as string).replace(/(?<=\*)[\d.]+$/, (constant) => String(Number(constant) * 1.1)),
    ),
  },
  "total typed": { checks: ["constant-in-run"], make: inTotal(({ cell }, budget) => shown(budget, cell)) },
  "other total typed": { checks: ["constant-mismatch"], make: inTotal(() => 1234) },
  "total short at its end": {
    checks: ["range-short", "formula-outlier"],
    make: inTotal((total) => `=SUM(${parts(total, (begin, end) => [[begin, end - 1]])})`),
  },
  "total short at its start": {
    checks: ["range-short"],
    make: inTotal((total) => `=SUM(${parts(total, (begin, end) => [[begin + 1, end]])})`),
  },
  "total with a hole": {
    checks: ["range-hole"],
    make: inTotal(
      (total) =>
        `=SUM(${parts(total, (begin, end) => [
          [begin, begin + 1],
          [begin + 3, end],
        ])})`,
    ),
  },
  "total with a typed adjustment": {
    checks: ["constant-differs"],
    make: inTotal(({ cell }, budget) => `${textIn(budget, cell)}-500`),
  },
  "total of pieces with one left out": {
    checks: ["range-hole", "formula-outlier"],
    make: among(
      ({ pieces }) => pieces,
      (formula) => (formula as string).replace(/\+[A-Z]+\d+/, ""),
    ),
  },
  "number as text": {
    checks: ["number-as-text"],
    make: among(
      ({ inputs }) => inputs,
      (value) => `'${(value as number).toLocaleString("en-US")}`,
    ),
  },
  "subtotals counted twice": {
    checks: ["double-count"],
    make: ({ overSubtotals }, nth) => {
      const total = overSubtotals[nth % overSubtotals.length];
      return total && { cell: total.cell, to: total.twice };
    },
  },
  "reference to a name": {
    checks: ["text-reference"],
    make: inFilled((formula, { labelColumn }) =>
      labelColumn && formula.includes("ROUND") ? formula.replace(/C(?=\d)/, labelColumn) : undefined,
    ),
  },
  "reference to an empty cell": {
    checks: ["reference-shifted"],
    make: inFilled((formula) => (formula.includes("ROUND") ? formula.replace(/C(?=\d)/, "X") : undefined)),
  },
};

describe.each(Object.entries(cleanBudgets))("%s", (_, make) => {
  const seeds = fc.integer({ min: 1, max: 1_000_000 });

  test("clean, it has no error and no warning", () => {
    fc.assert(
      fc.property(seeds, (seed) => expect(grave(make(randomFrom(seed)))).toEqual([])),
      { numRuns: 8 },
    );
  });

  test.each(Object.entries(faults))(
    "%s: found at its cell, and nothing else",
    (_name, { checks, make: put }) => {
      fc.assert(
        fc.property(seeds, fc.nat(1000), (seed, nth) => {
          const budget = make(randomFrom(seed));
          const fault = put(budget, nth);
          if (!fault) return;
          const found = grave(budget, { [fault.cell]: fault.to });
          expect(checks.map((check) => `${check} ${fault.cell}`)).toContain(found[0]);
          expect(found).toHaveLength(1);
        }),
        { numRuns: 4 },
      );
    },
  );

  test("a header with another unit is one finding", () => {
    const budget = make(randomFrom(7));
    if (budget.unit)
      expect(grave(budget, { [budget.unit.cell]: budget.unit.other })).toEqual([
        expect.stringMatching(/^mixed-units /),
      ]);
  });
});
