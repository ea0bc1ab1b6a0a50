import fc from "fast-check";
import { markKinds } from "../../src/core/review/mark-kinds";

/** The users' sheet of a story, and its cells that people and the pane change. */
export const storySheet = "道路";
export const storyCells = ["A2", "B2", "C2", "D2", "A3", "B3", "C3", "D3", "B4", "C4"] as const;

/** How a sheet is closed: not at all, for everyone to open again, or with a password. */
export const closings = ["not", "open", "password"] as const;
export type Closing = (typeof closings)[number];

const cell = fc.constantFrom(...storyCells);
const which = fc.nat(20);
/** Of a pane's computer against the right time; offices' computers differ by hours at times. */
const clock = fc.integer({ min: -180, max: 180 });

const weighted = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
const kind = <K extends string>(...names: K[]) => fc.constantFrom(...names);

const step = fc.oneof(
  weighted(
    6,
    fc.record({
      kind: kind("fix"),
      cells: fc.uniqueArray(cell, { minLength: 1, maxLength: 4 }),
      formats: fc.boolean(),
    }),
  ),
  weighted(4, fc.record({ kind: kind("type", "stale"), cell, like: fc.nat(7) })),
  weighted(4, fc.record({ kind: kind("revert"), which })),
  weighted(2, fc.record({ kind: kind("ignore"), cell, like: fc.nat(7) })),
  weighted(1, fc.record({ kind: kind("withdraw"), which })),
  weighted(1, fc.record({ kind: kind("mark"), mark: fc.constantFrom(...markKinds), lines: fc.nat(1200) })),
  weighted(2, fc.record({ kind: kind("settings"), which: fc.nat(3) })),
  weighted(2, fc.record({ kind: kind("paint"), cells: fc.uniqueArray(cell, { minLength: 1 }) })),
  weighted(1, fc.record({ kind: kind("fill"), cell })),
  weighted(1, fc.record({ kind: kind("unpaint", "report") })),
  weighted(1, fc.record({ kind: kind("close"), closing: fc.constantFrom(...closings) })),
  weighted(1, fc.record({ kind: kind("tidy"), how: kind("reverse", "rename", "hide") })),
  weighted(2, fc.record({ kind: kind("reopen"), clock })),
);

/** One thing that the pane, its user or someone else does. */
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Any sequence of fixes, edits by others, reverts, decisions, settings, colours, tidying and reopenings. */
export const story: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 1, maxLength: 16 });

/** Stories that once went wrong and that chance seldom tells. */
export const toldBefore: [readonly Step[]][] = [
  [
    // Settings in two rows of the settings sheet: those loaded last count.
    [
      { kind: "settings", which: 0 },
      { kind: "ignore", cell: "A2", like: 0 },
      { kind: "revert", which: 0 },
      { kind: "settings", which: 1 },
      { kind: "revert", which: 1 },
      { kind: "settings", which: 2 },
    ],
  ],
];
