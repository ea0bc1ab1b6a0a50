import { yuanOfFen, type Fen } from "../model/money";
import { amountYuan, type Figures } from "./figures";
import type { Peers } from "./peers";
import { factors, scaled, wanFactors, type Evidence, type Slip } from "./slip";
import { unitCostEvidence } from "./unit-cost-evidence";

/** How far sources must be above the amount, or above each other, to speak for a slip. */
const farAbove = 100;
const farAboveOthers = 1000;
/** The repaired sources must pay a good part of the amount, or the repair explains nothing. */
const goodPart = 0.2;
const enoughEvidence = 2;

/** No equation proves the slip, but two independent pieces of evidence agree on one repair. */
export function probableSlip(figures: Figures, peers: Peers): Slip | undefined {
  const found = [...unitCostSlips(figures, peers), ...sourceSlips(figures, peers)].sort(
    (a, b) => b.evidence.length - a.evidence.length,
  );
  const [best, next] = found;
  return next && next.evidence.length === best!.evidence.length ? undefined : best;
}

function unitCostSlips({ unitCost, product, funded, stated, line }: Figures, peers: Peers): readonly Slip[] {
  const { quantity } = line;
  const slips = (column: string, value: number, cost: number, amount: number | undefined) =>
    factors.flatMap((factor) => {
      const evidence = [...unitCostEvidence(cost, factor, peers), ...fitsSources(amount, funded, factor)];
      return probable(column, value, factor, evidence);
    });
  if (unitCost) return slips("unitCost", unitCost, unitCost, product && yuanOfFen(product));
  return stated && line.stated && quantity ? slips("stated", line.stated, stated / quantity, stated) : [];
}

/** Sources 100 times above an amount that they fit well once the amount is repaired. */
const fitsSources = (amount: number | undefined, funded: Fen, factor: number): readonly Evidence[] =>
  amount && factor > 1 && funded / 100 >= amount * farAbove && paysWell(funded / 100, scaled(amount, factor))
    ? [{ kind: "over-amount", funded, amount }]
    : [];

const paysWell = (funded: number, amount: number) => funded <= amount && funded >= amount * goodPart;

function sourceSlips(figures: Figures, peers: Peers): readonly Slip[] {
  const { sources, funded, quantity } = figures;
  const amount = amountYuan(figures);
  return sources.flatMap(({ column, fen: money }) =>
    wanFactors
      .filter((factor) => factor < 1 && Number.isInteger(scaled(money, factor)))
      .flatMap((factor) => {
        const evidence: Evidence[] = [];
        const others = sources.filter((one) => one.column !== column).map((one) => Math.abs(one.fen));
        const largest = Math.max(...others) as Fen;
        if (others.length > 0 && money >= largest * farAboveOthers)
          evidence.push({ kind: "other-sources", largest });
        const repaired = funded - money + scaled(money, factor);
        if (amount && funded / 100 >= amount * farAbove && paysWell(repaired / 100, amount))
          evidence.push({ kind: "over-amount", funded, amount });
        if (!amount && quantity) evidence.push(...unitCostEvidence(money / 100 / quantity, factor, peers));
        return probable(column.id, yuanOfFen(money), factor, evidence);
      }),
  );
}

/** The slip that evidence speaks for; none where it is too little. */
const probable = (
  column: string,
  value: number,
  factor: number,
  evidence: readonly Evidence[],
): readonly Slip[] =>
  evidence.length < enoughEvidence
    ? []
    : [{ changes: [{ column, value, repaired: scaled(value, factor) }], factor, certain: false, evidence }];
