import { otherPlanSheets } from "../plan-book/product-sheets";
import type { PlanLine, PlanSheet } from "../plan-book/plan-book";
import { isFormulaKind } from "../templates/columns";
import { cellName } from "../workbook/address";
import { anyFormulaHas } from "../workbook/any-formula-has";
import type { Cell } from "../workbook/sheet-reader";
import { isError } from "../workbook/snapshot";
import { defineCheck, type CheckContext } from "./define";

export const errorValue = defineCheck({
  name: "error-value",
  severity: "error",
  title: { zh: "显示错误值", en: "Error value" },
  help: {
    zh: "这一格显示 #REF!、#VALUE! 等错误，引用它的合计也会出错。这里列的是错误最先出现的格，改好它，后面的自然恢复。",
    en: "The cell shows an error such as #REF! or #VALUE!, and every total that looks at it fails too. Listed are the cells where an error begins: mend these and the others recover.",
  },
  messages: {
    shows: {
      zh: "{cell} 显示 {error}（{content}）。",
      en: "{cell} shows {error} ({content}).",
    },
  },
  after: ["number-missing", "formula-overwritten", "total-mismatch", "summary-mismatch"],
  run(book, report, context) {
    let inPlan = false;
    const tell = (sheet: string, { row, col, value, formula }: Cell) => {
      const [cell, error] = [cellName(row, col), isError(value) ? value.error : lostReference];
      const content = formula === undefined ? error : `=${formula}`;
      report({ message: "shows", sheet, cell, data: { cell, error, content }, found: error });
    };
    for (const sheet of book.sheets) {
      const rows = new Set(sheet.reader.errors().map(({ row }) => row));
      const anyLost = anyFormulaHas(sheet.reader.sheet, lostReference);
      if (rows.size === 0 && !anyLost) continue;
      for (const line of sheet.lines.filter(({ row }) => anyLost || rows.has(row))) {
        const errors = errorCells(sheet, line);
        inPlan ||= errors.length > 0;
        for (const cell of rootsOf(sheet, line, errors, context)) tell(sheet.name, cell);
      }
    }
    // Cover and summary take their figures from the lines, so that errors there begin here.
    if (inPlan) return;
    let inOthers = false;
    for (const reader of otherPlanSheets(book)) {
      const errors = reader.errors();
      inOthers ||= errors.length > 0;
      const anyExplained = errors.some(({ row, col }) => context.explained(reader.name, row, col));
      if (errors[0] && !anyExplained) tell(reader.name, errors[0]);
    }
    // All heads take place and years from the cover: one fault, one finding.
    if (inOthers) return;
    for (const { name, reader, totalsRow } of book.sheets) {
      const head = reader.errors().find(({ row }) => row < totalsRow);
      if (head) return tell(name, head);
    }
  },
});

/** Error cells of a line in the columns of the template, left to right. */
const errorCells = (sheet: PlanSheet, line: PlanLine): readonly (Cell & { readonly input: boolean })[] =>
  sheet.columns.flatMap(({ id, kind }) => {
    const cell = line.cell(id);
    return cell && isBroken(cell) ? [{ ...cell, input: !isFormulaKind(kind) }] : [];
  });

/** A formula that has lost its reference is broken whatever it shows: programs that don't calculate keep the old value. */
const isBroken = ({ value, formula = "" }: Cell): boolean =>
  isError(value) || formula.includes(lostReference);
const lostReference = "#REF!";

/** Where the errors of a line begin: in its inputs; failing these, in the first of its formulas of money. */
function rootsOf(
  sheet: PlanSheet,
  line: PlanLine,
  errors: readonly (Cell & { readonly input: boolean })[],
  { explained }: CheckContext,
): readonly Cell[] {
  const inputs = errors.filter(({ input }) => input);
  if (inputs.length > 0) return inputs.filter(({ col }) => !explained(sheet.name, line.row, col));
  if (explained(sheet.name, line.row)) return [];
  const money = errors.find(({ col }) => sheet.columns.some((column) => column.col === col && column.total));
  return [money ?? errors[0]].flatMap((cell) => cell ?? []);
}
