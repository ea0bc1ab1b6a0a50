import fc from "fast-check";
import { parseRange, rangeName } from "../../src/core/workbook/address";
import { cellsIn, isComplete, jsonBytes, takeBlocks, type Block } from "../../src/excel/read-blocks";

const blocks = (...names: string[]): Block[] =>
  names.map((name, sheet) => ({ sheet, range: parseRange(name)! }));
const text = (taken: readonly Block[]) => taken.map(({ sheet, range }) => `${sheet}!${rangeName(range)}`);

test.each<[string, string[], number, string[], string[]]>([
  ["all that fits", ["A1:B5", "A1:C2"], 16, ["0!A1:B5", "1!A1:C2"], []],
  ["a part of the last", ["A1:B5", "A1:C9"], 16, ["0!A1:B5", "1!A1:C2"], ["1!A3:C9"]],
  ["nothing of a sheet whose row is too wide", ["A1:B5", "A1:Z9"], 12, ["0!A1:B5"], ["1!A1:Z9"]],
  ["one row at least", ["A1:Z9"], 12, ["0!A1:Z1"], ["0!A2:Z9"]],
])("takes %s", (_, queue, limit, taken, rest) => {
  const left = blocks(...queue);
  expect(text(takeBlocks(left, limit))).toEqual(taken);
  expect(text(left)).toEqual(rest);
});

test("whatever the limit, every cell is taken once and in order", () => {
  const range = fc
    .tuple(fc.nat(9), fc.nat(9), fc.nat(20), fc.nat(9))
    .map(([top, left, rows, cols]) => ({ top, left, bottom: top + rows, right: left + cols }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 5 }), fc.integer({ min: 1, max: 60 }), (ranges, limit) => {
      const queue: Block[] = ranges.map((one, sheet) => ({ sheet, range: one }));
      const rows = queue.flatMap(rowsOf);
      const taken: string[] = [];
      while (queue.length > 0) {
        const part = takeBlocks(queue, limit);
        const cells = part.reduce((sum, block) => sum + cellsIn(block.range), 0);
        expect(cells <= limit || part.flatMap(rowsOf).length === 1).toBe(true);
        taken.push(...part.flatMap(rowsOf));
      }
      expect(taken).toEqual(rows);
    }),
  );
});
const rowsOf = ({ sheet, range: { top, bottom } }: Block) =>
  Array.from({ length: bottom - top + 1 }, (_, at) => `${sheet}:${top + at}`);

test.each([
  ["General", 10],
  ["六公里", 12],
  [240.5, 8],
])("%j weighs %d bytes", (value, bytes) => expect(jsonBytes(value)).toBe(bytes));

test.each<[string, unknown, boolean]>([
  ["all rows", [[1], [2]], true],
  ["null in place of the grid", null, false],
  ["null in place of a row", [[1], null], false],
  ["a row too few", [[1]], false],
])("an answer with %s", (_, grid, complete) => expect(isComplete(grid, 2)).toBe(complete));
