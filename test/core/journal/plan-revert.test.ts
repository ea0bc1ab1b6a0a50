import fc from "fast-check";
import type { CurrentCell, CurrentCells } from "../../../src/core/journal/current-cells";
import { entriesOf } from "../../../src/core/journal/entries-of";
import type { JournalEntry } from "../../../src/core/journal/journal-entry";
import { planRevert } from "../../../src/core/journal/plan-revert";
import type { CellInput, Edit } from "../../../src/core/workbook/edit";

/** Cells under their A1 names, all on sheet 道路. */
type Cells = Map<string, CurrentCell>;
const cellsOf = (inputs: Readonly<Record<string, CellInput>>): Cells =>
  new Map(Object.entries(inputs).map(([cell, input]) => [cell, { input, numberFormat: "General" }]));
const blank: CurrentCell = { input: null, numberFormat: "General" };
const lookIn =
  (cells: Cells): CurrentCells =>
  (sheet, cell) =>
    sheet === "道路" ? (cells.get(cell) ?? blank) : undefined;
const write = (cells: Cells, { cell, after, numberFormat }: Edit) =>
  cells.set(cell, {
    input: after,
    numberFormat: numberFormat?.after ?? (cells.get(cell) ?? blank).numberFormat,
  });

const change = (
  cell: string,
  before: CellInput,
  after: CellInput,
  more: Partial<JournalEntry> = {},
): JournalEntry => ({
  id: `${cell}/${String(after)}`,
  operation: "1",
  time: "2026-03-01T08:00:00Z",
  sheet: "道路",
  cell,
  before,
  after,
  reason: "unit-slip",
  ...more,
});

describe("planRevert", () => {
  it.each<[string, JournalEntry[], Record<string, CellInput>, Partial<Edit>[]]>([
    ["one change", [change("H6", 40, 400000)], { H6: 400000 }, [{ cell: "H6", before: 400000, after: 40 }]],
    [
      "two changes of one cell, newest first",
      [change("H6", 40, 400), change("H6", 400, "=G6*2")],
      { H6: "=G6*2" },
      [{ cell: "H6", before: "=G6*2", after: 40 }],
    ],
    ["a cell that is back already", [change("H6", 40, 400)], { H6: 40 }, []],
    ["a change and its revert", [change("H6", 40, 400), change("H6", 400, 40)], { H6: 40 }, []],
    [
      "into an empty cell",
      [change("H6", null, "'1,200")],
      { H6: "'1,200" },
      [{ before: "'1,200", after: null }],
    ],
  ])("puts back %s", (_, entries, now, edits) => {
    const plan = planRevert(entries, lookIn(cellsOf(now)));
    expect(plan).toEqual({
      edits: edits.map((edit) => expect.objectContaining(edit)),
      changedMeanwhile: [],
      notFound: [],
    });
  });

  it("puts a number format back with the content", () => {
    const numberFormat = { before: "@", after: "General" };
    const cells: Cells = new Map([["G6", { input: 6, numberFormat: "General" }]]);
    const plan = planRevert([change("G6", "'6", 6, { numberFormat })], lookIn(cells));
    expect(plan.edits).toEqual([
      { sheet: "道路", cell: "G6", before: 6, after: "'6", numberFormat: { before: "General", after: "@" } },
    ]);
  });

  it.each<[string, JournalEntry[], CellInput]>([
    ["changed by hand", [change("H6", 40, 400000)], 41],
    ["changed by hand after the newest of two", [change("H6", 40, 400), change("H6", 400, 4000)], 7],
    ["changed between two of ours", [change("H6", 40, 400), change("H6", 410, 4000)], 4000],
  ])("never overwrites a cell %s", (_, entries, now) => {
    const { edits, changedMeanwhile } = planRevert(entries, lookIn(cellsOf({ H6: now })));
    expect(edits.filter(({ after }) => after === 40)).toEqual([]);
    expect(changedMeanwhile).toContainEqual({ entry: entries[0], found: now });
  });

  it("leaves a cell alone whose number format was changed meanwhile", () => {
    const entry = change("G6", "'6", 6, { numberFormat: { before: "@", after: "General" } });
    const cells: Cells = new Map([["G6", { input: 6, numberFormat: "0.00" }]]);
    expect(planRevert([entry], lookIn(cells))).toEqual({
      edits: [],
      changedMeanwhile: [{ entry, found: 6 }],
      notFound: [],
    });
  });

  it("tells entries apart whose sheet is gone", () => {
    const entry = change("H6", 40, 400, { sheet: "饮水" });
    expect(planRevert([entry], lookIn(cellsOf({}))).notFound).toEqual([entry]);
  });
});

describe("any history", () => {
  const names = ["A1", "B2", "H6"];
  const input = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.boolean(),
    fc.constantFrom<CellInput>(null, "六公里", "'1,200", "=ROUND(G6*H6,2)", "=SUM(O$5:O$1005)", "#REF!"),
  );
  const format = fc.constantFrom("General", "@", "#,##0.00");
  const step = fc.record({
    cell: fc.constantFrom(...names),
    input,
    format: fc.option(format, { nil: undefined }),
  });
  const start = fc.tuple(...names.map(() => fc.record({ input, numberFormat: format })));

  /** Plays steps as edits of ours and gives back the journal they leave. */
  function play(
    cells: Cells,
    steps: readonly { cell: string; input: CellInput; format: string | undefined }[],
  ) {
    return steps.flatMap((wanted, at) => {
      const held = cells.get(wanted.cell)!;
      const edit: Edit = {
        sheet: "道路",
        cell: wanted.cell,
        before: held.input,
        after: wanted.input,
        ...(wanted.format === undefined
          ? {}
          : { numberFormat: { before: held.numberFormat, after: wanted.format } }),
      };
      write(cells, edit);
      return entriesOf([edit], { operation: String(at), time: "2026-03-01T08:00:00Z", reason: "" });
    });
  }

  it("is restored exactly where nobody else changed a cell, also through JSON and in two goes", () => {
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 12 }), fc.nat(12), (first, steps, cut) => {
        const cells: Cells = new Map(names.map((name, at) => [name, first[at]!]));
        const original = new Map(cells);
        const journal = JSON.parse(JSON.stringify(play(cells, steps))) as JournalEntry[];
        for (const entries of [journal.slice(cut), journal.slice(0, cut)]) {
          const plan = planRevert(entries, lookIn(cells));
          expect(plan.changedMeanwhile).toEqual([]);
          plan.edits.forEach((edit) => write(cells, edit));
        }
        expect(cells).toEqual(original);
      }),
    );
  });

  it("never overwrites what someone else put there meanwhile", () => {
    fc.assert(
      fc.property(
        start,
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...names),
        (first, steps, theirs) => {
          const cells: Cells = new Map(names.map((name, at) => [name, first[at]!]));
          const journal = play(cells, steps);
          cells.set(theirs, { input: "别人刚填的", numberFormat: "General" });
          const plan = planRevert(journal, lookIn(cells));
          expect(plan.edits.filter(({ cell }) => cell === theirs)).toEqual([]);
          expect(plan.changedMeanwhile.map(({ entry }) => entry.id).toSorted()).toEqual(
            journal
              .filter(({ cell }) => cell === theirs)
              .map(({ id }) => id)
              .toSorted(),
          );
        },
      ),
    );
  });
});
