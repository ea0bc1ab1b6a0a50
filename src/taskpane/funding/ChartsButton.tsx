import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSession } from "../session-context";
import { failureAdvice } from "../state/failure-advice";
import { useStore } from "../state/store";
import { fundingTexts } from "../texts/funding-texts";
import { useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  button: { marginTop: tokens.spacingVerticalM },
  note: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase200 },
});

/** Puts the workbook's own charts on the funding summary, or makes them anew. */
export function ChartsButton() {
  const { book, changes, notices } = useSession();
  const { busy } = useStore(changes.store);
  const t = useTexts(fundingTexts);
  const styles = useStyles();
  if (!book.takesCharts) return <p className={styles.note}>{t("noCharts")}</p>;
  const insert = async () => {
    try {
      const { insertCharts, planStructureRevert } = await import(
        /* webpackChunkName: "funding-charts" */ "./charts-change"
      );
      const done = await changes.reshape(insertCharts, (record) => (now) => planStructureRevert(record, now));
      if (done?.ok === false) notices.show({ intent: "warning", text: done.reason });
    } catch (cause) {
      notices.show({ intent: "error", text: failureAdvice(cause) });
    }
  };
  return (
    <Button className={styles.button} disabledFocusable={busy} onClick={() => void insert()}>
      {t("insertCharts")}
    </Button>
  );
}
