import type { Locale, Slots, Text } from "../model/locale";
import type { Edit } from "../workbook/edit";
import type { PlanBook, PlanLine } from "../plan-book/plan-book";

/** error: a figure is certainly wrong; warning: a person must look; info: worth knowing. */
export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** Where a finding sits: the cell to change. `cell` is A1 or A1:B2, never a whole column. */
export interface FindingPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** One thing a check reports: where, what was expected and found, and – where certain – the remedy. */
export interface Finding extends FindingPlace {
  /** Id of the check. */
  readonly check: string;
  /** Id of the message inside the check; code branches on ids, never on text. */
  readonly message: string;
  readonly severity: Severity;
  /** Fills the `{slots}` of the message. Texts in two languages are resolved when shown. */
  readonly data: Readonly<Record<string, Slot>>;
  /** As shown to people, e.g. "400,000 元/公里"; "" where nothing can be expected. */
  readonly expected: string;
  readonly found: string;
  /** Edits that remove the finding, only where they are certain. */
  readonly fix: readonly Edit[] | null;
}
export type Slot = string | number | Text;

export type Messages = Readonly<Record<string, Text>>;

/** What a check hands in; name, severity and message text come from its definition. */
export interface Reported<M extends Messages, Id extends keyof M & string> extends FindingPlace {
  readonly message: Id;
  readonly data: Readonly<Record<Slots<M[Id][Locale]>, Slot>>;
  readonly expected?: string;
  readonly found?: string;
  readonly fix?: readonly Edit[];
  /** Lower (or raise) the check's usual severity for this one. */
  readonly severity?: Severity;
}
export type Report<M extends Messages> = <Id extends keyof M & string>(finding: Reported<M, Id>) => void;

/** A check over a book: the plan workbook, or – for the audit – any workbook. */
export interface CheckSpec<M extends Messages, Book = PlanBook> {
  /** Thing + fault: file name, command-line id and anchor in docs/checks.md; never reused. */
  readonly name: string;
  readonly severity: Severity;
  readonly title: Text;
  /** Why it matters and what to do, in a sentence or two for finance staff. */
  readonly help: Text;
  readonly messages: M;
  /**
   * Checks whose finding on the same cell or line explains this one away: one fault, one finding.
   * They run first; ask `book`-independent facts through `explained(sheet, row)`.
   */
  readonly after?: readonly string[];
  /**
   * How far the check looks, so that an edit has it run over no more than it must: "line" – what it says of a line it
   * tells from this line, the cover and the settings; "sheet" – from the lines of this sheet. Left out: the whole plan.
   */
  readonly scope?: "line" | "sheet";
  /**
   * For a check of lines that looks at other lines of the sheet, too: it compares only lines of which this gives one and
   * the same word, told from the line, the cover and the settings.
   */
  readonly alike?: (line: PlanLine) => string;
  readonly run: (book: Book, report: Report<M>, context: CheckContext) => void;
}

/** What earlier checks have found, for those that must keep silent about the same fault. */
export interface CheckContext {
  /** Whether one of the checks named in `after` already has a finding in this zero-based row (and column) of the sheet. */
  readonly explained: (sheet: string, row: number, col?: number) => boolean;
}

export interface Check<Book = PlanBook> extends Omit<CheckSpec<Messages>, "run"> {
  readonly findings: (book: Book, context: CheckContext) => readonly Finding[];
}

export function defineCheck<const M extends Messages, Book = PlanBook>({
  run,
  ...about
}: CheckSpec<M, Book>): Check<Book> {
  return {
    ...about,
    findings(book, context) {
      const found: Finding[] = [];
      run(
        book,
        ({ expected = "", found: seen = "", fix, severity = about.severity, ...rest }) =>
          found.push({ ...rest, check: about.name, severity, expected, found: seen, fix: fix ?? null }),
        context,
      );
      return found;
    },
  };
}
