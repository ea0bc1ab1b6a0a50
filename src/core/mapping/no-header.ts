import type { Text } from "../model/locale";
import { readNumberText } from "../model/number-text";
import type { Span } from "../workbook/snapshot";
import type { TableView } from "./table-view";

/** Why a sheet has no header, in one sentence that says what is there instead. */
export function noHeader(view: TableView, rows: Span | undefined): Text {
  const { name } = view.sheet;
  const filled = view.rowsFrom(0);
  if (filled.length === 0)
    return {
      zh: `“${name}”是空表，没有可取的内容。`,
      en: `"${name}" is empty: there is nothing to take over.`,
    };
  if (rows)
    return {
      zh: `“${name}”第 ${rows.first + 1} 行没有文字，不能作表头。`,
      en: `Row ${rows.first + 1} of "${name}" has no words and can't be the header.`,
    };
  const hasFigures = filled.some((row) =>
    view.texts(row).some((text) => readNumberText(text).kind === "number"),
  );
  return hasFigures
    ? {
        zh: `“${name}”上找不到表头：要有一行写着分项名称，旁边有数量、单价、金额或资金来源。`,
        en: `No header was found on "${name}": a row must name the lines, with quantity, unit cost, amount or a funding source beside it.`,
      }
    : {
        zh: `“${name}”上只有文字，没有数量、单价或金额，排不成计划。`,
        en: `"${name}" holds only words, without quantities, unit costs or amounts: no plan can be made of it.`,
      };
}
