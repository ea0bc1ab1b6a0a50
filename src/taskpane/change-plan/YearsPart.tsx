import { Button } from "@fluentui/react-components";
import { formatYears } from "../../core/templates/cover";
import { changePlanTexts } from "../texts/change-plan-texts";
import { useTexts } from "../texts/use-texts";
import { Part, useRowStyles, type PartProps } from "./Part";

/** The years of the plan; one more stands before the first or behind the last. */
export function YearsPart({ outline: { years }, busy, onChange }: PartProps) {
  const t = useTexts(changePlanTexts);
  const styles = useRowStyles();
  if (years.length === 0) return null;
  return (
    <Part title={t("years")}>
      <div className={styles.row}>
        <span className={styles.grow}>{t("yearsNow", { years: formatYears(years) })}</span>
        {[Math.min(...years) - 1, Math.max(...years) + 1].map((year) => (
          <Button
            key={year}
            size="small"
            disabledFocusable={busy}
            onClick={() => onChange({ kind: "add-year", year })}
          >
            {t("addYear", { year })}
          </Button>
        ))}
      </div>
    </Part>
  );
}
