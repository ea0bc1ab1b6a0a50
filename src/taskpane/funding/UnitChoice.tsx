import { makeStyles, tokens } from "@fluentui/react-components";
import { fundingTexts } from "../texts/funding-texts";
import { useTexts } from "../texts/use-texts";
import { moneyUnits, type MoneyUnit } from "./money-unit";

const useStyles = makeStyles({
  group: {
    display: "flex",
    justifyContent: "end",
    gap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
  },
  choice: { display: "inline-flex", alignItems: "center", minHeight: "24px", cursor: "pointer" },
});

export function UnitChoice({ unit, onChoose }: { unit: MoneyUnit; onChoose: (unit: MoneyUnit) => void }) {
  const t = useTexts(fundingTexts);
  const styles = useStyles();
  return (
    <div role="radiogroup" aria-label={t("unit")} className={styles.group}>
      {moneyUnits.map((one) => (
        <label key={one.id} className={styles.choice}>
          <input type="radio" name="money-unit" checked={one.id === unit.id} onChange={() => onChoose(one)} />
          {t(one.choice)}
        </label>
      ))}
    </div>
  );
}
