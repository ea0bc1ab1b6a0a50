import { aroundOf, buildItems, type BuiltItem } from "./build-items";
import type { Lump, OpenLine, SourceEntry } from "./entry";
import type { TableRow, TextTable } from "./find-tables";
import type { StatementDraft } from "./group-statements";
import { judgeStatement } from "./judge-statement";
import type { Mark } from "./mark";
import type { Node, SettledTotal } from "./node";
import type { Statement } from "./statement";
import { cellFigure, cellMark } from "./table-figures";
import type { TableColumn } from "./table-columns";
import { toStatement } from "./to-statement";

/** A table read: a statement for each row with money, and the rows a later sum may add up. */
export interface ReadTable {
  readonly statements: readonly Statement[];
  readonly loose: readonly Node[];
}

/** A row with what its cells say. */
interface ReadRow {
  readonly row: TableRow;
  readonly name: string;
  readonly unit: string;
  readonly quantity: Mark | undefined;
  readonly price: Mark | undefined;
  readonly amount: Mark | undefined;
  /** By column, so that a total row finds what it adds up. */
  readonly sources: ReadonlyMap<number, SourceEntry>;
  readonly kind: "line" | "total" | "section";
  /** 一、道路: ends the section above. */
  readonly numbered: boolean;
}

const totalName = /^(?:合 *计|总 *计|小 *计|共 *计|累计|总投资|全部合计|本页合计)/;
const subtotalName = /^(?:小 *计|分计)/;
const sectionName = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\))/;
const numbering =
  /^(?:\d{1,3}[、.)](?!\d)|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|[①-⑳])\s*/;

/**
 * Reads the rows of a table: its lines, the funding sources of each, and totals against the rows they add up.
 * @param original the text as given, for the words of findings
 * @example 项目 | 单位 | 数量 | 单价(元) | 金额(万元) over 路灯 | 盏 | 40 | 3000 | 12 // one line of 40盏 at 3000 yuan
 */
export function readTable(original: string, table: TextTable): ReadTable {
  const read = table.rows.flatMap((row, at) => readRow(table, row, table.rows[at - 1]) ?? []);
  const below = addendsOf(read);
  // 二、其他: a section without rows of its own is a line.
  const rows = read.map((row): ReadRow =>
    row.kind === "section" && below.get(row)?.length === 0 ? { ...row, kind: "line" } : row,
  );
  const addends = addendsOf(rows);
  const statements: Statement[] = [];
  const nodes = new Map<ReadRow, Node>();
  for (const row of rows) if (row.kind === "line") nodes.set(row, nodeOf(row));
  for (const row of rows) {
    const node = nodes.get(row);
    const items = node ? itemsOf(row, node, table.heading) : [];
    const shares = [...row.sources.values()];
    const totals =
      row.kind === "line" ? shareTotal(row, shares) : columnTotals(row, addends.get(row) ?? [], nodes);
    if (items.length === 0 && totals.length === 0) continue;
    const draft = draftOf(original, row, table.heading);
    const reckoned = { items, totals, sources: row.kind === "line" ? shares : [] };
    statements.push(toStatement(original, draft, reckoned, judgeStatement(original, draft, reckoned)));
  }
  return { statements, loose: [...nodes.values()] };
}

function readRow(
  { columns, names }: TextTable,
  row: TableRow,
  above: TableRow | undefined,
): ReadRow | undefined {
  const textAt = (at: number): string => row.cells[at]?.text ?? "";
  const nameAt = names.find((at) => textAt(at) !== "");
  const labelled = row.cells.find(({ text }) => totalName.test(text));
  // A merged cell is told in its first row only.
  const label =
    labelled?.text ?? (nameAt === undefined ? (above?.cells[names[0] ?? 0]?.text ?? "") : textAt(nameAt));
  const unit = columns.map(({ role }, at) => (role === "unit" ? textAt(at) : "")).join("");
  const marks = columns.map((column, at) => markOf(column, row, at, label, unit));
  const first = (role: TableColumn["role"]): Mark | undefined =>
    marks.find((mark, at) => mark !== undefined && columns[at]?.role === role);
  const sources = new Map<number, SourceEntry>();
  columns.forEach((column, at) => {
    const amount = marks[at];
    if (column.role === "source" && amount && amount.figure.value !== 0)
      sources.set(at, { kind: "source", name: column.name, amount, shared: false });
  });
  const [quantity, price, amount] = [first("quantity"), first("price"), first("amount")];
  if (!price && !amount && sources.size === 0) return undefined;
  const number = row.cells.find(({ text }) => text !== "")?.text ?? "";
  const numbered = sectionName.test(label) || sectionName.test(`${number}、`);
  return {
    row,
    name: label.replace(numbering, ""),
    unit: quantity?.figure.unit ?? unit,
    quantity,
    price,
    amount,
    sources,
    kind: labelled ? "total" : numbered && !quantity && !price ? "section" : "line",
    numbered,
  };
}

