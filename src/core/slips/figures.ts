import { amountOf, sum, yuanOfFen, zero, type Fen } from "../model/money";
import { readMask, type Mask } from "../model/mask";
import type { PlanColumn, PlanLine } from "../plan-book/plan-book";

/** The figures of a line that a slip of units can sit in, as they stand. Figures that are 0 or no numbers are left out. */
export interface Figures {
  readonly line: PlanLine;
  readonly unit: string;
  readonly quantity: number | undefined;
  readonly unitCost: number | undefined;
  /** quantity × unit cost. */
  readonly product: Fen | undefined;
  /** The amount as stated, in yuan as typed: 总额, or else a number typed over the amount's formula. */
  readonly stated: number | undefined;
  /** A masked 总额. */
  readonly mask: Mask | undefined;
  readonly sources: readonly SourceFigure[];
  readonly funded: Fen;
}
export interface SourceFigure {
  readonly column: PlanColumn;
  readonly fen: Fen;
}

export function figuresOf(line: PlanLine): Figures {
  const quantity = line.quantity || undefined;
  const unitCost = line.unitCost || undefined;
  const sources = line.sources.flatMap(({ column, fen }) => (fen ? [{ column, fen }] : []));
  return {
    line,
    unit: line.text("unit"),
    quantity,
    unitCost,
    product: (quantity && unitCost && amountOf(quantity, unitCost)) || undefined,
    stated: statedYuan(line),
    mask: readMask(line.text("stated")),
    sources,
    funded: sources.length === 0 ? zero : sum(sources.map(({ fen }) => fen)),
  };
}

function statedYuan(line: PlanLine): number | undefined {
  if (line.stated) return line.stated;
  const typedOver = line.number("stated").kind === "empty" && !line.hasFormula("amount");
  return typedOver && line.amount ? yuanOfFen(line.amount) : undefined;
}

/** What the line costs by its own figures, in yuan as exactly as they tell it: the product, else what is stated. */
export const amountYuan = ({ product, stated }: Figures): number | undefined =>
  product === undefined ? stated : yuanOfFen(product);
