import type { SheetBuilder } from "../../core/workbook/snapshot-builder";
import type { NotRead } from "../../core/workbook/snapshot";
import type { Attributes, PartReader } from "../xml/parse-part";
import { SheetDataReader, type CellCount, type CellTables } from "./sheet-data-reader";
import { SheetFactsReader } from "./sheet-facts-reader";
import type { SheetLookReader } from "./sheet-look-reader";

/** Reads one worksheet part into a sheet of the snapshot. */
export class WorksheetReader implements PartReader {
  readonly data: SheetDataReader;
  readonly facts = new SheetFactsReader();
  private inData = false;

  constructor(
    private readonly sheet: SheetBuilder,
    tables: CellTables,
    private readonly look?: SheetLookReader,
  ) {
    this.data = new SheetDataReader(sheet, tables);
  }

  open(name: string, attributes: Attributes): void {
    this.look?.open(name, attributes);
    if (this.inData) this.data.open(name, attributes);
    else if (name === "sheetData") this.inData = true;
    else this.facts.open(name, attributes);
  }

  text(text: string): void {
    if (this.inData) this.data.takeText(text);
    else {
      this.facts.takeText(text);
      this.look?.takeText(text);
    }
  }

  close(name: string): void {
    if (!this.inData) {
      this.facts.close(name);
      this.look?.close(name);
    } else if (name === "sheetData") this.inData = false;
    else this.data.close(name);
  }

  /** What this sheet holds that could not be read, once the part is read. */
  notRead(): NotRead[] {
    const { name: sheet } = this.sheet;
    const { uncalculated, misplaced, dataTables, unreadable } = this.data.missing;
    const orphans = this.data.shared.dropWaiting();
    return [
      ...listed(uncalculated, (detail) => ({ sheet, what: "values-not-calculated", detail })),
      ...listed(misplaced, (detail) => ({ sheet, what: "cells-missing", detail })),
      ...listed(unreadable, (detail) => ({ sheet, what: "cells-missing", detail })),
      ...listed(dataTables, (detail) => ({ sheet, what: "cells-missing", detail: `TABLE: ${detail}` })),
      ...orphans.map((cell): NotRead => ({ sheet, what: "cells-missing", detail: `${cell}: =?` })),
    ];
  }
}

/** @example listed({ count: 3, first: "H6" }, …) // detail "H6 (+2)" */
function listed({ count, first }: CellCount, entry: (detail: string) => NotRead): NotRead[] {
  return count === 0 ? [] : [entry(count === 1 ? first : `${first} (+${count - 1})`)];
}
