import { Button, mergeClasses } from "@fluentui/react-components";
import type { CheckResult } from "../check/check-result";
import { useStore } from "../state/store";
import { deskTexts } from "../texts/desk-texts";
import { useTexts } from "../texts/use-texts";
import { HistoryPart } from "./HistoryPart";
import { NameField } from "./NameField";
import { SettingsPart } from "./SettingsPart";
import { useDesk } from "./use-desk";
import { useDeskStyles } from "./use-desk-styles";

/** What goes out of the hand: colours on the sheet, the report, the county's settings, and every change made. */
export function RecordPart({ result }: { result: CheckResult }) {
  const { desk, busy } = useDesk();
  const lens = useStore(desk.lens.store);
  const t = useTexts(deskTexts);
  const styles = useDeskStyles();
  const on = lens.sheet !== null;
  return (
    <>
      <section className={styles.part}>
        <NameField />
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{t("lens")}</h3>
        <p className={mergeClasses(styles.text, styles.quiet)}>{t("lensWhy")}</p>
        <Button
          size="small"
          appearance={on ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={() => void (on ? desk.lens.hide() : desk.lens.show())}
        >
          {t(on ? "lensOff" : "lensOn")}
        </Button>
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>{t("report")}</h3>
        <p className={mergeClasses(styles.text, styles.quiet)}>{t("reportWhy")}</p>
        <div className={styles.actions}>
          <Button size="small" disabledFocusable={busy} onClick={() => void desk.reporting.writeSheet()}>
            {t("reportSheet")}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={() => void desk.reporting.savePage()}>
            {t("reportPage")}
          </Button>
        </div>
      </section>
      <SettingsPart label={result.settingsLabel} />
      <HistoryPart />
    </>
  );
}
