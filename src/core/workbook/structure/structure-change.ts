import type { Text } from "../../model/locale";
import type { WorkbookSnapshot } from "../snapshot";
import type { KeptChart, KeptFormat, LineSize, StructureStep } from "./structure-step";

/** Steps that belong together, and what they do in the words shown to the user. */
export interface StructureChange {
  readonly what: Text;
  readonly steps: readonly StructureStep[];
}

/** How cells looked that a step took away or wrote over, in the places they had just before it. */
export interface KeptLooks {
  readonly cells: readonly KeptFormat[];
  /** Heights in points or widths in characters of rows or columns that were taken away. */
  readonly sizes: readonly LineSize[];
  /** Charts that were there already. */
  readonly charts?: readonly KeptChart[];
}

/** A change that was made, with all that is needed to take it back. */
export interface StructureRecord extends StructureChange {
  readonly before: WorkbookSnapshot;
  readonly after: WorkbookSnapshot;
  /** One for each step. */
  readonly looks: readonly KeptLooks[];
}
export const noLooks: KeptLooks = { cells: [], sizes: [] };
