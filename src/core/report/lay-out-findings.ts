import type { Locale } from "../model/locale";
import { signatureLine } from "../templates/signature-line";
import { planStyles } from "../templates/style";
import { severityFills } from "../review/highlights";
import { absoluteRange, parseRange, quoteSheet, rangeName } from "../workbook/address";
import { textInput } from "../workbook/edit";
import type { ReportSpec } from "../workbook/port";
import type { CellSpec, SheetSpec, StyleSpec } from "../workbook/sheet-spec";
import type { FindingsReport, ReportRow } from "./findings-report";
import { emptyWords, headWords, notCheckedWords, reportColumns, reportTitle, rowWords } from "./report-words";

/** The name the report's table is found by when the next one takes its place. */
export const findingsAnchor = "pb_findings";

const note = {
  zh: "本表由软件写成，再次生成时会被新的代替；请不要在本表上填写。",
  en: "Written by the program and replaced by the next report; please don't write on this sheet.",
} as const;

/**
 * Excel takes 65,530 links a sheet, one instruction each; beyond some thousands the address has to do. Heights of rows
 * are instructions too.
 */
const mostAdorned = 2_000;

const styles: Readonly<Record<string, StyleSpec>> = {
  ...planStyles,
  cell: { border: true, wrap: true, locked: true },
  link: { border: true, color: "#0563C1", locked: true },
  error: { border: true, fill: severityFills.error, locked: true },
  warning: { border: true, fill: severityFills.warning, locked: true },
  info: { border: true, fill: severityFills.info, locked: true },
};

/** The report as a sheet that prints on A4, with a link from each row to its cell. */
export function layOutFindings(report: FindingsReport, locale: Locale): ReportSpec {
  const head = headWords(report, locale);
  const header = head.length + 2;
  const first = header + 1;
  const after =
    report.rows.length === 0
      ? [emptyWords(report, locale), ...notCheckedWords(report, locale)]
      : notCheckedWords(report, locale);
  const last = first + report.rows.length + after.length - 1;
  const name = reportTitle[locale];
  const table = { top: 0, left: 0, bottom: Math.max(last, header), right: reportColumns.length - 1 };
  return {
    sheet: {
      name,
      visibility: "visible",
      styles,
      cells: [
        { row: 0, col: 0, input: reportTitle[locale], style: "title" },
        ...head.map((text, at): CellSpec => ({ row: at + 1, col: 0, input: textInput(text), style: "note" })),
        { row: head.length + 1, col: 0, input: note[locale], style: "note" },
        ...reportColumns.map((column, col): CellSpec => ({
          row: header,
          col,
          input: column.header[locale],
          style: "header",
        })),
        ...report.rows.flatMap((row, at) => rowCells(row, at, first + at, locale)),
        ...after.map((text, at): CellSpec => ({
          row: first + report.rows.length + at,
          col: 0,
          input: textInput(text),
          style: "note",
        })),
      ],
      columns: reportColumns.map(({ width }) => ({ width })),
      rowHeights: {
        0: 28,
        [header]: 20,
        ...Object.fromEntries(
          report.rows.slice(0, mostAdorned).map((row, at) => [first + at, rowHeight(row, at, locale)]),
        ),
      },
      validations: [],
      freeze: { rows: header + 1, cols: 0 },
      print: {
        orientation: "landscape",
        fitToWidth: true,
        titleRows: { first: header, last: header },
        area: table,
        footer: signatureLine[locale],
      },
      protect: true,
      links: report.rows.slice(0, mostAdorned).flatMap((row, at) => linkOf(row, first + at)),
    },
    name: { name: findingsAnchor, formula: `${quoteSheet(name)}!${absoluteRange(table)}` },
  };
}

/** In points. Not every program makes room for wrapped text by itself when it opens a file. */
function rowHeight(row: ReportRow, at: number, locale: Locale): number {
  const words = rowWords(row, at, locale);
  const lines = reportColumns.map(({ id, width }) => Math.ceil(columnsOf(words[id]) / (width - 1)));
  return Math.min(409, 16 * Math.max(1, ...lines));
}

/** How wide a text is in digits, the unit of column widths: a Chinese character takes two. */
const columnsOf = (text: string): number => text.length + (text.match(/[^\0-\xff]/g)?.length ?? 0);

const cellColumn = reportColumns.findIndex(({ id }) => id === "cell");

function rowCells(row: ReportRow, at: number, sheetRow: number, locale: Locale): readonly CellSpec[] {
  const words = rowWords(row, at, locale);
  return reportColumns.map(({ id }, col) => {
    const input = id === "number" ? at + 1 : words[id] === "" ? null : textInput(words[id]);
    const style = id === "cell" ? "link" : id === "severity" && row.severity && input ? row.severity : "cell";
    return { row: sheetRow, col, input, style };
  });
}

function linkOf({ sheet, cell }: ReportRow, row: number): NonNullable<SheetSpec["links"]> {
  const range = parseRange(cell);
  return range ? [{ row, col: cellColumn, sheet, cell: rangeName(range) }] : [];
}
