import type { ICellData } from "@univerjs/core";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import type { CellInput } from "../../../src/core/workbook/edit";
import { workbookData } from "../../../src/preview/grid/workbook-data";

/** A file with one cell, as the grid gets it. */
function opened(input: CellInput, numberFormat: string): ICellData {
  const { data } = workbookData(
    snapshotOfSpec({
      sheets: [
        {
          name: "表",
          visibility: "visible",
          styles: { own: { numberFormat } },
          cells: [{ row: 0, col: 0, input, style: "own" }],
          columns: [],
          validations: [],
          protect: false,
        },
      ],
      names: [],
    }),
    { id: "book", name: "book.xlsx" },
    () => true,
  );
  return data.sheets!["book-sheet1"]!.cellData![0]![0]!;
}

test.each<[string, CellInput, string, unknown]>([
  ["a number in a text cell stays a number, as in Excel", 2027, "@", { v: 2027, t: 2 }],
  ["a text of digits stays text", "'2027", "@", { v: "2027", t: 4 }],
  ["a text of digits in a plain cell", "'2027", "General", { v: "2027", t: 4 }],
  ["a number", 1.5, "0.00", { v: 1.5, t: 2 }],
])("%s", (_, input, format, expected) => expect(opened(input, format)).toMatchObject(expected as object));
