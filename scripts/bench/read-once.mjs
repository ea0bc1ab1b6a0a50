/**
 * Reads one workbook once with one reader and prints what it took: `node read-once.mjs READER FILE [MODULE]`.
 * A process of its own per run, so that peak memory is the reader's own.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { countCells } from "./xlsx-floor.mjs";

/** Each gives the number of cells and of formulas it brought home. */
const readers = {
  floor: () => countCells,
  ours: async (module) => {
    const { readXlsx } = await import(pathToFileURL(module).href);
    return async (bytes) => {
      const read = await readXlsx(bytes);
      if (!read.ok) throw new Error(read.reason.en);
      const sheets = read.value.sheets.map(({ cells }) => cells);
      return {
        cells: sheets.reduce((sum, { row }) => sum + row.length, 0),
        formulas: sheets.reduce((sum, { formula }) => sum + formula.filter((at) => at >= 0).length, 0),
      };
    };
  },
  hucre: async () => {
    const { readXlsx } = await import("hucre/xlsx");
    return async (bytes) => {
      const { sheets } = await readXlsx(bytes);
      const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
      return {
        cells: sheets.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.length, 0), 0),
        formulas: cells.filter((cell) => cell.formula).length,
      };
    };
  },
  exceljs: async () => {
    const { default: exceljs } = await import("exceljs");
    return async (bytes) => {
      const book = new exceljs.Workbook();
      await book.xlsx.load(bytes);
      const counted = { cells: 0, formulas: 0 };
      book.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            counted.cells++;
            if (cell.formula) counted.formulas++;
          }),
        ),
      );
      return counted;
    };
  },
};

const [reader, file, module] = process.argv.slice(2);
const read = await readers[reader](module);
const bytes = new Uint8Array(readFileSync(file));
const begun = performance.now();
const counted = await read(bytes);
const seconds = (performance.now() - begun) / 1000;
console.log(JSON.stringify({ ...counted, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
