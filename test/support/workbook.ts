import { parseCell } from "../../src/core/workbook/address";
import { contentOf } from "../../src/core/workbook/snapshot-of-spec";
import type { CellInput } from "../../src/core/workbook/edit";
import type {
  CellError,
  CellStyle,
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../src/core/workbook/snapshot";
import { plainStyle } from "../../src/core/workbook/snapshot";
import { SnapshotBuilder } from "../../src/core/workbook/snapshot-builder";

/** A cell by what is typed into it, or with the value and look it should have besides. */
export type CellGiven =
  | CellInput
  | CellError
  | { readonly input: CellInput; readonly value?: CellValue; readonly style?: Partial<CellStyle> };

export interface BookFacts {
  readonly names?: WorkbookSnapshot["names"];
  readonly tables?: NonNullable<WorkbookSnapshot["tables"]>;
  readonly externalLinks?: readonly string[];
  readonly date1904?: boolean;
  /** Facts of sheets by their name: hidden rows, protection … */
  readonly sheets?: Readonly<Record<string, Partial<Omit<SheetSnapshot, "name" | "cells" | "formulas">>>>;
}

/**
 * A snapshot from what stands in its cells; formulas have no value unless one is given.
 * @example workbook({ 道路: { H9: "=ROUND(F9*G9,2)", A1: 3 } })
 */
export function workbook(
  sheets: Readonly<Record<string, Readonly<Record<string, CellGiven>>>>,
  { sheets: sheetFacts = {}, ...facts }: BookFacts = {},
): WorkbookSnapshot {
  const book = new SnapshotBuilder();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = book.addSheet(name);
    sheet.facts = sheetFacts[name] ?? {};
    for (const [address, given] of Object.entries(cells)) {
      const place = parseCell(address);
      if (!place) throw new Error(`${address} is no cell`);
      const { input, value, style } =
        typeof given === "object" && given !== null && "input" in given
          ? given
          : { input: given, value: undefined, style: undefined };
      const content = isErrorValue(input) ? { value: input } : contentOf(input);
      sheet.add(
        place.row,
        place.col,
        value === undefined ? content.value : value,
        "formula" in content ? content.formula : undefined,
        style ? book.styleAt({ ...plainStyle, ...style }) : 0,
      );
    }
  }
  return book.build(facts);
}

const isErrorValue = (input: CellInput | CellError): input is CellError =>
  typeof input === "object" && input !== null;
