import { readNumberText } from "../model/number-text";
import type { Span } from "../workbook/snapshot";
import type { TableView } from "./table-view";

/** Why a row of the table becomes no line. */
export type LeftOutKind =
  | "total"
  | "subtotal"
  | "group"
  | "note"
  | "numbering"
  /** The header or the title once more, at the top of a page. */
  | "header"
  /** Of another table above or below. */
  | "other-table"
  /** A user does not want it. */
  | "unwanted";
export interface LeftOutRow {
  /** Zero-based. */
  readonly row: number;
  readonly kind: LeftOutKind;
  readonly text: string;
}
export interface SortedRows {
  /** `group` is the heading that the line stands under, "" where none does. */
  readonly lines: readonly { readonly row: number; readonly group: string }[];
  readonly leftOut: readonly LeftOutRow[];
}

const total = /^(?:全[县区市乡镇村])?(?:合|总|共|累|总合)计(?:[(（:：].*)?$|^(?:grand)?total$/i;
const partTotal = /(?:合|总|小|共)计$|^(?:小计|sub-?total)/i;
const note =
  /^(?:注|说明|备注|填[表报]|制表|编制|审[核批]|复核|负责人|单位负责|联系|日期|第\s*\d+\s*页|共\s*\d+\s*页|单位\s*[:：(（]|notes?\b)/i;
/** 甲 乙 1 2 3=1×2 under a header numbers its columns. */
const columnNumber = /^(?:[甲乙丙丁]|[(（]?\d{1,2}[)）]?(?:=.*)?|[A-Z](?:=.*)?)$/;
const chapter = /^[一二三四五六七八九十]{1,3}[、.．]?/;
const section = /^[(（][一二三四五六七八九十]{1,3}[)）]/;

/** What is known of a table when its rows are told apart. */
export interface TableRows {
  readonly header: Span;
  /** Columns whose figures the plan takes over. */
  readonly figures: readonly number[];
  /** Columns of quantities and unit costs: a heading has a sum of money at most. */
  readonly counts: readonly number[];
  /** Rows a user decided about: true for a line. */
  readonly decided: ReadonlyMap<number, boolean>;
  /** Whether a row heads a table of its own. */
  readonly isHeader: (row: number) => boolean;
}

/**
 * Tells the lines of a table from what else stands below its header: totals, headings with and without their own sums,
 * notes and signatures, the header of the next page or of another table.
 * @param most lines that are enough: what is below them is not looked at
 */
export function sortRows(view: TableView, table: TableRows, most = Infinity): SortedRows {
  const from = table.header.last + 1;
  const rows = view.rowsFrom(from);
  const titles = new Set(
    view
      .rowsBefore(table.header.first)
      .map((row) => view.texts(row).join(" "))
      .filter((text) => text !== ""),
  );
  const lines: { row: number; group: string }[] = [];
  const leftOut: LeftOutRow[] = tableAbove(view, table.header);
  let group = "";
  let over = false;
  for (const [at, row] of rows.entries()) {
    const decided = table.decided.get(row);
    const told: LeftOutKind | "line" = over
      ? "other-table"
      : kindOf(view, row, { ...table, titles, next: rows[at + 1], first: at === 0 && row === from });
    over ||= told === "other-table";
    if (decided === undefined ? told === "line" : decided) {
      lines.push({ row, group });
      if (lines.length >= most) break;
      continue;
    }
    const kind: LeftOutKind = told === "line" ? "unwanted" : told;
    leftOut.push({ row, kind, text: view.texts(row).join(" ") });
    if (kind === "group" || (kind === "subtotal" && levelOf(view, row) !== undefined))
      group = headingText(view, row);
    else if (kind === "total") group = "";
  }
  return { lines, leftOut };
}

/** Rows of figures above the header: a table of its own that the user must know is not taken over. */
function tableAbove(view: TableView, { first }: Span): LeftOutRow[] {
  const cols = Array.from({ length: view.width }, (_, col) => col);
  return view.rowsBefore(first).flatMap((row): readonly LeftOutRow[] => {
    const texts = view.texts(row);
    return texts.length > 1 && cols.some((col) => view.isNumber(row, col))
      ? [{ row, kind: "other-table", text: texts.join(" ") }]
      : [];
  });
}

interface Around extends TableRows {
  readonly next: number | undefined;
  /** Right below the header. */
  readonly first: boolean;
  /** What rows above the header read. */
  readonly titles: ReadonlySet<string>;
}

function kindOf(
  view: TableView,
  row: number,
  { next, first, titles, figures, counts, header, isHeader }: Around,
): LeftOutKind | "line" {
  const texts = view.texts(row);
  if (titles.has(texts.join(" ")) || isRepeated(view, row, header)) return "header";
  if (isHeader(row)) return "other-table";
  if (first && texts.length > 2 && texts.every((text) => columnNumber.test(text))) return "numbering";
  const words = texts.filter((text) => /\p{L}/u.test(text)).map((text) => text.replace(/\s/g, ""));
  if (words.some((text) => total.test(text))) return "total";
  if (words.some((text) => partTotal.test(text))) return "subtotal";
  const hasFigures = figures.some((col) => isFigure(view, row, col));
  const level = levelOf(view, row);
  const headsLines = level !== undefined && next !== undefined && levelOf(view, next) !== level;
  if (hasFigures)
    return headsLines && !counts.some((col) => isFigure(view, row, col)) && !isTotal(view, next)
      ? "subtotal"
      : "line";
  if (note.test(words[0] ?? "")) return "note";
  if (headsLines) return "group";
  if (words.length > 1) return "line";
  return next === undefined || isTotal(view, next) ? "note" : "group";
}

/** Whether every cell reads as the header above it. */
function isRepeated(view: TableView, row: number, { first, last }: Span): boolean {
  let cells = 0;
  for (let col = 0; col < view.width; col++) {
    const text = view.text(row, col);
    if (text === "") continue;
    cells += 1;
    let same = false;
    for (let one = first; one <= last; one++) same ||= view.text(one, col) === text;
    if (!same) return false;
  }
  return cells > 1;
}

const isTotal = (view: TableView, row: number): boolean =>
  view.texts(row).some((text) => total.test(text.replace(/\s/g, "")));

const isFigure = (view: TableView, row: number, col: number): boolean =>
  view.isNumber(row, col) || readNumberText(view.text(row, col)).kind !== "words";

const levelOf = (view: TableView, row: number): "chapter" | "section" | undefined => {
  const text = view.texts(row)[0] ?? "";
  return section.test(text) ? "section" : chapter.test(text) ? "chapter" : undefined;
};

/** @example 一 | 产业发展 | 120 gives "产业发展" */
const headingText = (view: TableView, row: number): string =>
  view
    .texts(row)
    .map((text) => text.replace(section, "").replace(chapter, "").trim())
    .find((text) => /\p{L}/u.test(text)) ?? "";
