import { budgetAccounts } from "../../src/core/model/budget-account";
import { findSource } from "../../src/core/model/funding-source";
import { isCentralLinkage, isLinkage } from "../../src/core/model/linkage-funds";
import { sum, type Fen } from "../../src/core/model/money";
import type { PlanBook } from "../../src/core/plan-book/plan-book";
import { readSummary, type ReadTable } from "../../src/core/plan-book/read-summary";
import { costsInAll, type PlanCosts } from "../../src/core/summary/plan-costs";
import type { TableId } from "../../src/core/summary/summary-table";
import type { Totals } from "../../src/core/summary/totals";
import { industryTemplates } from "../../src/core/templates/industry";
import type { CellValue } from "../../src/core/workbook/snapshot";

/** A money cell of the funding summary: what it holds, in 万元, and what the core's totals say. */
export interface SummaryFigure {
  /** Table, row and column by id. */
  readonly cell: string;
  readonly value: CellValue;
  readonly expected: Fen;
}

/** Every money cell of the funding summary; rates, shares and words are none. */
export function summaryFigures(book: PlanBook, totals: Totals): readonly SummaryFigure[] {
  return readSummary(book).flatMap((one) =>
    [...one.place.rows].flatMap(([row, y]) =>
      [...one.place.columns].flatMap(([column, x]): readonly SummaryFigure[] => {
        const wanted = one.wanted(y, x);
        if (wanted?.formula === undefined || wanted.look !== undefined) return [];
        return [
          {
            cell: `${one.table.id} ${row} ${column}`,
            value: one.reader.value(y, x),
            expected: expected[one.table.id]({ book, totals, table: one }, row, column),
          },
        ];
      }),
    ),
  );
}

/** Tables of the summary that the book has. */
export const summaryTableIds = (book: PlanBook): readonly TableId[] =>
  readSummary(book).map(({ table }) => table.id);

interface Asked {
  readonly book: PlanBook;
  readonly totals: Totals;
  readonly table: ReadTable;
}

const expected: Record<TableId, (asked: Asked, row: string, column: string) => Fen> = {
  sources({ totals }, row, column) {
    const funding = row === "total" ? totals : totals.byTemplate.get(row)!;
    return column === "amount" || column === "gap" ? funding[column] : ofSources(funding.bySource, column);
  },
  statuses({ totals }, row, column) {
    const statuses: Record<string, readonly string[]> = {
      secured: ["received", "allotted"],
      unstated: [""],
      funded: ["received", "allotted", "applied", "hoped", ""],
    };
    return ofCross(totals.bySourceStatus, isMeant(row), (id) => (statuses[column] ?? [column]).includes(id));
  },
  years: ({ totals }, row, column) =>
    ofCross(
      totals.byTemplateYear,
      (id) => row === "total" || row === id,
      (year) => column === "amount" || column === String(year),
    ),
  sourceYears: ({ totals }, row, column) =>
    ofCross(totals.bySourceYear, isMeant(row), (year) => column === "funded" || column === String(year)),
  accounts({ totals }, row, column) {
    const known = new Set(budgetAccounts.map(({ code }) => code));
    const isRow = (id: string) => row === "total" || (row === "other" ? !known.has(id) : row === id);
    return ofCross(totals.byAccountSource, isRow, isMeant(column));
  },
  villages({ totals, table }, row, column) {
    const labels = table.table.rows.map(({ label }) => label.zh);
    const own = table.table.rows.find(({ id }) => id === row)!;
    // A row left free names no village.
    const isRow = (village: string) =>
      row === "total" ||
      (row === "other"
        ? village === "" || !labels.includes(village)
        : village !== "" && village === own.label.zh);
    return ofCross(totals.byVillageTemplate, isRow, (id) => column === "amount" || column === id);
  },
  costs({ totals }, row, column) {
    const costs = column === "total" ? costsInAll(totals.costs.values()) : totals.costs.get(Number(column))!;
    return costs[row as keyof PlanCosts];
  },
  shares({ book }, row, column) {
    const lines = book.sheets.flatMap((sheet) => sheet.lines);
    const counted = lines.filter(({ text, sheet: { template } }) => {
      if (column === "all") return true;
      return row === "industry" ? industryTemplates.includes(template.id) : text("name").includes("管理费");
    });
    const isCounted = row === "industry" ? isCentralLinkage : isLinkage;
    return sum(
      counted.flatMap(({ sources }) =>
        sources.flatMap(({ code, fen }) => (fen && isCounted(code) ? [fen] : [])),
      ),
    );
  },
};

/** Whether a source is in a line or column of sources: itself, those that are no loans, all. */
const isMeant = (id: string) => (code: string) => {
  if (id === "withoutLoans") return findSource(code)?.kind !== "loan";
  return id === "funded" || id === "total" || id === code;
};

const ofSources = (bySource: ReadonlyMap<string, Fen>, id: string): Fen =>
  sum([...bySource].filter(([code]) => isMeant(id)(code)).map(([, money]) => money));

const ofCross = <Row, Column>(
  cross: ReadonlyMap<Row, ReadonlyMap<Column, Fen>>,
  isRow: (row: Row) => boolean,
  isColumn: (column: Column) => boolean,
): Fen =>
  sum(
    [...cross]
      .filter(([row]) => isRow(row))
      .flatMap(([, columns]) =>
        [...columns].filter(([column]) => isColumn(column)).map(([, money]) => money),
      ),
  );
