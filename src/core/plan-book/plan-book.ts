import type { FinancingRule, FinancingRules } from "../model/financing-rule";
import type { Fen } from "../model/money";
import type { BookNorms } from "../norms/norm";
import type { Place } from "../model/place";
import type { FundingStatus } from "../model/funding-status";
import type { CountySettings } from "../settings/county-settings";
import type { Column, OtherSheet } from "../templates/columns";
import type { ExecutionPart } from "../templates/execution-columns";
import type { CoverField } from "../templates/cover";
import type { Template } from "../templates/define";
import type { NotRead, WorkbookSnapshot } from "../workbook/snapshot";
import type { PlanSettings } from "./plan-settings";
import type { Cell, SheetReader } from "../workbook/sheet-reader";

/** What stands in a number cell, told apart: a blank, a number, text that is no number, an error value. */
export type NumberReading =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly error: string };

/** A column found on a plan sheet by its header. */
export interface PlanColumn extends Column {
  readonly col: number;
  /** Set on funding source columns. */
  readonly source?: string;
  /** Set on the columns of the plan's years. */
  readonly year?: number;
  /** Set where the header can't be read and only the column's place tells what it is. */
  readonly told?: true;
}

/** One line of a plan sheet as it stands, right or wrong. */
export interface PlanLine {
  readonly sheet: PlanSheet;
  /** Zero-based. */
  readonly row: number;
  readonly cell: (column: string) => Cell | undefined;
  /** Whether a formula stands in the cell; asking costs less than the cell. */
  readonly hasFormula: (column: string) => boolean;
  /** The cell's content read as a number; a formula's last value counts. */
  readonly number: (column: string) => NumberReading;
  /** The cell's text, "" where there is none. */
  readonly text: (column: string) => string;
  /** A1 of this line's cell in a column; undefined where the sheet lacks the column. */
  readonly at: (column: string) => string | undefined;
  /** This line on its sheet as read again, with all that was read of it: its row must hold the same. */
  readonly on: (sheet: PlanSheet) => PlanLine;
  /**
   * Quantity, unit cost, stated total or any source filled (with anything, numbers or not); the formula of a source
   * that follows a financing rule fills it only where it gives money.
   */
  readonly started: boolean;
  /** The quantity that counts: typed, or worked out from the template's own columns where 数量 is empty; null where neither is a number. */
  readonly quantity: number | null;
  /** Yuan per unit; null where empty or no number. */
  readonly unitCost: number | null;
  /** The amount stated as a whole, yuan as typed; null where empty or no number. */
  readonly stated: number | null;
  /** What the amount formula must give by the line's own inputs; undefined where no whole fen can hold it. */
  readonly expectedAmount: Fen | undefined;
  /** The amount cell as it stands, in fen; undefined where it is no whole number of fen. */
  readonly amount: Fen | undefined;
  /** Source cells, typed or by formula, in the order of columns; `fen` undefined where the cell is no whole number of fen. */
  readonly sources: readonly {
    readonly code: string;
    readonly column: PlanColumn;
    readonly reading: NumberReading;
    readonly fen: Fen | undefined;
  }[];
  /** Financing rules that the formulas of its sources follow, by code. Worked out when asked for. */
  readonly rules: ReadonlyMap<string, FinancingRule>;
  /** Sum of the sources that are whole fen. */
  readonly funded: Fen;
  readonly status: FundingStatus | null;
  /** The year the line starts in; the plan's first where it gives none. */
  readonly year: number;
  /**
   * The amount by the year it is needed in: what stands in the sheet's year columns, all of it in `year` where the
   * sheet has none. Years without money are left out.
   */
  readonly years: ReadonlyMap<number, Fen>;
  /** Code of the budget account, "" where none is given. */
  readonly account: string;
  /** What has arrived and what is paid out, by code of the source; empty without execution columns. */
  readonly execution: Readonly<Record<ExecutionPart, ReadonlyMap<string, Fen>>>;
}

/** Where things stand on a plan sheet, whatever its lines hold. */
export interface PlanLayout {
  readonly template: Template;
  readonly name: string;
  /** Zero-based rows. */
  readonly totalsRow: number;
  readonly headerRow: number;
  readonly firstLine: number;
  /** Last row of the range that the totals row sums (room for 1,000 lines). */
  readonly lastLine: number;
  readonly columns: readonly PlanColumn[];
  readonly column: (id: string) => PlanColumn | undefined;
  /** The columns of funding sources, left to right. */
  readonly sourceColumns: readonly (PlanColumn & { readonly source: string })[];
  /** Whether it has columns of the plan's years. */
  readonly byYear: boolean;
  /** Columns of the layout whose header was not found, and whose place does not tell them either. */
  readonly missing: readonly Column[];
  /** The columns as they were if two headers had changed places; undefined where no two can have. */
  readonly exchanged: () => readonly PlanColumn[] | undefined;
  /** What sources pay of lines where nobody types it, as the sheet was laid out. */
  readonly rules: FinancingRules | undefined;
}

/** A sheet laid out from a template, found again by its defined name (or, failing that, by its header row). */
export interface PlanSheet extends PlanLayout {
  /** The very same object for as long as nothing but lines has changed. */
  readonly layout: PlanLayout;
  readonly reader: SheetReader;
  /** The plan's other sheets, as formulas name them. */
  readonly others: readonly OtherSheet[];
  /** Every row from the first line down to the last that holds anything. */
  readonly lines: readonly PlanLine[];
}

/** A number of the cover, and where it stands. */
export interface PlanFact {
  readonly value: number;
  readonly sheet: string;
  readonly cell: string;
}

/** What lines are read and judged by, beside themselves: cover, settings, norms. */
export interface PlanBasis {
  readonly place: Place | null;
  readonly years: readonly number[];
  /** The facts of the cover that are numbers above 0: households, people, labour, farmland … */
  readonly facts: ReadonlyMap<CoverField, PlanFact>;
  /** Limits, norms and tolerances: the county's where the workbook has them, else those shipped. */
  readonly settings: CountySettings;
  /** What unit costs are judged by: the norms sheet where there is one. */
  readonly norms: BookNorms;
  /** How the plan says it was laid out. */
  readonly laidOut: PlanSettings;
}

/** A snapshot seen as a plan workbook. */
export interface PlanBook extends PlanBasis {
  /** The very same object for as long as nothing of it has changed. */
  readonly basis: PlanBasis;
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: readonly PlanSheet[];
  /** Sheets that read like a plan sheet of a template which has its sheet already; no total counts them. */
  readonly doubles: readonly PlanSheet[];
  /** Templates the plan was laid out with and that have no sheet any more. */
  readonly lost: readonly Template[];
  readonly notChecked: readonly NotRead[];
  readonly reader: (sheet: string) => SheetReader | undefined;
}
