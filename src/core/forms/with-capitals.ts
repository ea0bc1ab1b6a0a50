import { calculateAll } from "../formula/calculate";
import { roundYuan } from "../model/money";
import { parseReference } from "../workbook/parse-reference";
import { capitalAmount } from "../text/capital-amount";
import { SheetReader } from "../workbook/sheet-reader";
import type { WorkbookSpec } from "../workbook/sheet-spec";
import { snapshotOfSpec } from "../workbook/snapshot-of-spec";
import { noticeFields } from "./lay-out-notice";

/** Defined names of a figure in yuan and of the cell that holds it in capitals. */
const pairs: readonly { readonly figure: string; readonly capitals: string }[] = [
  { figure: noticeFields.total, capitals: noticeFields.capitals },
];

/**
 * Fills the cells for amounts in capitals (大写) of a workbook to be laid out. No formula of the short list writes
 * capitals, so they are text beside their figure, and `capital-amount-mismatch` says when the figure has moved on.
 */
export function withCapitals(spec: WorkbookSpec): WorkbookSpec {
  const reference = (name: string) => {
    const formula = spec.names.find((one) => one.name === name)?.formula;
    return formula === undefined ? undefined : parseReference(formula);
  };
  const wanted = pairs.flatMap(({ figure, capitals }) => {
    const [from, to] = [reference(figure), reference(capitals)];
    return from && to ? [{ from, to }] : [];
  });
  if (wanted.length === 0) return spec;
  const book = calculateAll(snapshotOfSpec(spec));
  const words = wanted.flatMap(({ from, to }) => {
    const sheet = book.sheets.find(({ name }) => name === from.sheet);
    const value = sheet && new SheetReader(book, sheet).value(from.range.top, from.range.left);
    const amount = typeof value === "number" ? roundYuan(value) : undefined;
    return amount === undefined || amount < 0 ? [] : [{ to, input: capitalAmount(amount) }];
  });
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const own = words.find(
          ({ to }) => to.sheet === sheet.name && to.range.top === cell.row && to.range.left === cell.col,
        );
        return own ? { ...cell, input: own.input } : cell;
      }),
    })),
  };
}
