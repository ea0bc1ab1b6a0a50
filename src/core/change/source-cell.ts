import { roundYuan, yuanOfFen } from "../model/money";
import type { PlanLine } from "../plan-book/plan-book";
import { lineStyle } from "../templates/style";
import { inputOf, type Edit } from "../workbook/edit";

/** What a source pays of a line, as it stands in its cell. */
export interface SourceCell {
  readonly line: PlanLine;
  readonly source: PlanLine["sources"][number];
}

/** Whether someone put something there: a sum, words, or a formula that is no rule. */
export const isTyped = ({ line, source: { code, reading } }: SourceCell): boolean =>
  !line.rules.has(code) && reading.kind !== "empty";

/** Has the cell follow a rule. @param formula without "=" */
export const formulaEdit = (at: SourceCell, formula: string): Edit => edit(at, `=${formula}`, true);

/** Keeps the sum that a rule gave last, as if it were typed; on a line that is not started nothing. */
export function inputEdit(at: SourceCell): Edit {
  const { reading } = at.source;
  const fen = reading.kind === "number" ? roundYuan(reading.value) : undefined;
  return edit(at, at.line.started && fen !== undefined && fen !== 0 ? yuanOfFen(fen) : null, false);
}

/** A format of the user's own stays; that of the layout goes with what the cell holds. */
function edit({ line, source: { column } }: SourceCell, after: Edit["after"], ruled: boolean): Edit {
  const cell = line.cell(column.id);
  const { prepared: _prepared, ...plain } = column;
  const [typedFormat, ruledFormat] = [plain, { ...plain, prepared: true } as const].map(
    (one) => lineStyle(one).numberFormat!,
  ) as [string, string];
  const [was, is] = ruled ? [typedFormat, ruledFormat] : [ruledFormat, typedFormat];
  return {
    sheet: line.sheet.name,
    cell: line.at(column.id)!,
    before: inputOf(cell),
    after,
    ...(cell?.style.numberFormat === was ? { numberFormat: { before: was, after: is } } : {}),
  };
}
