import { makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CheckResult } from "../check/check-result";
import { deskTexts } from "../texts/desk-texts";
import { useTexts } from "../texts/use-texts";
import { NameField } from "./NameField";
import { SheetLinesList } from "./SheetLinesList";
import { useDeskStyles } from "./use-desk-styles";

const useStyles = makeStyles({
  box: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
});

/** Every line of the plan with what the reviewer thinks of it, and how much is left. */
export function LinesPart({ result: { coverage } }: { result: CheckResult }) {
  const [unseenOnly, setUnseenOnly] = useState(false);
  const [asked, setAsked] = useState(false);
  const t = useTexts(deskTexts);
  const styles = useDeskStyles();
  const own = useStyles();
  const label = useId();
  const { lines, looked, accepted, questioned, stale } = coverage;
  return (
    <section aria-label={t("lines")}>
      <div className={own.box}>
        <p id={label} className={styles.text}>
          {t("coverage", { lines, looked, accepted, questioned })}
          {stale > 0 && ` · ${t("staleLines", { count: stale })}`}
        </p>
        <ProgressBar aria-labelledby={label} value={looked} max={Math.max(lines, 1)} />
        {lines === 0 && <p className={mergeClasses(styles.text, styles.quiet)}>{t("noLines")}</p>}
        <NameField missing={asked} />
        <label className={styles.text}>
          <input
            type="checkbox"
            checked={unseenOnly}
            onChange={({ target }) => setUnseenOnly(target.checked)}
          />{" "}
          {t("unseenOnly")}
        </label>
      </div>
      {coverage.sheets
        .filter((sheet) => sheet.lines > 0)
        .map((sheet) => (
          <SheetLinesList
            key={sheet.template}
            sheet={sheet}
            unseenOnly={unseenOnly}
            onNoName={() => setAsked(true)}
          />
        ))}
    </section>
  );
}
