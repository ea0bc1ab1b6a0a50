import { yuanOfFen, type Fen } from "../model/money";
import type { Figures } from "./figures";
import type { Peers } from "./peers";
import { factors, scaled, wanFactors, type Change, type Evidence, type Slip } from "./slip";
import { unitCostEvidence } from "./unit-cost-evidence";

/** How far sources must be above the amount, or above each other, to speak for a slip. */
const farAbove = 100;
const farAboveOthers = 1000;
const enoughEvidence = 2;

/** No equation proves the slip, but two independent pieces of evidence agree on one repair. */
export function probableSlip(figures: Figures, peers: Peers): Slip | undefined {
  const found = [...unitCostSlips(figures, peers), ...sourceSlips(figures, peers)]
    .filter(({ evidence }) => evidence.length >= enoughEvidence)
    .sort((a, b) => b.evidence.length - a.evidence.length);
  const [best, next] = found;
  return next && next.evidence.length === best!.evidence.length ? undefined : best;
}

function unitCostSlips({ unitCost, product, funded, stated, line }: Figures, peers: Peers): readonly Slip[] {
  const { quantity } = line;
  const slips = (column: string, value: number, cost: number, amount: Fen | undefined) =>
    factors.map((factor) => {
      const evidence = [...unitCostEvidence(cost, factor, peers), ...fitsSources(amount, funded, factor)];
      return probable({ column, value, repaired: scaled(value, factor) }, factor, evidence);
    });
  if (unitCost) return slips("unitCost", unitCost, unitCost, product);
  return stated && line.stated && quantity
    ? slips("stated", line.stated, yuanOfFen(stated) / quantity, stated)
    : [];
}

/** Sources 100 times above an amount that holds them once it is repaired. */
function fitsSources(amount: Fen | undefined, funded: Fen, factor: number): readonly Evidence[] {
  if (!amount || factor < 1 || funded < amount * farAbove || funded > scaled(amount, factor)) return [];
  return [{ kind: "over-amount", funded, amount }];
}

function sourceSlips(figures: Figures, peers: Peers): readonly Slip[] {
  const { sources, funded, product, stated, quantity } = figures;
  const amount = product ?? stated;
  return sources.flatMap(({ column, fen: money }) =>
    wanFactors
      .filter((factor) => factor < 1)
      .map((factor) => {
        const evidence: Evidence[] = [];
        const others = sources.filter((one) => one.column !== column).map((one) => Math.abs(one.fen));
        const largest = Math.max(...others) as Fen;
        if (others.length > 0 && money >= largest * farAboveOthers)
          evidence.push({ kind: "other-sources", largest });
        if (amount && funded >= amount * farAbove && scaled(money, factor) <= amount)
          evidence.push({ kind: "over-amount", funded, amount });
        if (!amount && quantity) evidence.push(...unitCostEvidence(money / 100 / quantity, factor, peers));
        const value = yuanOfFen(money);
        return probable({ column: column.id, value, repaired: scaled(value, factor) }, factor, evidence);
      }),
  );
}

const probable = (change: Change, factor: number, evidence: readonly Evidence[]): Slip => ({
  changes: [change],
  factor,
  certain: false,
  evidence,
});
