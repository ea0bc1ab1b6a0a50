import type { Text } from "../model/locale";
import { yuanOfFen } from "../model/money";
import { columnTitle, shownText } from "../plan-book/line-text";
import type { PlanLine } from "../plan-book/plan-book";
import type { CellValue } from "../workbook/snapshot";
import type { LineChoice, TextFigure } from "./line-choices";
import { isSameMoney, isSameNumber, isSameUnit, toldBySheet, toldByText } from "./line-told";
import { nameLikeness, sameName } from "./name-likeness";

/** A figure that the text and the sheet give differently, each as people read it; "" where there is none. */
export interface FigureDifference {
  readonly figure: Text;
  readonly inText: string;
  readonly inSheet: string;
}

/**
 * In what a line of a text goes against its line on a sheet, sources apart. Whether an amount is typed as a whole or comes
 * from a formula is no difference, nor is a unit cost the text leaves out of an amount that is the same.
 */
export function lineDifferences(choice: LineChoice, line: PlanLine): readonly FigureDifference[] {
  const [inText, inSheet] = [toldByText(choice), toldBySheet(line)];
  const amounts = [inSheet.amount, line.expectedAmount ? yuanOfFen(line.expectedAmount) : null];
  const sameAmount = isMasked(choice.stated)
    ? isSameText(choice.stated, line.cell("stated")?.value)
    : amounts.some((amount) => isSameMoney(inText.amount, amount));
  const titled = (id: string, said: TextFigure, there: CellValue): readonly FigureDifference[] => {
    const column = line.sheet.column(id);
    return column
      ? [{ figure: columnTitle(column), inText: shownText(said), inSheet: shownText(there) }]
      : [];
  };
  const differs = (id: "quantity" | "unitCost") => {
    const [said, there] = [choice[id], inSheet[id]];
    if (isMasked(said)) return !isSameText(said, line.cell(id)?.value);
    return said === null || there === null ? said !== there : !isSameNumber(said, there);
  };
  const shown = (id: "quantity" | "unitCost") => inSheet[id] ?? line.cell(id)?.value ?? null;
  return [
    ...(nameLikeness(inText.name, inSheet.name) < sameName ? titled("name", inText.name, inSheet.name) : []),
    // A text that counts nothing names no unit (勘察设计4万元).
    ...(choice.unit !== "" && !isSameUnit(choice.unit, inSheet.unit)
      ? titled("unit", choice.unit, inSheet.unit)
      : []),
    ...(differs("quantity") ? titled("quantity", choice.quantity, shown("quantity")) : []),
    ...(differs("unitCost") && !(choice.unitCost === null && sameAmount)
      ? titled("unitCost", choice.unitCost, shown("unitCost"))
      : []),
    ...(sameAmount
      ? []
      : titled(
          line.cell("stated")?.value ? "stated" : "amount",
          isMasked(choice.stated) ? choice.stated : inText.amount,
          line.cell("stated")?.value || inSheet.amount,
        )),
  ];
}

const isMasked = (figure: TextFigure): figure is string => typeof figure === "string";
const isSameText = (said: string, there: CellValue | undefined): boolean =>
  typeof there === "string" && there.trim() === said.trim();
