import { fundingStatuses } from "../model/funding-status";
import { subtract, sum, type Fen } from "../model/money";
import { contingencyRates } from "../plan-book/contingency-rates";
import type { PlanBook, PlanLine } from "../plan-book/plan-book";
import { yearsInBook } from "../plan-book/years-in-book";
import {
  columnTotals,
  crossOfParts,
  crossTotals,
  rowTotals,
  totalsOfParts,
  type Cross,
} from "./cross-totals";
import { costsByYear, type PlanCosts } from "./plan-costs";
import { sheetTotals, type SheetTotals } from "./sheet-totals";
import { sourceYears } from "./source-years";

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
  const known = totalsKnown.get(book);
  if (known) return known;
  const totals = addUp(book);
  totalsKnown.set(book, totals);
  return totals;
}

/** Several checks ask for the totals of one book. */
const totalsKnown = new WeakMap<PlanBook, Totals>();

function addUp(book: PlanBook): Totals {
  const parts = book.sheets.map((sheet) => ({ id: sheet.template.id, ...sheetTotals(sheet) }));
  const inBook = yearsInBook(book);
  const bySource = totalsOfParts(
    parts.map((part) => part.bySource),
    byText,
  );
  const byTemplateYear = new Map(
    parts.flatMap(({ id, amount, byYear }) => {
      if (byYear.size === 0) return [];
      // In a plan of one year all money is that year's, whenever a line starts.
      const own = inBook.length === 1 ? new Map([[inBook[0]!, amount]]) : totalsOfParts([byYear], byNumber);
      return [[id, own] as const];
    }),
  );
  const years = [...new Set([...inBook, ...[...byTemplateYear.values()].flatMap((own) => [...own.keys()])])];
  years.sort(byNumber);
  const bySourceStatus = crossOfParts(
    parts.map((part) => part.bySourceStatus),
    [byText, byStatus],
  );
  const byAccountSource = crossOfParts(
    parts.map((part) => part.byAccountSource),
    [byText, byText],
  );
  const byVillageTemplate = crossTotals(
    parts.flatMap(({ id, byVillage }) => [...byVillage].map(([village, fen]) => ({ id, village, fen }))),
    ({ village }) => village,
    ({ id }) => id,
    ({ fen }) => fen,
    [() => 0, () => 0],
  );
  return {
    ...fundingOf(parts),
    loans: sum(parts.map(({ loans }) => loans)),
    bySource,
    byTemplate: new Map(parts.map((part) => [part.id, fundingOf([part])])),
    byYear: columnTotals(byTemplateYear, byNumber),
    byStatus: columnTotals(bySourceStatus, byStatus),
    byAccount: rowTotals(byAccountSource),
    byVillage: rowTotals(byVillageTemplate),
    bySourceStatus,
    byTemplateYear,
    bySourceYear: sourceYears(book.sheets, bySource, years),
    byAccountSource,
    byVillageTemplate,
    costs: costsByYear(byTemplateYear, years, contingencyRates(book)),
    uncounted: parts.flatMap(({ uncounted }) => uncounted),
  };
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const byNumber = (a: number, b: number) => a - b;
const statusOrder = (id: string) => fundingStatuses.findIndex((status) => status.id === id);
const byStatus = (a: string, b: string) => statusOrder(a) - statusOrder(b);

function fundingOf(parts: readonly SheetTotals[]): TemplateTotals {
  const [amount, funded] = [sum(parts.map((part) => part.amount)), sum(parts.map((part) => part.funded))];
  const bySource = totalsOfParts(
    parts.map((part) => part.bySource),
    byText,
  );
  return { amount, funded, gap: subtract(amount, funded), bySource };
}
