import fc from "fast-check";
import { parseRange, rangeName } from "../../../src/core/workbook/address";
import { rectanglesOf } from "../../../src/core/workbook/rectangles";

const cellsOf = (names: string) => names.split(" ").map((name) => parseRange(name)!);

test.each<[string, string[]]>([
  ["A1", ["A1"]],
  ["A1 B1 A2 B2", ["A1:B2"]],
  ["B2 A1 B1 A2 B2", ["A1:B2"]],
  ["A1 C1", ["A1", "C1"]],
  ["A1 A3", ["A1", "A3"]],
  ["A1 B1 A2 A3", ["A1:B1", "A2:A3"]],
])("%s gives %j", (names, expected) => {
  const cells = cellsOf(names).map(({ top, left }) => ({ row: top, col: left }));
  expect(rectanglesOf(cells).map(rangeName)).toEqual(expected);
});

test("any set of cells is covered exactly, no cell twice", () => {
  const cell = fc.record({ row: fc.nat(7), col: fc.nat(7) });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const covered = rectanglesOf(cells).flatMap(({ top, left, bottom, right }) =>
        Array.from({ length: bottom - top + 1 }, (_, r) =>
          Array.from({ length: right - left + 1 }, (__, c) => `${top + r}:${left + c}`),
        ).flat(),
      );
      expect(covered.toSorted()).toEqual(
        [...new Set(cells.map(({ row, col }) => `${row}:${col}`))].toSorted(),
      );
    }),
  );
});
