import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { shellTexts } from "../texts/shell-texts";
import { usePick, useTexts } from "../texts/use-texts";

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { overflowWrap: "anywhere" } });

/** What went wrong or was done, and what to do now; stays until closed. */
export function NoticeBar() {
  const { notices } = useSession();
  const { bar } = useStore(notices.store);
  const t = useTexts(shellTexts);
  const pick = usePick();
  const styles = useStyles();
  if (!bar) return null;
  return (
    <MessageBar intent={bar.intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{pick(bar.text)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={notices.close}>
          {t("close")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
