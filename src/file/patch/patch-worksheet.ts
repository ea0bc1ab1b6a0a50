import { shiftFormula } from "../../core/formula/shift";
import { cellName, contains } from "../../core/workbook/address";
import type { CellContent } from "../cell-content";
import { Refusal } from "../refusal";
import { cellXml, inlineText } from "../write/cell-xml";
import { escapeXml } from "../xml/escaped-text";
import { changeText, type TextChange } from "../xml/text-changes";
import { findCells, type SheetLayout } from "./find-cells";
import { insertCells } from "./insert-cells";

/** What one cell is to hold. */
export interface CellChange {
  readonly row: number;
  readonly col: number;
  readonly content: CellContent;
  /** The cell's new format number, from the one it has. */
  readonly format: (current: number) => number;
}

export type PatchedSheet =
  | {
      readonly xml: string;
      /** A1 of changed cells that held a formula and no longer do. */
      readonly formulasGone: readonly string[];
    }
  /** A1 of a cell that can't be changed by itself. */
  | { readonly partOfArray: string };

/**
 * A worksheet part with a few cells changed; everything else stays as it is, letter for letter. Where a changed
 * cell carried the text of a shared formula, the cells that lived off it get texts of their own.
 * @throws Refusal
 */
export function patchWorksheet(xml: string, changes: readonly CellChange[]): PatchedSheet {
  const names = new Map(changes.map((change) => [cellName(change.row, change.col), change]));
  const layout = findCells(xml, new Set(names.keys()));
  if (!layout.sheetData) throw new Refusal("damaged");
  const edits: TextChange[] = [];
  const formulasGone: string[] = [];
  const added: { row: number; col: number; xml: string }[] = [];
  for (const [name, change] of names) {
    const { row, col, content } = change;
    if (layout.arrays.some((range) => contains(range, row, col))) return { partOfArray: name };
    const found = layout.cells.get(name);
    if (found) {
      const { start, end, attributes } = found.place;
      edits.push({ start, end, text: changedCell(change, Number(attributes.s ?? 0), layout.prefix) });
      if (found.hasFormula && content.kind !== "formula") formulasGone.push(name);
    } else added.push({ row, col, xml: changedCell(change, layout.styleOfEmpty(row, col), layout.prefix) });
  }
  edits.push(...insertCells(xml, layout, added), ...unshare(layout, names));
  return { xml: changeText(xml, edits), formulasGone };
}

function changedCell({ row, col, content, format }: CellChange, current: number, prefix: string): string {
  const style = format(current);
  const attributes = ` r="${cellName(row, col)}"${style === 0 ? "" : ` s="${style}"`}`;
  return cellXml(content, attributes, inlineText, { prefix });
}

/** Formula texts for the cells whose shared text is about to go. */
function unshare({ groups, prefix }: SheetLayout, changed: ReadonlyMap<string, CellChange>): TextChange[] {
  const isChanged = ({ row, col }: { row: number; col: number }) => changed.has(cellName(row, col));
  return groups.flatMap(({ master, uses }) => {
    if (!master || !isChanged(master)) return [];
    return uses
      .filter((use) => !isChanged(use))
      .map(({ row, col, formula: { start, end } }): TextChange => {
        const text = shiftFormula(master.formula.text, row - master.row, col - master.col);
        return { start, end, text: `<${prefix}f>${escapeXml(text)}</${prefix}f>` };
      });
  });
}
