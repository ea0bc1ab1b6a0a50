import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { TableWork } from "../state/own-table";
import { ownTableTexts } from "../texts/own-table-texts";
import { shellTexts } from "../texts/shell-texts";
import { useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  box: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
  bar: { width: "100%" },
});

/** What is being done and how far, with Cancel where that leaves nothing half done. */
export function TableProgress({ work, onCancel }: { work: TableWork; onCancel: () => void }) {
  const t = useTexts(ownTableTexts);
  const shell = useTexts(shellTexts);
  const styles = useStyles();
  const { kind, step } = work;
  const said =
    kind === "reading" && step?.sheet !== undefined
      ? t("readingSheet", { sheet: step.sheet, done: step.done, total: step.total })
      : t(kind);
  return (
    <div className={styles.box}>
      <span role="status">{said}</span>
      <div className={styles.bar}>
        <ProgressBar aria-label={said} {...(step && { value: step.done, max: step.total })} />
      </div>
      {kind !== "writing" && (
        <Button size="small" onClick={onCancel}>
          {shell("cancel")}
        </Button>
      )}
    </div>
  );
}
