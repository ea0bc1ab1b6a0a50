import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useChecking } from "../checking-context";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { shellTexts } from "../texts/shell-texts";
import { usePick, useTexts } from "../texts/use-texts";
import type { FindingRowProps } from "./FindingRow";
import { FixPreview } from "./FixPreview";

const useStyles = makeStyles({
  card: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 33px` },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  help: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

/** The current finding opened up: expected and found, why it matters, and what can be done. */
export function FindingCard(props: FindingRowProps & { onJump: () => void }) {
  const { finding, about, fixed, previewed, onPreview, onClosePreview, onJump } = props;
  const [explained, setExplained] = useState(false);
  const t = useTexts(checkTexts);
  const pick = usePick();
  const styles = useStyles();
  return (
    <div className={styles.card}>
      {(finding.expected !== "" || finding.found !== "") && (
        <dl className={styles.facts}>
          {finding.found !== "" && <Fact term={t("found")} value={finding.found} />}
          {finding.expected !== "" && <Fact term={t("expected")} value={finding.expected} />}
        </dl>
      )}
      {previewed && finding.fix && !fixed ? (
        <FixPreview finding={finding} edits={finding.fix} onClose={onClosePreview} />
      ) : (
        <div className={styles.actions}>
          {fixed && <UndoFix findingKey={finding.key} />}
          {finding.fix && !fixed && (
            <Button size="small" appearance="primary" onClick={() => onPreview(finding)}>
              {t("fix")}
            </Button>
          )}
          <Button size="small" onClick={onJump}>
            {t("jump")}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={explained}
            onClick={() => setExplained(!explained)}
          >
            {t("why")}
          </Button>
        </div>
      )}
      {explained && <p className={styles.help}>{pick(about.help)}</p>}
    </div>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}

/** Takes back the latest change made for this finding. */
function UndoFix({ findingKey }: { findingKey: string }) {
  const { changes } = useSession();
  const checking = useChecking();
  const state = useStore(changes.store);
  const t = useTexts(shellTexts);
  const change = state.changes.findLast(
    (one) => "finding" in one && one.finding.key === findingKey && one.from === checking && !one.undone,
  );
  if (!change) return null;
  return (
    <Button size="small" disabledFocusable={state.busy} onClick={() => void changes.revert(change)}>
      {t("undo")}
    </Button>
  );
}
