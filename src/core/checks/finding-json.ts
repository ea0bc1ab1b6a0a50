import type { Locale } from "../model/locale";
import type { Edit } from "../workbook/edit";
import type { Finding, Severity } from "./define";
import { findingText, type CheckTexts } from "./finding-text";

/** A finding for machines, as the command line prints it. */
export interface FindingJson {
  readonly check: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 or A1:B2. */
  readonly cell: string;
  readonly expected: string;
  readonly found: string;
  readonly message: string;
  /** Null where no fix is certain. Inputs as in Excel's formula bar. */
  readonly fix: { readonly edits: readonly Pick<Edit, "sheet" | "cell" | "before" | "after">[] } | null;
}

/** @param locale language of `message` @param from the checks the finding came from; the plan checks when left out */
export function toFindingJson(finding: Finding, locale: Locale, from?: CheckTexts): FindingJson {
  const { check, severity, sheet, cell, expected, found, fix } = finding;
  const edits = fix?.map((edit) => ({
    sheet: edit.sheet,
    cell: edit.cell,
    before: edit.before,
    after: edit.after,
  }));
  return {
    check,
    severity,
    sheet,
    cell,
    expected,
    found,
    message: findingText(finding, from)[locale],
    fix: edits ? { edits } : null,
  };
}
