import type { JournalEntry } from "../../src/core/journal/journal-entry";
import { operationsOf } from "../../src/core/journal/operations";
import { ignoreOf, marksOf, withdrawalOf, type Decider } from "../../src/core/review/decide";
import type { Review } from "../../src/core/review/read-review";
import type { Ignore, Mark, ReviewRecord } from "../../src/core/review/review-record";
import { longestReason } from "../../src/core/review/text-limits";
import { defaultSettings, type CountySettings } from "../../src/core/settings/county-settings";
import { sameInput, type CellInput, type Edit } from "../../src/core/workbook/edit";
import type { RevertOutcome } from "../../src/core/workbook/port";
import { storyCells, storySheet, type Closing, type Step } from "./story-steps";

/** All that a cell is to its user. */
export interface CellFacts {
  readonly input: CellInput;
  readonly numberFormat: string;
  /** Fill, font, lock: whatever the workbook's keeper can tell, as text. */
  readonly look: string;
}
export type CellsNow = ReadonlyMap<string, CellFacts>;

/** What a workbook remembers besides its users' cells. */
export interface Remembered {
  readonly review: Review;
  /** Version of the county's settings; undefined where none were loaded. */
  readonly settings: string | undefined;
  /** The line that names these settings to everyone. */
  readonly label: string;
  /** Whether the users' sheet is closed against changes. */
  readonly closed: boolean;
}

/** A workbook in which a pane and other people change cells in turns. Cells are on one sheet, under their A1 names. */
export interface StoryBook {
  cells(): Promise<CellsNow>;
  remembered(): Promise<Remembered>;
  /** The pane writes; gives back what was really written. */
  fix(edits: readonly Edit[]): Promise<readonly Edit[]>;
  /** Someone else writes, by hand or elsewhere. */
  type(cell: string, input: CellInput): Promise<void>;
  history(): Promise<readonly JournalEntry[]>;
  revert(entries: readonly JournalEntry[]): Promise<Pick<RevertOutcome, "outcomes">>;
  decide(records: readonly ReviewRecord[]): Promise<void>;
  /** The pane puts a county's settings in. */
  load(settings: CountySettings): Promise<void>;
  /** Closes and opens the workbook, on a computer whose clock is some minutes off. */
  reopen(clock: number): Promise<void>;
  /** Colours the given cells, or takes colours off. */
  paint?(cells: readonly string[]): Promise<void>;
  unpaint?(): Promise<void>;
  /** Someone fills a cell. */
  fill?(cell: string, color: string): Promise<void>;
  /** Someone closes the users' sheet, or opens it. */
  close?(closing: Closing): Promise<void>;
  /** The pane writes its report sheet. */
  report?(): Promise<void>;
  /** Someone tidies the journal sheet. */
  tidy?(how: "reverse" | "rename" | "hide"): Promise<void>;
}

/** Contents of every kind, no two the same, so that nobody's content passes for another's. */
const contentLike = (like: number, number: number): CellInput =>
  [
    number,
    `字${number}`,
    `'${number}`,
    `=A9+${number}`,
    `'=B${number}`,
    `''${number}`,
    number / 1000,
    `说明\n${number}`,
  ][like % 8]!;

/** Reasons as people give them, of every kind. */
const reasonLike = (like: number, number: number): string =>
  like === 7 ? "长".repeat(longestReason) : String(contentLike(like, number));

const settingsOf = (which: number): CountySettings => ({
  ...defaultSettings,
  county: "青禾县",
  version: `2026.${which + 2}`,
});

/**
 * Plays a story and holds the workbook to its promise: after every step all cells are what the step announced and no
 * more, and whatever was decided is known; and once everything is put back, every cell is as its user left it – content,
 * number format, look and fill –, and so are the settings.
 */
