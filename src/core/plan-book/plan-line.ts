import { amountOf, fen, fenOfYuan, roundYuan, sum, type Fen } from "../model/money";
import { findStatus } from "../model/funding-status";
import { startingColumns } from "../templates/line-formulas";
import { executedSource } from "../templates/execution-columns";
import { cellName } from "../workbook/address";
import { readMonth } from "./line-month";
import type { NumberReading, PlanColumn, PlanLine, PlanSheet } from "./plan-book";
import { numberOf, readNumber } from "./read-number";
import { ruleOfCell } from "./rule-of-cell";

/** Reads one row of a plan sheet as a line, right or wrong. @param planYear used where the line gives no date */
export function readLine(sheet: PlanSheet, row: number, planYear: number): PlanLine {
  const at = (id: string) => {
    const column = sheet.column(id);
    return column && cellName(row, column.col);
  };
  const cell = (id: string) => {
    const column = sheet.column(id);
    return column && sheet.reader.cell(row, column.col);
  };
  // Most cells are asked for their value only, and a formula's text is the dear part of a cell.
  const value = (id: string) => {
    const column = sheet.column(id);
    return column ? sheet.reader.value(row, column.col) : null;
  };
  // Every check asks for the same few numbers and texts.
  const readings = new Map<string, NumberReading>();
  const texts = new Map<string, string>();
  const number = (id: string) => {
    const known = readings.get(id);
    if (known) return known;
    const reading = readNumber(value(id));
    readings.set(id, reading);
    return reading;
  };
  const text = (id: string) => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    const held = value(id);
    const said = held === null || typeof held === "object" ? "" : String(held).trim();
    texts.set(id, said);
    return said;
  };
  const sources = sheet.columns.flatMap((column) => {
    if (column.source === undefined) return [];
    const reading = readNumber(sheet.reader.value(row, column.col));
    return [
      {
        code: column.source,
        column,
        reading,
        fen: fenOfReading(reading),
        // Asked for seldom, and reading a formula is dear.
        get rule() {
          return ruleOfCell(sheet, row, column);
        },
      },
    ];
  });
  const moneyBy = <Key>(keyOf: (column: PlanColumn) => Key | undefined): ReadonlyMap<Key, Fen> =>
    new Map(
      sheet.columns.flatMap((column) => {
        const key = keyOf(column);
        const money = key === undefined ? undefined : fenOfReading(number(column.id));
        return key !== undefined && money ? [[key, money] as const] : [];
      }),
    );
  const quantity = quantityOf(sheet, numberOf(number("quantity")), text("unit"), (id) =>
    numberOf(number(id)),
  );
  const [unitCost, stated] = [numberOf(number("unitCost")), numberOf(number("stated"))];
  const derivedAmount = sheet.template.derivedAmount && numberOf(number(sheet.template.derivedAmount.column));
  const whole = unitCost ? amountOf(quantity ?? 0, unitCost) : fenOfYuan(stated || derivedAmount || 0);
  const { heldElsewhere } = sheet.template;
  const expectedAmount =
    whole === undefined || heldElsewhere === undefined
      ? whole
      : fen(Math.max(0, whole - (fenOfReading(number(heldElsewhere)) ?? 0)));
  const year = readMonth(value("start"), sheet.reader.book.date1904)?.year ?? planYear;
  return {
    sheet,
    row,
    at,
    cell,
    number,
    text,
    started:
      startingColumns(sheet.template).some((id) => number(id).kind !== "empty") ||
      sources.some(
        ({ reading, column }) =>
          reading.kind !== "empty" &&
          (sheet.reader.cell(row, column.col)?.formula === undefined || numberOf(reading) !== 0),
      ),
    quantity,
    unitCost,
    stated,
    expectedAmount,
    amount: fenOfReading(number("amount")),
    sources,
    funded: sum(sources.flatMap(({ fen }) => fen ?? [])),
    status: findStatus(text("status")) ?? null,
    year,
    get years() {
      return sheet.columns.some((column) => column.year !== undefined)
        ? moneyBy((column) => column.year)
        : new Map(expectedAmount ? [[year, expectedAmount]] : []);
    },
    account: text("account"),
    get execution() {
      return {
        received: moneyBy(({ id }) => executedSource("received", id)),
        spent: moneyBy(({ id }) => executedSource("spent", id)),
      };
    },
  };
}

/** As the amount formula has it: a typed quantity other than 0, else what the template's own columns give for the unit. */
function quantityOf(
  { template }: PlanSheet,
  typed: number | null,
  unit: string,
  number: (id: string) => number | null,
): number | null {
  if (typed) return typed;
  const derived = template.derived.find((one) => one.unit === unit);
  return (derived && number(derived.column)) || typed;
}

/** Cells filled by formulas may carry floating-point dust below a fen; typed cells may not. */
function fenOfReading(reading: ReturnType<typeof readNumber>): Fen | undefined {
  const value = numberOf(reading);
  return value === null ? undefined : (fenOfYuan(value) ?? dustFree(value));
}
function dustFree(yuan: number): Fen | undefined {
  const rounded = roundYuan(yuan);
  return rounded !== undefined && Math.abs(rounded / 100 - yuan) < 1e-6 ? rounded : undefined;
}
