import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useChecking } from "../checking-context";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { checkTexts } from "../texts/check-texts";
import { shellTexts } from "../texts/shell-texts";
import { usePick, useTexts } from "../texts/use-texts";
import type { FindingRowProps } from "./finding-row-props";
import { FixPreview } from "./FixPreview";
import { LazyView } from "../shell/LazyView";
import { loadDecision, loadNote } from "./load-desk";
import { isPlanFinding } from "./is-plan-finding";
import { isIgnored } from "../state/finding-list";

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
  const { finding, about, fixed, opened, onOpen, onClose, onJump } = props;
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
      {isPlanFinding(finding) && (finding.decision || opened === "ignore") && (
        <LazyView load={loadDecision} props={{ finding, open: opened === "ignore", onClose }} />
      )}
      {opened === "note" && <LazyView load={loadNote} props={{ finding, onClose }} />}
      {opened === "fix" && finding.fix && !fixed && <FixPreview finding={finding} onClose={onClose} />}
      {opened === null && (
        <div className={styles.actions}>
          {fixed && <UndoFix findingKey={finding.key} onUndone={onClose} />}
          {finding.fix && !fixed && (
            <Button size="small" appearance="primary" onClick={() => onOpen(finding, "fix")}>
              {t("fix")}
            </Button>
          )}
          {isPlanFinding(finding) && !fixed && (
            <Button size="small" onClick={() => onOpen(finding, "ignore")}>
              {t(isIgnored(finding) ? "unignore" : "ignore")}
            </Button>
          )}
          <Button size="small" onClick={onJump}>
            {t("jump")}
          </Button>
          <Button size="small" onClick={() => onOpen(finding, "note")}>
            {t("note")}
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
      {explained && (
        <p ref={intoView} className={styles.help}>
          {pick(about.help)}
        </p>
      )}
    </div>
  );
}

const intoView = (shown: HTMLElement | null) => shown?.scrollIntoView({ block: "nearest" });

function Fact({ term, value }: { term: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}

/** Takes back the latest change made for this finding. The button goes with it, so the focus has to go elsewhere. */
function UndoFix({ findingKey, onUndone }: { findingKey: string; onUndone: () => void }) {
  const { changes } = useSession();
  const checking = useChecking();
  const state = useStore(changes.store);
  const t = useTexts(shellTexts);
  const change = state.changes.findLast(
    (one) =>
      "findings" in one &&
      one.findings.some(({ key }) => key === findingKey) &&
      one.from === checking &&
      !one.undone,
  );
  if (!change) return null;
  return (
    <Button
      size="small"
      disabledFocusable={state.busy}
      onClick={() => void changes.revert(change).then(onUndone)}
    >
      {t("undo")}
    </Button>
  );
}
