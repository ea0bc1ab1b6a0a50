import { journalAnchor, journalRows } from "../../src/core/journal/journal-sheet";
import { settingsEdits } from "../../src/core/settings/settings-edits";
import { parseRange } from "../../src/core/workbook/address";
import { inputOf } from "../../src/core/workbook/edit";
import { parseReference } from "../../src/core/workbook/parse-reference";
import type { ReportSpec, WorkbookPort } from "../../src/core/workbook/port";
import { contentOf, inputForExcel } from "../../src/excel/cell-content";
import { isRefusal } from "../../src/excel/errors";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { workbookJournal } from "../../src/excel/workbook-journal";
import type { CellFacts, StoryBook } from "./change-story";
import { rememberedIn } from "./story-plan";
import { storyCells, storySheet } from "./story-steps";

type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T> | T) => Promise<T>;

const report: ReportSpec = {
  sheet: {
    ...{ name: "审核意见", visibility: "visible", styles: {}, columns: [], validations: [], protect: true },
    cells: [{ row: 0, col: 0, input: "审核意见" }],
  },
  name: { name: "pb_findings", formula: "审核意见!$A$1:$B$1" },
};

/**
 * The workbook of a story behind office.js: what the pane does goes through our adapter, what people do through
 * Microsoft's own objects.
 * @param run office.js upon the workbook that lies open
 * @param reopen closes the workbook and opens it again
 */
export function hostStoryBook(run: Run, reopen: () => Promise<void>): StoryBook {
  const pane = (minutes: number): WorkbookPort =>
    excelWorkbook({
      journal: workbookJournal(() => "zh"),
      isSetSupported: () => true,
      now: () => new Date(Date.now() + minutes * 60_000),
    });
  let port = pane(0);
  /** The users' own, which the pane doesn't know. */
  let password: string | undefined;
  const onSheet = (work: (sheet: Excel.Worksheet) => unknown) =>
    run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(storySheet);
      await opened(sheet, password, () => work(sheet));
    });
  return {
    cells: () => run(facts),
    remembered: async () => rememberedIn(await port.read()),
    async fix(edits) {
      const outcomes = await port.apply(edits, { reason: "修正" });
      return outcomes.flatMap(({ edit, outcome }) => (outcome === "written" ? [edit] : []));
    },
    type: (cell, input) => onSheet((sheet) => (sheet.getRange(cell).formulas = [[inputForExcel(input)]])),
    fill: (cell, color) => onSheet((sheet) => (sheet.getRange(cell).format.fill.color = color)),
    history: async () => (await port.history()).entries,
    revert: (entries) => port.revert(entries, { reason: "撤回" }),
    decide: (records) => port.keepReview(records),
    async load(settings) {
      const edits = settingsEdits(await port.read(), settings);
      if (!edits.ok) throw new Error(edits.reason.en);
      const outcomes = await port.apply(edits.value, { reason: "县级参数" });
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(edits.value.map(() => "written"));
    },
    async reopen(minutes) {
      await reopen();
      port = pane(minutes);
    },
    paint(cells) {
      const painted = cells.map((cell, at) => ({ range: parseRange(cell)!, fill: `#77AAD${at}` }));
      return unlessClosed(() => port.paint(storySheet, painted));
    },
    unpaint: () => unlessClosed(() => port.unpaint()),
    close: (closing) =>
      run(async ({ workbook }) => {
        const { protection } = workbook.worksheets.getItem(storySheet);
        protection.unprotect(password);
        password = closing === "password" ? "geheim" : undefined;
        if (closing !== "not") protection.protect({ allowInsertRows: true }, password);
        await workbook.context.sync();
      }),
    report: async () => void (await port.putReport(report)),
    tidy: (how) => run((context) => tidyJournal(context, how)),
  };
}

/** On a sheet with a password the pane refuses colours as a whole. */
async function unlessClosed(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!isRefusal(cause, "protected")) throw cause;
  }
}

/** Does something on a sheet that may be closed, as its users do: open, work, close again. */
async function opened(sheet: Excel.Worksheet, password: string | undefined, work: () => unknown) {
  const { protection, context } = sheet;
  protection.load({ protected: true, options: true });
  await context.sync();
  const { protected: closed, options } = protection;
  if (closed) protection.unprotect(password);
  await work();
  if (closed) protection.protect(options, password);
  await context.sync();
}

async function tidyJournal({ workbook }: Excel.RequestContext, how: "reverse" | "rename" | "hide") {
  const name = workbook.names.getItemOrNullObject(journalAnchor);
  name.load({ formula: true });
  await workbook.context.sync();
  if (name.isNullObject) return;
  const target = parseReference(String(name.formula).slice(1))!;
  const sheet = workbook.worksheets.getItem(target.sheet);
  if (how === "rename") sheet.name = "改过什么";
  if (how === "hide") sheet.visibility = "Hidden";
  if (how === "reverse") await opened(sheet, undefined, () => reverseRows(sheet));
  await workbook.context.sync();
}

async function reverseRows(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRange(true);
  used.load({ rowCount: true, columnCount: true });
  await sheet.context.sync();
  const rows = used.rowCount - journalRows.header - 1;
  if (rows < 1) return;
  const range = sheet.getRangeByIndexes(journalRows.header + 1, 0, rows, used.columnCount);
  range.load({ values: true, formulas: true, valueTypes: true });
  await sheet.context.sync();
  const inputs = range.values.map((row: unknown[], r: number) =>
    row.map((value, c) =>
      inputForExcel(inputOf(contentOf(value, range.formulas[r]![c], range.valueTypes[r]![c] === "Error"))),
    ),
  );
  range.formulas = inputs.reverse();
}

/** What office.js says of every cell of the story. */
async function facts({ workbook }: Excel.RequestContext): Promise<ReadonlyMap<string, CellFacts>> {
  const asked = storyCells.map((cell) => {
    const range = workbook.worksheets.getItem(storySheet).getRange(cell);
    range.load({ values: true, formulas: true, numberFormat: true, valueTypes: true });
    range.format.load({
      fill: { color: true, pattern: true },
      font: { bold: true, color: true, name: true, size: true },
    });
    range.format.protection.load({ locked: true });
    return { cell, range };
  });
  await workbook.context.sync();
  return new Map(
    asked.map(({ cell, range: { values, formulas, numberFormat, valueTypes, format } }) => [
      cell,
      {
        input: inputOf(contentOf(values[0]![0], formulas[0]![0], valueTypes[0]![0] === "Error")),
        numberFormat: String(numberFormat[0]![0]),
        look: JSON.stringify([format.fill.toJSON(), format.font.toJSON(), format.protection.toJSON()]),
      },
    ]),
  );
}
