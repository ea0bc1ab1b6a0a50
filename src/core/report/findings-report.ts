import type { Finding, Severity } from "../checks/define";
import type { CurrentCells } from "../journal/current-cells";
import type { JournalEntry } from "../journal/journal-entry";
import { operationsOf } from "../journal/operations";
import { formatNumber } from "../model/format-number";
import type { Text } from "../model/locale";
import { settingsSheet } from "../plan-book/plan-settings";
import type { Counted } from "../review/coverage";
import { isOpen, type Reviewed } from "../review/reviewed";
import { sameInput, type CellInput } from "../workbook/edit";
import type { NotRead } from "../workbook/snapshot";
import { shownInput } from "../workbook/shown-input";

/** `stale`: ignored once, but the figures have changed since. `fixed`: changed with this product, and still so. */
export const reportStates = ["open", "stale", "ignored", "fixed"] as const;
export type ReportState = (typeof reportStates)[number];

/** One row of a report, the same on the sheet and on the page. */
export interface ReportRow {
  readonly state: ReportState;
  /** Null for what was fixed: the journal keeps why, not how grave. */
  readonly severity: Severity | null;
  readonly sheet: string;
  readonly cell: string;
  readonly message: Text;
  readonly expected: string;
  readonly found: string;
  /** Why it was ignored or changed, in the words given then; "" where nothing was decided. */
  readonly reason: string;
  readonly name: string;
  /** ISO 8601, UTC; "" where nothing was decided. */
  readonly time: string;
}

export interface FindingsReport {
  /** What was checked: a file's name or the plan's. */
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** What figures were judged by, as `settingsLabel` says. */
  readonly settings: Text | null;
  readonly rows: readonly ReportRow[];
  readonly notChecked: readonly NotRead[];
  readonly coverage: Counted | null;
}

export interface ReportInput<F extends Reviewed> extends Omit<FindingsReport, "rows"> {
  readonly findings: readonly F[];
  /** What a finding says. */
  readonly textOf: (finding: F) => Text;
  /** The journal, oldest first, and what its cells hold now. */
  readonly changes: readonly JournalEntry[];
  readonly current: CurrentCells;
}

/** What a report says: open findings first, then those decided about, then what was changed. */
export function findingsReport<F extends Reviewed>({
  findings,
  textOf,
  changes,
  current,
  ...about
}: ReportInput<F>): FindingsReport {
  const rowOf = (finding: F) => findingRow(finding, textOf(finding));
  return {
    ...about,
    rows: [
      ...findings.filter(isOpen).map(rowOf),
      ...findings.filter((finding) => !isOpen(finding)).map(rowOf),
      ...fixedRows(changes, current),
    ],
  };
}

function findingRow(finding: Finding & Pick<Reviewed, "state" | "decision">, message: Text): ReportRow {
  const { state, severity, sheet, cell, expected, found, decision } = finding;
  const { reason = "", name = "", time = "" } = decision ?? {};
  return { state, severity, sheet, cell, message, expected, found, reason, name, time };
}

/**
 * The last change of each cell that still stands, latest operations first. A cell that was put back to what it held
 * before its first change was not fixed; nor are settings of the plan, which the journal keeps as well.
 */
function fixedRows(changes: readonly JournalEntry[], current: CurrentCells): readonly ReportRow[] {
  const ofCells = changes.filter(({ sheet }) => sheet !== settingsSheet);
  const origins = new Map<string, CellInput>();
  for (const { sheet, cell, before } of ofCells) {
    const place = placeOf(sheet, cell);
    if (!origins.has(place)) origins.set(place, before);
  }
  const seen = new Set<string>();
  return operationsOf(ofCells).flatMap(({ entries }) =>
    entries.flatMap(({ sheet, cell, before, after, reason, who = "", time }): readonly ReportRow[] => {
      const place = placeOf(sheet, cell);
      if (seen.has(place)) return [];
      seen.add(place);
      const now = current(sheet, cell);
      if (!now || !sameInput(now.input, after)) return [];
      // Where only the number format was changed, the content is the same all the time.
      if (sameInput(origins.get(place)!, after) && !sameInput(before, after)) return [];
      const [old, held] = [said(before), said(after)];
      const message = {
        zh: `${old === "" ? "空" : old} 改为 ${held === "" ? "空" : held}`,
        en: `${old === "" ? "empty" : old} changed to ${held === "" ? "empty" : held}`,
      };
      return [
        {
          state: "fixed",
          severity: null,
          sheet,
          cell,
          message,
          expected: held,
          found: old,
          reason,
          name: who,
          time,
        },
      ];
    }),
  );
}

const placeOf = (sheet: string, cell: string): string => JSON.stringify([sheet, cell]);

const said = (input: CellInput): string =>
  typeof input === "number" ? formatNumber(input) : shownInput(input);

/** How many rows of each kind: open ones by severity, the others by state. */
export interface ReportCounts extends Readonly<Record<Severity, number>> {
  readonly stale: number;
  readonly ignored: number;
  readonly fixed: number;
}

/** Open findings count by severity; those that changed since they were ignored are open, and told besides. */
export function countReport(rows: readonly Pick<ReportRow, "state" | "severity">[]): ReportCounts {
  const open = (severity: Severity) =>
    rows.filter((row) => row.severity === severity && (row.state === "open" || row.state === "stale")).length;
  const of = (state: ReportState) => rows.filter((row) => row.state === state).length;
  return {
    error: open("error"),
    warning: open("warning"),
    info: open("info"),
    stale: of("stale"),
    ignored: of("ignored"),
    fixed: of("fixed"),
  };
}
