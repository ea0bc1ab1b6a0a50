import type { FinancingRule } from "../model/financing-rule";
import type { Fen } from "../model/money";
import { executedSource } from "../templates/execution-columns";
import { cellName } from "../workbook/address";
import type { Cell } from "../workbook/sheet-reader";
import { fenOfReading } from "./fen-of-reading";
import { lineFigures, type LineFigures } from "./line-figures";
import type { NumberReading, PlanColumn, PlanLine, PlanSheet } from "./plan-book";
import { readNumber } from "./read-number";
import { ruleOfCell } from "./rule-of-cell";

/** Reads one row of a plan sheet as a line, right or wrong. @param planYear used where the line gives no date */
export const readLine = (sheet: PlanSheet, row: number, planYear: number): PlanLine =>
  new LineOfSheet(sheet, row, { planYear, readings: [], texts: [], figures: undefined, rules: undefined });

/**
 * What has been read of a row so far, by column: every check asks for the same few numbers and texts. It holds no cell
 * of the sheet, so that it may outlive a reading of it.
 */
interface Held {
  readonly planYear: number;
  readonly readings: NumberReading[];
  readonly texts: string[];
  figures: LineFigures | undefined;
  rules: ReadonlyMap<string, FinancingRule> | undefined;
}

class LineOfSheet implements PlanLine {
  constructor(
    readonly sheet: PlanSheet,
    readonly row: number,
    private readonly held: Held,
  ) {}

  readonly on = (sheet: PlanSheet): PlanLine => new LineOfSheet(sheet, this.row, this.held);

  readonly at = (id: string): string | undefined => {
    const column = this.sheet.column(id);
    return column && cellName(this.row, column.col);
  };

  readonly cell = (id: string): Cell | undefined => {
    const column = this.sheet.column(id);
    return column && this.sheet.reader.cell(this.row, column.col);
  };

  readonly hasFormula = (id: string): boolean => {
    const column = this.sheet.column(id);
    return column !== undefined && this.sheet.reader.hasFormula(this.row, column.col);
  };

  // Most cells are asked for their value only, and a formula's text is the dear part of a cell.
  readonly number = (id: string): NumberReading => {
    const column = this.sheet.column(id);
    if (!column) return nothing;
    const { col } = column;
    return (this.held.readings[col] ??= readNumber(this.sheet.reader.value(this.row, col)));
  };

  readonly text = (id: string): string => {
    const column = this.sheet.column(id);
    return column ? (this.held.texts[column.col] ??= this.textIn(column)) : "";
  };

  get started() {
    return this.figures.started;
  }
  get quantity() {
    return this.figures.quantity;
  }
  get unitCost() {
    return this.figures.unitCost;
  }
  get stated() {
    return this.figures.stated;
  }
  get expectedAmount() {
    return this.figures.expectedAmount;
  }
  get amount() {
    return this.figures.amount;
  }
  get sources() {
    return this.figures.sources;
  }
  get funded() {
    return this.figures.funded;
  }
  get status() {
    return this.figures.status;
  }
  get year() {
    return this.figures.year;
  }
  get account() {
    return this.figures.account;
  }

  get years(): ReadonlyMap<number, Fen> {
    if (this.sheet.byYear) return this.moneyBy(({ year }) => year);
    return new Map(this.expectedAmount ? [[this.year, this.expectedAmount]] : []);
  }

  get execution() {
    return {
      received: this.moneyBy(({ id }) => executedSource("received", id)),
      spent: this.moneyBy(({ id }) => executedSource("spent", id)),
    };
  }

  get rules(): ReadonlyMap<string, FinancingRule> {
    return (this.held.rules ??= new Map(
      this.sheet.sourceColumns.flatMap((column) => {
        const rule = ruleOfCell(this.sheet, this.row, column);
        return rule ? [[column.source, rule] as const] : [];
      }),
    ));
  }

  private get figures(): LineFigures {
    return (this.held.figures ??= lineFigures(this, this.held.planYear));
  }

  private textIn({ col }: PlanColumn): string {
    const value = this.sheet.reader.value(this.row, col);
    return value === null || typeof value === "object" ? "" : String(value).trim();
  }

  private moneyBy<Key>(keyOf: (column: PlanColumn) => Key | undefined): ReadonlyMap<Key, Fen> {
    return new Map(
      this.sheet.columns.flatMap((column) => {
        const key = keyOf(column);
        const money = key === undefined ? undefined : fenOfReading(this.number(column.id));
        return key !== undefined && money ? [[key, money] as const] : [];
      }),
    );
  }
}

const nothing: NumberReading = { kind: "empty" };
