import { norms } from "../norms";
import type { BookNorms, Norm, OwnNorm } from "../norms/norm";
import type { CountySettings } from "../settings/county-settings";
import type { NormRow } from "./norm-rows";

/**
 * The norms a workbook is judged by: what people wrote on the norms sheet counts before what is shipped. A shipped row
 * with other figures is taken with them, one without figures or taken out holds no more, and a row of their own is
 * about the lines that its item names, of any template.
 * @param rows the norms sheet; none where the workbook has no such sheet, and all is as shipped
 */
export function bookNorms(rows: readonly NormRow[], county: CountySettings): BookNorms {
  if (rows.length === 0) return { own: county.norms, shipped: norms };
  const waiting = groupRows(rows);
  const left = norms.flatMap((norm) => {
    const row = take(waiting, norm.item.zh, norm.unit) ?? take(waiting, norm.item.en, norm.unit);
    return row ? [{ norm, row }] : [];
  });
  // The sheet shows the norms of the templates in the plan; of a template it has nothing of, it says nothing.
  const shown = new Set(left.map(({ norm }) => norm.template));
  const shipped = [
    ...left.flatMap(({ norm, row }) => asOnSheet(norm, row) ?? []),
    ...norms.filter(({ template }) => !shown.has(template)),
  ];
  const own = [...waiting.values()].flat().flatMap((row): readonly OwnNorm[] => {
    const { item, unit, year } = row;
    const template = county.norms.find((one) => one.item === item && one.unit === unit)?.template;
    const band = bandOf(row);
    return band && unit !== "" && item.length > 1 ? [{ template, item, unit, year, ...band }] : [];
  });
  return { own, shipped };
}

/** A norm the county put its own figures to is the county's, however weak the one shipped was. */
function asOnSheet(norm: Norm, row: NormRow): Norm | undefined {
  const band = bandOf(row);
  if (!band) return undefined;
  const same = band.low === norm.low && band.high === norm.high;
  return same ? norm : { ...norm, ...band, year: row.year, standing: "read" };
}

function bandOf({
  low = NaN,
  high = low,
}: NormRow): { readonly low: number; readonly high: number } | undefined {
  return low > 0 && low <= high ? { low, high } : undefined;
}

type Waiting = Map<string, NormRow[]>;
const keyOf = (item: string, unit: string) => `${item}\u0000${unit}`;

function groupRows(rows: readonly NormRow[]): Waiting {
  const groups: Waiting = new Map();
  for (const row of rows) {
    const key = keyOf(row.item, row.unit);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

const take = (waiting: Waiting, item: string, unit: string): NormRow | undefined =>
  waiting.get(keyOf(item, unit))?.shift();
