import type { Locale, Text } from "../model/locale";
import { toFen } from "../summary/formula-text";
import { signatureLine } from "../templates/signature-line";
import { planStyles } from "../templates/style";
import { absoluteRange, columnName, quoteSheet } from "../workbook/address";
import type { CellInput } from "../workbook/edit";
import type { CellSpec, NameSpec, SheetSpec, ValidationSpec } from "../workbook/sheet-spec";
import { formStyles, plainFormStyles, type FormColumn, type FormHolds } from "./form-column";

/** A labelled cell above the header of a form. */
export interface FormField {
  /** Column of the label; the cell stands right of it. */
  readonly col: number;
  readonly label: Text;
  /** "field" is free text that may run on over the empty cells beside it. */
  readonly holds: FormHolds | "field";
  readonly input: CellInput;
  /** Defined name by which the cell is found again. */
  readonly name?: string;
}

/**
 * The cells of a row by column id. `ref` names a cell of the same row, `above` a column from the header down to the row
 * above, for numbers that run on.
 */
export type FormRow = (
  ref: (column: string) => string,
  above: (column: string) => string,
) => Readonly<Record<string, CellInput>>;

export interface FormRequest {
  readonly locale: Locale;
  readonly protect: boolean;
  readonly sheet: Text;
  /** Defined name of the header and all rows, ASCII. */
  readonly anchor: string;
  readonly title: Text;
  /** Lines under the title: texts, or formulas that give one. */
  readonly notes: readonly string[];
  /** Rows of labelled cells under the notes. */
  readonly fields: readonly (readonly FormField[])[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** Columns left of this one stay in view. */
  readonly freezeCols: number;
  readonly rowHeight: number;
  /** A form that hangs on a wall or goes into a file has no tints. */
  readonly plain?: boolean;
  /** Id of the last column that is printed, where the rest would make the print too small to read. */
  readonly printedTo?: string;
}

/** Where the parts of a form stand (zero-based rows); they depend only on how many notes and fields there are. */
export interface FormPlace {
  readonly fields: number;
  readonly totals: number;
  readonly header: number;
  readonly first: number;
  readonly last: number;
}

export function formPlace({
  notes,
  fields,
  rows,
}: {
  readonly notes: readonly unknown[];
  readonly fields: readonly unknown[];
  readonly rows: readonly unknown[];
}): FormPlace {
  const fieldsRow = 1 + notes.length;
  const totals = fieldsRow + fields.length;
  return { fields: fieldsRow, totals, header: totals + 1, first: totals + 2, last: totals + 1 + rows.length };
}

/**
 * A form as a sheet: title, notes, labelled cells, totals on top, one header row repeated on every page, rows; A4
 * landscape, fitted to the width, with page numbers and who signs in the footer.
 */
export function layOutForm(request: FormRequest): {
  readonly sheet: SheetSpec;
  readonly names: readonly NameSpec[];
} {
  const { locale, columns } = request;
  const place = formPlace(request);
  const name = request.sheet[locale];
  const right = columns.length - 1;
  const printed = columns.findIndex(({ id }) => id === request.printedTo);
  return {
    sheet: {
      name,
      visibility: "visible",
      styles: { ...planStyles, ...(request.plain ? plainFormStyles : formStyles) },
      cells: [...headCells(request, place), ...rowCells(request, place)],
      columns: columns.map(({ width }) => ({ width })),
      rowHeights: {
        0: 28,
        ...Object.fromEntries(request.notes.map((_, at) => [1 + at, 18])),
        ...Object.fromEntries(request.fields.map((_, at) => [place.fields + at, 22])),
        [place.totals]: 20,
        [place.header]: 34,
        ...Object.fromEntries(request.rows.map((_, at) => [place.first + at, request.rowHeight])),
      },
      validations: columns.flatMap((column, col) => validationOf(column, col, place, locale)),
      freeze: { rows: place.first, cols: request.freezeCols },
      print: {
        orientation: "landscape",
        fitToWidth: true,
        titleRows: { first: place.header, last: place.header },
        area: { top: 0, left: 0, bottom: place.last, right: printed < 0 ? right : printed },
        footer: signatureLine[locale],
      },
      protect: request.protect,
    },
    names: [
      {
        name: request.anchor,
        formula: `${quoteSheet(name)}!${absoluteRange({ top: place.header, left: 0, bottom: place.last, right })}`,
      },
      ...request.fields.flatMap((fields, at) =>
        fields.flatMap((field) =>
          field.name
            ? [{ name: field.name, formula: fieldReference(name, place.fields + at, field.col) }]
            : [],
        ),
      ),
    ],
  };
}

const fieldReference = (sheet: string, row: number, labelCol: number) =>
  `${quoteSheet(sheet)}!${absoluteRange({ top: row, left: labelCol + 1, bottom: row, right: labelCol + 1 })}`;

function headCells(request: FormRequest, place: FormPlace): CellSpec[] {
  const { locale, columns } = request;
  const hasTotals = columns.some(({ total }) => total);
  return [
    { row: 0, col: 0, input: request.title[locale], style: "title" },
    ...request.notes.map((input, at): CellSpec => ({
      row: 1 + at,
      col: 0,
      input,
      // The first tells place or unit; formulas behind it say whether all is well.
      style: at > 0 && input.startsWith("=") ? "tie" : "note",
    })),
    ...request.fields.flatMap((fields, at) =>
      fields.flatMap(({ col, label, holds, input }): CellSpec[] => [
        { row: place.fields + at, col, input: label[locale], style: "label" },
        { row: place.fields + at, col: col + 1, input, style: holds },
      ]),
    ),
    ...columns.flatMap(({ total, holds }, col): CellSpec[] => {
      if (total) {
        const sum = `SUM(${columnName(col)}$${place.header + 1}:${columnName(col)}$${place.last + 1})`;
        // Sums of 万元 gather dust far below a fen, which would show where half a last digit decides.
        return [
          holds === "formula-wan"
            ? { row: place.totals, col, input: `=${toFen(sum)}`, style: "wanTotal" }
            : { row: place.totals, col, input: `=${sum}`, style: "total" },
        ];
      }
      return hasTotals && columns[col + 1]?.total && !columns[col - 1]?.total
        ? [{ row: place.totals, col, input: { zh: "合计", en: "Total" }[locale], style: "totalLabel" }]
        : [];
    }),
    ...columns.map(({ header }, col): CellSpec => ({
      row: place.header,
      col,
      input: header[locale],
      style: "header",
    })),
  ];
}

function rowCells({ columns, rows }: FormRequest, place: FormPlace): CellSpec[] {
  const colOf = new Map(columns.map(({ id }, col) => [id, col]));
  return rows.flatMap((cells, at) => {
    const row = place.first + at;
    const nameOf = (id: string) => columnName(colOf.get(id)!);
    const inputs = cells(
      (id) => `$${nameOf(id)}${row + 1}`,
      (id) => `$${nameOf(id)}$${place.header + 1}:$${nameOf(id)}${row}`,
    );
    return columns.map(({ id, holds }, col): CellSpec => {
      const input = inputs[id] ?? null;
      return { row, col, input, style: holds === "text" ? textStyle(input) : holds };
    });
  });
}

/** Excel takes a formula put into a cell of text format for a text. */
const textStyle = (input: CellInput): FormHolds =>
  typeof input === "string" && input.startsWith("=") ? "prepared-text" : "text";

function validationOf(
  { header, choices, choicesFrom }: FormColumn,
  col: number,
  { first, last }: FormPlace,
  locale: Locale,
): ValidationSpec[] {
  if (!choices && choicesFrom === undefined) return [];
  return [
    {
      range: { top: first, left: col, bottom: last, right: col },
      rule: choices
        ? { kind: "list", values: choices.map((choice) => choice[locale]) }
        : { kind: "list-from", formula: choicesFrom! },
      title: header[locale],
      message: {
        zh: "请从列表中选择；确需其他内容也可以直接填写。",
        en: "Choose from the list; other entries are allowed.",
      }[locale],
    },
  ];
}

/** All rows of a form's column with its header, of another sheet. @example "项目库!$A$5:$A$40" */
export const formColumnRange = (
  sheet: string,
  columns: readonly FormColumn[],
  id: string,
  { header, last }: Pick<FormPlace, "header" | "last">,
): string => {
  const col = columns.findIndex((column) => column.id === id);
  return `${quoteSheet(sheet)}!${absoluteRange({ top: header, left: col, bottom: last, right: col })}`;
};
