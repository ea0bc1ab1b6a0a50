import type { Text } from "../model/locale";
import type { Column } from "./columns";

/** The fourteen templates of the product; ids never change. */
export type TemplateId =
  | "livestock"
  | "planting"
  | "roads"
  | "water"
  | "environment"
  | "training"
  | "education"
  | "schools"
  | "relocation"
  | "mutual-fund"
  | "credit"
  | "village-package"
  | "pairing"
  | "enterprise";

/** A line that stands on a new sheet, ready for its quantity. */
export interface DefaultLine {
  readonly name: Text;
  /** In cells, units are Chinese in both languages. */
  readonly unit: string;
}

/**
 * A quantity worked out from the template's own columns, used where 数量 is left empty and the line has this unit:
 * a training line in 人天 counts 期数 × 每期人数 × 天数, a paved area counts length × width.
 */
export interface DerivedQuantity {
  readonly unit: string;
  /** Id of the column (of a formula kind) that holds it. */
  readonly column: string;
}

/** The layout of one kind of measure. */
export interface Template {
  readonly id: TemplateId;
  /** Rises when columns or formulas change; kept in `_plan` with every workbook. */
  readonly version: number;
  readonly name: Text;
  /** Name of its sheet. At most 31 characters, none of []:*?/\ */
  readonly sheet: Text;
  readonly title: Text;
  /** Project types of the library, first and second level and sub-type. */
  readonly libraryType: readonly Text[];
  /** Budget account for fiscal money (财预〔2023〕83号). */
  readonly account: string;
  /** Own columns that make up the quantity (length, width, days …); they stand between 规格 and 单位 and are printed. */
  readonly measures: readonly Column[];
  /** Own columns that describe the line; they stand after 备注 and are not printed. */
  readonly details: readonly Column[];
  readonly derived: readonly DerivedQuantity[];
  /**
   * An amount worked out from the template's own columns (interest on a principal), used where neither unit cost nor
   * 总额 is given. Filling one of `inputs` starts the line.
   */
  readonly derivedAmount?: { readonly column: string; readonly inputs: readonly string[] };
  /**
   * The column that holds what the plan's other sheets already hold of this line: the amount is only what goes beyond
   * it, never below zero, so that nothing counts twice.
   */
  readonly heldElsewhere?: string;
  readonly defaultLines: readonly DefaultLine[];
  /** Codes of the usual funding sources. */
  readonly sources: readonly string[];
}

export const defineTemplate = (template: Template): Template => template;
