import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { markKinds, type MarkKind } from "../../core/review/mark-kinds";
import type { SheetLines, ShownLine } from "../check/check-result";
import { useSession } from "../session-context";
import { lineMarkKey } from "../state/deciding";
import { useStore } from "../state/store";
import { deskTexts } from "../texts/desk-texts";
import { useTexts } from "../texts/use-texts";
import { LineRow } from "./LineRow";
import { useDesk } from "./use-desk";
import { useDeskStyles } from "./use-desk-styles";

const useStyles = makeStyles({
  sheet: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    cursor: "pointer",
  },
  all: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
});

/** Rows come by the page: thousands at once would keep the pane from answering. */
const page = 25;

interface SheetLinesProps {
  readonly sheet: SheetLines;
  readonly unseenOnly: boolean;
  /** Told when somebody marks without having said who they are. */
  readonly onNoName: () => void;
}

/** The lines of one sheet with their marks, and marks for all of them at once. */
export function SheetLinesList({ sheet, unseenOnly, onNoName }: SheetLinesProps) {
  const { name } = useStore(useSession().view);
  const { desk, busy } = useDesk();
  const { pending } = useStore(desk.deciding.store);
  const [open, setOpen] = useState(true);
  const [shown, setShown] = useState(page);
  const t = useTexts(deskTexts);
  const styles = useDeskStyles();
  const own = useStyles();
  const markOf = (line: ShownLine): MarkKind | null =>
    pending.get(lineMarkKey(sheet.template, line.key)) ?? (line.stale ? null : line.mark);
  const lines = unseenOnly ? sheet.reviewed.filter((line) => markOf(line) === null) : sheet.reviewed;
  const mark = (marked: readonly ShownLine[], kind: MarkKind) => {
    if (name.trim() === "") onNoName();
    else void desk.deciding.mark(sheet, marked, kind);
  };
  const next = Math.min(page, lines.length - shown);
  return (
    <details className={own.sheet} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={own.summary}>
        {t("sheetLines", { sheet: sheet.sheet, looked: sheet.looked, lines: sheet.lines })}
      </summary>
      <div role="group" aria-label={t("wholeSheet", { sheet: sheet.sheet })} className={own.all}>
        <div className={styles.actions}>
          <span className={styles.text}>{t("wholeSheet", { sheet: sheet.sheet })}</span>
          {markKinds.map((kind) => (
            <Button
              key={kind}
              size="small"
              disabledFocusable={busy}
              onClick={() => mark(sheet.reviewed, kind)}
            >
              {t(kind)}
            </Button>
          ))}
        </div>
        {lines.length === 0 && <p className={styles.text}>{t("allSeen")}</p>}
        <ul className={styles.list}>
          {lines.slice(0, shown).map((line) => (
            <LineRow
              key={line.key}
              sheet={sheet.sheet}
              line={line}
              mark={markOf(line)}
              onMark={(kind) => mark([line], kind)}
            />
          ))}
        </ul>
        {next > 0 && (
          <button type="button" className={styles.more} onClick={() => setShown(shown + page)}>
            {t("more", { count: next, total: lines.length })}
          </button>
        )}
      </div>
    </details>
  );
}
