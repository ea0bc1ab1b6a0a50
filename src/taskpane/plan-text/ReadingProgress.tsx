import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useSession } from "../session-context";
import { planTextTexts } from "../texts/plan-text-texts";
import { shellTexts } from "../texts/shell-texts";
import { useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  box: { display: "grid", gap: tokens.spacingVerticalM, justifyItems: "start" },
  bar: { width: "100%" },
});

export function ReadingProgress() {
  const { planText } = useSession();
  const t = useTexts(planTextTexts);
  const shell = useTexts(shellTexts);
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <span role="status">{t("reading")}</span>
      <div className={styles.bar}>
        <ProgressBar aria-label={t("reading")} />
      </div>
      <Button onClick={planText.cancel}>{shell("cancel")}</Button>
    </div>
  );
}
