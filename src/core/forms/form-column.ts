import type { Text } from "../model/locale";
import type { StyleSpec } from "../workbook/sheet-spec";
import { planStyles } from "../templates/style";

/**
 * What a column of a form holds, which decides how its cells look and whether they are typed or worked out. Prepared text
 * is an input in which a formula stands until someone types over it.
 */
export type FormHolds =
  | "text"
  | "prepared-text"
  | "number"
  | "yuan"
  | "date"
  | "formula-text"
  | "formula-number"
  | "formula-yuan"
  | "formula-wan";

/** A column of a form: project library, notice, performance targets, beneficiaries, the simple plan. */
export interface FormColumn<Id extends string = string> {
  /** Stable, ASCII; unique within its form. */
  readonly id: Id;
  readonly header: Text;
  /** In characters. */
  readonly width: number;
  readonly holds: FormHolds;
  /** What may be chosen; other entries are taken after a warning. */
  readonly choices?: readonly Text[];
  /** The same from cells elsewhere, as a reference: for lists too long for a cell's own. */
  readonly choicesFrom?: string;
  /** Whether the totals row sums the column. */
  readonly total?: boolean;
}

const input: StyleSpec = { border: true, locked: false };
const worked: StyleSpec = { border: true, locked: true, fill: planStyles.wan.fill };
const yuan = '#,##0.00;[Red]-#,##0.00;""';

/** Looks of a form's cells by what they hold; codes and dates are text, so that nothing of them is lost. */
export const formStyles: Readonly<Record<FormHolds, StyleSpec>> = {
  text: { ...input, wrap: true, numberFormat: "@" },
  "prepared-text": { ...input, wrap: true },
  number: { ...input, align: "right" },
  yuan: { ...input, align: "right", numberFormat: "#,##0.00" },
  date: { ...input, align: "center", numberFormat: "yyyy-mm-dd" },
  "formula-text": { ...worked, wrap: true },
  "formula-number": { ...worked, align: "center" },
  "formula-yuan": { ...worked, align: "right", numberFormat: yuan },
  "formula-wan": { ...worked, align: "right", numberFormat: yuan },
};

/** The same without tints. */
export const plainFormStyles: Readonly<Record<FormHolds, StyleSpec>> = Object.fromEntries(
  Object.entries(formStyles).map(([holds, { fill: _, ...style }]) => [holds, style] as const),
) as Record<FormHolds, StyleSpec>;
