import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useSession } from "../session-context";
import type { CreatingState } from "../state/creating";
import { newPlanTexts } from "../texts/new-plan-texts";
import { shellTexts } from "../texts/shell-texts";
import { useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalL,
    display: "grid",
    gap: tokens.spacingVerticalM,
    justifyItems: "start",
  },
  bar: { width: "100%" },
});

/** Which sheet is being laid out, how many are left, and Cancel. */
export function CreatingProgress({ phase }: { phase: Extract<CreatingState, { kind: "working" }> }) {
  const { creating } = useSession();
  const t = useTexts(newPlanTexts);
  const shell = useTexts(shellTexts);
  const styles = useStyles();
  const { done, total, sheet } = phase;
  const said = sheet ? t("workingOn", { sheet, done, total }) : t("working", { done, total });
  return (
    <div className={styles.box}>
      <span role="status">{said}</span>
      <div className={styles.bar}>
        <ProgressBar aria-label={said} value={done} max={total} />
      </div>
      <Button onClick={creating.cancel}>{shell("cancel")}</Button>
    </div>
  );
}
