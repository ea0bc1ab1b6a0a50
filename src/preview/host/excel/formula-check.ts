import { parse, tokenize } from "@borgar/fx";
import { quoteSheet } from "../../../core/workbook/address";
import { HostError } from "../rich-api/host-error";
import type { ExcelModel } from "./model";

/**
 * Refuses a formula that Excel would not take (`formulaSyntax`, `formulaSheets`). Univer takes nearly anything,
 * so that a missing quote or a sheet that is yet to be added would only show in real Excel.
 */
export function assertFormula(model: ExcelModel, formula: string): void {
  const refusal = (why: string) => new HostError("InvalidArgument", `${formula} is refused: ${why}.`);
  try {
    // References into deleted sheets keep their sheet's name in some programs, which the parser doesn't know.
    if (!formula.includes("#REF!")) parse(tokenize(formula));
  } catch (fault) {
    throw refusal(String(fault));
  }
  for (const { type, value } of tokenize(formula, { mergeRefs: false })) {
    if (type === "structured") throw refusal("there are no tables here");
    if (type !== "context" && type !== "context_quote") continue;
    const name = type === "context" ? value : value.slice(1, -1).replaceAll("''", "'");
    if (!model.book.findSheet(name)) throw refusal(`there is no sheet ${name}`);
    if (type === "context" && quoteSheet(name) !== name) throw refusal(`the sheet name ${name} needs quotes`);
  }
}
