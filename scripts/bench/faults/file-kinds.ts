import type ExcelJS from "exceljs";
import { cellName, quoteSheet } from "../../../src/core/workbook/address";
import { parseReference } from "../../../src/core/workbook/parse-reference";
import { someLine, type Target } from "./trial";

/** Where a finding must be, as for faults in cells. */
export interface FilePlace {
  readonly sheet: string;
  readonly cell: string;
  readonly line: boolean;
}

/** A fault that only an edited file can have: rows moved without their formulas following, merges, parts taken out. */
export interface FileFaultKind {
  readonly name: string;
  readonly injectFile: (workbook: ExcelJS.Workbook, target: Target) => FilePlace | undefined;
}

export const fileKinds: readonly FileFaultKind[] = [
  {
    name: "row put in, formulas left behind",
    injectFile: (workbook, target) => {
      const line = someLine(target, ({ row, sheet }) =>
        sheet.lines.some((one) => one.started && one.row > row),
      );
      if (!line) return undefined;
      workbook.getWorksheet(line.sheet.name)!.spliceRows(line.row + 1, 0, []);
      return {
        sheet: line.sheet.name,
        cell: cellName(line.row + 1, line.sheet.column("amount")!.col),
        line: true,
      };
    },
  },
  {
    name: "row taken out, formulas left behind",
    injectFile: (workbook, target) => {
      const line = someLine(target, ({ row, sheet }) =>
        sheet.lines.some((one) => one.started && one.row === row + 1),
      );
      if (!line) return undefined;
      workbook.getWorksheet(line.sheet.name)!.spliceRows(line.row + 1, 1);
      return {
        sheet: line.sheet.name,
        cell: cellName(line.row, line.sheet.column("amount")!.col),
        line: true,
      };
    },
  },
  {
    name: "money of two lines merged into one cell",
    injectFile: (workbook, target) => {
      const line = someLine(target, (one) => {
        const below = one.sheet.lines.find(({ started, row }) => started && row === one.row + 1);
        return one.sources.some(({ fen }, at) => fen && below?.sources[at]?.fen);
      });
      const below = line?.sheet.lines.find(({ row }) => row === line.row + 1);
      const paying = line?.sources.find(({ fen }, at) => fen && below?.sources[at]?.fen);
      if (!line || !below || !paying) return undefined;
      const cell = below.at(paying.column.id)!;
      workbook.getWorksheet(line.sheet.name)!.mergeCells(`${line.at(paying.column.id)!}:${cell}`);
      return { sheet: line.sheet.name, cell, line: true };
    },
  },
  {
    name: "sheet renamed, formulas left behind",
    injectFile: (workbook, { book, random }) => {
      const sheet = random.pick(book.sheets);
      workbook.getWorksheet(sheet.name)!.name = `${sheet.name}(修改)`;
      const summary = parseReference(book.snapshot.names.find(({ name }) => name === "pb_funding")!.formula)!;
      const row = [...book.reader(summary.sheet)!.all()].find(({ formula }) =>
        formula?.startsWith(`${quoteSheet(sheet.name)}!`),
      );
      return row && { sheet: summary.sheet, cell: cellName(row.row, row.col), line: true };
    },
  },
  {
    name: "money in white on white",
    injectFile: (workbook, target) => {
      const line = someLine(target, ({ unitCost }) => Boolean(unitCost));
      if (!line) return undefined;
      const cell = workbook.getWorksheet(line.sheet.name)!.getCell(line.at("unitCost")!);
      // Cells of one look share their style.
      cell.style = { ...cell.style, font: { color: { argb: "FFFFFFFF" } } };
      return { sheet: line.sheet.name, cell: line.at("unitCost")!, line: true };
    },
  },
  {
    name: "row too low to be seen",
    injectFile: (workbook, target) => {
      const line = someLine(target);
      if (!line) return undefined;
      workbook.getWorksheet(line.sheet.name)!.getRow(line.row + 1).height = 0.75;
      return { sheet: line.sheet.name, cell: line.at("amount")!, line: true };
    },
  },
  {
    name: "column too narrow to be seen",
    injectFile: (workbook, target) => {
      const line = someLine(target, ({ unitCost }) => Boolean(unitCost));
      if (!line) return undefined;
      const { col } = line.sheet.column("unitCost")!;
      workbook.getWorksheet(line.sheet.name)!.getColumn(col + 1).width = 0.1;
      return { sheet: line.sheet.name, cell: cellName(line.sheet.headerRow, col), line: false };
    },
  },
];
