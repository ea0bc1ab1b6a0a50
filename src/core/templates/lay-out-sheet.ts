import type { FinancingRules } from "../model/financing-rule";
import type { Locale } from "../model/locale";
import { absoluteRange, cellName, columnName, quoteSheet } from "../workbook/address";
import type { CellInput } from "../workbook/edit";
import type {
  CellSpec,
  NameSpec,
  PrintSpec,
  SheetSpec,
  StyleSpec,
  ValidationSpec,
} from "../workbook/sheet-spec";
import { columnWidth } from "./column-width";
import { isNumberKind, type Column, type OtherSheet } from "./columns";
import { coverRefs } from "./cover";
import type { Template } from "./define";
import { planColumns, type SheetChoices } from "./plan-columns";
import { signatureLine } from "./signature-line";
import { planRows, preparedLines, sheetAnchor } from "./plan-rows";
import { lineStyle, planStyles } from "./style";

/** A line to lay out: column id → what is typed there. Formula columns fill themselves. */
export type LineInput = Readonly<Record<string, CellInput>>;

/** Rules that single lines of a sheet follow, in the order of its lines; undefined for a line that follows the sheet's. */
export type LineRules = readonly (FinancingRules | undefined)[];

export interface SheetRequest extends SheetChoices {
  readonly template: Template;
  readonly sources: readonly string[];
  readonly locale: Locale;
  /** Lines already known; without them the template's default lines stand ready. */
  readonly lines?: readonly LineInput[];
  /** Rules of single lines, by their place in `lines`: they stand for the sheet's, all of them. */
  readonly lineRules?: LineRules;
  readonly protect: boolean;
  /** The plan's other sheets, for formulas that look over all of them. */
  readonly others?: readonly OtherSheet[];
}

/** One plan sheet and its defined name. */
export function layOutSheet(request: SheetRequest): { readonly sheet: SheetSpec; readonly name: NameSpec } {
  const { template, locale } = request;
  const columns = planColumns(template, request.sources, request);
  const columnsOf = (index: number) => {
    const rules = request.lineRules?.[index];
    return rules ? planColumns(template, request.sources, { ...request, rules }) : columns;
  };
  const colOf = new Map(columns.map(({ id }, col) => [id, col]));
  const name = template.sheet[locale];
  const inputs = request.lines ?? defaultLines(template, locale);
  const rows = Math.max(preparedLines, inputs.length);
  const styles: Record<string, StyleSpec> = { ...planStyles };
  for (const column of columns) styles[`line:${column.id}`] = lineStyle(column);
  return {
    sheet: {
      name,
      visibility: "visible",
      styles,
      cells: [
        ...headCells(request, columns, colOf),
        ...Array.from({ length: rows }, (_, index) =>
          lineCells(request, columnsOf(index), colOf, index, inputs[index] ?? {}),
        ).flat(),
      ],
      columns: columns.map((column) => ({
        width: columnWidth(column, locale),
        hidden: column.hidden ?? false,
      })),
      rowHeights: {
        [planRows.title]: 28,
        [planRows.place]: 16,
        [planRows.unit]: 16,
        [planRows.totals]: 20,
        [planRows.header]: 44,
        // Two lines of text.
        ...Object.fromEntries(Array.from({ length: rows }, (_, index) => [planRows.firstLine + index, 28])),
      },
      validations: columns.flatMap((column, col) => validationOf(column, col, locale) ?? []),
      freeze: { rows: planRows.firstLine, cols: colOf.get("spec")! },
      print: {
        orientation: "landscape",
        fitToWidth: true,
        ...pagesOf(columns, colOf, locale),
        titleRows: { first: planRows.header, last: planRows.header },
        area: { top: 0, left: 0, bottom: planRows.firstLine + rows - 1, right: colOf.get("remarks")! },
        footer: signatureLine[locale],
      },
      protect: request.protect,
    },
    name: {
      name: sheetAnchor(template.id),
      formula: `${quoteSheet(name)}!${absoluteRange({ top: planRows.header, left: 0, bottom: planRows.lastLine, right: columns.length - 1 })}`,
    },
  };
}

/** Characters that are still legible on the width of one A4 page. */
const legible = 300;

