import type { Column } from "../templates/columns";
import type { Span } from "../workbook/snapshot";
import { eachOnce, recognise, type Recognised } from "./recognise-header";
import type { TableView } from "./table-view";

export interface HeaderColumn extends Recognised {
  readonly col: number;
  /** Texts of its header rows from the bottom up, each once. */
  readonly words: readonly string[];
}
export interface FoundHeader {
  readonly rows: Span;
  readonly columns: readonly HeaderColumn[];
}

/** A title, a place and a unit stand above; further down a row of words is no header. */
const deepestRow = 30;
/** 资金来源 over 财政 over 中央. */
const mostRows = 3;

/**
 * The rows that tell most about the columns below them: something is named, and figures stand beside it.
 * @returns undefined where no row does
 */
export function findHeader(view: TableView, columns: readonly Column[]): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  let most = 1;
  for (let first = 0; first <= Math.min(deepestRow, view.lastRow); first++)
    for (let last = first; last < first + mostRows && !hasNumbers(view, last); last++) {
      const header = readHeader(view, { first, last }, columns);
      const targets = new Set(header.columns.flatMap(({ target }) => target ?? []));
      // A title or a caption above adds nothing, and stays out.
      const better = targets.size > most || (targets.size === most && best && last - first < rowsIn(best));
      if (!better || !isTable(targets)) continue;
      [best, most] = [header, targets.size];
    }
  return best && readHeader(view, upToMerges(view, best.rows), columns);
}

/** Cells merged down into the rows found begin with the header; so do the group words beside them. */
const upToMerges = ({ sheet }: TableView, { first, last }: Span): Span => ({
  first: Math.min(
    first,
    ...sheet.merges.flatMap(({ top, bottom }) => (top < first && bottom >= first ? [top] : [])),
  ),
  last,
});

/** The columns under given header rows. */
export function readHeader(view: TableView, rows: Span, columns: readonly Column[]): FoundHeader {
  const words = Array.from({ length: view.width }, (_, col) => wordsOf(view, rows, col));
  const recognised = eachOnce(words.map(([nearest = ""]) => recognise(nearest, columns)));
  return {
    rows,
    columns: words.flatMap((own, col) => (own.length > 0 ? [{ ...recognised[col]!, col, words: own }] : [])),
  };
}

function wordsOf(view: TableView, { first, last }: Span, col: number): readonly string[] {
  const words: string[] = [];
  for (let row = last; row >= first; row--) {
    const text = view.text(row, col);
    if (text !== "" && !words.includes(text)) words.push(text);
  }
  return words;
}

const rowsIn = ({ rows }: FoundHeader): number => rows.last - rows.first;

const hasNumbers = (view: TableView, row: number): boolean =>
  Array.from({ length: view.width }, (_, col) => col).some((col) => view.isNumber(row, col));

const isTable = (targets: ReadonlySet<string>): boolean =>
  (targets.has("name") || targets.has("item")) &&
  [...targets].some(
    (target) => ["quantity", "unitCost", "stated"].includes(target) || target.startsWith("source:"),
  );
