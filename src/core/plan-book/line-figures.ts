import { amountOf, fen, fenOfYuan, sum } from "../model/money";
import { findStatus } from "../model/funding-status";
import { startingColumns } from "../templates/line-formulas";
import { fenOfReading } from "./fen-of-reading";
import { readLineMonth } from "./line-month";
import type { PlanLine } from "./plan-book";
import { numberOf } from "./read-number";

/** What a line comes to by its own cells. */
export type LineFigures = Pick<
  PlanLine,
  | "started"
  | "quantity"
  | "unitCost"
  | "stated"
  | "expectedAmount"
  | "amount"
  | "sources"
  | "funded"
  | "status"
  | "year"
  | "account"
>;

/** A line as far as its single cells are concerned. */
type LineCells = Pick<PlanLine, "sheet" | "row" | "number" | "text">;

/** Works out what a line comes to, right or wrong. @param planYear used where the line gives no date */
export function lineFigures(line: LineCells, planYear: number): LineFigures {
  const { sheet, row } = line;
  const { template, reader } = sheet;
  const number = (id: string) => numberOf(line.number(id));
  const sources = sheet.sourceColumns.map((column) => {
    const reading = line.number(column.id);
    return { code: column.source, column, reading, fen: fenOfReading(reading) };
  });
  const [quantity, unitCost, stated] = [quantityOf(line), number("unitCost"), number("stated")];
  const derivedAmount = template.derivedAmount && number(template.derivedAmount.column);
  const whole = unitCost ? amountOf(quantity ?? 0, unitCost) : fenOfYuan(stated || derivedAmount || 0);
  const { heldElsewhere } = template;
  return {
    started:
      startingColumns(template).some((id) => line.number(id).kind !== "empty") ||
      sources.some(
        ({ reading, column }) =>
          reading.kind !== "empty" && (numberOf(reading) !== 0 || !reader.hasFormula(row, column.col)),
      ),
    quantity,
    unitCost,
    stated,
    expectedAmount:
      whole === undefined || heldElsewhere === undefined
        ? whole
        : fen(Math.max(0, whole - (fenOfReading(line.number(heldElsewhere)) ?? 0))),
    amount: fenOfReading(line.number("amount")),
    sources,
    funded: sum(sources.flatMap((source) => source.fen ?? [])),
    status: findStatus(line.text("status")) ?? null,
    year: readLineMonth(line, "start")?.year ?? planYear,
    account: line.text("account"),
  };
}

/** As the amount formula has it: a typed quantity other than 0, else what the template's own columns give for the unit. */
function quantityOf(line: LineCells): number | null {
  const typed = numberOf(line.number("quantity"));
  if (typed) return typed;
  const unit = line.text("unit");
  const derived = line.sheet.template.derived.find((one) => one.unit === unit);
  return (derived && numberOf(line.number(derived.column))) || typed;
}
