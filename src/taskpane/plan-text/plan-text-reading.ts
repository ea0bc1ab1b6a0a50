import type { Result } from "../../core/model/result";
import type { TextComparison } from "../../core/text/compare-with-book";
import type { LineChoice } from "../../core/text/line-choices";
import type { TextMark } from "../../core/text/mark-text";
import type { TextFinding } from "../../core/text/statement";
import type { ToldPlan } from "../../core/text/told-plan";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { WorkerRunner } from "../worker-runner";

/** A text as typed or pasted, or the bytes of a file; with the workbook where it holds a plan to compare with. */
export interface PlanTextSource {
  readonly source: { readonly text: string } | { readonly bytes: Uint8Array };
  readonly snapshot: WorkbookSnapshot | null;
}

/** A finding of the text, with the line of the text it stands on, from 1. */
export interface ShownTextFinding extends TextFinding {
  readonly line: number;
}

/** What the worker answers: plain data. */
export interface PlanTextReading {
  readonly text: string;
  /** How many stretches of the text budget something. */
  readonly statements: number;
  /** In the order of the text. */
  readonly findings: readonly ShownTextFinding[];
  readonly marks: readonly TextMark[];
  readonly choices: readonly LineChoice[];
  /** What the text tells of its plan as a whole, for the cover. */
  readonly told: ToldPlan;
  /** Against the workbook; null where that is no plan. */
  readonly comparison: TextComparison | null;
}

/** Reads a plan text away from the window thread, or says in one sentence why it can't be read. */
export type PlanTextRunner = WorkerRunner<PlanTextSource, Result<PlanTextReading>>;
