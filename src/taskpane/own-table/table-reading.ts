import type { Mapping, MappingCorrections } from "../../core/mapping/mapping";
import type { TakenOver } from "../../core/mapping/take-over";
import type { TablePlace } from "../../core/mapping/guess-place";
import type { Locale } from "../../core/model/locale";
import type { Result } from "../../core/model/result";
import type { Span, WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { WorkerRunner } from "../worker-runner";

/** What a user sets right in how a table is read. */
export interface TableCorrections extends MappingCorrections {
  /** Rows of the header, zero-based; undefined where they are looked for. */
  readonly header?: Span;
}

export interface TableQuestion {
  /** A book of the one sheet: it goes to the worker with every question. */
  readonly book: WorkbookSnapshot;
  readonly sheet: string;
  readonly corrections: TableCorrections;
  /** Of the remarks that say where a line came from. */
  readonly locale: Locale;
}

/** A row that may be the header, with what it reads. */
export interface HeadRow {
  /** Zero-based. */
  readonly row: number;
  readonly text: string;
}

/** What the worker answers: plain data. */
export interface TableReading {
  /** The first rows, to choose the header from. */
  readonly heads: readonly HeadRow[];
  /** How the table is read, or in one sentence why it can't be. */
  readonly read: Result<{ readonly mapping: Mapping; readonly taken: TakenOver; readonly told: TablePlace }>;
}

/** Reads somebody's own table away from the window thread. */
export type TableRunner = WorkerRunner<TableQuestion, TableReading>;
