import type { Check, Finding } from "../core/checks/define";
import type { FindingJson } from "../core/checks/finding-json";
import type { CheckTexts } from "../core/checks/finding-text";
import type { Ignore } from "../core/review/review-record";
import type { NotRead } from "../core/workbook/snapshot";

/** A finding and, where there is one, the decision about it. */
export type Decided = Finding & { readonly decision?: Ignore };
export type DecidedJson = FindingJson & { readonly decision?: Pick<Ignore, "reason" | "name" | "time"> };

/** What is told of a check: its texts, and what it is about. */
export type ToldCheck = CheckTexts[number] & Pick<Check, "title" | "help" | "severity">;

/** What is told of one file. */
export interface ToldFile {
  readonly file: string;
  readonly findings: readonly DecidedJson[];
  readonly ignored?: readonly DecidedJson[];
  readonly notChecked: readonly NotRead[];
  /** Why the file could not be read, in one sentence. */
  readonly failure?: string;
}
