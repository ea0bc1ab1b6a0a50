import { groupBy } from "../model/group-by";
import { add, sum, zero, type Fen } from "../model/money";

/** Money in two directions; rows and columns that hold nothing are left out. */
export type Cross<Row, Column> = ReadonlyMap<Row, ReadonlyMap<Column, Fen>>;

type Order<Key> = (a: Key, b: Key) => number;

/** Adds money up under a key, in the order asked for. */
export function totalsBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  moneyOf: (item: Item) => Fen,
  order: Order<Key>,
): ReadonlyMap<Key, Fen> {
  const groups = new Map<Key, Fen>();
  for (const item of items) groups.set(keyOf(item), add(groups.get(keyOf(item)) ?? zero, moneyOf(item)));
  return new Map([...groups].sort(([a], [b]) => order(a, b)));
}

/** Adds money up under two keys, rows and columns in the orders asked for. */
export function crossTotals<Item, Row, Column>(
  items: readonly Item[],
  rowOf: (item: Item) => Row,
  columnOf: (item: Item) => Column,
  moneyOf: (item: Item) => Fen,
  [rowOrder, columnOrder]: readonly [Order<Row>, Order<Column>],
): Cross<Row, Column> {
  return new Map(
    [...groupBy(items, rowOf)]
      .sort(([a], [b]) => rowOrder(a, b))
      .map(([row, own]) => [row, totalsBy(own, columnOf, moneyOf, columnOrder)] as const),
  );
}

/** Totals of parts, added up. */
export function totalsOfParts<Key>(
  parts: Iterable<ReadonlyMap<Key, Fen>>,
  order: Order<Key>,
): ReadonlyMap<Key, Fen> {
  const all = new Map<Key, Fen>();
  for (const part of parts) for (const [key, money] of part) all.set(key, add(all.get(key) ?? zero, money));
  return new Map([...all].sort(([a], [b]) => order(a, b)));
}

/** Cross totals of parts, added up. */
export function crossOfParts<Row, Column>(
  parts: readonly Cross<Row, Column>[],
  [rowOrder, columnOrder]: readonly [Order<Row>, Order<Column>],
): Cross<Row, Column> {
  const rows = groupBy(
    parts.flatMap((part) => [...part]),
    ([row]) => row,
  );
  return new Map(
    [...rows]
      .sort(([a], [b]) => rowOrder(a, b))
      .map(
        ([row, own]) =>
          [
            row,
            totalsOfParts(
              own.map(([, columns]) => columns),
              columnOrder,
            ),
          ] as const,
      ),
  );
}

/** The totals of the rows. */
export const rowTotals = <Row>(cross: Cross<Row, unknown>): ReadonlyMap<Row, Fen> =>
  new Map([...cross].map(([row, columns]) => [row, sum(columns.values())]));

/** The totals of the columns, in order. */
export const columnTotals = <Column>(
  cross: Cross<unknown, Column>,
  order: Order<Column>,
): ReadonlyMap<Column, Fen> => totalsOfParts(cross.values(), order);
