import { parseRange } from "../../core/workbook/address";
import type { TableSnapshot } from "../../core/workbook/snapshot";
import { unescapeText } from "../xml/escaped-text";
import type { Attributes, PartReader } from "../xml/parse-part";

/** Reads a table part: the table's name and place, and the names of its columns. */
export class TableReader implements PartReader {
  private table: Attributes | undefined;
  private readonly columns: string[] = [];

  open(name: string, attributes: Attributes): void {
    if (name === "table") this.table ??= attributes;
    else if (name === "tableColumn") this.columns.push(unescapeText(attributes.name ?? ""));
  }

  /** The table; undefined where what the part says doesn't fit together. */
  read(sheet: string): TableSnapshot | undefined {
    const { columns } = this;
    const { displayName, name: internal, ref, headerRowCount = "1", totalsRowCount = "0" } = this.table ?? {};
    const name = unescapeText(displayName ?? internal ?? "");
    const range = ref === undefined ? undefined : parseRange(ref);
    const [headerRows, totalsRows] = [Number(headerRowCount), Number(totalsRowCount)];
    if (name === "" || !range || columns.length !== range.right - range.left + 1) return undefined;
    const isRowCount = (count: number) => count === 0 || count === 1;
    if (!isRowCount(headerRows) || !isRowCount(totalsRows)) return undefined;
    if (range.top + headerRows > range.bottom - totalsRows) return undefined;
    return { name, sheet, range, headerRows, totalsRows, columns };
  }
}
