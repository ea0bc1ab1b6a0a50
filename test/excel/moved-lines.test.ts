/** @jest-environment jsdom */
import fc from "fast-check";
import { operationsOf } from "../../src/core/journal/operations";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { workbookJournal } from "../../src/excel/workbook-journal";
import { startExcelPort, type StartedPort } from "../support/excel-port";

/** A line of the sheet: what its cost is now, and what its users last left there. Lines they put in have no id. */
interface Line {
  readonly id: string;
  cost: number;
  users: number;
}
type Step =
  | { readonly kind: "fix"; readonly lines: readonly number[] }
  | { readonly kind: "type" | "insert" | "delete" | "revert"; readonly at: number };

const at = fc.nat(11);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("fix" as const),
      lines: fc.uniqueArray(at, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constantFrom("type" as const, "insert" as const, "delete" as const, "revert" as const),
      at,
    }),
  ),
  { minLength: 2, maxLength: 12 },
);

let excel: StartedPort;
const inSheet = <T>(work: (sheet: Excel.Worksheet) => T) =>
  excel.run(({ workbook }) => work(workbook.worksheets.getItem("道路")));
const costs = () =>
  excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem("道路").getRange("B2:C13");
    range.load({ values: true });
    await workbook.context.sync();
    return (range.values as unknown[][]).filter(([cost]) => cost !== "");
  });

async function play(story: readonly Step[]): Promise<void> {
  let number = 100;
  const lines: Line[] = Array.from({ length: 5 }, (_, index) => ({
    id: `L000${index + 1}`,
    cost: 40,
    users: 40,
  }));
  await inSheet((sheet) => {
    sheet.getRange("A1:C1").values = [["分项", "单价(元)", "行标识"]];
    sheet.getRange("B2:C6").values = lines.map(({ id, cost }) => [cost, id]);
  });
  await excel.run(({ workbook }) => void workbook.names.add("pb_roads", "=道路!$A$1:$C$30"));
  /** As after closing and opening, before every step. */
  const port = () => excelWorkbook({ journal: workbookJournal(() => "zh"), isSetSupported: () => true });

  for (const step of story) {
    // One fix gives several lines the same cost: contents alone don't tell them apart.
    if (step.kind === "fix") {
      number++;
      const chosen = [...new Set(step.lines.map((one) => one % lines.length))].filter((one) => lines[one]);
      await port().apply(
        chosen.map((one) => ({
          sheet: "道路",
          cell: `B${one + 2}`,
          before: lines[one]!.cost,
          after: number,
        })),
      );
      for (const one of chosen) lines[one]!.cost = number;
    } else if (step.kind === "insert") {
      const row = step.at % (lines.length + 1);
      await inSheet((sheet) => void sheet.getRange(`${row + 2}:${row + 2}`).insert("Down"));
      const cost = ++number;
      await inSheet((sheet) => (sheet.getRange(`B${row + 2}`).values = [[cost]]));
      lines.splice(row, 0, { id: "", cost, users: cost });
    } else if (step.kind === "revert") {
      const operations = operationsOf((await port().history()).entries);
      const operation = operations[step.at % Math.max(1, operations.length)];
      const { outcomes } = await port().revert(operation?.entries ?? []);
      for (const { edit, outcome } of outcomes)
        if (outcome === "written") lines[Number(edit.cell.slice(1)) - 2]!.cost = Number(edit.after);
    } else if (lines.length > 1) {
      const row = step.at % lines.length;
      if (step.kind === "delete") {
        await inSheet((sheet) => sheet.getRange(`${row + 2}:${row + 2}`).delete("Up"));
        lines.splice(row, 1);
      } else {
        const cost = ++number;
        await inSheet((sheet) => (sheet.getRange(`B${row + 2}`).values = [[cost]]));
        Object.assign(lines[row]!, { cost, users: cost });
      }
    }
    expect(await costs()).toEqual(lines.map(({ id, cost }) => [cost, id]));
  }
  await port().revert((await port().history()).entries);
  const known = (all: readonly unknown[][]) => all.filter(([, id]) => id !== "");
  expect(known(await costs())).toEqual(known(lines.map(({ id, users }) => [users, id])));
}

test("lines put in, taken out and typed over between changes and reverts: every line gets back its own", async () => {
  const told = fc.asyncProperty(steps, play);
  await fc.assert(
    told
      .beforeEach(async () => void (excel = await startExcelPort({ sheets: ["道路"] })))
      .afterEach(() => excel.close()),
    { numRuns: 30 },
  );
}, 240_000);
