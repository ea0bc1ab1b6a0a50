import { columnName } from "../core/workbook/address";
import { printMargins } from "../core/workbook/print-margins";
import type { PrintSpec } from "../core/workbook/sheet-spec";
import { rangeAt } from "./range-at";

/** Queues the print set-up of a sheet: A4, margins, orientation, width, repeated rows, area, rows that begin a page, and footer. */
export function queuePageSetup(sheet: Excel.Worksheet, print: PrintSpec): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.setPrintMargins("Inches", printMargins);
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: print.pagesWide ?? 1 };
  if (print.titleRows)
    pageLayout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  if (print.titleCols)
    pageLayout.setPrintTitleColumns(
      `$${columnName(print.titleCols.first)}:$${columnName(print.titleCols.last)}`,
    );
  if (print.area) pageLayout.setPrintArea(rangeAt(sheet, print.area));
  for (const row of print.pageStarts ?? []) sheet.horizontalPageBreaks.add(sheet.getCell(row, 0));
  if (print.footer) {
    const { left = "", center = "", right = "" } = print.footer;
    pageLayout.headersFooters.defaultForAllPages.set({
      leftFooter: left,
      centerFooter: center,
      rightFooter: right,
    });
  }
}
