/** @jest-environment jsdom */
import { ICommandService } from "@univerjs/core";
import {
  InsertRowByRangeCommand,
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { startExcelHost, type StartedHost } from "../../support/excel-host";

let started: StartedHost;
beforeEach(async () => {
  started = await startExcelHost({ sheets: ["道路", "资金"] });
});
afterEach(() => started.close());

const later = () => new Promise((resolve) => setTimeout(resolve, 20));
/** Waits until something was heard and nothing more comes, or long enough to say that nothing will. */
async function quiet(heardSoFar: () => number): Promise<void> {
  let before = -1;
  for (let turn = 0; turn < 40 && (heardSoFar() !== before || (before === 0 && turn < 15)); turn++) {
    before = heardSoFar();
    await later();
    await later();
  }
}

/** Gives Univer a command as its own grid does when the user acts. */
const user = (id: string, params: object, sheet = 0) => {
  const { book } = started.host.model;
  const subUnitId = book.sheets()[sheet]?.getSheetId();
  book.injector.get(ICommandService).syncExecuteCommand(id, { unitId: book.id, subUnitId, ...params });
};
const range = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

/** What both kinds of handler hear while `act` happens. */
async function heard(act: () => Promise<void> | void): Promise<{ sheet: unknown[]; book: unknown[] }> {
  const sheet: unknown[] = [];
  const book: unknown[] = [];
  const note = (into: unknown[]) => (event: { type: string; address?: string; worksheetId: string }) => {
    into.push([event.type, event.address]);
    return Promise.resolve();
  };
  await started.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getItem("道路");
    first.onChanged.add(note(sheet));
    first.onSelectionChanged.add(note(sheet));
    worksheets.onChanged.add(note(book));
    worksheets.onActivated.add(note(book));
    worksheets.onAdded.add(note(book));
    worksheets.onDeleted.add(note(book));
    await context.sync();
  });
  await act();
  await started.host.model.book.calculation.settle();
  await quiet(() => sheet.length + book.length);
  return { sheet, book };
}

test("typing in the grid", async () => {
  const { sheet, book } = await heard(() =>
    user(SetRangeValuesCommand.id, { range: range(2, 1), value: { v: 12 } }),
  );
  expect(sheet).toEqual([["WorksheetChanged", "B3"]]);
  expect(book).toEqual(sheet);
});

test("pasting a block, and another sheet", async () => {
  const value = [
    [{ v: 1 }, { v: 2 }],
    [{ v: 3 }, { v: 4 }],
  ];
  const { sheet, book } = await heard(() =>
    user(SetRangeValuesCommand.id, { range: range(0, 0, 1, 1), value }, 1),
  );
  expect([sheet, book]).toEqual([[], [["WorksheetChanged", "A1:B2"]]]);
});

test("formatting by the user is no change", async () => {
  const { sheet } = await heard(() =>
    user(SetRangeValuesCommand.id, { range: range(0, 0), value: { s: { bl: 1 } } }),
  );
  expect(sheet).toEqual([]);
});

test("results of formulas are no change of their own", async () => {
  await started.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("道路").getRange("C1").formulas = [["=A1+1"]];
    await context.sync();
  });
  const { sheet } = await heard(async () => {
    user(SetRangeValuesCommand.id, { range: range(0, 0), value: { v: 1 } });
    await started.host.model.book.calculation.settle();
  });
  expect(sheet).toEqual([["WorksheetChanged", "A1"]]);
});

test("rows put in by the user", async () => {
  const { sheet } = await heard(() => user(InsertRowByRangeCommand.id, { range: range(4, 0, 5, 59) }));
  expect(sheet).toContainEqual(["WorksheetChanged", "5:6"]);
});

test("selecting and changing sheets by the user", async () => {
  const { sheet, book } = await heard(() => {
    user(SetSelectionsOperation.id, {
      selections: [{ range: range(1, 1, 2, 2), primary: null, style: null }],
    });
    user(SetWorksheetActiveOperation.id, {}, 1);
  });
  expect(sheet).toEqual([["WorksheetSelectionChanged", "B2:C3"]]);
  expect(book).toEqual([["WorksheetActivated", undefined]]);
});

test("sheets added and deleted by the add-in", async () => {
  const { book } = await heard(() =>
    started.Excel.run(async (context) => {
      context.workbook.worksheets.add("水利");
      context.workbook.worksheets.getItem("资金").delete();
      await context.sync();
    }),
  );
  expect(book).toEqual([
    ["WorksheetAdded", undefined],
    ["WorksheetDeleted", undefined],
  ]);
});

test("a removed handler hears nothing", async () => {
  const seen: string[] = [];
  const handler = await started.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("道路");
    const added = sheet.onChanged.add((event) => Promise.resolve(void seen.push(event.address)));
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    return added;
  });
  await later();
  await started.Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
  user(SetRangeValuesCommand.id, { range: range(0, 0), value: { v: 2 } });
  await later();
  expect(seen).toEqual(["A1"]);
});
