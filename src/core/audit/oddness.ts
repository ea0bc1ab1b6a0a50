import { walk, type Expression, type ReferenceExpression } from "../formula/expression";
import { resolveReference } from "../formula/resolve";
import type { RangeAddress } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import { oddFormulas, type OddFormula } from "./odd-formulas";
import { shortRanges } from "./short-ranges";

/**
 * In what an odd formula differs from its neighbours': only in a constant, only in `$`, in a reference moved to other
 * cells, in how far a range reaches, or in the calculation itself.
 */
export type Oddness = "constant" | "absolute" | "shifted" | "reach" | "calculation";

export interface OddCell extends OddFormula {
  readonly at: number;
  readonly oddness: Oddness;
}

/** Every odd formula cell with what is odd about it. Where the many are at fault (a short sum), the one is not. */
export function oddCells(book: AuditBook): readonly OddCell[] {
  const short = new Set(book.once(shortRanges).map(({ sheet, at }) => `${sheet.index} ${at}`));
  return book
    .once(oddFormulas)
    .filter(({ sheet, neighbour }) => !short.has(`${sheet.index} ${neighbour}`))
    .flatMap((odd) => odd.cells.map((at) => ({ ...odd, at, oddness: oddnessAt(odd, at) })));
}

function oddnessAt({ sheet, shape, usual, alike }: OddFormula, at: number): Oddness {
  if (!alike) return "calculation";
  const [row, col] = [sheet.row(at), sheet.col(at)];
  const theirs = usual.looksAt.references;
  const pairs = shape.looksAt.references.map((own, place) => [own, theirs[place]] as const);
  const ranges = pairs.map(
    ([own, their]) => [resolveReference(own, row, col), their && resolveReference(their, row, col)] as const,
  );
  if (pairs.some(([own, their]) => own.sheet !== their?.sheet)) return "shifted";
  if (ranges.every(([own, their]) => own && their && sameRange(own, their)))
    return sameFixing(pairs) && constantsIn(shape.expression!) !== constantsIn(usual.expression!)
      ? "constant"
      : "absolute";
  return ranges.every(([own, their]) => own && their && sameSize(own, their)) ? "shifted" : "reach";
}

const sameRange = (a: RangeAddress, b: RangeAddress): boolean =>
  sameSize(a, b) && a.top === b.top && a.left === b.left;
const sameSize = (a: RangeAddress, b: RangeAddress): boolean =>
  a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;

const sameFixing = (
  pairs: readonly (readonly [ReferenceExpression, ReferenceExpression | undefined])[],
): boolean =>
  pairs.every(
    ([own, their]) => their && own.top.fixed === their.top.fixed && own.left.fixed === their.left.fixed,
  );

function constantsIn(expression: Expression): string {
  const found: string[] = [];
  walk(expression, (part) => {
    if (part.kind === "literal") found.push(JSON.stringify(part.value));
  });
  return found.join(" ");
}
