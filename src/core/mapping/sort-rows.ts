import { readNumberText } from "../model/number-text";
import type { TableView } from "./table-view";

/** Why a row of the table becomes no line. */
export type LeftOutKind = "total" | "subtotal" | "group" | "note" | "numbering";
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
const note = /^(?:注|说明|备注|填[表报]|制表|编制|审[核批]|复核|负责人|单位负责|联系|日期|notes?\b)/i;
/** 甲 乙 1 2 3=1×2 under a header numbers its columns. */
const columnNumber = /^(?:[甲乙丙丁]|[(（]?\d{1,2}[)）]?(?:=.*)?|[A-Z](?:=.*)?)$/;
const chapter = /^[一二三四五六七八九十]{1,3}[、.．]?/;
const section = /^[(（][一二三四五六七八九十]{1,3}[)）]/;

/**
 * Tells the lines of a table from what else stands below its header: totals, headings with and without their own sums,
 * notes and signatures.
 * @param from first row below the header
 * @param figures columns whose figures the plan takes over
 * @param counts columns of quantities and unit costs: a heading has a sum of money at most
 */
export function sortRows(
  view: TableView,
  from: number,
  figures: readonly number[],
  counts: readonly number[],
): SortedRows {
  const rows = Array.from({ length: Math.max(0, view.lastRow + 1 - from) }, (_, at) => from + at).filter(
    (row) => view.texts(row).length > 0,
  );
  const lines: { row: number; group: string }[] = [];
  const leftOut: LeftOutRow[] = [];
  let group = "";
  for (const [at, row] of rows.entries()) {
    const kind = kindOf(view, row, { next: rows[at + 1], first: row === from, figures, counts });
    if (kind === "line") {
      lines.push({ row, group });
      continue;
    }
    leftOut.push({ row, kind, text: view.texts(row).join(" ") });
    if (kind === "group" || (kind === "subtotal" && levelOf(view, row) !== undefined))
      group = headingText(view, row);
    else if (kind === "total") group = "";
  }
  return { lines, leftOut };
}

interface Around {
  readonly next: number | undefined;
  readonly first: boolean;
  readonly figures: readonly number[];
  readonly counts: readonly number[];
}

function kindOf(
  view: TableView,
  row: number,
  { next, first, figures, counts }: Around,
): LeftOutKind | "line" {
  const texts = view.texts(row);
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
