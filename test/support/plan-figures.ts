import { fen, fenOfYuan, roundYuan, sum, type Fen } from "../../src/core/model/money";
import type { PlanBook, PlanSheet } from "../../src/core/plan-book/plan-book";
import type { Totals } from "../../src/core/summary/totals";
import { parseReference } from "../../src/core/workbook/parse-reference";
import { isError } from "../../src/core/workbook/snapshot";

/** What the totals row of a plan sheet shows, in fen by column id. */
export function totalsRow(sheet: PlanSheet): Record<string, Fen | undefined> {
  return Object.fromEntries(
    sheet.columns
      .filter(({ total }) => total)
      .map(({ id, col }) => {
        const value = sheet.reader.value(sheet.totalsRow, col);
        return [id, typeof value === "number" ? roundYuan(value) : undefined];
      }),
  );
}

/** What the same row must show by the core's own sums. */
export function expectedTotals(sheet: PlanSheet, totals: Totals): Record<string, Fen> {
  const { amount, funded, gap, bySource } = totals.byTemplate.get(sheet.template.id)!;
  const zero = fenOfYuan(0)!;
  return {
    amount,
    ...Object.fromEntries(
      sheet.columns.flatMap(({ id, source }) => (source ? [[id, bySource.get(source) ?? zero]] : [])),
    ),
    funded,
    gap,
    ...yearTotals(sheet),
    ...executionTotals(sheet),
  };
}

/** What was typed as arrived and as paid out, source by source and in all. */
function executionTotals({ columns, lines }: PlanSheet): Record<string, Fen> {
  const typed = (ids: readonly string[]) =>
    sum(
      lines.flatMap((line) =>
        ids.flatMap((id) => {
          const value = line.cell(id)?.value;
          return typeof value === "number" ? (roundYuan(value) ?? []) : [];
        }),
      ),
    );
  return Object.fromEntries(
    columns.flatMap(({ id }) => {
      if (!/^(?:received|spent)/.test(id)) return [];
      const parts = columns.filter((one) => one.id.startsWith(`${id}:`)).map((one) => one.id);
      return [[id, typed(id.includes(":") ? [id] : parts)]];
    }),
  );
}

/** By the rule of the year columns: what is typed there, else all in the year of the start and the rest in the first. */
function yearTotals({ columns, lines }: PlanSheet): Record<string, Fen> {
  const years = columns.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  const totals = new Map(years.map((year) => [year, 0]));
  for (const line of lines.filter(({ started }) => started)) {
    const amount = line.expectedAmount ?? 0;
    const typed = (year: number) => {
      const cell = line.cell(`year:${year}`);
      return cell?.formula === undefined && typeof cell?.value === "number"
        ? roundYuan(cell.value)
        : undefined;
    };
    let rest: number = amount;
    for (const year of years.slice(1)) {
      const own = typed(year) ?? (line.year === year ? amount : 0);
      totals.set(year, totals.get(year)! + own);
      rest -= own;
    }
    if (years[0]) totals.set(years[0], totals.get(years[0])! + (typed(years[0]) ?? rest));
  }
  return Object.fromEntries([...totals].map(([year, total]) => [`year:${year}`, fen(total)]));
}

/** The funding summary as it stands: header and last row by position, 万元 read back as fen, and the tie line. */
export function fundingSummary(book: PlanBook): {
  readonly amount: Fen | undefined;
  readonly gap: Fen | undefined;
  readonly tie: string;
} {
  const place = parseReference(book.snapshot.names.find(({ name }) => name === "pb_funding")!.formula)!;
  const reader = book.reader(place.sheet)!;
  const wan = (col: number) => {
    const value = reader.value(place.range.bottom, col);
    return typeof value === "number" ? roundYuan(value * 10_000) : undefined;
  };
  return { amount: wan(place.range.right), gap: wan(place.range.right - 1), tie: String(reader.value(2, 0)) };
}

/** Cells that show an error value, as "sheet!row,col error". */
export const errorCells = (book: PlanBook): string[] =>
  book.snapshot.sheets.flatMap(({ name }) =>
    [...book.reader(name)!.all()].flatMap(({ row, col, value }) =>
      isError(value) ? [`${name}!${row},${col} ${value.error}`] : [],
    ),
  );
