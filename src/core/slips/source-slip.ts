import { add, fen, fenOfYuan, subtract, yuanOfFen, type Fen } from "../model/money";
import { digitsLeft, fitsMask } from "../model/mask";
import { amountYuan, type Figures, type SourceFigure } from "./figures";
import type { Peers } from "./peers";
import { factors, scaled, wanFactors, type Change, type Evidence, type Slip } from "./slip";
import { hugeYuan, isThousand, sideOfMeasure } from "./stated-slip";
import { unitCostEvidence } from "./unit-cost-evidence";

/** Fewer digits than these fit too many numbers to prove anything. */
const enoughDigits = 3;

/** The sources add up to the amount – or to what a masked total can be – once one figure is repaired. */
export function sourceSlip(figures: Figures, peers: Peers): Slip | undefined {
  if (figures.sources.length === 0) return undefined;
  const yuan = amountYuan(figures);
  if (yuan === undefined) return maskedSlip(figures);
  const amount = fenOfYuan(yuan);
  if (amount === figures.funded) return undefined;
  const source = amount === undefined ? undefined : slippedSources(figures, amount);
  const whole = wholeAmount(figures, yuan, peers);
  if (!source || !whole) return source ?? whole;
  // Either the sources or the amount are wrong: norms first, then 万 is oftener left out than put in too much.
  const spoken = unitCostSpeaks(figures, whole, peers);
  if (spoken !== undefined) return spoken ? whole : source;
  const [smaller, larger] = source.factor > 1 ? [source, whole] : [whole, source];
  return Math.max(Math.abs(yuan), Math.abs(yuanOfFen(figures.funded))) < hugeYuan ? smaller : larger;
}

const slippedSources = (figures: Figures, amount: Fen): Slip | undefined =>
  oneSource(figures, (funded) => (funded === amount ? { kind: "sources", funded, amount } : undefined)) ??
  allSources(figures, amount);

function maskedSlip(figures: Figures): Slip | undefined {
  const { mask, funded, line } = figures;
  if (!mask || digitsLeft(mask) < enoughDigits || fitsMask(mask, yuanOfFen(funded))) return undefined;
  return oneSource(figures, (total) =>
    fitsMask(mask, yuanOfFen(total)) ? { kind: "mask", funded: total, mask: line.text("stated") } : undefined,
  );
}

/** The one repair of one source after which the sum is right; several mean none is certain. */
function oneSource(
  { sources, funded }: Figures,
  evidenceOf: (total: Fen) => Evidence | undefined,
): Slip | undefined {
  const found = sources.flatMap((source) =>
    wanFactors.flatMap((factor): Slip[] => {
      const change = repaired(source, factor);
      const evidence = change && evidenceOf(add(subtract(funded, source.fen), change.fen));
      return evidence ? [{ changes: [change.change], factor, certain: true, evidence: [evidence] }] : [];
    }),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** All of several sources written in 万元. */
function allSources({ sources, funded }: Figures, amount: Fen): Slip | undefined {
  if (sources.length < 2 || funded * 10_000 !== amount) return undefined;
  const changes = sources.map((source) => repaired(source, 10_000)!.change);
  return { changes, factor: 10_000, certain: true, evidence: [{ kind: "sources", funded: amount, amount }] };
}

/** The amount is wrong and the sources are right. */
function wholeAmount(figures: Figures, amount: number, peers: Peers): Slip | undefined {
  const { funded, unitCost, quantity, product, unit, line } = figures;
  const factor = factors.find((one) => fenOfYuan(scaled(amount, one)) === funded);
  if (!factor) return undefined;
  const evidence: Evidence[] = [{ kind: "funded", funded, amount }];
  const change = (column: string, value: number): Slip => ({
    changes: [{ column, value, repaired: scaled(value, factor) }],
    factor,
    certain: true,
    evidence,
  });
  if (!product) return !isThousand(factor) && line.stated ? change("stated", line.stated) : undefined;
  if (!isThousand(factor) || unitCostEvidence(unitCost!, factor, peers).length > 0)
    return change("unitCost", unitCost!);
  // A thousandth of the amount may well be all the money there is so far.
  if (factor < 1) return undefined;
  const side = sideOfMeasure(unit, factor);
  if (side === "unitCost") return change("unitCost", unitCost!);
  return side === "quantity" && line.number("quantity").kind === "number"
    ? change("quantity", quantity!)
    : undefined;
}

/** Whether norms and other lines say the amount is wrong (true) or right (false); undefined where they don't know. */
function unitCostSpeaks(figures: Figures, { factor }: Slip, peers: Peers): boolean | undefined {
  const { unitCost, quantity, stated } = figures;
  const cost = unitCost ?? (quantity && stated ? stated / quantity : undefined);
  if (!cost) return undefined;
  if (unitCostEvidence(cost, factor, peers).length > 0) return true;
  return unitCostEvidence(scaled(cost, factor), 1 / factor, peers).length > 0 ? false : undefined;
}

function repaired(
  { column, fen: money }: SourceFigure,
  factor: number,
): { readonly change: Change; readonly fen: Fen } | undefined {
  const to = scaled(money, factor);
  if (!Number.isSafeInteger(to)) return undefined;
  return {
    change: { column: column.id, value: yuanOfFen(money), repaired: yuanOfFen(fen(to)) },
    fen: fen(to),
  };
}
