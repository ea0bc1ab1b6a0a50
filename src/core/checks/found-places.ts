import { maxCols, parseRange } from "../workbook/address";
import type { FindingPlace } from "./define";

/** Rows and cells that findings stand on. */
export class FoundPlaces {
  private readonly bySheet = new Map<string, { readonly rows: Set<number>; readonly cells: Set<number> }>();

  constructor(findings: readonly FindingPlace[]) {
    for (const { sheet, cell } of findings) {
      const range = parseRange(cell);
      if (!range) continue;
      const own = this.bySheet.get(sheet) ?? { rows: new Set(), cells: new Set() };
      this.bySheet.set(sheet, own);
      for (let row = range.top; row <= range.bottom; row++) {
        own.rows.add(row);
        for (let col = range.left; col <= range.right; col++) own.cells.add(row * maxCols + col);
      }
    }
  }

  /** Whether a finding stands in this row, or on this cell of it. */
  has(sheet: string, row: number, col?: number): boolean {
    const own = this.bySheet.get(sheet);
    if (!own) return false;
    return col === undefined ? own.rows.has(row) : own.cells.has(row * maxCols + col);
  }
}
