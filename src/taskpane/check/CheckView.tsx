import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { useTexts } from "../texts/use-texts";
import { CheckProgress } from "./CheckProgress";
import { CheckSummary } from "./CheckSummary";
import { FindingList } from "./FindingList";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: "100%" },
  empty: { padding: tokens.spacingHorizontalL },
});

/** What is wrong in this workbook, and what can be done about it. */
export function CheckView() {
  const session = useSession();
  const { result, phase } = useStore(session.checking.store);
  const t = useTexts(checkTexts);
  const styles = useStyles();
  return (
    <section className={styles.view} aria-label={t("title")}>
      <CheckProgress />
      {result && result.planSheets > 0 && (
        <>
          <CheckSummary result={result} sheets={result.planSheets} />
          <FindingList result={result} />
        </>
      )}
      {result?.planSheets === 0 && (
        <div className={styles.empty}>
          <p>{t("noPlan")}</p>
          <Button appearance="primary" onClick={() => session.goTo("new")}>
            {t("startPlan")}
          </Button>{" "}
          <Button onClick={() => void session.checking.check()}>{t("again")}</Button>
        </div>
      )}
      {!result && phase.kind === "idle" && (
        <div className={styles.empty}>
          <Button appearance="primary" onClick={() => void session.checking.check()}>
            {t("checkNow")}
          </Button>
        </div>
      )}
    </section>
  );
}
