import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { countBySeverity } from "../state/finding-list";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { bothOf } from "../texts/define-texts";
import { planTextTexts } from "../texts/plan-text-texts";
import { useTexts } from "../texts/use-texts";
import { LayOutForm } from "./LayOutForm";
import { LineChoices } from "./LineChoices";
import { MarkedText, type TextPlace } from "./MarkedText";
import type { PlanTextReading } from "./plan-text-reading";
import { TextChanges } from "./TextChanges";
import { TextFindings } from "./TextFindings";

const useStyles = makeStyles({
  summary: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  counts: { margin: 0 },
  // Beside each other where the pane is wide enough, else one below the other.
  columns: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  column: { flex: "1 1 300px", minWidth: 0 },
  // The text stays in sight while its findings are gone through.
  text: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    alignSelf: "flex-start",
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A text that was read: its figures and findings, what changed against the workbook, and the lines to lay out. */
export function ReadText({ reading }: { reading: PlanTextReading }) {
  const { planText, checking, notices } = useSession();
  const { result } = useStore(checking.store);
  const [place, setPlace] = useState<TextPlace | null>(null);
  const findingsList = useRef<HTMLDivElement>(null);
  const t = useTexts(planTextTexts);
  const c = useTexts(checkTexts);
  const styles = useStyles();
  const { statements, findings, choices, comparison } = reading;
  const counts = countBySeverity(findings);
  const [lines, findingCount] = [choices.length, findings.length];
  useEffect(() => {
    const data = { statements, lines, findings: findingCount };
    notices.announce(bothOf(planTextTexts, "summaryAnnounced", data));
  }, [notices, statements, lines, findingCount]);
  // What was changed or taken back in the workbook since is no longer what the text was compared with.
  useEffect(() => void planText.compareAgain(), [planText, result]);
  // Both stay the same functions, so that hundreds of paragraphs and rows need no rendering when a finding is chosen.
  const show = useCallback((position: number, focus = false) => setPlace({ position, focus }), []);
  const showLine = useCallback((position: number) => show(position, true), [show]);
  const focusFinding = useCallback(
    (at: number) => {
      planText.makeCurrent(at);
      // After the list has drawn the row: it may have been on a page not shown yet.
      requestAnimationFrame(() =>
        findingsList.current?.querySelector<HTMLElement>("[aria-current='true']")?.focus(),
      );
    },
    [planText],
  );
  return (
    <>
      <div className={styles.summary}>
        <p className={styles.counts}>
          {t("summary", { statements, lines })}
          <br />
          <strong>
            {c("summary", { errors: counts.error, warnings: counts.warning, infos: counts.info })}
          </strong>
        </p>
        <Button size="small" onClick={planText.edit}>
          {t("editText")}
        </Button>
      </div>
      <div className={styles.columns}>
        <div className={mergeClasses(styles.column, styles.text)}>
          <MarkedText reading={reading} place={place} onFinding={focusFinding} />
        </div>
        <div className={styles.column} ref={findingsList}>
          <TextFindings findings={findings} onShow={show} />
        </div>
      </div>
      {comparison && <TextChanges comparison={comparison} choices={choices} onShow={show} />}
      <LineChoices choices={choices} onShow={showLine} />
      <LayOutForm reading={reading} />
    </>
  );
}
