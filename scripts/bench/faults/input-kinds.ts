import type { PlanLine } from "../../../src/core/plan-book/plan-book";
import { cellName } from "../../../src/core/workbook/address";
import { inputOf } from "../../../src/core/workbook/edit";
import { shiftFormula } from "../../../src/core/formula/shift";
import { inCell, inLine, inLines, someLine, type Fault, type FaultKind, type Target } from "./trial";

export const has = (line: PlanLine, ...ids: readonly string[]) =>
  ids.every((id) => line.number(id).kind === "number");
export const priced = (line: PlanLine) => has(line, "quantity", "unitCost");

/** Spoils one figure of a line that fits. */
export const figure =
  (
    id: string,
    spoil: (value: number, line: PlanLine, target: Target) => string | number | null,
    fits: (line: PlanLine) => boolean = priced,
  ) =>
  (target: Target): Fault | undefined => {
    const line = someLine(target, (one) => fits(one) && has(one, id));
    const reading = line?.number(id);
    if (!line || reading?.kind !== "number") return undefined;
    return inLine(line, id, spoil(reading.value, line, target));
  };

/** Spoils one source of a line. */
export const source =
  (spoil: (value: number, target: Target) => string | number | null) =>
  (target: Target): Fault | undefined => {
    const line = someLine(target, ({ sources }) => sources.some(({ fen }) => (fen ?? 0) > 1000));
    if (!line) return undefined;
    const paying = target.random.pick(line.sources.filter(({ fen }) => (fen ?? 0) > 1000));
    const value = spoil(paying.fen! / 100, target);
    return inLine(line, paying.column.id, value);
  };

