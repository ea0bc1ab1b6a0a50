import { sameInput, type CellInput, type Edit } from "../core/workbook/edit";
import { cellKey, type EditedCell, type FoundCell } from "./edit-cells";

/** One edit after the comparison with what is in the workbook now. */
export type Judged =
  | { readonly edit: Edit; readonly verdict: "holds"; readonly key: string }
  | { readonly edit: Edit; readonly verdict: "changed-meanwhile"; readonly found: CellInput }
  | { readonly edit: Edit; readonly verdict: "not-found" };

/** A cell that will be written, and what it is to hold in the end. */
export interface CellChangePlan {
  readonly cell: FoundCell;
  readonly input: CellInput;
  readonly numberFormat: string;
}

/**
 * Compares every edit with the cell as found. Several edits of one cell follow each other: the second
 * must expect what the first leaves behind.
 * @param placeOf the cell an edit means, undefined where there is none
 */
export function judgeEdits(
  edits: readonly Edit[],
  placeOf: (edit: Edit) => EditedCell | undefined,
  found: readonly FoundCell[],
): { readonly judged: readonly Judged[]; readonly changes: ReadonlyMap<string, CellChangePlan> } {
  const cells = new Map(found.map((cell) => [cellKey(cell), cell]));
  const changes = new Map<string, CellChangePlan>();
  const judged = edits.map((edit): Judged => {
    const place = placeOf(edit);
    const key = place && cellKey(place);
    const cell = key === undefined ? undefined : cells.get(key);
    if (key === undefined || !cell) return { edit, verdict: "not-found" };
    const { input, numberFormat } = changes.get(key) ?? cell;
    const expected =
      sameInput(input, edit.before) &&
      (edit.numberFormat === undefined || edit.numberFormat.before === numberFormat);
    if (!expected) return { edit, verdict: "changed-meanwhile", found: input };
    changes.set(key, {
      cell,
      input: edit.after,
      numberFormat: edit.numberFormat?.after ?? numberFormat,
    });
    return { edit, verdict: "holds", key };
  });
  return { judged, changes };
}

/**
 * Whether a cell read back holds what was written. Excel writes formulas its own way (capitals, blanks), which is
 * no difference.
 */
export function keptInput(written: CellInput, found: CellInput): boolean {
  if (sameInput(written, found)) return true;
  const [a, b] = [written, found].map((input) =>
    typeof input === "string" && input.startsWith("=") ? input.replace(/\s+/g, "").toUpperCase() : undefined,
  );
  return a !== undefined && a === b;
}
