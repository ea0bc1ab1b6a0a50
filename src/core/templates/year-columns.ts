import { serialOfDate } from "../formula/date-serial";
import type { Column, LineRefs } from "./columns";
import { bareHeader, yuanHeader } from "./header-text";

/** Id of the column of one year's money. @example yearColumn(2027) // "year:2027" */
export const yearColumn = (year: number): string => `year:${year}`;

/**
 * One money column for each year of a plan of several years; a plan of one year has none. A line's money is needed in
 * the year it starts, and what the later years do not take is the first year's, so that the years always give the
 * amount. Both are prepared: a phasing of one's own is typed over them.
 */
export function yearColumns(years: readonly number[]): readonly Column[] {
  if (years.length < 2) return [];
  const [first, ...later] = [...years].sort((a, b) => a - b) as [number, ...number[]];
  return [
    yearColumnOf(first, (ref) => `ROUND(N(${ref("amount")})-SUM(${laterRange(ref, later)}),2)`),
    ...later.map((year) =>
      yearColumnOf(year, (ref) => `IF(${startsIn(year, ref("start"))},N(${ref("amount")}),0)`),
    ),
  ];
}

const yearColumnOf = (year: number, formula: (ref: LineRefs) => string): Column => ({
  id: yearColumn(year),
  header: yuanHeader(`${year}年`, String(year)),
  kind: "money",
  width: 10.5,
  total: true,
  prepared: true,
  formula,
});

function laterRange(ref: LineRefs, later: readonly number[]): string {
  const [first, last] = [ref(yearColumn(later[0]!)), ref(yearColumn(later.at(-1)!))];
  return first === last ? first : `${first}:${last}`;
}

/**
 * Whether a start is in a year: typed as text ("2027-03", "2027年3月"), as a number (2027, 2027.3, 202703), or as a real
 * date, which spreadsheets hold as a count of days.
 */
function startsIn(year: number, start: string): string {
  const [newYear, next] = [serialOfDate(year, 1, 1), serialOfDate(year + 1, 1, 1)];
  const between = (from: number, to: number) => `AND(N(${start})>=${from},N(${start})<${to})`;
  return `OR(COUNTIFS(${start},"${year}*")>0,${between(year, year + 1)},${between(year * 100, year * 100 + 100)},${between(newYear, next)})`;
}

/** Id of the hidden column with a later year's share of the amount. @example shareColumn(2027) // "share:2027" */
export const shareColumn = (year: number): string => `share:${year}`;

/**
 * What part of a line's amount falls on each later year, 0…1: the funding summary spreads the money of its sources by
 * it. Hidden, since the years' money says the same to people.
 */
export const shareColumns = (years: readonly number[]): readonly Column[] =>
  [...years]
    .sort((a, b) => a - b)
    .slice(1)
    .map((year) => ({
      id: shareColumn(year),
      header: { zh: `${year}年份额`, en: `Share of ${year}` },
      kind: "formula-number",
      width: 10,
      hidden: true,
      formula: (ref) => `IF(N(${ref("amount")})=0,0,N(${ref(yearColumn(year))})/N(${ref("amount")}))`,
    }));

/** The year whose share a header names. Undefined for any other header. */
export function shareOfHeader(header: string): number | undefined {
  const found = /^(?:((?:19|20|21)\d\d)年份额|shareof((?:19|20|21)\d\d))$/.exec(bareHeader(header));
  return found ? Number(found[1] ?? found[2]) : undefined;
}

/** The year that a header names: 2027年(元), 2027 (元). Undefined for any other header. */
export function yearOfHeader(header: string): number | undefined {
  const found = /^((?:19|20|21)\d\d)年?$/.exec(bareHeader(header));
  return found ? Number(found[1]) : undefined;
}
