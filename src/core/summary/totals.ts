import { findSource } from "../model/funding-source";
import { fundingStatuses } from "../model/funding-status";
import { subtract, sum, zero, type Fen } from "../model/money";
import { contingencyRates } from "../plan-book/contingency-rates";
import type { PlanBook, PlanLine } from "../plan-book/plan-book";
import { yearsInBook } from "../plan-book/years-in-book";
import { columnTotals, crossTotals, rowTotals, totalsBy, type Cross } from "./cross-totals";
import { costsByYear, type PlanCosts } from "./plan-costs";
import { sourceYears, type PhasedLine } from "./source-years";

/**
 * Totals of a plan in fen, table by table as on the funding summary. Groups that hold nothing are left out, except
 * templates, which all appear.
 */
export interface Totals {
  readonly amount: Fen;
  /** Sum of the sources, whole plan. */
  readonly funded: Fen;
  /** amount − funded; what is not yet funded. */
  readonly gap: Fen;
  /** What of `funded` is loan principal, which is paid back and counts among no grants. */
  readonly loans: Fen;
  readonly bySource: ReadonlyMap<string, Fen>;
  readonly byTemplate: ReadonlyMap<string, TemplateTotals>;
  readonly byYear: ReadonlyMap<number, Fen>;
  /** Funded money by status; money on lines without a status under "". */
  readonly byStatus: ReadonlyMap<string, Fen>;
  /** Funded money by budget account; money on lines without one under "". */
  readonly byAccount: ReadonlyMap<string, Fen>;
  /** Amounts by village; lines of none under "". */
  readonly byVillage: ReadonlyMap<string, Fen>;
  readonly bySourceStatus: Cross<string, string>;
  readonly byTemplateYear: Cross<string, number>;
  readonly bySourceYear: Cross<string, number>;
  readonly byAccountSource: Cross<string, string>;
  readonly byVillageTemplate: Cross<string, string>;
  /** Base cost and contingencies by year, by the rates on the funding summary. */
  readonly costs: ReadonlyMap<number, PlanCosts>;
  /** Lines whose amount can't be told; the totals leave them out and say so. */
  readonly uncounted: readonly PlanLine[];
}
export interface TemplateTotals {
  readonly amount: Fen;
  readonly funded: Fen;
  readonly gap: Fen;
  readonly bySource: ReadonlyMap<string, Fen>;
}

/**
 * Adds up a plan from what stands in its lines: the inputs give the amounts, as the sheet's own formulas do.
 * A typed-over amount or total is a finding of the checks, not a figure of this sum.
 */
export function totalsOf(book: PlanBook): Totals {
  const lines = book.sheets.flatMap((sheet) => sheet.lines.filter(({ started }) => started));
  const counted = lines.flatMap((line) => {
    const { expectedAmount: amount } = line;
    return amount === undefined ? [] : [{ line, amount, years: yearsOfLine(book, line, amount) }];
  });
  const paid = counted.flatMap(({ line }) =>
    line.sources.flatMap(({ code, fen }) => (fen ? [{ line, code, fen }] : [])),
  );
  const money = ({ fen }: { readonly fen: Fen }) => fen;
  const code = (part: { readonly code: string }) => part.code;
  const bySource = totalsBy(paid, code, money, byText);
  const byTemplateYear = crossTotals(
    counted.flatMap(({ line, years }) => [...years].map(([year, fen]) => ({ line, year, fen }))),
    ({ line }) => line.sheet.template.id,
    ({ year }) => year,
    money,
    [() => 0, byNumber],
  );
  const byAccountSource = crossTotals(paid, ({ line }) => line.account, code, money, [byText, byText]);
  const byVillageTemplate = crossTotals(
    counted,
    ({ line }) => line.text("village"),
    ({ line }) => line.sheet.template.id,
    ({ amount }) => amount,
    [() => 0, () => 0],
  );
  const years = [...new Set([...yearsInBook(book), ...counted.flatMap((one) => [...one.years.keys()])])].sort(
    byNumber,
  );
  return {
    ...fundingOf(counted),
    loans: sum(paid.filter((part) => findSource(part.code)?.kind === "loan").map(money)),
    bySource,
    byTemplate: new Map(
      book.sheets.map(({ template }) => [
        template.id,
        fundingOf(counted.filter(({ line }) => line.sheet.template === template)),
      ]),
    ),
    byYear: columnTotals(byTemplateYear, byNumber),
    byStatus: totalsBy(paid, ({ line }) => line.status ?? "", money, byStatus),
    byAccount: rowTotals(byAccountSource),
    byVillage: rowTotals(byVillageTemplate),
    bySourceStatus: crossTotals(paid, code, ({ line }) => line.status ?? "", money, [byText, byStatus]),
    byTemplateYear,
    bySourceYear: sourceYears(counted, [...bySource.keys()], years),
    byAccountSource,
    byVillageTemplate,
    costs: costsByYear(byTemplateYear, years, contingencyRates(book)),
    uncounted: lines.filter((line) => line.expectedAmount === undefined),
  };
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const byNumber = (a: number, b: number) => a - b;
const statusOrder = (id: string) => fundingStatuses.findIndex((status) => status.id === id);
const byStatus = (a: string, b: string) => statusOrder(a) - statusOrder(b);

function fundingOf(lines: readonly PhasedLine[]): TemplateTotals {
  const [amount, funded] = [sum(lines.map((one) => one.amount)), sum(lines.map(({ line }) => line.funded))];
  const parts = lines.flatMap(({ line }) => line.sources.filter(({ fen }) => fen));
  return {
    amount,
    funded,
    gap: subtract(amount, funded),
    bySource: totalsBy(
      parts,
      ({ code }) => code,
      ({ fen }) => fen ?? zero,
      byText,
    ),
  };
}

/** In a plan of one year all money is that year's, whenever a line starts. */
const yearsOfLine = (book: PlanBook, line: PlanLine, amount: Fen): ReadonlyMap<number, Fen> => {
  const [only, ...others] = yearsInBook(book);
  if (only === undefined || others.length > 0) return line.years;
  return new Map(amount === 0 ? [] : [[only, amount]]);
};
