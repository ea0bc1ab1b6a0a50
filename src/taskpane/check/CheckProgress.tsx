import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { useChecking } from "../checking-context";
import type { CheckPhase } from "../state/checking";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { shellTexts } from "../texts/shell-texts";
import { usePick, useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  strip: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

/** What the check is doing now, how far it is, and Cancel; after a stop or a failure what to do. */
export function CheckProgress() {
  const checking = useChecking();
  const { phase, result } = useStore(checking.store);
  const t = useTexts(checkTexts);
  const shell = useTexts(shellTexts);
  const pick = usePick();
  const styles = useStyles();
  if (phase.kind === "idle" || phase.kind === "done") return null;
  const again = (
    <Button size="small" onClick={() => void checking.check()}>
      {t("again")}
    </Button>
  );
  if (phase.kind === "failed")
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{pick(phase.advice)}</MessageBarBody>
        <MessageBarActions>{again}</MessageBarActions>
      </MessageBar>
    );
  if (phase.kind === "stopped")
    return (
      <div className={`${styles.strip} ${styles.line}`} role="status">
        <span>{t(result ? "stoppedAgain" : "stopped")}</span>
        {again}
      </div>
    );
  return (
    <div className={styles.strip}>
      <div className={styles.line}>
        <span>
          {phase.kind === "reading" && phase.sheet ? t("readingSheet", stepOf(phase)) : t(waitingWord(phase))}
        </span>
        <Button size="small" onClick={checking.cancel}>
          {shell("cancel")}
        </Button>
      </div>
      <Bar phase={phase} label={t(waitingWord(phase))} />
    </div>
  );
}

type Reading = Extract<CheckPhase, { kind: "reading" }>;
const stepOf = ({ sheet = "", done, total }: Reading) => ({ sheet, done, total });
const waitingWord = ({ kind }: CheckPhase) => (kind === "reading" ? "reading" : "checking");

function Bar({ phase, label }: { phase: CheckPhase; label: string }) {
  const known = phase.kind === "reading" && phase.total > 0;
  return <ProgressBar aria-label={label} {...(known ? { value: phase.done, max: phase.total } : {})} />;
}
