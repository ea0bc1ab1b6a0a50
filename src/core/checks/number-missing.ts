import type { Text } from "../model/locale";
import { figureText } from "../plan-book/line-text";
import { countsInLine, firstCell, numberColumns } from "../plan-book/line-cell";
import { columnTitle } from "../plan-book/line-text";
import type { PlanLine } from "../plan-book/plan-book";
import { cellName } from "../workbook/address";
import { inputOf } from "../workbook/edit";
import { defineCheck } from "./define";

export const numberMissing = defineCheck({
  name: "number-missing",
  severity: "error",
  title: { zh: "缺少数字", en: "Number missing" },
  help: {
    zh: "这一行已经开始填写，但算不出金额：缺数量、单价或总额。请补上；确实不花钱的，单价或总额填 0。",
    en: "The line has been started, but nothing gives its amount: quantity, unit cost or lump sum is missing. Fill it in; if the line costs nothing, type 0 as unit cost or lump sum.",
  },
  messages: {
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
  },
  after: ["number-as-text", "number-masked", "unit-slip"],
  run({ sheets }, report, { explained }) {
    for (const sheet of sheets) {
      const columns = numberColumns(sheet);
      for (const line of sheet.lines.filter(({ started }) => started)) {
        const at = (column: string) => ({ sheet: sheet.name, cell: firstCell(line, [column]) });
        const errors = columns.filter(
          (column) => line.number(column.id).kind === "error" && countsInLine(line, column),
        );
        for (const column of errors) {
          const reading = line.number(column.id);
          const error = reading.kind === "error" ? reading.error : "";
          const cell = cellName(line.row, column.col);
          const data = { figure: columnTitle(column), error };
          report({ message: "errorValue", sheet: sheet.name, cell, data, found: error });
        }
        const doubtful = ["quantity", "unitCost", "stated"].some((id) => {
          const column = sheet.column(id);
          return column && explained(sheet.name, line.row, column.col);
        });
        if (errors.length > 0 || doubtful || !isWithoutAmount(line)) continue;
        const unit = line.text("unit");
        const words = ["quantity", "unitCost", "stated"].find((id) => line.number(id).kind === "text");
        if (words) {
          const figure: Text = columnTitle(sheet.column(words)!);
          report({
            message: "words",
            ...at(words),
            data: { figure, text: line.text(words) },
            found: line.text(words),
          });
        } else if (line.unitCost) {
          const derived = quantityFromStated(line);
          const given = figureText("unitCost", line.unitCost, unit);
          const edit = { ...at("quantity"), before: inputOf(line.cell("quantity")), after: derived ?? null };
          report({
            message: "noQuantity",
            ...at("quantity"),
            data: { given },
            ...(derived === undefined
              ? {}
              : { expected: figureText("quantity", derived, unit), fix: [edit] }),
          });
        } else if (line.quantity) {
          const given = figureText("quantity", line.quantity, unit);
          report({ message: "noUnitCost", ...at("unitCost"), data: { given } });
        } else report({ message: "noAmount", ...at("stated"), data: {} });
      }
    }
  },
});

/**
 * Nothing gives an amount, and no 0 was typed to say that nothing should. Rows with words only, such as notes that
 * reach into a number column, are no lines.
 */
function isWithoutAmount(line: PlanLine): boolean {
  const { expectedAmount, sources, sheet } = line;
  if (expectedAmount !== 0) return false;
  const readings = ["quantity", "unitCost", "stated"].map((id) => line.number(id));
  if (readings.some((reading) => reading.kind === "number" && reading.value === 0)) return false;
  // Unit cost times quantity is rounded away below half a fen: small, but not missing.
  if (line.unitCost && line.quantity) return false;
  const hasFigure = [...readings, ...sources.map(({ reading }) => reading)].some(
    ({ kind }) => kind === "number",
  );
  const hasInput =
    sheet.template.derivedAmount?.inputs.some((id) => line.number(id).kind === "number") ?? false;
  return hasFigure || hasInput || line.text("unit") !== "";
}

/** The quantity that the stated amount needs, where it is a whole number. */
function quantityFromStated({ stated, unitCost, text }: PlanLine): number | undefined {
  const quantity = stated && unitCost ? stated / unitCost : 0;
  return quantity > 0 && Number.isInteger(quantity) && text("unit") !== "" ? quantity : undefined;
}
