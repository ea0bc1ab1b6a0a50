import { shiftFormula } from "../../../src/core/formula/shift";
import type { PlanSheet } from "../../../src/core/plan-book/plan-book";
import { cellName } from "../../../src/core/workbook/address";
import { inputOf } from "../../../src/core/workbook/edit";
import { inCell, someLine, type Fault, type FaultKind, type Target } from "./trial";

/** A line of the sheet typed into another row, with formulas or without. */
const copied =
  (rowOf: (sheet: PlanSheet) => number, withFormulas: boolean) =>
  (target: Target): Fault | undefined => {
    const line = someLine(target, ({ quantity, unitCost }) => Boolean(quantity && unitCost));
    if (!line) return undefined;
    const { sheet } = line;
    const row = rowOf(sheet);
    const edits = sheet.columns
      .filter(({ id }) => id !== "lineId")
      .map(({ id, col }) => {
        const cell = line.cell(id);
        const moved = cell?.formula && `=${shiftFormula(cell.formula, row - line.row, 0)}`;
        const input = id === "name" ? `补充${line.text("name")}` : (moved ?? inputOf(cell));
        const none = moved !== undefined && !withFormulas;
        return { sheet: sheet.name, cell: cellName(row, col), input: none ? null : input };
      });
    const { col } = sheet.column("amount")!;
    // What totals leave out is told where the total stands.
    const beyond = row > sheet.lastLine;
    return {
      ...{ edits, sheet: sheet.name, line: !beyond },
      cell: cellName(beyond ? sheet.totalsRow : row, col),
    };
  };

const hiddenColumn =
  (wanted: (sheet: PlanSheet) => readonly string[]) =>
  (target: Target): Fault | undefined => {
    const line = someLine(target);
    const id =
      line &&
      wanted(line.sheet).find((one) => {
        const reading = line.number(one);
        return reading.kind === "number" && reading.value !== 0;
      });
    const col = id && line.sheet.column(id)?.col;
    if (!line || typeof col !== "number") return undefined;
    const { name, headerRow } = line.sheet;
    return {
      edits: [],
      facts: { [name]: { hiddenCols: [{ first: col, last: col }] } },
      ...{ sheet: name, cell: cellName(headerRow, col), line: false },
    };
  };

const sourceIds = ({ columns }: PlanSheet) => columns.flatMap(({ id, source }) => (source ? [id] : []));

/** Two headers of a sheet change places. */
const headers =
  (pairOf: (sheet: PlanSheet, target: Target) => readonly string[]) =>
  (target: Target): Fault | undefined => {
    const sheet = target.random.pick(target.book.sheets);
    const [one, other] = pairOf(sheet, target).map((id) => sheet.column(id));
    if (!one || !other) return undefined;
    const cells = [one, other].map(({ col }) => cellName(sheet.headerRow, col));
    const texts = [other, one].map(({ col }) => String(sheet.reader.value(sheet.headerRow, col)));
    const edits = cells.map((cell, at) => ({ sheet: sheet.name, cell, input: texts[at]! }));
    return { ...inCell(sheet.name, cells[0]!, null), edits, also: cells };
  };

