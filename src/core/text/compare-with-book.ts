import type { PlanBook, PlanLine } from "../plan-book/plan-book";
import { cellName } from "../workbook/address";
import { fundingDifferences, type FundingDifference } from "./funding-differences";
import type { LineChoice } from "./line-choices";
import { lineDifferences, type FigureDifference } from "./line-differences";
import { toldBySheet, toldByText } from "./line-told";
import { pairLines } from "./pair-lines";

/** A line that stands on a sheet. */
export interface SheetLine {
  readonly sheet: string;
  readonly cell: string;
  readonly name: string;
}
export interface ChangedLine extends SheetLine {
  /** Id of the text's line. */
  readonly id: string;
  readonly differences: readonly FigureDifference[];
}

/** What a plan text says now against the lines in the workbook. */
export interface TextComparison {
  /** Ids of lines the workbook does not have. */
  readonly fresh: readonly string[];
  /** Lines of the workbook that the text no longer has, or never had. */
  readonly gone: readonly SheetLine[];
  readonly changed: readonly ChangedLine[];
  /** Who pays for several lines, where the text tells it of them together and otherwise. */
  readonly funding: readonly FundingDifference[];
  readonly same: number;
}

/** Compares the lines of a text with those of a workbook, paired by what they say. */
export function compareWithBook(choices: readonly LineChoice[], book: PlanBook): TextComparison {
  const started = book.sheets.flatMap(({ lines }) => lines.filter((line) => line.started));
  const pairs = pairLines(choices.map(toldByText), started.map(toldBySheet));
  const lineOf = new Map([...pairs].map(([of, at]) => [choices[of]!.id, started[at]!]));
  const met = new Set(lineOf.values());
  const gone = started.filter((line) => !met.has(line));

  const funding = fundingDifferences(choices, lineOf, gone);
  const paid = new Map(
    funding.flatMap(({ ids, differences }) => (ids.length === 1 ? [[ids[0]!, differences] as const] : [])),
  );
  const changed = choices.flatMap((choice): ChangedLine[] => {
    const line = lineOf.get(choice.id);
    if (!line) return [];
    const differences = [...lineDifferences(choice, line), ...(paid.get(choice.id) ?? [])];
    return differences.length > 0 ? [{ id: choice.id, ...placeOf(line), differences }] : [];
  });
  return {
    fresh: choices.filter(({ id }) => !lineOf.has(id)).map(({ id }) => id),
    gone: gone.map(placeOf),
    changed,
    funding: funding.filter(({ ids }) => ids.length > 1),
    same: lineOf.size - changed.length,
  };
}

const placeOf = (line: PlanLine): SheetLine => ({
  sheet: line.sheet.name,
  cell: line.at("name") ?? cellName(line.row, 0),
  name: line.text("name"),
});