export async function playStory(book: StoryBook, steps: readonly Step[]): Promise<void> {
  /** What users last left in their cells. */
  const users = new Map(await book.cells());
  const now = new Map<string, CellFacts>(users);
  const first = await book.remembered();
  const versions = new Set([first.settings]);
  const decided: ReviewRecord[] = [];
  let remembered = first;
  let number = 1000;

  const decider = (): Decider => ({
    name: number % 2 === 0 ? "王敏" : "=李强",
    time: new Date(Date.UTC(2026, 2, 1) + number).toISOString(),
  });
  const edit = (name: string, before: CellInput, formats: boolean): Edit => {
    const { numberFormat } = now.get(name)!;
    const after = contentLike(++number, number);
    const format = numberFormat === "0.00" ? "#,##0" : "0.00";
    // A text format would make text of a formula or number.
    const change = formats || numberFormat === "@";
    return {
      sheet: storySheet,
      cell: name,
      before,
      after,
      ...(change ? { numberFormat: { before: numberFormat, after: format } } : {}),
    };
  };
  const written = (edits: readonly Edit[]) => {
    for (const { sheet, cell, after, numberFormat } of edits) {
      if (sheet !== storySheet) continue;
      const facts = now.get(cell)!;
      now.set(cell, { ...facts, input: after, numberFormat: numberFormat?.after ?? facts.numberFormat });
    }
  };
  const decide = async (records: readonly ReviewRecord[]) => {
    await book.decide(records);
    decided.push(...records);
    remembered = { ...remembered, review: reviewOf(decided) };
  };

  async function play(step: Step): Promise<void> {
    switch (step.kind) {
      case "fix":
        written(await book.fix(step.cells.map((name) => edit(name, now.get(name)!.input, step.formats))));
        break;
      case "stale": {
        // The pane has not seen what stands there now.
        const edits = [edit(step.cell, contentLike(step.like, 7), false)];
        expect(await book.fix(edits)).toEqual([]);
        break;
      }
      case "type": {
        await book.type(step.cell, contentLike(step.like, ++number));
        // Colours are the pane's, not the user's: what is under them is known from before.
        const { look } = now.get(step.cell)!;
        const facts = { ...(await book.cells()).get(step.cell)!, look };
        now.set(step.cell, facts);
        users.set(step.cell, facts);
        break;
      }
      case "fill":
        if (!book.fill) break;
        await book.fill(step.cell, `#${(++number).toString(16).toUpperCase().padStart(6, "0")}`);
        for (const map of [now, users])
          map.set(step.cell, { ...map.get(step.cell)!, look: (await book.cells()).get(step.cell)!.look });
        break;
      case "ignore":
        await decide([ignoreOf(findingAt(step.cell, ++number), reasonLike(step.like, number), decider())]);
        break;
      case "withdraw": {
        const { ignores } = remembered.review;
        const ignore = ignores[step.which % Math.max(1, ignores.length)];
        if (ignore) await decide([withdrawalOf(ignore, decider())]);
        break;
      }
      case "mark": {
        const lines = Array.from({ length: step.lines }, (_, at) => ({
          ...{ row: at, key: `L${at}`, fingerprint: `${++number}`, mark: null, stale: false },
          ...{ name: "", time: "", note: "" },
        }));
        await decide(marksOf("roads", lines, step.mark, decider(), "=已看"));
        break;
      }
      case "settings": {
        const settings = settingsOf(step.which);
        await book.load(settings);
        versions.add(settings.version);
        remembered = { ...remembered, settings: settings.version };
        expect((await book.remembered()).label).toContain(settings.version);
        break;
      }
      case "close":
        await book.close?.(step.closing);
        if (book.close) remembered = { ...remembered, closed: step.closing !== "not" };
        break;
      case "paint":
        await book.paint?.(step.cells);
        break;
      case "unpaint":
        await book.unpaint?.();
        break;
      case "report":
        await book.report?.();
        break;
      case "tidy":
        await book.tidy?.(step.how);
        break;
      case "reopen":
        await book.reopen(step.clock);
        break;
      case "revert": {
        const operations = operationsOf(await book.history());
        const operation = operations[step.which % Math.max(1, operations.length)];
        const { outcomes } = await book.revert(operation?.entries ?? []);
        written(outcomes.flatMap(({ edit: one, outcome }) => (outcome === "written" ? [one] : [])));
        const { settings } = await book.remembered();
        expect(versions).toContain(settings);
        remembered = { ...remembered, settings };
        break;
      }
    }
  }

  for (const step of steps) {
    await play(step);
    expectSame(contentsOf(await book.cells()), contentsOf(now));
    expect({ ...(await book.remembered()), label: "" }).toEqual({ ...remembered, label: "" });
  }
  await book.close?.("not");
  await book.unpaint?.();
  expectSame(await book.cells(), now);
  await book.reopen(0);
  await book.revert(await book.history());
  expectSame(await book.cells(), users);
  expect(await book.remembered()).toEqual({ ...first, review: remembered.review });
}

const findingAt = (cell: string, number: number) => ({
  ...{ check: "funding-gap", message: "partly", severity: "warning" as const, data: {}, fix: null },
  ...{ sheet: storySheet, cell, expected: "0 元", found: `${number} 元` },
  anchor: { sheet: storySheet, cell },
  fingerprint: String(number),
});

/** What is in effect of decisions made one after the other. */
const reviewOf = (records: readonly ReviewRecord[]): Review => {
  const withdrawn = records.flatMap((record) => (record.kind === "withdraw" ? record.id : []));
  return {
    ignores: records.filter((one): one is Ignore => one.kind === "ignore" && !withdrawn.includes(one.id)),
    marks: records.filter((one): one is Mark => one.kind === "mark"),
    unreadable: 0,
  };
};

/** Without looks: colours may lie over them. */
const contentsOf = (cells: CellsNow): CellsNow =>
  new Map([...cells].map(([name, facts]) => [name, { ...facts, look: "" }]));

function expectSame(found: CellsNow, expected: CellsNow): void {
  const plain = (cells: CellsNow) =>
    Object.fromEntries(
      storyCells.map((name) => {
        const { input, ...rest } = cells.get(name)!;
        return [name, { ...rest, input: sameInput(input, null) ? null : input }];
      }),
    );
  expect(plain(found)).toEqual(plain(expected));
}
