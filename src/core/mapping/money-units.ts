import { readNumberText } from "../model/number-text";
import { unitInHeader } from "../audit/cell-units";
import type { Mapping } from "./mapping";
import { rowsOf } from "./rows-of";
import type { TableView } from "./table-view";

/** Lines that are enough to tell. */
const mostLines = 200;
/** 0.5 %: tables round their amounts. */
const tolerance = 0.005;

/**
 * The unit that the money beside states, for columns that state none: a table with 总投资(万元) has no 县级财政 in yuan.
 * @returns "" where nobody states one, or two differ
 */
export function unitBeside({ columns }: Mapping): string {
  const stated = columns.filter(({ target }) => target === "stated");
  const money = columns.filter(({ target }) => target?.startsWith("source:"));
  for (const group of [stated, money]) {
    const units = new Set(group.flatMap(({ unit }) => (isMoney(unit) ? [unit] : [])));
    if (units.size === 1) return [...units][0]!;
  }
  return "";
}

const isMoney = (unit: string): boolean => {
  const told = unit === "" ? undefined : unitInHeader(`(${unit})`);
  return told?.money !== undefined && told.per === undefined;
};

/**
 * The unit in which unit costs must stand for quantity × unit cost to give the amounts, where lines tell.
 * @returns undefined where most lines fit neither, or both
 */
export function unitOfCosts(view: TableView, mapping: Mapping): "元" | "万元" | undefined {
  const column = (target: string) => mapping.columns.find((one) => one.target === target);
  const [quantity, cost, amount] = ["quantity", "unitCost", "stated"].map(column);
  if (!quantity || !cost || !amount) return undefined;
  let [inYuan, inWan, told] = [0, 0, 0];
  for (const { row } of rowsOf(view, mapping, mostLines).lines) {
    const [q, c, a] = [quantity, cost, amount].map(({ col }) => numberAt(view, row, col));
    if (!q || !c || !a) continue;
    const yuan = a * (amount.conversion?.factor ?? 1);
    told += 1;
    if (isNear(q * c, yuan)) inYuan += 1;
    if (isNear(q * c * 10_000, yuan)) inWan += 1;
  }
  if (told === 0 || Math.max(inYuan, inWan) * 2 < told || inYuan === inWan) return undefined;
  return inYuan > inWan ? "元" : "万元";
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) * tolerance;

function numberAt(view: TableView, row: number, col: number): number | undefined {
  if (view.isNumber(row, col)) return Number(view.cell(row, col)?.value);
  const read = readNumberText(view.text(row, col));
  return read.kind === "number" && read.unit === "" ? read.value : undefined;
}
