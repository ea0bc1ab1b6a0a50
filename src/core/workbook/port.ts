import type { JournalEntry } from "../journal/journal-entry";
import type { JournalRead } from "../journal/journal-store";
import type { RevertPlan } from "../journal/plan-revert";
import type { Locale, Text } from "../model/locale";
import type { Result } from "../model/result";
import type { ReviewRecord } from "../review/review-record";
import type { RangeAddress } from "./address";
import type { Edit } from "./edit";
import type { LineShift } from "./move-range";
import type { NameSpec, SheetSpec, WorkbookSpec } from "./sheet-spec";
import type { WorkbookSnapshot } from "./snapshot";
import type { StructureChange, StructureRecord } from "./structure/structure-change";

/** Told while long work goes on; `done` of `total` steps. */
export type Progress = (step: {
  readonly done: number;
  readonly total: number;
  readonly sheet?: string;
}) => void;

/** The part of the platform's AbortSignal that the core needs; an AbortSignal fits. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

export interface WorkOptions {
  readonly onProgress?: Progress;
  readonly signal?: CancelSignal;
  /** Told when the user has to do something before work can go on, or when a part was left out. */
  readonly onNotice?: (notice: Text) => void;
}

export interface ApplyOptions extends WorkOptions {
  /** Why, in the words shown to the user; goes into the journal. */
  readonly reason?: string;
  /** Who, as they call themselves; goes into the journal. */
  readonly who?: string;
}

/** What became of putting journal entries back. */
export interface RevertOutcome {
  readonly outcomes: readonly EditOutcome[];
  /** Left alone: someone changed the cell since, and their entry stands. */
  readonly changedMeanwhile: RevertPlan["changedMeanwhile"];
  /** Left alone: the sheet, line or column is no longer there, or a moved formula can't be told any more. */
  readonly notFound: readonly JournalEntry[];
}

/** A sheet of ours that is written anew each time, and the defined name it is found by. */
export interface ReportSpec {
  readonly sheet: SheetSpec;
  readonly name: NameSpec;
}

export interface RestructureOptions extends WorkOptions {
  /** Language of the journal. */
  readonly locale?: Locale;
  /** Who does it, as they call themselves. */
  readonly who?: string;
}

/** A change of cells; `cell` is a range or a list of ranges, as wide as whole rows when rows were inserted. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  /** True when this add-in wrote it. */
  readonly own?: boolean;
  /** Given when whole rows or columns were inserted or deleted. */
  readonly shift?: LineShift;
}

/**
 * What became of one edit. A cell someone changed in between is left alone and told apart; so is a cell that
 * holds something else than was written when it is read back.
 */
export type EditOutcome =
  | { readonly edit: Edit; readonly outcome: "written" }
  | { readonly edit: Edit; readonly outcome: "changed-meanwhile"; readonly found: Edit["before"] }
  | { readonly edit: Edit; readonly outcome: "protected" | "not-found" };

/** Where the user is: a sheet and one cell (A1). */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** Cells to be shown in one colour ("#RRGGBB") for a while. */
export interface PaintedRange {
  readonly range: RangeAddress;
  readonly fill: string;
}

/** How many cells were left alone: by `paint` those with a pattern, by `unpaint` those someone filled meanwhile. */
export interface PaintOutcome {
  readonly left: number;
}

/** The open workbook, as the pane needs it. `src/excel` is the one implementation; errors are `WorkbookError`. */
export interface WorkbookPort {
  read(options?: WorkOptions): Promise<WorkbookSnapshot>;
  /** Adds the sheets and names of a spec. Sheets that exist already are never overwritten. */
  layOut(spec: WorkbookSpec, options?: WorkOptions): Promise<void>;
  /** Compares every cell with `before`, journals and writes what still holds, and reads back. */
  apply(edits: readonly Edit[], options?: ApplyOptions): Promise<readonly EditOutcome[]>;
  /**
   * Changes the workbook's shape: reads it, asks the plan what to do about just what it has read, does that in one go,
   * reads back, and puts right every formula the program did not carry along. What was typed in lines that go is
   * journalled first. Nothing happens where the plan says why not.
   * @returns what was done, for `planStructureRevert`
   * @throws WorkbookError "protected" before anything is done
   */
  restructure<Reason>(
    plan: (now: WorkbookSnapshot) => Result<StructureChange, Reason>,
    options?: RestructureOptions,
  ): Promise<Result<StructureRecord, Reason>>;
  /** Opens a file (.xlsx) as a new workbook, saved nowhere yet; the one that is open stays as it is. */
  openNew(file: Uint8Array): Promise<void>;
  /** Shows a cell or range (A1) to the user. */
  select(sheet: string, cell: string): Promise<void>;
  /** Calls back after cells were changed by anyone; returns the function that stops it. */
  onChange(listener: (change: CellChange) => void): Promise<() => void>;
  /** The sheet in front and its active cell. */
  place(): Promise<CellPlace>;
  /** Calls back after the user went to another cell or sheet; returns the function that stops it. */
  onMove(listener: (place: CellPlace) => void): Promise<() => void>;
  /**
   * Lays colours over cells of one sheet, as a lens: the fills underneath are kept in the workbook itself first, so
   * that `unpaint` puts them back even after the pane or the workbook was closed in between. What was painted before
   * is taken off. Ranges must not overlap.
   * @throws WorkbookError "protected" on a sheet with a password, "too-large", "not-found"
   */
  paint(sheet: string, painted: readonly PaintedRange[], options?: WorkOptions): Promise<PaintOutcome>;
  /** Takes the colours of `paint` off again, of every cell that still has them. @returns null when there were none */
  unpaint(options?: WorkOptions): Promise<PaintOutcome | null>;
  /** Every change of ours that the workbook remembers, by whatever pane and when, oldest first. */
  history(options?: WorkOptions): Promise<JournalRead>;
  /**
   * Puts journal entries back, newest first, as `planRevert` says, and journals that, too: a cell that no longer holds
   * what was written is left alone.
   */
  revert(entries: readonly JournalEntry[], options?: ApplyOptions): Promise<RevertOutcome>;
  /**
   * Keeps what a reviewer decided on the workbook's own hidden sheet, from where `readReview` has it.
   * @throws WorkbookError "protected" where that sheet has a password or the workbook's structure is locked
   */
  keepReview(records: readonly ReviewRecord[], options?: WorkOptions): Promise<void>;
  /**
   * Writes a report sheet in place of the one before it, and only of that: a sheet of the user's that has the same name
   * stays, and the report gets a number; so does an older report into which someone wrote.
   * @returns the name the sheet got
   */
  putReport(report: ReportSpec, options?: WorkOptions): Promise<string>;
  /** Whether charts can be put into the workbook here. */
  readonly takesCharts: boolean;
  /** Why cells can't be given notes here; null where they can. */
  readonly noNotes: Text | null;
  /** Puts a note for the township on a cell, as a comment of the spreadsheet's own. @throws WorkbookError "unsupported" where `noNotes` says why */
  addNote(place: CellPlace, text: string, options?: WorkOptions): Promise<void>;
}

/** What the host refused, in words for the user and with what to do next. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly advice: Text,
    options?: ErrorOptions,
  ) {
    super(advice.en, options);
    this.name = "WorkbookError";
  }
}

export type WorkbookErrorCode =
  | "cell-edit"
  | "too-large"
  | "busy"
  | "conflict"
  | "not-found"
  | "protected"
  | "other-workbook"
  | "unsupported"
  | "restart"
  | "name-taken"
  | "cancelled"
  | "unknown";
