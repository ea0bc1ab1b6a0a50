import { walk, type Expression, type ReferenceExpression } from "../../formula/expression";
import { compare } from "../../formula/coerce";
import type { Shape } from "../../formula/formula-book";
import { PerShape } from "../../formula/per-shape";
import { resolveIn } from "../../formula/references";
import { callsAnyOf } from "../../formula/traits";
import { rangeName, type RangeAddress } from "../../workbook/address";
import { isError, type CellValue } from "../../workbook/snapshot";
import type { AuditSheet } from "../audit-sheet";
import { defineAuditCheck } from "../define";

export const unsortedLookup = defineAuditCheck({
  name: "unsorted-lookup",
  severity: "warning",
  title: { zh: "近似查找的表没有排序", en: "Approximate lookup in unsorted keys" },
  help: {
    zh: "VLOOKUP、MATCH 等省略最后一个参数时按近似方式查找，要求查找列从小到大排好；没有排好时会悄悄取错行。按名称查找请把最后一个参数写成 FALSE 或 0。",
    en: "Without their last argument VLOOKUP, MATCH and the like look for the nearest key and need the keys in order; in unsorted keys they silently take a wrong row. To look up a name, give FALSE (or 0) as last argument.",
  },
  messages: {
    unsorted: {
      zh: "用 {name} 近似查找 {range}，但那里没有从小到大排列。",
      en: "An approximate {name} looks up {range}, whose keys are not in order.",
    },
  },
  run(book, report) {
    const sorted = new Map<string, boolean>();
    const lookups = new PerShape(lookupsIn);
    for (const sheet of book.sheets)
      for (const at of sheet.formulaCells) {
        const shape = sheet.shape(at);
        if (!shape) continue;
        for (const { name, keys, upright } of lookups.of(shape)) {
          const target = resolveIn(book.formulas, keys, sheet.index, sheet.row(at), sheet.col(at));
          if (!target) continue;
          const range = firstLine(target.range, upright);
          const key = `${target.sheet} ${rangeName(range)}`;
          if (!sorted.has(key)) sorted.set(key, isSorted(book.sheets[target.sheet]!, range));
          if (sorted.get(key)) continue;
          const cell = sheet.address(at);
          report({
            message: "unsorted",
            sheet: sheet.name,
            cell,
            data: { name, range: rangeName(range) },
            found: `=${sheet.formula(at)}`,
          });
        }
      }
  },
});

interface Lookup {
  readonly name: string;
  readonly keys: ReferenceExpression;
  /** Keys stand below one another. */
  readonly upright: boolean;
}

const none: readonly Lookup[] = [];

const lookingUp: ReadonlySet<string> = new Set(["VLOOKUP", "HLOOKUP", "MATCH", "LOOKUP"]);

function lookupsIn(shape: Shape): readonly Lookup[] {
  const expression = callsAnyOf(shape.traits, lookingUp) ? shape.expression : undefined;
  if (!expression) return none;
  let found: Lookup[] | undefined;
  walk(expression, (part) => {
    if (part.kind !== "call" || !isApproximate(part.name, part.args)) return;
    const keys = part.args[1];
    if (keys?.kind === "reference")
      (found ??= []).push({ name: part.name, keys, upright: part.name !== "HLOOKUP" });
  });
  return found ?? none;
}

function isApproximate(name: string, args: readonly Expression[]): boolean {
  const how = name === "MATCH" ? args[2] : args[3];
  switch (name) {
    case "VLOOKUP":
    case "HLOOKUP":
      return !how || (how.kind === "literal" && how.value !== false && how.value !== 0) || isTrueCall(how);
    case "MATCH":
      return !how || (how.kind === "literal" && how.value === 1);
    case "LOOKUP":
      return args.length >= 2;
    default:
      return false;
  }
}

const isTrueCall = (part: Expression): boolean => part.kind === "call" && part.name === "TRUE";

/** The keys of a table: its first column, or row where they stand beside one another. */
const firstLine = (range: RangeAddress, upright: boolean): RangeAddress =>
  upright && range.bottom > range.top ? { ...range, right: range.left } : { ...range, bottom: range.top };

function isSorted(sheet: AuditSheet, range: RangeAddress): boolean {
  let last: CellValue = null;
  let inOrder = true;
  sheet.grid.forEach(range, (at) => {
    const value = sheet.reader.valueAt(at);
    // A heading over numbers, and blanks, are passed over by the search as well.
    if (value === null || isError(value) || (last !== null && typeof last !== typeof value)) {
      if (typeof value === "number") last = value;
      return true;
    }
    if (last !== null && compare(last, value) > 0) inOrder = false;
    last = value;
    return inOrder;
  });
  return inOrder;
}
