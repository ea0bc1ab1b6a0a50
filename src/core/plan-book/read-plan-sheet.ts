import type { OtherSheet } from "../templates/columns";
import { lineRange, planRows } from "../templates/plan-rows";
import { quoteSheet } from "../workbook/address";
import type { SheetReader } from "../workbook/sheet-reader";
import { columnsExchanged, columnsIn, missingColumns, type LaidOut } from "./columns-in";
import type { FoundSheet } from "./find-plan-sheets";
import type { PlanColumn, PlanLayout, PlanLine, PlanSheet } from "./plan-book";
import { readLine } from "./plan-line";

/** Where things stand on a sheet that was found. @param columns where something else tells them than the headers */
export function layoutIn(
  { template, reader, headerRow, lastLine }: FoundSheet,
  laidOut: LaidOut,
  columns = columnsIn(template, reader, headerRow, laidOut),
): PlanLayout {
  let exchanged: { readonly columns: readonly PlanColumn[] | undefined } | undefined;
  const byId = new Map(columns.map((column) => [column.id, column]));
  return {
    template,
    name: reader.name,
    headerRow,
    lastLine,
    totalsRow: headerRow - (planRows.header - planRows.totals),
    firstLine: headerRow + 1,
    columns,
    column: (id) => byId.get(id),
    sourceColumns: columns.flatMap((column) =>
      column.source === undefined ? [] : [{ ...column, source: column.source }],
    ),
    byYear: columns.some(({ year }) => year !== undefined),
    missing: missingColumns(template, columns, laidOut),
    exchanged: () => (exchanged ??= { columns: columnsExchanged(template, columns, laidOut) }).columns,
    rules: laidOut.rules,
  };
}

/** What a sheet's lines are read with, beside its cells. */
export interface SheetContext {
  /** Layouts of all plan sheets. */
  readonly layouts: readonly PlanLayout[];
  /** The plan's first year. */
  readonly planYear: number;
}

/**
 * Reads the lines of a plan sheet: every row from the first line down to the last that holds anything.
 * @param known the line of a row that holds what it held when that line was read
 */
export function readPlanSheet(
  layout: PlanLayout,
  reader: SheetReader,
  { layouts, planYear }: SheetContext,
  known: (row: number) => PlanLine | undefined = () => undefined,
): PlanSheet {
  const lines: PlanLine[] = [];
  let others: readonly OtherSheet[] | undefined;
  const sheet: PlanSheet = {
    ...layout,
    layout,
    reader,
    get others() {
      return (others ??= layouts.flatMap((other) => (other === layout ? [] : otherSheet(other))));
    },
    lines,
  };
  for (let row = sheet.firstLine; row <= reader.lastRow; row++)
    if (reader.hasRow(row)) lines.push(known(row)?.on(sheet) ?? readLine(sheet, row, planYear));
  return sheet;
}

function otherSheet({ name, column, headerRow, lastLine }: PlanLayout): OtherSheet {
  return {
    name: quoteSheet(name),
    range(id) {
      const found = column(id);
      return found && lineRange(found.col, headerRow, lastLine);
    },
  };
}
