import { roundYuan, sum, zero, type Fen } from "../model/money";
import type { LineInput } from "../templates/lay-out-sheet";
import type { PlacedLine } from "../templates/request-of-lines";
import { amountOfLine } from "./line-amount";
import type { Mapping } from "./mapping";
import type { LeftOutRow } from "./sort-rows";

/** What a table says a column adds up to, and what the lines taken over do. */
export interface SumCheck {
  /** Id of the plan column; "stated" stands for the lines' amounts. */
  readonly target: string;
  readonly header: string;
  /** The total's row, zero-based; null with `told` where the table has no total. */
  readonly row: number | null;
  readonly told: Fen | null;
  readonly taken: Fen;
  readonly ties: boolean | null;
}

/**
 * Compares the table's own total of every column of money with the lines. Of several totals the largest is the whole.
 * @param cells of a row, in the plan's units
 */
export function checkSums(
  { columns }: Mapping,
  lines: readonly Pick<PlacedLine, "line" | "template">[],
  leftOut: readonly LeftOutRow[],
  cells: (row: number) => LineInput,
): readonly SumCheck[] {
  const totals = leftOut
    .filter(({ kind }) => kind === "total")
    .map(({ row }) => ({ row, cells: cells(row) }));
  return columns.flatMap(({ target, header }): SumCheck[] => {
    if (target !== "stated" && !target?.startsWith("source:")) return [];
    const taken = sum(
      lines.map(
        ({ line, template }) =>
          (target === "stated" ? amountOfLine(line, template) : fenIn(line, target)) ?? zero,
      ),
    );
    const [whole] = totals
      .flatMap(({ row, cells: own }) => {
        const told = fenIn(own, target);
        return told === undefined ? [] : [{ row, told }];
      })
      .sort((a, b) => b.told - a.told);
    return [
      {
        ...{ target, header, taken },
        row: whole?.row ?? null,
        told: whole?.told ?? null,
        ties: whole ? whole.told === taken : null,
      },
    ];
  });
}

const fenIn = (line: LineInput, target: string): Fen | undefined => {
  const input = line[target];
  return typeof input === "number" ? roundYuan(input) : undefined;
};