/** Years and execution make a sheet too wide for one page: it goes on two, the lines named on both. */
function pagesOf(
  columns: readonly Column[],
  colOf: ReadonlyMap<string, number>,
  locale: Locale,
): Pick<PrintSpec, "pagesWide" | "titleCols"> {
  const printed = columns.slice(0, colOf.get("remarks")! + 1);
  const width = printed.reduce((all, column) => all + columnWidth(column, locale), 0);
  return width <= legible ? {} : { pagesWide: 2, titleCols: { first: 0, last: colOf.get("name")! } };
}

function headCells(
  { template, locale }: SheetRequest,
  columns: readonly Column[],
  colOf: ReadonlyMap<string, number>,
): CellSpec[] {
  const place = { zh: "地点：", en: "Place: " }[locale];
  const years = { zh: "　年度：", en: "   Years: " }[locale];
  const refs = coverRefs(locale);
  return [
    { row: planRows.title, col: 0, input: template.title[locale], style: "title" },
    {
      row: planRows.place,
      col: 0,
      input: `="${place}"&${refs.county}&${refs.township}&${refs.village}&"${years}"&${refs.years}`,
      style: "note",
    },
    { row: planRows.unit, col: 0, input: { zh: "单位：元", en: "Unit: 元 (yuan)" }[locale], style: "note" },
    {
      row: planRows.totals,
      col: colOf.get("name")!,
      input: { zh: "合计", en: "Total" }[locale],
      style: "totalLabel",
    },
    ...columns.flatMap((column, col): CellSpec[] =>
      column.total ? [{ row: planRows.totals, col, input: `=${totalFormula(col)}`, style: "total" }] : [],
    ),
    ...columns.map(({ header, hidden }, col): CellSpec => ({
      row: planRows.header,
      col,
      input: header[locale],
      style: hidden ? "hiddenText" : "header",
    })),
  ];
}

/**
 * Sum of a column over all lines there can be. It begins at the header row: SUM skips the header's text, and a
 * line inserted directly under the header is still inside.
 * @example totalFormula(14) // "SUM(O$5:O$1005)"
 */
export function totalFormula(
  col: number,
  headerRow: number = planRows.header,
  lastLine: number = planRows.lastLine,
): string {
  const name = columnName(col);
  return `SUM(${name}$${headerRow + 1}:${name}$${lastLine + 1})`;
}

function lineCells(
  { template, others = [] }: SheetRequest,
  columns: readonly Column[],
  colOf: ReadonlyMap<string, number>,
  index: number,
  line: LineInput,
): CellSpec[] {
  const row = planRows.firstLine + index;
  const ref = (id: string) => cellName(row, colOf.get(id)!);
  const formula = (column: Column) => (column.formula ? `=${column.formula(ref, others)}` : null);
  return columns.map((column, col) => ({
    row,
    col,
    input:
      column.formula && !column.prepared
        ? formula(column)
        : (ownInput(template, column.id, index, line) ?? formula(column)),
    style: `line:${column.id}`,
  }));
}

function ownInput(template: Template, id: string, index: number, line: LineInput): CellInput {
  if (id === "number") return index + 1;
  // Left out, the account is the template's usual one; a line may be given none.
  if (id === "account" && line[id] === undefined) return Number(template.account);
  if (id === "lineId") return `L${String(index + 1).padStart(4, "0")}`;
  return line[id] ?? null;
}

const defaultLines = ({ defaultLines: lines }: Template, locale: Locale): readonly LineInput[] =>
  lines.map(({ name, unit }) => ({ name: name[locale], unit }));

function validationOf(column: Column, col: number, locale: Locale): ValidationSpec | undefined {
  const range = { top: planRows.firstLine, left: col, bottom: planRows.lastLine, right: col };
  const title = column.header[locale];
  if (column.choices)
    return {
      range,
      rule: { kind: "list", values: column.choices.map((choice) => choice[locale]) },
      title,
      message: {
        zh: "请从列表中选择；确需其他内容也可以直接填写。",
        en: "Choose from the list; other entries are allowed.",
      }[locale],
    };
  if (isNumberKind(column.kind) && (!column.formula || column.prepared) && column.id !== "number")
    return {
      range,
      rule: { kind: "at-least", minimum: 0 },
      title,
      message: {
        zh: "请只填数字，不带单位、逗号或文字。",
        en: "Type a plain number, without unit or thousands comma.",
      }[locale],
    };
  return undefined;
}
