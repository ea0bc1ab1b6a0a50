import { alignRow } from "./align-row";
import { partingOf, rowCells, type Cell, type Parting } from "./row-cells";
import {
  isBudgetHeader,
  nameRank,
  scaleOfMoney,
  scaleOfCaption,
  tableColumn,
  type TableColumn,
} from "./table-columns";

export interface TableRow {
  readonly start: number;
  readonly end: number;
  /** Line of the text, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A pasted table whose header tells its columns: one row per line, cells parted by tabs, bars or spaces. */
export interface TextTable {
  readonly start: number;
  readonly columns: readonly TableColumn[];
  /** Columns of names, the most telling first. */
  readonly names: readonly number[];
  readonly rows: readonly TableRow[];
  /** The line above, where it is no caption of units. */
  readonly heading: string;
}

/** A header and the row of sources below it (资金来源 over 财政 | 自筹) read as one. */
function joined(header: TableRow, below: TableRow): TableRow | undefined {
  if (below.cells.some(({ text }) => /\d/.test(text))) return undefined;
  const width = Math.max(header.cells.length, below.cells.length);
  const cells = Array.from({ length: width }, (_, at): Cell => {
    const [upper, lower] = [header.cells[at], below.cells[at]];
    if (!lower || lower.text === "") return upper ?? { text: "", start: header.end };
    // 资金来源(万元) over 财政 | 自筹: its unit holds for all that stands below it.
    const over = header.cells.slice(0, at + 1).findLast(({ text }) => text !== "");
    const unit = /元/.test(lower.text) ? undefined : /\((?:千|万|亿)?元\)$/.exec(over?.text ?? "")?.[0];
    return { ...lower, text: lower.text + (unit ?? "") };
  });
  return { ...header, cells };
}

/**
 * Finds the budget tables of a text.
 * @param plain the normalised text
 * @param text the text as given, which still has its tabs
 */
export function findTables(plain: string, text: string): TextTable[] {
  const tables: TextTable[] = [];
  let scale: number | undefined;
  let heading = "";
  let rows: TableRow[] = [];
  let open: { table: TextTable; rows: TableRow[]; parting: Parting } | undefined;
  let sinceCaption = 0;

  const takeRow = (row: TableRow, parting: Parting): void => {
    if (row.cells.every(({ text: words }) => /^:?-*:?$/.test(words))) return;
    const header = headerOf(row, scale);
    if (header) {
      const body: TableRow[] = [];
      open = { table: { ...header, start: row.start, rows: body, heading }, rows: body, parting };
      tables.push(open.table);
      rows = [row];
      return;
    }
    if (!open) {
      rows = [row];
      return;
    }
    const [above] = rows;
    const both = open.rows.length === 0 && above ? joined(above, row) : undefined;
    const wider = both && headerOf(both, scale);
    if (wider && wider.columns.some(({ role }) => role === "source")) {
      open = { ...open, table: { ...open.table, ...wider } };
      tables[tables.length - 1] = open.table;
    } else open.rows.push(row);
  };

  let line = 1;
  for (let start = 0; start <= text.length; line++) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const words = plain.slice(start, end);
    const row = rowOf(text.slice(start, end), words, start, open);
    if (row) takeRow({ start, end, line, cells: row.cells }, row.parting);
    else if (words.trim() !== "") {
      open = undefined;
      const caption = scaleOfCaption(words);
      sinceCaption = caption === undefined ? sinceCaption + 1 : 0;
      if (caption !== undefined) scale = caption;
      else {
        heading = words.trim().slice(0, 60);
        // 单位:万元 holds for the table it stands over.
        if (sinceCaption > 2) scale = undefined;
      }
    }
    start = end + 1;
  }
  return tables;
}

/** @param caption the scale that a caption above gives to money without a unit of its own */
function headerOf(
  row: TableRow,
  caption: number | undefined,
): Pick<TextTable, "columns" | "names"> | undefined {
  const cells = row.cells.map(({ text }) => text);
  // 总投资(万元) | 财政资金 | 群众自筹: sources are told in the unit of what they make up, and the other way round.
  const scale = caption ?? scaleOfMoney(cells);
  const columns = cells.map((text) => {
    const column = tableColumn(text, caption ?? 1);
    return column.role === "source" || column.role === "amount" ? tableColumn(text, scale) : column;
  });
  if (!isBudgetHeader(columns)) return undefined;
  const names = columns.flatMap(({ role }, at) => (role === "name" ? [at] : []));
  const rank = (at: number): number => nameRank(row.cells[at]?.text ?? "");
  return { columns, names: names.sort((a, b) => rank(b) - rank(a)) };
}

/** A line as a row: of the table that is open, or of one that it may head. */
function rowOf(
  line: string,
  plain: string,
  start: number,
  open: { readonly table: TextTable; readonly parting: Parting } | undefined,
): { readonly cells: readonly Cell[]; readonly parting: Parting } | undefined {
  const parting = partingOf(line) ?? (open && /\S\s+\S/.test(line) ? open.parting : undefined);
  if (parting === undefined) return undefined;
  const spaced = parting === "gap" || parting === "space";
  if (!spaced) {
    const cells = rowCells(plain, line, start, parting);
    return cells.length > 1 ? { cells, parting } : undefined;
  }
  if (!open) {
    const cells = rowCells(plain, line, start, parting);
    return cells.length > 2 && headerWords.test(plain) ? { cells, parting } : undefined;
  }
  // Names may hold a space where gaps part the cells of the header.
  for (const way of new Set([open.parting, "space" as const])) {
    const cells = alignRow(rowCells(plain, line, start, way), open.table.columns);
    if (cells) return { cells, parting: way };
  }
  return undefined;
}

/** A header of money, so that prose with spaces is not looked at cell by cell. */
const headerWords = /单价|金额|投资|资金|总价|合计|经费|预算|概算|造价|标准/;