/** Two unequal neighbouring digits change places; a figure of like digits has one raised. */
export function transposed(value: number): number {
  const digits = [...String(value)];
  const at = digits.findIndex((digit, index) => {
    const next = digits[index + 1];
    return (
      /\d/.test(digit) &&
      next !== undefined &&
      /\d/.test(next) &&
      digit !== next &&
      (index > 0 || next !== "0")
    );
  });
  if (at < 0) return value + 9;
  [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
  return Number(digits.join(""));
}

/** Faults in what people type. */
export const inputKinds: readonly FaultKind[] = [
  { name: "unit cost in 万元", inject: figure("unitCost", (value) => value / 10_000) },
  {
    name: "lump sum in 万元",
    inject: figure("stated", (value) => value / 10_000),
  },
  {
    name: "quantity in metres on a line in kilometres",
    template: "roads",
    inject: figure(
      "quantity",
      (value) => value * 1000,
      (line) => line.text("unit") === "公里",
    ),
  },
  { name: "source in 万元", inject: source((value) => value / 10_000) },
  { name: "source 10,000 times too large", inject: source((value) => value * 10_000) },
  { name: "a digit too many in a source", inject: source((value) => value * 10) },
  { name: "transposed digits in a source", inject: source(transposed) },
  { name: "source forgotten", inject: source(() => null) },
  { name: "transposed digits in a quantity", inject: figure("quantity", transposed) },
  { name: "transposed digits in a unit cost", inject: figure("unitCost", transposed) },
  { name: "transposed digits in a lump sum", inject: figure("stated", transposed) },
  {
    name: "quantity with its unit, as text",
    inject: figure("quantity", (value, line) => `'${value}${line.text("unit")}`),
  },
  {
    name: "unit cost in full-width digits, as text",
    inject: figure(
      "unitCost",
      (value) =>
        `'${String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}`,
    ),
  },
  { name: "source as text", inject: source((value) => `'${value.toLocaleString("en")}元`) },
  { name: "source masked", inject: source((value) => `'${String(Math.round(value)).slice(0, 1)}xx00`) },
  { name: "quantity masked", inject: figure("quantity", () => "'xx") },
  {
    name: "quantity forgotten",
    inject: figure(
      "quantity",
      () => null,
      // Where the template's own columns give the quantity, leaving it out is no fault.
      (line) => priced(line) && line.sheet.template.derived.every(({ unit }) => unit !== line.text("unit")),
    ),
  },
  {
    name: "unit cost forgotten",
    inject: figure(
      "unitCost",
      () => null,
      (line) => priced(line) && !line.stated,
    ),
  },
  { name: "error value in a quantity", inject: figure("quantity", () => "=1/0") },
  { name: "link to another file", inject: figure("unitCost", () => "='[单价.xlsx]表'!B2") },
  { name: "households above the village", inject: figure("households", () => 6543) },
  {
    name: "households and persons swapped",
    inject: (target) => {
      const line = someLine(target, (one) => has(one, "households", "persons"));
      if (!line) return undefined;
      const [households, persons] = ["households", "persons"].map((id) => inputOf(line.cell(id)));
      return inLines(line, "persons", { households: persons!, persons: households! });
    },
  },
  { name: "a minus too many", inject: figure("quantity", (value) => -value) },
  { name: "end before start", inject: (target) => dated(target, "end", "2026-01") },
  { name: "start in another year", inject: (target) => dated(target, "start", "2023-03") },
  {
    name: "area above the farmland",
    template: "planting",
    inject: figure(
      "area",
      () => 60_000,
      (line) => line.text("unit") === "亩",
    ),
  },
  {
    name: "loan above the limit",
    template: "credit",
    inject: (target) => {
      const line = someLine(target, (one) => has(one, "principal", "borrowers"));
      const borrowers = line?.number("borrowers");
      return line && borrowers?.kind === "number"
        ? inLine(line, "principal", borrowers.value * 80_000)
        : undefined;
    },
  },
  { name: "parts that are not the whole", inject: (target) => worded(target, "spec", "42个(10,6,6,2,16)") },
  {
    name: "money of a source taken below zero",
    inject: (target) => {
      const line = someLine(target, ({ sources }) => sources.length > 1 && sources.some(({ fen }) => fen));
      if (!line) return undefined;
      const paying = line.sources.find(({ fen }) => fen)!;
      const other = line.sources.find((one) => one !== paying)!;
      const taken = 5000 + (other.fen ?? 0) / 100;
      return inLines(line, other.column.id, {
        [paying.column.id]: paying.fen! / 100 + taken,
        [other.column.id]: (other.fen ?? 0) / 100 - taken,
      });
    },
  },
  {
    name: "linkage money for an office building",
    inject: (target) => {
      const line = someLine(target, ({ sources }) => sources.some(({ code, fen }) => code === "F11" && fen));
      return line && inLine(line, "name", "村委会办公楼");
    },
  },
  {
    name: "line entered twice",
    inject: (target) => {
      const line = someLine(target, priced);
      if (!line) return undefined;
      const { sheet, row } = line;
      const free = sheet.lines.find(({ started }) => !started)!.row;
      const edits = sheet.columns
        .filter(({ id }) => !["number", "lineId"].includes(id))
        .map(({ id, col }) => {
          const cell = line.cell(id);
          const input = cell?.formula ? `=${shiftFormula(cell.formula, free - row, 0)}` : inputOf(cell);
          return { sheet: sheet.name, cell: cellName(free, col), input };
        });
      return { edits, sheet: sheet.name, cell: cellName(free, sheet.column("name")!.col), line: true };
    },
  },
  {
    name: "row with money hidden",
    inject: (target) => {
      const line = someLine(target);
      if (!line) return undefined;
      const { row, sheet } = line;
      return {
        ...inLines(line, "amount", {}),
        facts: { [sheet.name]: { hiddenRows: [{ first: row, last: row }] } },
      };
    },
  },
  {
    name: "sheet with money hidden",
    inject: ({ book, random }) => {
      const sheet = random.pick(book.sheets);
      const cell = cellName(sheet.totalsRow, sheet.column("amount")!.col);
      return {
        edits: [],
        facts: { [sheet.name]: { visibility: "hidden" } },
        sheet: sheet.name,
        cell,
        line: false,
      };
    },
  },
  {
    name: "figure hidden by its format",
    inject: (target) => {
      const line = someLine(target, priced);
      return (
        line && {
          ...inLines(line, "unitCost", {}),
          formats: { [`${line.sheet.name}!${line.at("unitCost")}`]: ";;;" },
        }
      );
    },
  },
  {
    name: "header of a figure damaged",
    inject: (target) => header(target, ["quantity", "unitCost", "stated", "amount"]),
  },
  {
    name: "header of a source damaged",
    inject: (target) =>
      header(
        target,
        target.book.sheets.flatMap(({ columns }) =>
          columns.filter(({ source: code }) => code).map(({ id }) => id),
        ),
      ),
  },
];

function dated(target: Target, id: "start" | "end", text: string): Fault | undefined {
  const line = someLine(target, (one) => one.text(id) !== "");
  return line && inLine(line, id, text);
}

function worded(target: Target, id: string, text: string): Fault | undefined {
  const line = someLine(target);
  return line && inLine(line, id, text);
}

function header({ book, random }: Target, ids: readonly string[]): Fault {
  const sheet = random.pick(book.sheets);
  const column = random.pick(sheet.columns.filter(({ id }) => ids.includes(id)));
  return inCell(sheet.name, cellName(sheet.headerRow, column.col), random.pick(["备用", "合并", null]));
}
