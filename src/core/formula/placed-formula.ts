import type { RangeAddress } from "../workbook/address";
import { walk, type Expression } from "./expression";
import { lookedAt } from "./looked-at";
import { parseFormula } from "./parse";
import { resolveReference } from "./resolve";

/** A formula as it reads in one cell. */
export interface PlacedFormula {
  /** Without "=". */
  readonly text: string;
  /** Undefined where it can't be read. */
  readonly expression: Expression | undefined;
  /** The cells that its value is made of; undefined where they can't be told. Worked out when first asked for. */
  readonly looksAt: LookedAtCells | undefined;
}

/** Ranges by the name of their sheet in small letters; "" is the formula's own. */
export type LookedAtCells = ReadonlyMap<string, readonly RangeAddress[]>;

/** Reads a formula (without "=") in a cell. After an edit the same ones are asked for again: those read lately are kept. */
export function placedFormula(formula: string, row: number, col: number): PlacedFormula {
  const key = `${row},${col} ${formula}`;
  const known = read.get(key);
  if (known) return known;
  if (read.size >= mostRead) read.clear();
  const expression = parseFormula(formula, row, col);
  let cells: { readonly told: LookedAtCells | undefined } | undefined;
  const placed: PlacedFormula = {
    text: formula,
    expression,
    get looksAt() {
      return (cells ??= { told: cellsOf(expression, row, col) }).told;
    },
  };
  read.set(key, placed);
  return placed;
}

const read = new Map<string, PlacedFormula>();
const mostRead = 5000;

function cellsOf(expression: Expression | undefined, row: number, col: number): LookedAtCells | undefined {
  const { references, names, far } = lookedAt(expression);
  // Names and tables stand for cells that only the workbook knows, and ends of a range that is worked out for all between.
  if (names.length > 0 || far.length > 0 || (expression && spans(expression))) return undefined;
  const cells = new Map<string, RangeAddress[]>();
  for (const reference of references) {
    const range = resolveReference(reference, row, col);
    const sheet = reference.sheet?.toLowerCase() ?? "";
    if (range) cells.set(sheet, [...(cells.get(sheet) ?? []), range]);
  }
  return cells;
}

function spans(expression: Expression): boolean {
  let found = false;
  walk(expression, (part) => {
    if (part.kind === "binary" && part.operator === ":") found = true;
  });
  return found;
}
