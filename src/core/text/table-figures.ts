import { exact, type Figure } from "./figure";
import type { TableRow } from "./find-tables";
import type { Mark } from "./mark";
import type { Cell } from "./row-cells";
import { scanFigures } from "./scan-figures";
import { readNumber } from "./scan-number";

/**
 * The figure of a table cell, in the unit its column tells; a unit in the cell itself (12万元, 3座) goes first.
 * @param column the unit of a quantity, or the scale of money (1e4 for 万元)
 * @returns undefined for an empty cell and for words
 */
export function cellFigure(
  { text, start }: Cell,
  column: { readonly unit: string } | { readonly scale: number },
): Figure | undefined {
  const money = "scale" in column;
  const [own, ...more] = scanFigures(text);
  if (
    own &&
    more.length === 0 &&
    own.unit !== "" &&
    own.kind === (money ? "money" : "quantity") &&
    own.start <= 1
  )
    return { ...own, start: start + own.start, end: start + own.end };
  const from = /^[约近¥￥]/.test(text) ? 1 : 0;
  const number = readNumber(text, from);
  if (!number || number.end !== text.length || number.script === "chinese") return undefined;
  const { digits } = number;
  const scale = money ? column.scale : 1;
  const places = /\.(\d+)$/.exec(digits ?? "")?.[1]?.length ?? 0;
  return {
    start: start + from,
    end: start + number.end,
    kind: money ? "money" : "quantity",
    value: digits === null ? null : exact(Number(digits) * scale),
    range: null,
    step: scale / 10 ** places,
    decimals: places > 0,
    unit: money ? "元" : column.unit,
    scale,
    hedged: from === 1 && /^[约近]/.test(text),
    atLeast: false,
    state: digits === null ? "masked" : "number",
    wrongPoint: number.wrongPoint,
  };
}

/** A figure of a cell as the reader of prose would mark it: the row is its sentence, the row's name its words. */
export const cellMark = (figure: Figure, row: TableRow, words: string, role: Mark["role"]): Mark => ({
  figure,
  clause: { start: row.start, end: row.end, opener: "", closer: "", depth: 0, figures: [figure] },
  sentence: row.start,
  before: words,
  after: "",
  tail: "",
  lead: "",
  aside: "",
  opening: "",
  per: [],
  each: false,
  times: false,
  result: false,
  added: false,
  role,
  level: 0,
});