/** Faults of rows, columns, headers and whole sheets. */
export const sheetKinds: readonly FaultKind[] = [
  { name: "line below all that totals hold", inject: copied(({ lastLine }) => lastLine + 2, true) },
  {
    name: "line without formulas",
    inject: copied(({ lines }) => lines.findLast(({ started }) => started)!.row + 3, false),
  },
  { name: "line far below the prepared ones", inject: copied(({ headerRow }) => headerRow + 60, false) },
  { name: "column of a source hidden", inject: hiddenColumn(sourceIds) },
  { name: "column of unit costs hidden", inject: hiddenColumn(() => ["unitCost"]) },
  { name: "headers of quantity and unit cost exchanged", inject: headers(() => ["quantity", "unitCost"]) },
  { name: "headers of unit cost and lump sum exchanged", inject: headers(() => ["unitCost", "stated"]) },
  { name: "headers of amount and gap exchanged", inject: headers(() => ["amount", "gap"]) },
  {
    name: "headers of two sources exchanged",
    inject: headers((sheet, { random }) => random.shuffled(sourceIds(sheet)).slice(0, 2)),
  },
  {
    name: "totals row emptied",
    inject: ({ book, random }) => {
      const sheet = random.pick(book.sheets);
      const edits = sheet.columns
        .filter(({ total }) => total)
        .map(({ col }) => ({ sheet: sheet.name, cell: cellName(sheet.totalsRow, col), input: null }));
      return { ...inCell(sheet.name, cellName(sheet.totalsRow, sheet.column("amount")!.col), null), edits };
    },
  },
  {
    name: "header row emptied",
    inject: ({ book, random }) => {
      const sheet = random.pick(book.sheets);
      const edits = sheet.columns.map(({ col }) => ({
        ...{ sheet: sheet.name, cell: cellName(sheet.headerRow, col), input: null },
      }));
      return {
        ...inCell(sheet.name, cellName(sheet.headerRow, sheet.column("amount")!.col), null),
        edits,
        line: true,
      };
    },
  },
  {
    name: "figures of a line shifted one column right",
    inject: (target) => {
      const line = someLine(target, ({ quantity, unitCost, stated }) =>
        Boolean(quantity && unitCost && !stated),
      );
      if (!line) return undefined;
      const [quantity, unitCost] = ["quantity", "unitCost"].map((id) => inputOf(line.cell(id)));
      const { name } = line.sheet;
      return {
        edits: [
          { sheet: name, cell: line.at("quantity")!, input: null },
          { sheet: name, cell: line.at("unitCost")!, input: quantity! },
          { sheet: name, cell: line.at("stated")!, input: unitCost! },
        ],
        ...{ sheet: name, cell: line.at("unitCost")!, line: true },
      };
    },
  },
  {
    name: "money of a source in the neighbouring row",
    inject: (target) => {
      const line = someLine(target, ({ row, sheet }) =>
        sheet.lines.some((one) => one.started && one.row === row + 1),
      );
      const paying = line?.sources.find(({ fen }) => fen);
      if (!line || !paying) return undefined;
      const { name } = line.sheet;
      const [here, below] = [line.row, line.row + 1].map((row) => cellName(row, paying.column.col));
      const taken = line.sheet.reader.value(line.row + 1, paying.column.col);
      return {
        edits: [
          { sheet: name, cell: here!, input: null },
          { sheet: name, cell: below!, input: paying.fen! / 100 + (typeof taken === "number" ? taken : 0) },
        ],
        ...{ sheet: name, cell: here!, line: true },
      };
    },
  },
  {
    name: "error value in a source",
    inject: (target) => {
      const line = someLine(target, ({ sources }) => sources.some(({ fen }) => fen));
      const paying = line?.sources.find(({ fen }) => fen);
      return line && paying
        ? { ...inCell(line.sheet.name, cellName(line.row, paying.column.col), "=NA()"), line: true }
        : undefined;
    },
  },
  {
    name: "reference to a sheet that is gone",
    inject: (target) => {
      const line = someLine(target, ({ unitCost }) => Boolean(unitCost));
      return line && { ...inCell(line.sheet.name, line.at("unitCost")!, "=#REF!A1"), line: true };
    },
  },
  {
    name: "years on the cover of another plan",
    inject: ({ book }) => {
      const name = book.snapshot.names.find(({ name }) => /years/i.test(name));
      const [sheet, cell] = (name?.formula ?? "").replaceAll("$", "").split("!");
      if (!sheet || !cell) return undefined;
      const first = book.sheets[0]!;
      const line = first.lines.find(({ started, text }) => started && text("start") !== "")!;
      return { ...inCell(sheet, cell, 2019), sheet: first.name, cell: line.at("start")!, line: true };
    },
  },
];
