import type { Locale } from "../model/locale";
import { dateOfSerial } from "../formula/date-serial";
import { isFormulaKind } from "../templates/columns";
import { executedSource } from "../templates/execution-columns";
import type { LineInput } from "../templates/lay-out-sheet";
import { yearColumn } from "../templates/year-columns";
import { textInput, type CellInput } from "../workbook/edit";
import { typedInput } from "../workbook/typed-input";
import { productText, yuanText } from "./line-text";
import type { PlanColumn, PlanLine } from "./plan-book";

/** How lines of last year come into this one. */
export interface CarryOver {
  readonly keepAmounts: boolean;
  /** Years that dates and year columns move on. */
  readonly shift: number;
  readonly locale: Locale;
}

/** Given anew by the layout, or true of last year only. */
const leftBehind = (id: string): boolean =>
  ["number", "lineId", "status", "received", "spent"].includes(id) ||
  executedSource("received", id) !== undefined ||
  executedSource("spent", id) !== undefined;

const isInput = ({ kind, prepared, id }: PlanColumn): boolean =>
  (!isFormulaKind(kind) || prepared === true) && !leftBehind(id);

/** Filled by every new sheet itself: alone they are no line. */
const filledAnew: readonly string[] = ["account", "status"];

/** Whether anyone typed on the line. */
export const isTyped = (line: PlanLine): boolean =>
  line.started ||
  line.sheet.columns.some(
    (column) => isInput(column) && !filledAnew.includes(column.id) && ownInput(line, column) !== null,
  );

/** A line of last year as an input of this one. */
export function carriedLine(line: PlanLine, carry: CarryOver): LineInput {
  const { columns } = line.sheet;
  const inputs = columns.filter(isInput).flatMap((column): readonly (readonly [string, CellInput])[] => {
    const input = ownInput(line, column);
    const id = column.year === undefined ? column.id : yearColumn(column.year + carry.shift);
    if (!carry.keepAmounts && isAmount(line, column)) return [];
    if (column.kind === "date") return [[id, dateMovedOn(line, input, carry.shift)]];
    // An account that is taken out stays out; any other empty cell is the layout's.
    return input === null && id !== "account" ? [] : [[id, input]];
  });
  const remarks = carry.keepAmounts ? [] : [["remarks", remarksOf(line, carry.locale)] as const];
  return Object.fromEntries([...inputs, ...remarks]);
}

/** What stands in an input; null where the layout's own formula does, and where a financing rule pays. */
function ownInput(line: PlanLine, { id, source, prepared }: PlanColumn): CellInput {
  const cell = line.cell(id);
  if (prepared && cell?.formula !== undefined) return null;
  if (source !== undefined && line.rules.has(source)) return null;
  return typedInput(cell);
}

/** Columns that make up the amount or pay it. */
function isAmount({ sheet: { template } }: PlanLine, { id, kind, source, year }: PlanColumn): boolean {
  return (
    ["quantity", "unitCost", "stated"].includes(id) ||
    source !== undefined ||
    year !== undefined ||
    (template.derivedAmount?.inputs ?? []).includes(id) ||
    (kind === "number" && template.measures.some((measure) => measure.id === id))
  );
}

/** The line's remarks with last year's figures behind them. */
function remarksOf(line: PlanLine, locale: Locale): CellInput {
  const { quantity, unitCost, expectedAmount } = line;
  const figures =
    expectedAmount === undefined || expectedAmount === 0
      ? ""
      : quantity && unitCost
        ? productText(quantity, unitCost, line.text("unit"), expectedAmount)
        : yuanText(expectedAmount);
  const said = figures && `${{ zh: "上年：", en: "Last year: " }[locale]}${figures}`;
  const text = [line.text("remarks"), said].filter((part) => part !== "").join("；");
  return text === "" ? null : textInput(text);
}

/** A month as typed (2026-03, 2026, 2026.3, 202603), or a real date as a month in text, which is what the column holds. */
function dateMovedOn({ sheet }: PlanLine, input: CellInput, shift: number): CellInput {
  if (typeof input === "number" && input > 190_000) return input + 100 * shift;
  if (typeof input === "number" && input > 20_000) {
    const date = dateOfSerial(input, sheet.reader.book.date1904);
    return date ? textInput(`${date.year + shift}-${String(date.month).padStart(2, "0")}`) : input;
  }
  if (typeof input === "number") return input >= 1900 && input < 2200 ? input + shift : input;
  const text = String(input ?? "").replace(/^'/, "");
  const moved = text.replace(/^(?:19|20|21)\d\d(?!\d)/, (year) => String(Number(year) + shift));
  return moved === "" ? null : textInput(moved);
}
