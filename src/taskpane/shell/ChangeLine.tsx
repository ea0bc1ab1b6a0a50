import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSession } from "../session-context";
import type { Change } from "../state/changes";
import { useStore } from "../state/store";
import { shellTexts } from "../texts/shell-texts";
import { usePick, useTexts } from "../texts/use-texts";

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "30vh", overflowY: "auto" },
  undone: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  more: { cursor: "pointer" },
});

/** The last change with its way back, and all earlier ones behind it. */
export function ChangeLine() {
  const { changes } = useStore(useSession().changes.store);
  const t = useTexts(shellTexts);
  const styles = useStyles();
  const last = changes.at(-1);
  if (!last) return null;
  return (
    <div className={styles.box}>
      <UndoLine change={last} />
      {changes.length > 1 && (
        <details>
          <summary className={styles.more}>{t("changes", { count: changes.length })}</summary>
          <ul className={styles.list}>
            {[...changes].reverse().map((change) => (
              <li key={change.id}>
                <UndoLine change={change} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function UndoLine({ change }: { change: Change }) {
  const { changes } = useSession();
  const { busy } = useStore(changes.store);
  const t = useTexts(shellTexts);
  const what = usePick()(change.what);
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span className={mergeClasses(styles.what, change.undone && styles.undone)}>{what}</span>
      {change.undone ? (
        <span>{t("undone")}</span>
      ) : (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={t("undoOf", { what })}
          onClick={() => void changes.revert(change)}
        >
          {t("undo")}
        </Button>
      )}
    </div>
  );
}
