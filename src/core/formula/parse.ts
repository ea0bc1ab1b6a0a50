import {
  parse,
  parseA1Ref,
  parseStructRef,
  tokenize,
  type AstExpression,
  type CallExpression,
  type RangeA1,
  type ReferenceIdentifier,
} from "@borgar/fx";
import { columnIndex, maxCols, maxRows } from "../workbook/address";
import type { BinaryOperator, Edge, Expression } from "./expression";

/** Excel's own cap on the text of a formula. */
const maxFormulaLength = 8192;
/** Deeper nesting than any spreadsheet program accepts; a cap keeps hostile files from exhausting the stack. */
const maxDepth = 400;

/**
 * Reads a formula (without "=") as it stands at a cell into a tree of relative references.
 * @param row zero-based place of the formula, as `col`
 * @returns undefined for a formula that is too long, too deep or not understood; it never throws
 */
export function parseFormula(text: string, row: number, col: number): Expression | undefined {
  if (text.length > maxFormulaLength || nestsTooDeep(text)) return undefined;
  try {
    return convert(parse(tokenize(`=${text}`)), { row, col }, 0);
  } catch {
    // The parser reports odd syntax by throwing; to the reader of a stranger's workbook that is an ordinary answer.
    return undefined;
  }
}

interface Host {
  readonly row: number;
  readonly col: number;
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 40 && ++depth > maxDepth) return true;
    if (code === 41) depth--;
  }
  return /[-+@]{400}/.test(text);
}

function convert(node: AstExpression | null, host: Host, depth: number): Expression {
  if (depth > maxDepth) throw new RangeError("formula nests too deep");
  if (!node) return { kind: "missing" };
  const inner = (part: AstExpression | null | undefined) => convert(part ?? null, host, depth + 1);
  switch (node.type) {
    case "Literal":
      return { kind: "literal", value: node.value };
    case "ErrorLiteral":
      return { kind: "literal", value: { error: node.value } };
    case "ReferenceIdentifier":
      return reference(node, host);
    case "UnaryExpression":
      if (node.operator === "#") throw new SyntaxError("spilled ranges are not read");
      return { kind: "unary", operator: node.operator, operand: inner(node.arguments[0]) };
    case "BinaryExpression":
      return {
        kind: "binary",
        operator: node.operator satisfies BinaryOperator,
        left: inner(node.arguments[0]),
        right: inner(node.arguments[1]),
      };
    case "CallExpression":
      return { kind: "call", name: functionName(node), args: node.arguments.map(inner) };
    case "ArrayExpression":
      return { kind: "array", rows: node.elements.map((elements) => elements.map(inner)) };
    default:
      throw new SyntaxError(`${node.type} is not read`);
  }
}

/** Newer functions carry a prefix in files that their users never see. */
const functionName = ({ callee }: CallExpression): string =>
  callee.name.toUpperCase().replace(/^(_XLFN\.)?(_XLWS\.)?/, "");

function reference({ value: text, kind }: ReferenceIdentifier, host: Host): Expression {
  if (kind === "table") return tableReference(text);
  // Brackets name another workbook; no sheet name can hold them.
  if (text.includes("[")) return { kind: "foreign", what: "external", text };
  const plain = plainReference(text, host);
  if (plain) return plain;
  const found = parseA1Ref(text);
  if (!found) throw new SyntaxError(`${text} is no reference`);
  const [scope] = found.context ?? [];
  const sheet = scope === undefined ? {} : { sheet: scope };
  // A colon can't be part of a sheet's name: what stands there is a first and a last sheet.
  const [first = "", last, ...more] = scope?.split(":") ?? [];
  if ("name" in found) {
    if (last !== undefined) throw new SyntaxError("no name stands for a run of sheets");
    return { kind: "name", name: found.name, ...sheet };
  }
  if (last === undefined) return { kind: "reference", ...sheet, ...edges(found.range, host) };
  if (more.length > 0) throw new SyntaxError("a run of sheets has two ends");
  return {
    kind: "sheet-run",
    text,
    first,
    last,
    cells: { kind: "reference", ...edges(found.range, host) },
  };
}

function tableReference(text: string): Expression {
  const found = parseStructRef(text);
  // What stands before the table names another workbook.
  if (!found || found.context?.length) return { kind: "foreign", what: "structured", text };
  const { table = "", columns = [], sections = [] } = found;
  return { kind: "table", text, table, columns, sections };
}

const plainCells = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?$/;

/** A cell or range as most formulas write them, read without the detour of a reader for all kinds of references. */
function plainReference(text: string, { row, col }: Host): Expression | undefined {
  const found = plainCells.exec(text);
  if (!found) return undefined;
  const [, colFix, letters, rowFix, digits, lastColFix, lastLetters, lastRowFix, lastDigits] = found;
  const [y0, x0] = [Number(digits) - 1, columnIndex(letters!)];
  const [y1, x1] = lastLetters ? [Number(lastDigits) - 1, columnIndex(lastLetters)] : [y0, x0];
  if (y0 < 0 || y1 < y0 || y1 >= maxRows || x1 < x0 || x1 >= maxCols) return undefined;
  const [top, left] = [edge(y0, rowFix !== "", row), edge(x0, colFix !== "", col)];
  return lastLetters
    ? {
        kind: "reference",
        top,
        left,
        bottom: edge(y1, lastRowFix !== "", row),
        right: edge(x1, lastColFix !== "", col),
      }
    : { kind: "reference", top, left, bottom: top, right: left };
}

function edges({ top, left, bottom, right, $top, $left, $bottom, $right }: RangeA1, host: Host) {
  const row = (at: number, fixed: boolean | null | undefined) => edge(at, fixed, host.row);
  const col = (at: number, fixed: boolean | null | undefined) => edge(at, fixed, host.col);
  const isNumber = (at: number | null | undefined): at is number => typeof at === "number";
  const columns = isNumber(left) && isNumber(right ?? left);
  const rows = isNumber(top) && isNumber(bottom ?? top);
  if (!rows && columns)
    return {
      whole: "columns" as const,
      top: { at: 0, fixed: true },
      bottom: { at: maxRows - 1, fixed: true },
      left: col(left, $left),
      right: col(right ?? left, right === undefined ? $left : $right),
    };
  if (!columns && rows)
    return {
      whole: "rows" as const,
      left: { at: 0, fixed: true },
      right: { at: maxCols - 1, fixed: true },
      top: row(top, $top),
      bottom: row(bottom ?? top, bottom === undefined ? $top : $bottom),
    };
  if (!rows || !columns) throw new SyntaxError("open-ended ranges are not read");
  return {
    top: row(top, $top),
    left: col(left, $left),
    bottom: row(bottom ?? top, bottom === undefined ? $top : $bottom),
    right: col(right ?? left, right === undefined ? $left : $right),
  };
}

const edge = (at: number, fixed: boolean | null | undefined, from: number): Edge =>
  fixed ? { at, fixed } : { at: at - from, fixed: false };
