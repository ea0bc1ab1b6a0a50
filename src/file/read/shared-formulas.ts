import { cellName } from "../../core/workbook/address";
import type { SheetBuilder } from "../../core/workbook/snapshot-builder";

/**
 * The groups of shared formulas of one sheet. The text stands at one cell of a group, the others only name the
 * group – before or after it. Losing them means auditing a part of a workbook and calling it the whole.
 */
export class SharedFormulas {
  private readonly groups = new Map<string, Group>();

  constructor(private readonly sheet: SheetBuilder) {}

  /**
   * @param text without "="; "" where the cell only names its group
   * @param master whether the cell says which range its text fills
   * @returns index of the formula entry of this cell
   */
  entry(group: string, text: string, master: boolean, row: number, col: number): number {
    const known = this.groups.get(group);
    if (text === "") {
      if (known) return known.entry;
      const entry = this.sheet.addFormula({ text: "", row, col });
      this.groups.set(group, { entry, firstUse: { row, col }, waiting: true });
      return entry;
    }
    if (known?.waiting) {
      this.sheet.formulas[known.entry] = { text, row, col };
      known.waiting = false;
      return known.entry;
    }
    const entry = this.sheet.addFormula({ text, row, col });
    // Group numbers are used again further down in some files; a text without a range is its cell's own affair.
    if (!known || master) this.groups.set(group, { entry, firstUse: { row, col }, waiting: false });
    return entry;
  }

  /** First cells of groups whose text never came; their cells keep their values and lose the empty formula. */
  dropWaiting(): string[] {
    const waiting = [...this.groups.values()].filter((group) => group.waiting);
    for (const { entry } of waiting) this.sheet.dropFormula(entry);
    return waiting.map(({ firstUse }) => cellName(firstUse.row, firstUse.col));
  }
}

interface Group {
  readonly entry: number;
  readonly firstUse: { readonly row: number; readonly col: number };
  waiting: boolean;
}
