import fc from "fast-check";
import type { JournalEntry } from "../../src/core/journal/journal-entry";
import { operationsOf } from "../../src/core/journal/operations";
import { sameInput, type CellInput, type Edit } from "../../src/core/workbook/edit";
import type { RevertOutcome } from "../../src/core/workbook/port";

/** All that a cell is to its user. */
export interface CellFacts {
  readonly input: CellInput;
  readonly numberFormat: string;
  /** Fill, font, lock: whatever the workbook's keeper can tell, as text. */
  readonly look: string;
}
export type CellsNow = ReadonlyMap<string, CellFacts>;

/** A workbook in which a pane and other people change cells in turns. Cells are on one sheet, under their A1 names. */
export interface StoryBook {
  cells(): Promise<CellsNow>;
  /** The pane writes; gives back what was really written. */
  fix(edits: readonly Edit[]): Promise<readonly Edit[]>;
  /** Someone else writes, by hand or elsewhere. */
  type(cell: string, input: CellInput): Promise<void>;
  history(): Promise<readonly JournalEntry[]>;
  revert(entries: readonly JournalEntry[]): Promise<Pick<RevertOutcome, "outcomes">>;
  /** Closes and opens the workbook. */
  reopen(): Promise<void>;
  /** Colours the given cells, or takes colours off. */
  paint?(cells: readonly string[]): Promise<void>;
  unpaint?(): Promise<void>;
  /** Someone fills a cell. */
  fill?(cell: string, color: string): Promise<void>;
}

export const storySheet = "道路";
export const storyCells = ["A2", "B2", "C2", "D2", "A3", "B3", "C3", "D3", "B4", "C4"] as const;
const cell = fc.constantFrom(...storyCells);

export type Step =
  | { readonly kind: "fix"; readonly cells: readonly string[]; readonly formats: boolean }
  | { readonly kind: "type" | "stale"; readonly cell: string; readonly like: number }
  | { readonly kind: "revert"; readonly which: number }
  | { readonly kind: "paint"; readonly cells: readonly string[] }
  | { readonly kind: "fill"; readonly cell: string }
  | { readonly kind: "unpaint" | "reopen" };

/** Any sequence of fixes, edits by others, reverts, colours and reopenings. */
export const story: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("fix" as const),
        cells: fc.uniqueArray(cell, { minLength: 1, maxLength: 4 }),
        formats: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom("type" as const, "stale" as const),
        cell,
        like: fc.nat(7),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("revert" as const), which: fc.nat(20) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("paint" as const),
        cells: fc.uniqueArray(cell, { minLength: 1 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("fill" as const), cell }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("unpaint" as const, "reopen" as const) }) },
  ),
  { minLength: 1, maxLength: 14 },
);

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

/**
 * Plays a story and holds the workbook to its promise: after every step all cells are what the step announced and no
 * more; and once everything is put back, every cell is as its user left it – content, number format, look and fill.
 */
export async function playStory(book: StoryBook, steps: readonly Step[]): Promise<void> {
  /** What users last left in their cells. */
  const users = new Map(await book.cells());
  const now = new Map<string, CellFacts>(users);
  let number = 1000;
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
    for (const { cell: name, after, numberFormat } of edits) {
      const facts = now.get(name)!;
      now.set(name, { ...facts, input: after, numberFormat: numberFormat?.after ?? facts.numberFormat });
    }
  };
  const painted = () => book.unpaint?.() ?? Promise.resolve();

  for (const step of steps) {
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
      case "paint":
        await book.paint?.(step.cells);
        break;
      case "unpaint":
        await painted();
        break;
      case "reopen":
        await book.reopen();
        break;
      case "revert": {
        const operations = operationsOf(await book.history());
        const operation = operations[step.which % Math.max(1, operations.length)];
        const { outcomes } = await book.revert(operation?.entries ?? []);
        written(outcomes.flatMap(({ edit: one, outcome }) => (outcome === "written" ? [one] : [])));
        break;
      }
    }
    expectSame(contentsOf(await book.cells()), contentsOf(now));
  }
  await painted();
  expectSame(await book.cells(), now);
  await book.reopen();
  await book.revert(await book.history());
  expectSame(await book.cells(), users);
}

/** Without looks: colours may lie over them. */
const contentsOf = (cells: CellsNow): CellsNow =>
  new Map([...cells].map(([name, facts]) => [name, { ...facts, look: "" }]));

function expectSame(found: CellsNow, expected: CellsNow): void {
  const plain = (cells: CellsNow) =>
    Object.fromEntries(
      [...cells].map(([name, { input, ...rest }]) => [
        name,
        { ...rest, input: sameInput(input, null) ? null : input },
      ]),
    );
  expect(plain(found)).toEqual(plain(expected));
}
