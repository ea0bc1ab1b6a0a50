import { isNumberKind, type Column } from "../templates/columns";
import type { Span } from "../workbook/snapshot";
import { unitAlone } from "./header-unit";
import type { HeaderColumn } from "./header-column";
import { withNames } from "./name-column";
import { eachOnce, recognise, type Recognised } from "./recognise-header";
import type { TableView } from "./table-view";

export interface FoundHeader {
  readonly rows: Span;
  readonly columns: readonly HeaderColumn[];
}

/** A title, a place and a unit stand above; further down a row of words is no header. */
const deepestRow = 30;
/** 资金来源 over 财政 over 中央, and a row of units below. */
const mostRows = 4;

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
  return best && readHeader(view, wholeHeader(view, best.rows), columns);
}

/**
 * Cells merged down into the rows found begin with the header; so do the group words beside them. A row of nothing but
 * units below belongs to it, too.
 */
function wholeHeader(view: TableView, { first, last }: Span): Span {
  const below = view.texts(last + 1);
  return {
    first: Math.min(
      first,
      ...view.sheet.merges.flatMap(({ top, bottom }) => (top < first && bottom >= first ? [top] : [])),
    ),
    last: below.length > 0 && below.every((text) => unitAlone(text)) ? last + 1 : last,
  };
}

/** The columns under given header rows. */
export function readHeader(view: TableView, rows: Span, columns: readonly Column[]): FoundHeader {
  const words = Array.from({ length: view.width }, (_, col) => wordsOf(view, rows, col, columns));
  const recognised = eachOnce(words.map((own) => meaningOf(own, columns)));
  const read = words.flatMap((own, col) =>
    own.length > 0 ? [{ ...recognised[col]!, col, words: own }] : [],
  );
  const numbers = new Set(columns.flatMap(({ id, kind }) => (isNumberKind(kind) ? [id] : [])));
  return { rows, columns: withNames(view, read, { below: rows.last + 1, numbers }) };
}

/** Groups of columns that say who pays, and of columns that count who is served. */
const payers = /来源|筹资|筹措|筹集/;
const served = /受益|带动|覆盖|惠及/;

function meaningOf([nearest = "", ...above]: readonly string[], columns: readonly Column[]): Recognised {
  const own = recognise(nearest, columns);
  if (own.target === "village" && above.some((word) => served.test(word)))
    return { target: null, certainty: "none" };
  if (own.target !== null || own.certainty === "sure") return own;
  // 其他 says nothing by itself.
  if (/^其[他它]$/.test(nearest) && above.some((word) => payers.test(word)))
    return { target: "source:F98", certainty: "likely" };
  return own;
}

/** From the bottom up; but a name goes before its unit where that has a row of its own. */
function wordsOf(
  view: TableView,
  { first, last }: Span,
  col: number,
  columns: readonly Column[],
): readonly string[] {
  const words: string[] = [];
  for (let row = last; row >= first; row--) {
    const text = view.text(row, col) || groupOver(view, { first, last }, row, col);
    if (text !== "" && !words.includes(text)) words.push(text);
  }
  const [nearest = "", next, ...above] = words;
  // 户 below 受益对象 is a name as well.
  const isUnit = unitAlone(nearest) !== undefined && recognise(nearest, columns).target === null;
  return next !== undefined && isUnit && !unitAlone(next) ? [next, nearest, ...above] : words;
}

/**
 * The group word that a cell of an upper header row belongs to, where nobody tells which cells are merged – Excel does not
 * without emptying its undo list: the nearest on the left with words below it all the way.
 */
function groupOver(view: TableView, { last }: Span, row: number, col: number): string {
  if (view.sheet.merges.length > 0) return "";
  const hasBelow = (at: number) =>
    Array.from({ length: last - row }, (_, down) => view.text(row + 1 + down, at)).some(
      (text) => text !== "",
    );
  for (let at = col; at >= 0 && hasBelow(at); at--) if (view.text(row, at) !== "") return view.text(row, at);
  return "";
}

const rowsIn = ({ rows }: FoundHeader): number => rows.last - rows.first;

const hasNumbers = (view: TableView, row: number): boolean =>
  Array.from({ length: view.width }, (_, col) => col).some((col) => view.isNumber(row, col));

/** Whether columns make a budget: something or somewhere is named, and figures stand beside it. */
const isTable = (targets: ReadonlySet<string>): boolean =>
  ["name", "item", "village"].some((id) => targets.has(id)) && [...targets].some(isFigure);

/** What only lines of a budget have. */
export const isFigure = (target: string): boolean =>
  ["quantity", "unitCost", "stated"].includes(target) || target.startsWith("source:");
