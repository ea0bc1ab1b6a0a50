import type { Text } from "../model/locale";
import type { TemplateId } from "../templates/define";
import type { PlacedLine } from "../templates/request-of-lines";
import type { StructureChange } from "../workbook/structure/structure-change";
import type { Result } from "../model/result";

/** A wish about the shape of a filled plan. Sheets go by their names, rows are zero-based. */
export type PlanChange =
  | { readonly kind: "add-lines"; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly kind: "remove-lines"; readonly sheet: string; readonly rows: readonly number[] }
  | { readonly kind: "move-line"; readonly sheet: string; readonly row: number; readonly to: number }
  /** `sheets` left out: all sheets of the plan. */
  | { readonly kind: "add-source"; readonly code: string; readonly sheets?: readonly string[] }
  | { readonly kind: "remove-source"; readonly code: string; readonly sheets?: readonly string[] }
  | { readonly kind: "add-template"; readonly template: TemplateId }
  | { readonly kind: "remove-template"; readonly sheet: string }
  | { readonly kind: "move-template"; readonly sheet: string; readonly by: -1 | 1 }
  | { readonly kind: "add-year"; readonly year: number }
  /** Lines of a sheet that is no plan sheet, each to its template; see `takeIn`. */
  | { readonly kind: "take-in"; readonly from: string; readonly lines: readonly PlacedLine[] };

/**
 * Why a change is not planned: it can't be made (`refused`), or it takes money or references away and wants a yes first
 * (`question`). The yes is given by handing `token` back; it holds as long as the answer would still be the same.
 */
export type ChangeRefusal = { readonly kind: "refused"; readonly text: Text } | ChangeQuestion;
export interface ChangeQuestion {
  readonly kind: "question";
  readonly text: Text;
  readonly token: string;
}

export type PlannedChange = Result<StructureChange, ChangeRefusal>;
