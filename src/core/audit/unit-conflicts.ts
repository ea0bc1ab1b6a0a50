import type { Expression, ReferenceExpression } from "../formula/expression";
import { resolveIn } from "../formula/references";
import { conversion } from "../model/units";
import { cellName } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { cellUnits, type CellUnit } from "./cell-units";

/** A formula whose parts don't fit together by the units in their headers. */
export type UnitConflict =
  /** Adds what is counted in different units. */
  | { readonly kind: "sum"; readonly one: UsedUnit; readonly other: UsedUnit }
  /** A price per one unit times a quantity in another. */
  | { readonly kind: "price"; readonly one: UsedUnit; readonly other: UsedUnit; readonly factor: number }
  /** Multiplies money of one size into a column of another, without the factor between. */
  | { readonly kind: "money"; readonly one: UsedUnit; readonly other: UsedUnit; readonly factor: number };

export interface UsedUnit {
  readonly cell: string;
  readonly unit: CellUnit;
}

/** The first conflict of units in a formula, undefined where headers name none or all agree. */
export function unitConflict(book: AuditBook, sheet: AuditSheet, at: number): UnitConflict | undefined {
  const expression = sheet.shape(at)?.expression;
  if (!expression) return undefined;
  for (const part of valuesOf(expression)) {
    const found = sumConflict(book, sheet, at, part) ?? productConflict(book, sheet, at, part);
    if (found) return found;
  }
  return undefined;
}

/** The expressions a formula takes its value from: the branches of IF, what ROUND rounds. */
function valuesOf(expression: Expression): readonly Expression[] {
  if (expression.kind === "unary" && expression.operator === "+") return valuesOf(expression.operand);
  if (expression.kind !== "call") return [expression];
  switch (expression.name) {
    case "IF":
      return expression.args.slice(1).flatMap(valuesOf);
    case "ROUND":
    case "ROUNDUP":
    case "ROUNDDOWN":
    case "N":
    case "ABS":
      return expression.args.slice(0, 1).flatMap(valuesOf);
    case "IFERROR":
      return expression.args.flatMap(valuesOf);
    default:
      return [expression];
  }
}

function unitsIn(
  book: AuditBook,
  sheet: AuditSheet,
  at: number,
  reference: ReferenceExpression,
): readonly UsedUnit[] {
  const target = resolveIn(book.formulas, reference, sheet.index, sheet.row(at), sheet.col(at));
  if (!target) return [];
  const other = book.sheets[target.sheet]!;
  const { top, left, right } = target.range;
  const found: UsedUnit[] = [];
  // More columns than this under headers of their own are no sum of a budget.
  for (let col = left; col <= Math.min(right, left + 60); col++) {
    const unit = book.once(cellUnits).of(other, top, col);
    const cell = cellName(top, col);
    if (unit) found.push({ unit, cell: other === sheet ? cell : `${other.name}!${cell}` });
  }
  return found;
}

function sumConflict(
  book: AuditBook,
  sheet: AuditSheet,
  at: number,
  part: Expression,
): UnitConflict | undefined {
  const used = addends(part).flatMap((reference) => unitsIn(book, sheet, at, reference));
  const [one] = used;
  const other = used.find(({ unit }) => one && !sameUnit(one.unit, unit));
  return one && other ? { kind: "sum", one, other } : undefined;
}

/** References that are added to or taken off one another, single or in SUM. */
function addends(expression: Expression): readonly ReferenceExpression[] {
  switch (expression.kind) {
    case "reference":
      return [expression];
    case "unary":
      return addends(expression.operand);
    case "binary":
      return expression.operator === "+" || expression.operator === "-"
        ? [...addends(expression.left), ...addends(expression.right)]
        : [];
    case "call":
      return expression.name === "SUM" || expression.name === "N" ? expression.args.flatMap(addends) : [];
    default:
      return [];
  }
}

function productConflict(
  book: AuditBook,
  sheet: AuditSheet,
  at: number,
  part: Expression,
): UnitConflict | undefined {
  const factors = factorsOf(part);
  if (!factors || factors.references.length < 2) return undefined;
  const used = factors.references.flatMap((reference) => unitsIn(book, sheet, at, reference));
  const price = used.find(({ unit }) => unit.money !== undefined && unit.per !== undefined);
  const quantity = used.find(({ unit }) => unit.quantity !== undefined);
  const measure = (price && quantity && conversion(quantity.unit.quantity!, price.unit.per!)) ?? 1;
  if (price && quantity && measure !== 1 && factors.constant === 1)
    return { kind: "price", one: price, other: quantity, factor: measure };
  const money = used.filter(({ unit }) => unit.money !== undefined);
  const own = book.once(cellUnits).of(sheet, sheet.row(at), sheet.col(at));
  const [one] = money;
  if (!one || money.length > 1 || own?.money === undefined || own.per !== undefined) return undefined;
  const factor = (measure * one.unit.money!) / own.money;
  const missing = factors.constant === 1 && factor !== 1;
  const needless = factors.constant !== 1 && factor === 1 && isPowerOfTen(factors.constant);
  const result = { unit: own, cell: sheet.address(at) };
  return missing || needless ? { kind: "money", one, other: result, factor } : undefined;
}

/** A product (or quotient by constants) of references: its references and its constant; undefined for anything else. */
function factorsOf(
  expression: Expression,
): { readonly references: readonly ReferenceExpression[]; readonly constant: number } | undefined {
  switch (expression.kind) {
    case "reference":
      return { references: [expression], constant: 1 };
    case "literal":
      return typeof expression.value === "number"
        ? { references: [], constant: expression.value }
        : undefined;
    case "binary": {
      if (expression.operator !== "*" && expression.operator !== "/") return undefined;
      const [left, right] = [factorsOf(expression.left), factorsOf(expression.right)];
      if (!left || !right || (expression.operator === "/" && right.references.length > 0)) return undefined;
      return {
        references: [...left.references, ...right.references],
        constant:
          expression.operator === "*" ? left.constant * right.constant : left.constant / right.constant,
      };
    }
    default:
      return undefined;
  }
}

const isPowerOfTen = (value: number): boolean => value > 0 && Math.abs(Math.log10(value) % 1) < 1e-9;

function sameUnit(a: CellUnit, b: CellUnit): boolean {
  return a.money === b.money && a.quantity === b.quantity && a.per === b.per;
}
