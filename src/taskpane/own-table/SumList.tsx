import { mergeClasses } from "@fluentui/react-components";
import type { SumCheck } from "../../core/mapping/check-sums";
import type { TakenOver } from "../../core/mapping/take-over";
import { formatYuan, subtract } from "../../core/model/money";
import { ownTableTexts } from "../texts/own-table-texts";
import { useTexts } from "../texts/use-texts";
import { useTableStyles } from "./use-table-styles";

/** The table's own totals beside the sums of the lines. */
export function SumList({ taken: { sums } }: { readonly taken: TakenOver }) {
  const t = useTexts(ownTableTexts);
  const styles = useTableStyles();
  if (sums.length === 0) return null;
  const say = ({ header, told, taken }: SumCheck): string => {
    const sum = formatYuan(taken);
    if (told === null) return t("sumNone", { header, taken: sum });
    if (told === taken) return t("sumTies", { header, told: sum });
    return t("sumDiffers", {
      ...{ header, told: formatYuan(told), taken: sum },
      difference: formatYuan(told > taken ? subtract(told, taken) : subtract(taken, told)),
    });
  };
  return (
    <section className={styles.part} aria-labelledby="own-sums">
      <h3 id="own-sums" className={styles.heading}>
        {t("sums")}
      </h3>
      <ul className={styles.list}>
        {sums.map((one) => (
          <li key={one.target} className={mergeClasses(styles.entry, one.ties === false && styles.doubt)}>
            {say(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
