import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type ComponentType } from "react";
import { useSession } from "../session-context";
import type { Change } from "../state/changes";
import { useStore } from "../state/store";
import { shellTexts } from "../texts/shell-texts";
import { usePick, useTexts } from "../texts/use-texts";
import { LazyView } from "./LazyView";
import type { QuestionBoxProps } from "./QuestionBox";

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  asked: { marginBottom: tokens.spacingVerticalS },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "30vh", overflowY: "auto" },
  undone: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  more: { cursor: "pointer" },
});

const loadQuestion = async (): Promise<ComponentType<QuestionBoxProps>> =>
  (await import(/* webpackChunkName: "question" */ "./QuestionBox")).QuestionBox;

/** The last change with its way back, and all earlier ones behind it. */
export function ChangeLine() {
  const session = useSession();
  const { changes, asked, busy } = useStore(session.changes.store);
  const t = useTexts(shellTexts);
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  /** The keys go back to where they came from. */
  const answer = async (yes: boolean) => {
    await session.changes.answerRevert(yes);
    box.current?.querySelector("button")?.focus();
  };
  const last = changes.at(-1);
  if (!last) return null;
  return (
    <div ref={box} className={styles.box}>
      {asked && (
        <div className={styles.asked}>
          <LazyView
            load={loadQuestion}
            props={{ question: asked.question.text, busy, onAnswer: (yes) => void answer(yes) }}
          />
        </div>
      )}
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
