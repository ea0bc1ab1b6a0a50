import { countsInLine, firstCell, numberColumns } from "../plan-book/line-cell";
import { columnTitle, figureText } from "../plan-book/line-text";
import { numberEdit } from "../plan-book/number-edit";
import type { PlanColumn, PlanLine } from "../plan-book/plan-book";
import { cellName } from "../workbook/address";
import { defineCheck, type Reported } from "./define";

const messages = {
  noUnitCost: {
    zh: "有数量 {given}，没有单价也没有总额，金额算不出来。",
    en: "There is a quantity ({given}) but neither unit cost nor lump sum, so there is no amount.",
  },
  noQuantity: {
    zh: "有单价 {given}，没有数量，金额算成了 0。",
    en: "There is a unit cost ({given}) but no quantity, so the amount comes to 0.",
  },
  noAmount: {
    zh: "已经填了其他数字，但没有单价也没有总额，金额算不出来。",
    en: "Other figures are there, but neither unit cost nor lump sum, so there is no amount.",
  },
  words: {
    zh: "{figure}写的是“{text}”，不是数字，金额算不出来。",
    en: '{figure} says "{text}", which is no number, so there is no amount.',
  },
  errorValue: {
    zh: "{figure}显示 {error}，没有数字；合计也会跟着出错。",
    en: "{figure} shows {error} instead of a number; totals go wrong with it.",
  },
} as const;

export const numberMissing = defineCheck({
  name: "number-missing",
  scope: "line",
  severity: "error",
  title: { zh: "缺少数字", en: "Number missing" },
  help: {
    zh: "这一行已经开始填写，但算不出金额：缺数量、单价或总额。请补上；确实不花钱的，单价或总额填 0。",
    en: "The line has been started, but nothing gives its amount: quantity, unit cost or lump sum is missing. Fill it in; if the line costs nothing, type 0 as unit cost or lump sum.",
  },
  messages,
  after: ["number-as-text", "number-masked", "unit-slip"],
  run({ sheets }, report, { explained }) {
    for (const sheet of sheets) {
      const columns = numberColumns(sheet);
      for (const line of sheet.lines.filter(({ started }) => started)) {
        const errors = errorCells(line, columns);
        for (const { column, error } of errors)
          report({
            message: "errorValue",
            sheet: sheet.name,
            cell: cellName(line.row, column.col),
            data: { figure: columnTitle(column), error },
            found: error,
          });
        const inDoubt = amountColumns.some((id) => {
          const column = sheet.column(id);
          return column && explained(sheet.name, line.row, column.col);
        });
        if (errors.length === 0 && !inDoubt && isWithoutAmount(line)) report(missingOf(line));
      }
    }
  },
});

const amountColumns = ["quantity", "unitCost", "stated"] as const;

function errorCells(line: PlanLine, columns: readonly PlanColumn[]) {
  return columns.flatMap((column) => {
    const reading = line.number(column.id);
    return reading.kind === "error" && countsInLine(line, column) ? [{ column, error: reading.error }] : [];
  });
}

/** What a line without an amount lacks, on the cell to fill. */
function missingOf(
  line: PlanLine,
): Reported<typeof messages, "words" | "noQuantity" | "noUnitCost" | "noAmount"> {
  const unit = line.text("unit");
  const at = (column: string) => ({ sheet: line.sheet.name, cell: firstCell(line, [column]) });
  const wordy = amountColumns.find((id) => line.number(id).kind === "text");
  const data = { figure: "", text: "", given: "" };
  if (wordy) {
    const [figure, text] = [columnTitle(line.sheet.column(wordy)!), line.text(wordy)];
    return { message: "words", ...at(wordy), data: { ...data, figure, text }, found: text };
  }
  if (line.unitCost) {
    const quantity = quantityFromStated(line);
    const given = figureText("unitCost", line.unitCost, unit);
    const missing = { message: "noQuantity", ...at("quantity"), data: { ...data, given } } as const;
    if (quantity === undefined) return missing;
    const fix = [numberEdit(line, line.sheet.column("quantity")!, quantity)];
    return { ...missing, expected: figureText("quantity", quantity, unit), fix };
  }
  if (!line.quantity) return { message: "noAmount", ...at("stated"), data };
  const given = figureText("quantity", line.quantity, unit);
  return { message: "noUnitCost", ...at("unitCost"), data: { ...data, given } };
}

/**
 * Nothing gives an amount, and no 0 was typed to say that nothing should. Rows with words only, such as notes that
 * reach into a number column, are no lines.
 */
function isWithoutAmount(line: PlanLine): boolean {
  const { expectedAmount, sources, sheet } = line;
  if (expectedAmount !== 0 || waitsForCalculation(line)) return false;
  const readings = amountColumns.map((id) => line.number(id));
  if (readings.some((reading) => reading.kind === "number" && reading.value === 0)) return false;
  // Unit cost times quantity is rounded away below half a fen: small, but not missing.
  if (line.unitCost && line.quantity) return false;
  // A package that the other sheets hold in full is given, though nothing of it is left to count here.
  if (sheet.template.heldElsewhere !== undefined && line.stated && !line.unitCost) return false;
  const hasFigure = [...readings, ...sources.map(({ reading }) => reading)].some(
    ({ kind }) => kind === "number",
  );
  const hasInput =
    sheet.template.derivedAmount?.inputs.some((id) => line.number(id).kind === "number") ?? false;
  return hasFigure || hasInput || line.text("unit") !== "";
}

/** The quantity that the stated amount needs, where it is a whole number. */
function quantityFromStated({ stated, unitCost, sheet, text }: PlanLine): number | undefined {
  const quantity = stated && unitCost && sheet.column("quantity") ? stated / unitCost : 0;
  return quantity > 0 && Number.isInteger(quantity) && text("unit") !== "" ? quantity : undefined;
}

/** A template's own quantity or amount whose formula has no value yet may still give one. */
const waitsForCalculation = (line: PlanLine): boolean => {
  const { derived, derivedAmount } = line.sheet.template;
  return [...derived, ...(derivedAmount ? [derivedAmount] : [])].some(({ column }) => {
    const cell = line.cell(column);
    return cell?.formula !== undefined && cell.value === null;
  });
};
