import { findSource } from "../../core/model/funding-source";
import { fundingStatuses } from "../../core/model/funding-status";
import type { Text } from "../../core/model/locale";
import { subtract, sum, zero } from "../../core/model/money";
import { uncountedPlaces } from "../../core/summary/uncounted-places";
import type { TemplateTotals, Totals } from "../../core/summary/totals";
import { unstated } from "../../core/summary/tables/source-by-status";
import { yearLines } from "../../core/summary/tables/template-by-year";
import { findTemplate } from "../../core/templates";
import type { Funding, FundingTotals, NamedFunding, Part } from "./check-result";

/** The totals as plain data, with the names of things in both languages. */
export const plainTotals = (totals: Totals): FundingTotals => ({
  ...plainFunding(totals),
  loans: totals.loans,
  byTemplate: [...totals.byTemplate].map(([id, funding]) => ({
    ...plainFunding(funding),
    id,
    name: findTemplate(id)?.name ?? same(id),
  })),
  byYear: yearsOf(totals),
  byStatus: statusesOf(totals.byStatus),
  bySourceStatus: [...totals.bySourceStatus].map(([id, own]) => ({
    ...{ id, name: findSource(id)?.short ?? same(id), amount: sum(own.values()) },
    byStatus: statusesOf(own),
  })),
  uncounted: uncountedPlaces(totals),
});

const statusesOf = (byStatus: Totals["byStatus"]): readonly Part[] =>
  [...byStatus].map(([id, amount]) => ({
    id,
    name: fundingStatuses.find((status) => status.id === id)?.name ?? unstated,
    amount,
  }));

function yearsOf({ byYear, bySourceYear }: Totals): readonly NamedFunding[] {
  const years = new Set([...byYear.keys(), ...[...bySourceYear.values()].flatMap((own) => [...own.keys()])]);
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const bySource = new Map(
        [...bySourceYear].flatMap(([code, own]) => {
          const money = own.get(year);
          return money ? [[code, money] as const] : [];
        }),
      );
      const [amount, funded] = [byYear.get(year) ?? zero, sum(bySource.values())];
      return {
        ...plainFunding({ amount, funded, gap: subtract(amount, funded), bySource }),
        id: String(year),
        name: yearLines([year])[0]!.label,
      };
    });
}

const plainFunding = ({ amount, funded, gap, bySource }: TemplateTotals): Funding => ({
  amount,
  funded,
  gap,
  bySource: [...bySource].map(([id, part]) => ({
    id,
    name: findSource(id)?.short ?? same(id),
    amount: part,
  })),
});

const same = (text: string): Text => ({ zh: text, en: text });