function markOf(
  column: TableColumn,
  row: TableRow,
  at: number,
  label: string,
  unit: string,
): Mark | undefined {
  const cell = row.cells[at];
  if (!cell || !(column.role === "quantity" || "scale" in column)) return undefined;
  const counted = column.role === "quantity";
  const figure = cellFigure(
    cell,
    counted ? { unit: unit || (column.unit ?? "项") } : { scale: column.scale },
  );
  const words = column.role === "source" ? column.name : label;
  return (
    figure &&
    cellMark(figure, row, words, counted ? "quantity" : column.role === "price" ? "price" : "amount")
  );
}

function nodeOf({ row, name, quantity, price, amount, sources }: ReadRow): Node {
  const [only, ...more] = [...sources.values()];
  // A table of sources without an amount column states the amount where one source pays alone.
  const stated = amount ?? (only && more.length === 0 && !price ? (only.amount ?? undefined) : undefined);
  if (!quantity && !price && stated) {
    const lump: Lump = { kind: "lump", amount: stated, name };
    return { entry: lump, mark: stated };
  }
  const line: OpenLine = {
    kind: "line",
    quantities: quantity ? [quantity] : [],
    prices: price ? [price] : [],
    amount: stated,
    chained: false,
    earlier: [],
    sides: [],
    words: row.cells.map(({ text }) => text).join(" "),
  };
  return { entry: line, mark: stated };
}

function itemsOf({ row, name, unit, quantity }: ReadRow, { entry }: Node, heading: string): BuiltItem[] {
  if (entry.kind !== "line" && entry.kind !== "lump") return [];
  const around = aroundOf(row.cells.map(({ text }) => text).join(" "), heading);
  return buildItems(entry, around, quantity ? [quantity] : []).map((built) => ({
    ...built,
    item: { ...built.item, name, template: around.templateOf(`${name}${unit}`) },
  }));
}

/** The sources of a line add up to its amount. */
const shareTotal = ({ amount }: ReadRow, shares: readonly SourceEntry[]): SettledTotal[] =>
  amount && shares.length > 1
    ? [{ stated: amount, addends: shares.map((entry) => ({ entry, mark: entry.amount ?? undefined })) }]
    : [];

/**
 * Which rows each total row adds up: those above it since the last of its kind, or those below a section or a total on
 * top. In one pass, so that a table of many subtotals stays linear.
 */
function addendsOf(rows: readonly ReadRow[]): ReadonlyMap<ReadRow, readonly ReadRow[]> {
  const addends = new Map<ReadRow, ReadRow[]>();
  let sinceAny: ReadRow[] = [];
  let sinceTotal: ReadRow[] = [];
  let section: ReadRow[] = [];
  let onTop: ReadRow[] = [];
  let lines = 0;
  for (const row of rows) {
    if (row.kind === "section" || row.numbered) section = [];
    if (row.kind === "line") {
      for (const list of [sinceAny, sinceTotal, section, onTop]) list.push(row);
      lines++;
    } else if (row.kind === "section") {
      addends.set(row, section);
      sinceAny = [];
    } else {
      section = [];
      if (lines === 0) addends.set(row, (onTop = []));
      else if (subtotalName.test(row.name)) addends.set(row, sinceAny);
      else {
        addends.set(row, sinceTotal);
        sinceTotal = [];
      }
      sinceAny = [];
    }
  }
  return addends;
}

/** A total for the amounts and for each source. */
function columnTotals(
  total: ReadRow,
  rows: readonly ReadRow[],
  nodes: ReadonlyMap<ReadRow, Node>,
): SettledTotal[] {
  if (rows.length === 0) return [];
  const amounts = rows.map((row) => nodes.get(row)).filter((node) => node !== undefined);
  const totals: SettledTotal[] = total.amount ? [{ stated: total.amount, addends: amounts }] : [];
  for (const [at, { amount }] of total.sources) {
    const addends = rows.flatMap((row): Node[] => {
      const entry = row.sources.get(at);
      return entry ? [{ entry, mark: entry.amount ?? undefined }] : [];
    });
    if (amount && addends.length > 0) totals.push({ stated: amount, addends });
  }
  return totals;
}

function draftOf(
  original: string,
  { row, quantity, price, amount, sources }: ReadRow,
  heading: string,
): StatementDraft {
  const shares = [...sources.values()].flatMap((source) => (source.amount ? [source.amount] : []));
  const marks = [quantity, price, amount, ...shares].filter((mark) => mark !== undefined);
  const text = original.slice(row.start, row.end);
  const { start, end, line } = row;
  return {
    heading,
    section: false,
    marks,
    sentences: [{ start, end, line, stop: "\n", clauses: [], text, marks }],
  };
}
