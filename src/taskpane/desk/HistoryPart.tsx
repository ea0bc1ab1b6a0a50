import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { JournalOperation } from "../../core/journal/operations";
import { beijingTime } from "../../core/model/beijing-time";
import { settingsSheet } from "../../core/plan-book/plan-settings";
import { useSession } from "../session-context";
import { sayInput } from "../state/say-input";
import { useStore } from "../state/store";
import { deskTexts } from "../texts/desk-texts";
import { useTexts } from "../texts/use-texts";
import { useDesk } from "./use-desk";
import { useDeskStyles } from "./use-desk-styles";

const useStyles = makeStyles({
  operation: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { minWidth: 0, overflowWrap: "anywhere" },
});

/** Operations come by the page. */
const page = 20;

/** All changes the workbook remembers, made in this pane or another, latest first, each to be taken back. */
export function HistoryPart() {
  const { changes } = useSession();
  const { desk } = useDesk();
  const { operations, unreadable } = useStore(desk.history.store);
  const made = useStore(changes.store).changes;
  const [shown, setShown] = useState(page);
  const t = useTexts(deskTexts);
  const styles = useDeskStyles();
  // Read when opened, and anew after every change made in this pane.
  useEffect(() => void desk.history.read(), [desk, made]);
  const next = Math.min(page, (operations?.length ?? 0) - shown);
  return (
    <section className={styles.part} aria-label={t("history")}>
      <h3 className={styles.heading}>{t("history")}</h3>
      {operations?.length === 0 && <p className={styles.text}>{t("historyEmpty")}</p>}
      {unreadable > 0 && <p className={styles.text}>{t("unreadable", { count: unreadable })}</p>}
      <ul className={styles.list}>
        {operations?.slice(0, shown).map((operation) => (
          <OperationRow key={operation.operation} operation={operation} />
        ))}
      </ul>
      {operations && next > 0 && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + page)}>
          {t("more", { count: next, total: operations.length })}
        </button>
      )}
    </section>
  );
}

function OperationRow({ operation }: { operation: JournalOperation }) {
  const { who, reason, entries } = operation;
  const { desk, busy } = useDesk();
  const t = useTexts(deskTexts);
  const styles = useStyles();
  const deskStyles = useDeskStyles();
  const time = beijingTime(operation.time).slice(0, 16);
  const { sheet, cell, before, after } = entries[0]!;
  // Settings stand on a hidden sheet, in cells that tell the user nothing; the reason says what was done.
  const what =
    sheet === settingsSheet
      ? t("planSettings")
      : entries.length === 1
        ? t("oneCell", { sheet, cell, before: sayInput(before), after: sayInput(after) })
        : t("cells", { sheet, cell, count: entries.length });
  return (
    <li className={styles.operation}>
      <div className={styles.what}>
        <div className={mergeClasses(deskStyles.text, deskStyles.quiet)}>{t("operation", { time, who })}</div>
        <div className={deskStyles.text}>{what}</div>
        <div className={deskStyles.text}>{reason}</div>
      </div>
      <Button
        size="small"
        aria-label={t("revertOf", { time, what })}
        disabledFocusable={busy}
        onClick={() => void desk.history.revert(operation)}
      >
        {t("revert")}
      </Button>
    </li>
  );
}
