import { readFileSync } from "node:fs";
import type { SnippetReading } from "../../src/core/text";

/** The fields of an annotated item that count; `alt` holds other readings that are right as well. */
interface GoldItem {
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly unitCostYuan: number | null;
  readonly statedAmountYuan: number | null;
  readonly alt?: readonly Partial<GoldItem>[];
}

/** A row of the annotated narratives (see their README): what a text says and what is wrong with it. */
export interface Gold {
  readonly id: string;
  readonly text: string;
  readonly line?: number;
  readonly items: readonly GoldItem[];
  readonly sources: readonly { readonly name: string; readonly amountYuan: number | null }[];
  readonly totals: readonly {
    readonly statedYuan: number | null;
    readonly addendsYuan: readonly (number | null)[];
  }[];
  readonly verdict: string;
  readonly verdicts?: readonly string[];
}

export type Read = Pick<SnippetReading, "items" | "sources">;

export const readGold = (file: string): Gold[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((row) => row.trim() !== "")
    .map((row): Gold => JSON.parse(row));

const same = (a: number | null, b: number | null): boolean =>
  a === null || b === null
    ? a === b
    : Math.abs(a - b) <= Math.max(0.005, Math.max(Math.abs(a), Math.abs(b)) / 1000);

const isItem = (gold: GoldItem, read: Read["items"][number]): boolean =>
  [gold, ...(gold.alt ?? []).map((other) => ({ ...gold, ...other }))].some(
    (one) =>
      same(one.quantity, read.quantity) &&
      same(one.unitCostYuan, read.unitCostYuan) &&
      same(one.statedAmountYuan, read.statedAmountYuan),
  );

const bare = (name: string): string =>
  name.replace(/资金|补助|配套|专项|投入|安排|争取|承担|投资|级|的|[“”]/g, "") || name;
const isSource = (gold: Gold["sources"][number], read: Read["sources"][number]): boolean =>
  same(gold.amountYuan, read.amountYuan) &&
  (bare(gold.name).includes(bare(read.name)) || bare(read.name).includes(bare(gold.name)));

/** Pairs off what is expected with what was read; each may answer once. */
function paired<A, B>(gold: readonly A[], read: readonly B[], alike: (a: A, b: B) => boolean): number {
  const left = [...read];
  return gold.filter((one) => {
    const at = left.findIndex((other) => alike(one, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** Items read that only repeat a total or an addend of one are neither right nor wrong, as in the narratives' own score. */
const counted = (gold: Gold, items: Read["items"]): Read["items"] =>
  items.filter(
    (item) =>
      item.quantity !== null ||
      gold.items.some((one) => isItem(one, item)) ||
      !gold.totals.some(({ statedYuan, addendsYuan }) =>
        [statedYuan, ...addendsYuan].includes(item.statedAmountYuan),
      ),
  );

/** F1 of items and of sources over all rows. */
export function score(rows: readonly (readonly [Gold, Read])[]): { items: number; sources: number } {
  const f1 = (right: number, read: number, gold: number): number => (2 * right) / (read + gold);
  const sum = (of: (gold: Gold, read: Read) => number): number =>
    rows.reduce((total, [gold, read]) => total + of(gold, read), 0);
  return {
    items: f1(
      sum((gold, read) => paired(gold.items, read.items, isItem)),
      sum((gold, read) => counted(gold, read.items).length),
      sum((gold) => gold.items.length),
    ),
    sources: f1(
      sum((gold, read) => paired(gold.sources, read.sources, isSource)),
      sum((_gold, read) => read.sources.length),
      sum((gold) => gold.sources.length),
    ),
  };
}
