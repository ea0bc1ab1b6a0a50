import { fundingTexts } from "../texts/funding-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { FundingBar } from "./FundingBar";
import { sayShare, type FundingPart } from "./funding-parts";
import type { MoneyUnit } from "./money-unit";

interface PartsBarProps {
  readonly parts: readonly FundingPart[];
  readonly unit: MoneyUnit;
  /** What the bar shows, with a slot for its parts. */
  readonly says: "barOf" | "statusBarOf";
}

/** A bar that stands by itself, said in words for those who don't see it. */
export function PartsBar({ parts, unit, says }: PartsBarProps) {
  const t = useTexts(fundingTexts);
  const pick = usePick();
  const unitName = t(unit.label);
  const said = parts.map((part) =>
    t("barPart", {
      name: pick(part.name),
      amount: unit.format(part.amount),
      unit: unitName,
      share: sayShare(part.share),
    }),
  );
  return <FundingBar parts={parts} label={t(says, { parts: said.join(t("partsSeparator")) })} />;
}
